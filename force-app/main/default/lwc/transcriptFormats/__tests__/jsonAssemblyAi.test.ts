import { readDocument, toIssues, toLines } from './jsonReading';

const word = (text: string, start: number, end: number, speaker: string | null = null) => ({
    text,
    start,
    end,
    confidence: 0.9,
    speaker
});
const file = (rest: object) => ({
    id: 'a-1',
    status: 'completed',
    language_code: 'en_us',
    audio_duration: 9,
    text: 'Hello. Hi.',
    words: [],
    utterances: null,
    ...rest
});

it('reads utterances', () => {
    const reading = readDocument(
        file({
            utterances: [
                { speaker: 'A', start: 170, end: 900, text: 'Hello.', words: [] },
                { speaker: 'B', start: 1000, end: 1200, words: [word('Hi', 1000, 1100), word('there.', 1100, 1200)] }
            ]
        })
    );
    expect(reading.formats).toEqual(['assemblyai']);
    expect(toLines(reading)).toEqual(['170+730 A: Hello.', '1000+200 B: Hi there.']);
    expect(reading.facts).toEqual({ conversationId: 'a-1', language: 'en-us' });
    expect(toIssues(reading)).toEqual([]);
});

it.each(['sentences', 'paragraphs'])('reads the answer that has %s', (name) => {
    const reading = readDocument({
        id: 'a-1',
        audio_duration: 9,
        confidence: 1,
        [name]: [{ text: 'Hello.', start: 5, end: 9, words: [], speaker: 'A' }]
    });
    expect(reading.formats).toEqual(['assemblyai']);
    expect(toLines(reading)).toEqual(['5+4 A: Hello.']);
});

it('joins words where there are no utterances', () => {
    const reading = readDocument(
        file({
            words: [
                word('Hello.', 0, 500, 'A'),
                word('Hi', 600, 700, 'B'),
                word('there.', 700, 900, 'B'),
                word('So', 9000, 9100, 'B')
            ]
        })
    );
    expect(toLines(reading)).toEqual(['0+500 A: Hello.', '600+300 B: Hi there.', '9000+100 B: So']);
});

it('reads a file with no more than a text', () => {
    expect(toLines(readDocument(file({})))).toEqual(['-+- -: Hello. Hi.']);
});

it('says what is amiss', () => {
    const failed = readDocument({
        id: 'a',
        status: 'error',
        audio_url: 'x',
        text: null,
        words: null,
        error: 'No speech'
    });
    expect(failed.formats).toEqual(['assemblyai']);
    expect(toIssues(failed)).toEqual(['NOT_FINISHED status', 'FIELD_MISSING text']);
    const reading = readDocument(
        file({
            redact_pii: true,
            utterances: [
                { speaker: 'A', start: 1, end: 9, text: 'I am [PERSON_NAME], ####.' },
                { speaker: {}, start: 'x', end: null, text: 'Hi.' },
                { start: 1 },
                4
            ]
        })
    );
    expect(toLines(reading)).toEqual(['1+8 A: I am [PERSON_NAME], ####.', '-+- -: Hi.']);
    expect(toIssues(reading)).toEqual([
        'FIELD_WRONG utterances[3]',
        'FIELD_WRONG utterances[1].speaker',
        'FIELD_WRONG utterances[1].start',
        'FIELD_MISSING utterances[2].text',
        'ALREADY_REDACTED redact_pii',
        'TIME_MISSING utterances[1]'
    ]);
});
