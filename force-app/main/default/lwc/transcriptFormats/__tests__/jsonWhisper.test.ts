import { readDocument, readText, toIssues, toLines } from './jsonReading';

const segment = (start: number | null, end: number | null, text: string, rest: object = {}) => ({
    start,
    end,
    text,
    ...rest
});

describe('Whisper and its kin', () => {
    it.each([
        [
            'its own program',
            { text: ' Hi. Bye.', language: 'en' },
            { id: 3, seek: 0, tokens: [1], avg_logprob: -0.2 },
            undefined
        ],
        [
            "OpenAI's API",
            { task: 'transcribe', language: 'english', duration: 3.2, text: 'Hi.' },
            { id: 3, tokens: [] },
            undefined
        ],
        [
            'WhisperX',
            { word_segments: [], language: 'en' },
            { speaker: 'SPEAKER_00', words: [{ word: 'Hi.' }] },
            'SPEAKER_00'
        ],
        [
            'whisper-timestamped',
            { text: '', language: 'en' },
            { confidence: 0.9, words: [{ text: 'Hi.', start: 0.1 }] },
            undefined
        ],
        [
            'a model that tells roles apart',
            { text: 'Hi.', usage: {}, language: 'en' },
            { type: 'transcript.text.segment', speaker: 'agent' },
            'agent'
        ]
    ])('%s', (_what, file, rest, speaker) => {
        const reading = readDocument({
            ...file,
            segments: [segment(0.1204, 1.2, ' Hi.', rest), segment(2, 3.25, ' Bye.', rest)]
        });
        expect(reading.formats).toEqual(['whisper']);
        expect(toLines(reading)).toEqual([`120+1080 ${speaker ?? '-'}: Hi.`, `2000+1250 ${speaker ?? '-'}: Bye.`]);
        expect(reading.facts).toEqual({ language: 'en' });
        expect(toIssues(reading)).toEqual([]);
    });

    it('takes the speaker that most words have, as a guess where they differ', () => {
        const words = ['A', 'A', 'B', undefined].map((speaker) => ({ word: 'x', speaker }));
        const reading = readDocument({
            segments: [segment(0, 1, 'x x x x', { words }), segment(1, 2, 'x', { words: words.slice(0, 2) })]
        });
        expect(toLines(reading)).toEqual(['0+1000 A?: x x x x', '1000+1000 A: x']);
    });

    it('joins words where a segment has no text, and knows no time where there is none', () => {
        const reading = readDocument({
            segments: [
                segment(1, 2, 'Yes.'),
                { start: null, end: null, words: [{ word: ' Well' }, { word: ' then.' }] }
            ],
            word_segments: []
        });
        expect(toLines(reading)).toEqual(['1000+1000 -: Yes.', '-+- -: Well then.']);
        expect(toIssues(reading)).toEqual(['TIME_MISSING segments[1]']);
    });

    it('reads an answer with no more than a text', () => {
        expect(toLines(readDocument({ text: 'All of it.', usage: { type: 'tokens' } }))).toEqual(['-+- -: All of it.']);
    });

    it('reads NaN, as Python writes it', () => {
        const reading = readText('{"text":"Hi.","segments":[{"start":0.0,"end":1.0,"text":"Hi.","avg_logprob":NaN}]}');
        expect(toLines(reading)).toEqual(['0+1000 -: Hi.']);
        expect(toIssues(reading)).toEqual(['JSON_VALUE 1:77']);
    });

    it('warns of words that come over and over', () => {
        const reading = readDocument({
            segments: [
                segment(0, 1, 'Thank you.'),
                segment(1, 2, 'thank you'),
                segment(2, 3, 'Thank you.'),
                segment(3, 4, 'Thank you!'),
                segment(4, 5, 'I see, I see, I see, I see, I see, I see.'),
                segment(5, 6, 'Very, very good.')
            ]
        });
        expect(reading.entries).toHaveLength(6);
        expect(reading.issues.map(({ code, at, values }) => [code, at, values])).toEqual([
            ['TEXT_LOOPS', { path: 'segments[0]' }, { count: 4 }],
            ['TEXT_LOOPS', { path: 'segments[4]' }, { count: 6 }]
        ]);
    });

    it('says what is amiss', () => {
        const reading = readDocument({
            text: '',
            segments: [segment(0, 1, 'Hi.'), { start: 1, end: 2 }, segment(3, 2, 'Oh.'), segment(4, 5, ' ')]
        });
        expect(toLines(reading)).toEqual(['0+1000 -: Hi.', '3000+- -: Oh.']);
        expect(toIssues(reading)).toEqual([
            'FIELD_MISSING segments[1].text',
            'TIME_ORDER segments[2]',
            'ENTRY_EMPTY segments[3]'
        ]);
    });
});
