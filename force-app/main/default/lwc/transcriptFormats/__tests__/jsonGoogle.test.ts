import { readDocument, toIssues, toLines } from './jsonReading';

const word = (text: string, start: unknown, end: unknown, rest: object = {}) => ({
    word: text,
    startTime: start,
    endTime: end,
    ...rest
});
const result = (transcript: string | undefined, words: readonly unknown[], rest: object = {}) => ({
    alternatives: [{ transcript, confidence: 0.9, words }],
    ...rest
});

it.each([
    ['as text', '7.200s', '8s'],
    ['in seconds as text, and nanoseconds', { seconds: '7', nanos: 200000000 }, { seconds: '8' }],
    ['in seconds as a number', { seconds: 7, nanos: 200000000 }, { seconds: 8, nanos: 0 }]
])('reads times %s', (_what, start, end) => {
    const reading = readDocument({
        results: [result(' Hello.', [word('Hello.', start, end)], { languageCode: 'en-us' })]
    });
    expect(reading.formats).toEqual(['google-speech']);
    expect(toLines(reading)).toEqual(['7200+800 -: Hello.']);
    expect(reading.facts).toEqual({ language: 'en-us' });
    expect(toIssues(reading)).toEqual([]);
});

it('knows that protobuf leaves out zeros, but not that it leaves out times', () => {
    const reading = readDocument({
        results: [
            result('A b', [word('A', {}, { nanos: 500000000 }), word('b', null, null)]),
            result('C', [{ word: 'C' }])
        ]
    });
    expect(toLines(reading)).toEqual(['0+500 -: A b', '-+- -: C']);
});

it.each([
    [
        'an operation',
        (results: unknown) => ({ name: '1', done: true, response: { '@type': 'x', results } }),
        'response.'
    ],
    [
        'an answer of version 2',
        (results: unknown) => ({ results: { 'gs://b/a.wav': { transcript: { results } } } }),
        'results["gs://b/a.wav"].transcript.'
    ],
    ['nothing', (results: unknown) => results, undefined]
])('reads results in %s', (_what, wrap, path) => {
    const reading = readDocument(wrap([result('Hello.', [word('Hello.', '1s', '2s')])]));
    expect(toLines(reading)).toEqual(['1000+1000 -: Hello.']);
    expect(reading.entries[0]?.at).toEqual({
        path: path === undefined ? '[0].alternatives[0]' : `${path}results[0].alternatives[0]`
    });
});

it('reads version 2, and the names that Python gives', () => {
    const first = { word: 'Hello', startOffset: '1s', endOffset: '1.500s', speakerLabel: '1' };
    const second = { word: 'Hi', start_time: '1.6s', end_time: '2s', speaker_tag: 2 };
    expect(toLines(readDocument({ results: [result(undefined, [first, second])] }))).toEqual([
        '1000+500 Speaker 1: Hello',
        '1600+400 Speaker 2: Hi'
    ]);
});

describe('where the last result repeats every word with who said it', () => {
    const plain = [
        result('hello there', [word('hello', '0s', '0.500s'), word('there', '0.5s', '1s')]),
        result(' hi', [word('hi', '2s', '3s')])
    ];
    const tagged = [
        word('hello', '0s', '0.500s', { speakerTag: 1 }),
        word('there', '0.5s', '1s', { speakerTag: 1 }),
        word('hi', '2s', '3s', { speakerTag: 2 })
    ];

    it('takes it alone', () => {
        const reading = readDocument({ results: [...plain, result(undefined, tagged)] });
        expect(toLines(reading)).toEqual(['0+1000 Speaker 1: hello there', '2000+1000 Speaker 2: hi']);
    });

    it('takes all where it repeats nothing', () => {
        const reading = readDocument({
            results: [...plain, result('bye', [word('bye', '5s', '6s', { speakerTag: 2 })])]
        });
        expect(toLines(reading)).toEqual(['0+1000 -: hello there', '2000+1000 -: hi', '5000+1000 Speaker 2: bye']);
    });
});

it('names channels, and puts them in the order of their times', () => {
    const reading = readDocument({
        results: [
            result('One', [word('One', '1s', '2s')], { channelTag: 1 }),
            result('Three', [word('Three', '5s', '6s')], { channelTag: 1 }),
            result('Two', [word('Two', '3s', '4s')], { channelTag: 2 })
        ]
    });
    expect(toLines(reading)).toEqual([
        '1000+1000 Channel 1: One',
        '3000+1000 Channel 2: Two',
        '5000+1000 Channel 1: Three'
    ]);
});

it('writes Japanese without spaces, and without how it is read', () => {
    const reading = readDocument({
        results: [result(undefined, [word('今日|キョウ', '1s', '2s'), word('は|ワ', '2s', '3s')])]
    });
    expect(toLines(reading)).toEqual(['1000+2000 -: 今日は']);
});

it('knows its own where the first result is empty', () => {
    const reading = readDocument({ results: [{}, result('Hello.', [word('Hello.', '1s', '2s')])] });
    expect(toLines(reading)).toEqual(['1000+1000 -: Hello.']);
    expect(toIssues(reading)).toEqual(['ENTRY_EMPTY results[0]']);
});

it('says what is amiss', () => {
    const reading = readDocument({
        results: [result('Hello.', [word('Hello.', 'soon', '2s'), { startTime: '1s' }]), {}, { alternatives: [{}] }, 9]
    });
    expect(toLines(reading)).toEqual(['-+- -: Hello.']);
    expect(toIssues(reading)).toEqual([
        'FIELD_WRONG results[3]',
        'FIELD_WRONG results[0].alternatives[0].words[0].startTime',
        'FIELD_MISSING results[0].alternatives[0].words[1].word',
        'ENTRY_EMPTY results[1]',
        'FIELD_MISSING results[2].alternatives[0].transcript'
    ]);
});
