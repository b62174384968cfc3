import { readDocument, toIssues, toLines } from './jsonReading';

const EPOCH = Date.UTC(2026, 0, 5, 9);

describe('a list of objects that no vendor is known for', () => {
    it.each<[string, unknown, readonly string[]]>([
        ['parts of a second', [{ speaker: 'Ada', text: 'Hello.', start: 0.5, end: 1.25 }], ['500?+750? Ada: Hello.']],
        [
            'whole seconds',
            [{ speaker: 'Ada', text: 'Hello there, Grace.', start: 3, end: 5 }],
            ['3000?+2000? Ada: Hello there, Grace.']
        ],
        ['whole milliseconds', [{ speaker: 'Ada', text: 'Hi.', start: 1500, end: 2500 }], ['1500?+1000? Ada: Hi.']],
        ['a unit in the name', [{ Speaker: 'Ada', Text: 'Hi.', start_ms: 3, duration_ms: 2 }], ['3+2 Ada: Hi.']],
        [
            'a unit in another name',
            [{ speaker_id: 1, utterance: 'Hi.', startSeconds: '3', endSeconds: '4' }],
            ['3000+1000 Speaker 1: Hi.']
        ],
        ['times on a clock', [{ role: 'agent', content: 'Hi.', timestamp: '00:01:02,5' }], ['62500+- agent: Hi.']],
        [
            'moments',
            [{ role: 'agent', content: 'Hi.', timestamp: '2026-01-05T09:00:01Z' }],
            [`${EPOCH + 1000}+- agent: Hi.`]
        ],
        ['moments as numbers', [{ role: 'agent', content: 'Hi.', time: EPOCH }], [`${EPOCH}?+- agent: Hi.`]],
        ['pairs of times', [{ text: 'Hi.', timestamp: [1.5, 2] }], ['1500?+500? -: Hi.']],
        ['a speaker who may be one', [{ from: 'Ada', message: 'Hi.' }], ['-+- Ada?: Hi.']],
        [
            'a speaker that is an object',
            [{ participant: { id: 4, name: 'Ada' }, text: 'Hi.', start: 1.5 }],
            ['1500?+- Ada: Hi.']
        ],
        [
            'a podcast',
            { version: '1.0.0', segments: [{ speaker: 'Ada', startTime: 0.5, endTime: 1, body: 'Hi.' }] },
            ['500?+500? Ada: Hi.']
        ],
        [
            'lists in a list',
            [
                { id: 'c1', lines: [{ speaker: 'A', text: 'Hi.', t: 1 }] },
                { id: 'c2', lines: [{ speaker: 'B', text: 'So.' }] }
            ],
            ['-+- A: Hi.', '-+- B: So.']
        ],
        ['no more than texts', { notes: [{ text: 'Hi.' }, { text: 'So.' }] }, ['-+- -: Hi.', '-+- -: So.']]
    ])('%s', (_what, document, lines) => {
        const reading = readDocument(document);
        expect(new Set(reading.formats)).toEqual(new Set(['json-list']));
        expect(toLines(reading)).toEqual(lines);
        expect(toIssues(reading)).toEqual([]);
    });

    it('joins words, with the spaces that some write as items', () => {
        const word = (text: string, start: number, speaker: string, type = 'word') => ({
            text,
            start,
            end: start + 0.4,
            type,
            speaker_id: speaker
        });
        const reading = readDocument({
            language_code: 'eng',
            text: 'Hello there. Hi.',
            words: [
                word('Hello', 0.5, 's0'),
                word(' ', 0.9, 's0', 'spacing'),
                word('there.', 1, 's0'),
                word(' ', 1.4, 's0'),
                ...[...'abcdefgh'].map((letter, index) => word(letter, 2 + index, 's1'))
            ]
        });
        expect(toLines(reading)).toEqual(['500?+900? s0: Hello there.', '2000?+7400? s1: a b c d e f g h']);
        expect(reading.facts).toEqual({ language: 'eng' });
    });

    it('joins few words where the list says that it holds some', () => {
        const reading = readDocument({
            words: [
                { text: 'Hi', start: 0.5, end: 0.75 },
                { text: 'Ada.', start: 1, end: 1.5 }
            ]
        });
        expect(toLines(reading)).toEqual(['500?+1000? -: Hi Ada.']);
    });

    it('takes lines rather than words, and says what is amiss', () => {
        const reading = readDocument({
            callId: 7,
            words: [{ word: 'Hi', start: 1.5 }],
            turns: [
                { speaker: 'A', text: 'Hi.', start: 1.5, end: 1 },
                { speaker: [], text: 'So.', start: 'x' },
                { speaker: 'A' },
                null
            ]
        });
        expect(reading.facts).toEqual({ conversationId: '7' });
        expect(toLines(reading)).toEqual(['1500?+- A: Hi.', '-+- -: So.']);
        expect(toIssues(reading)).toEqual([
            'FIELD_WRONG turns[3]',
            'TIME_ORDER turns[0]',
            'FIELD_WRONG turns[1].speaker',
            'FIELD_WRONG turns[1].start',
            'FIELD_MISSING turns[2].text',
            'TIME_MISSING turns[1]'
        ]);
    });

    it.each([[{}], [[]], [7], ['text'], [null], [{ a: { b: [1, 2] } }], [{ list: [{ name: 'x', value: 7 }] }]])(
        'is not seen in %j',
        (document) => {
            expect(toIssues(readDocument(document))).toEqual(['FORMAT_UNKNOWN']);
        }
    );
});
