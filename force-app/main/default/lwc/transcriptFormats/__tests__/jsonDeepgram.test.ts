import { readDocument, toIssues, toLines } from './jsonReading';

const word = (text: string, start: number, end: number, speaker?: number) => ({
    word: text.toLowerCase(),
    punctuated_word: text,
    start,
    end,
    speaker
});
const file = (results: object) => ({ metadata: { request_id: 'r-1', duration: 9, channels: 1 }, results });
const channel = (alternative: object, rest: object = {}) => ({
    alternatives: [{ transcript: 'Hello. Hi.', confidence: 1, ...alternative }],
    ...rest
});

it('reads utterances', () => {
    const utterance = { id: 'u', confidence: 1, channel: 0, words: [] };
    const reading = readDocument(
        file({
            channels: [channel({ words: [] }, { detected_language: 'es' })],
            utterances: [
                { ...utterance, start: 0.08, end: 1.2, speaker: 0, transcript: 'Hello.' },
                { ...utterance, start: 1.5799999, end: 2, speaker: 1, transcript: 'Hi.' }
            ]
        })
    );
    expect(reading.formats).toEqual(['deepgram']);
    expect(toLines(reading)).toEqual(['80+1120 Speaker 0: Hello.', '1580+420 Speaker 1: Hi.']);
    expect(reading.facts).toEqual({ conversationId: 'r-1', language: 'es' });
    expect(toIssues(reading)).toEqual([]);
});

it('reads paragraphs where there are no utterances', () => {
    const paragraphs = [
        {
            start: 0,
            end: 4,
            num_words: 2,
            speaker: 0,
            sentences: [
                { text: 'Hello.', start: 0, end: 1 },
                { text: 'Who is it?', start: 2, end: 4 }
            ]
        },
        { start: 5, end: 6, num_words: 1, speaker: 1, sentences: [{ text: 'Me.', start: 5, end: 6 }] }
    ];
    const reading = readDocument(
        file({ channels: [channel({ words: [word('Hello.', 0, 1)], paragraphs: { transcript: '', paragraphs } })] })
    );
    expect(toLines(reading)).toEqual(['0+4000 Speaker 0: Hello. Who is it?', '5000+1000 Speaker 1: Me.']);
});

it('joins words where there is nothing else', () => {
    const words = [word('Hello.', 0, 1, 0), word('There.', 1, 1.5, 0), word('Hi.', 1.6, 2, 1), word('Well,', 5, 6, 1)];
    const reading = readDocument(file({ channels: [channel({ words })] }));
    expect(toLines(reading)).toEqual([
        '0+1500 Speaker 0: Hello. There.',
        '1600+400 Speaker 1: Hi.',
        '5000+1000 Speaker 1: Well,'
    ]);
});

it('names channels, one a party, in the order of their times', () => {
    const reading = readDocument(
        file({
            channels: [
                channel({ words: [word('Hello.', 0, 1), word('Bye.', 9, 10)] }),
                channel({ words: [word('Hi.', 1, 2, 0)] })
            ]
        })
    );
    expect(toLines(reading)).toEqual([
        '0+1000 Channel 0: Hello.',
        '1000+1000 Channel 1, Speaker 0: Hi.',
        '9000+1000 Channel 0: Bye.'
    ]);
});

it('reads a file with no more than a text, and says what is amiss', () => {
    const reading = readDocument(
        file({
            channels: [
                channel({}),
                { alternatives: [] },
                channel({ transcript: '' }),
                channel({ words: [{ start: 1 }], transcript: 5 })
            ]
        })
    );
    expect(toLines(reading)).toEqual(['-+- Channel 0: Hello. Hi.']);
    expect(toIssues(reading)).toEqual([
        'FIELD_MISSING results.channels[1].alternatives',
        'ENTRY_EMPTY results.channels[2].alternatives[0].transcript',
        'FIELD_MISSING results.channels[3].alternatives[0].words[0].punctuated_word',
        'FIELD_WRONG results.channels[3].alternatives[0].transcript'
    ]);
});
