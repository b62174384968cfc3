import { readDocument, toIssues, toLines } from './jsonReading';

const word = (content: string, start: number, end: number, rest: object = {}) => ({
    type: 'pronunciation',
    start_time: start.toFixed(3),
    end_time: end.toFixed(3),
    alternatives: [{ confidence: '0.99', content }],
    ...rest
});
const mark = (content: string) => ({ type: 'punctuation', alternatives: [{ confidence: null, content }] });
const file = (results: object, rest: object = {}) => ({
    jobName: 'job-1',
    accountId: '1',
    results: { transcripts: [{ transcript: 'Hello, Ada. Hi.' }], ...results },
    status: 'COMPLETED',
    ...rest
});
const items = [word('Hello', 0.5, 0.9), mark(','), word('Ada', 1, 1.4), mark('.'), word('Hi', 1.6, 1.9), mark('.')];

it('reads the cuts that label speakers', () => {
    const segments = [
        { start_time: '0.2', end_time: '0.4', speaker_label: '', items: [] },
        { start_time: '0.5', end_time: '1.5', speaker_label: 'spk_0', items: [] },
        { start_time: '1.6', end_time: '2.0', speaker_label: 'spk_1', items: [] }
    ];
    const reading = readDocument(file({ speaker_labels: { speakers: 2, segments }, items, language_code: 'en-US' }));
    expect(reading.formats).toEqual(['transcribe']);
    expect(toLines(reading)).toEqual(['500+900 spk_0: Hello, Ada.', '1600+300 spk_1: Hi.']);
    expect(reading.entries[1]?.at).toEqual({ path: 'results.items[4]' });
    expect(reading.facts).toEqual({ conversationId: 'job-1', language: 'en-US' });
    expect(toIssues(reading)).toEqual([]);
});

it('reads words that label their speaker themselves, without cuts', () => {
    const labelled = items.map((item, index) => ({ ...item, speaker_label: index < 4 ? 'spk_0' : 'spk_1' }));
    expect(toLines(readDocument(file({ items: labelled })))).toEqual([
        '500+900 spk_0: Hello, Ada.',
        '1600+300 spk_1: Hi.'
    ]);
});

it('reads channels one by one, and puts their lines in order', () => {
    const channels = [
        { channel_label: 'ch_0', items: [word('One', 0, 0.5), word('two', 0.6, 1), word('again', 5, 6)] },
        { channel_label: 'ch_1', items: [word('Mhm', 0.4, 0.7), mark('.')] }
    ];
    const reading = readDocument(file({ channel_labels: { channels, number_of_channels: 2 }, items: [] }));
    expect(toLines(reading)).toEqual(['0+1000 ch_0: One two', '400+300 ch_1: Mhm.', '5000+1000 ch_0: again']);
});

it('reads words alone as lines that end with a pause', () => {
    const reading = readDocument(file({ items: [...items, word('Yes', 9, 9.5)] }));
    expect(toLines(reading)).toEqual(['500+1400 -: Hello, Ada. Hi.', '9000+500 -: Yes']);
});

it('reads the segments of newer files', () => {
    const segments = [
        {
            id: 0,
            transcript: 'Hello, Ada.',
            start_time: '0.5',
            end_time: '1.4',
            speaker_label: 'spk_0',
            items: [0, 1, 2, 3]
        },
        { id: 1, transcript: 'Hi.', start_time: '1.6', end_time: '1.9', speaker_label: 'spk_1', items: [4, 5] }
    ];
    expect(toLines(readDocument(file({ items, audio_segments: segments })))).toEqual([
        '500+900 spk_0: Hello, Ada.',
        '1600+300 spk_1: Hi.'
    ]);
});

it('keeps redacted words, and says so', () => {
    const redacted = word('[PII]', 1, 2, {
        alternatives: [{ content: '[PII]', redactions: [{ confidence: '0.9', type: 'NAME', category: 'PII' }] }]
    });
    const reading = readDocument(file({ items: [word('I am', 0, 1), redacted, mark('.')] }, { isRedacted: true }));
    expect(toLines(reading)).toEqual(['0+2000 -: I am [PII].']);
    expect(reading.issues).toEqual([{ code: 'ALREADY_REDACTED', severity: 'note', values: { count: 1 } }]);
});

it('reads a file with no more than a text', () => {
    expect(toLines(readDocument(file({ items: [] })))).toEqual(['-+- -: Hello, Ada. Hi.']);
});

it('says what is amiss', () => {
    const reading = readDocument(
        file(
            {
                items: [
                    word('Hello', 0, 1),
                    { type: 'pronunciation' },
                    word('', 1, 2),
                    5,
                    word('you', 2, 3, { start_time: 'x' })
                ]
            },
            { status: 'FAILED' }
        )
    );
    expect(toLines(reading)).toEqual(['0+3000 -: Hello you']);
    expect(toIssues(reading)).toEqual([
        'NOT_FINISHED status',
        'FIELD_WRONG results.items[3]',
        'FIELD_MISSING results.items[1].alternatives',
        'FIELD_WRONG results.items[4].start_time',
        'ENTRY_EMPTY results.items[2]'
    ]);
});
