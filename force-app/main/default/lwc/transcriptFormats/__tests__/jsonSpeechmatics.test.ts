import { readDocument, toIssues, toLines } from './jsonReading';

const word = (content: string, start: number, end: number, speaker = 'S1', type = 'word') => ({
    type,
    start_time: start,
    end_time: end,
    alternatives: [{ content, confidence: 1, language: 'en', speaker }]
});

it('joins words and marks to lines', () => {
    const mark = { ...word('.', 1, 1, 'S1', 'punctuation'), is_eos: true, attaches_to: 'previous' };
    const reading = readDocument({
        format: '2.9',
        job: { id: 'j-1' },
        metadata: { type: 'transcription', transcription_config: { language: 'en' } },
        results: [
            word('Hello', 0.5, 0.75),
            word('there', 0.8, 1),
            mark,
            word('Hi', 1.5, 2, 'S2'),
            word('So', 9, 9.5, 'UU')
        ]
    });
    expect(reading.formats).toEqual(['speechmatics']);
    expect(toLines(reading)).toEqual(['500+500 S1: Hello there.', '1500+500 S2: Hi', '9000+500 -: So']);
    expect(reading.facts).toEqual({ conversationId: 'j-1', language: 'en' });
    expect(toIssues(reading)).toEqual([]);
});

it('says what is amiss', () => {
    const reading = readDocument({
        results: [
            word('Hello', 0.5, 0.75),
            { type: 'speaker_change' },
            { type: 'word' },
            { type: 'word', alternatives: [{}] },
            7
        ]
    });
    expect(toLines(reading)).toEqual(['500+250 S1: Hello']);
    expect(toIssues(reading)).toEqual([
        'FIELD_WRONG results[4]',
        'ENTRY_NOT_SPOKEN results[1]',
        'FIELD_MISSING results[2].alternatives',
        'FIELD_MISSING results[3].alternatives[0].content'
    ]);
});
