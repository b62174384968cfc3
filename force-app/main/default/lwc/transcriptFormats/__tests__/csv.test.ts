import { guessColumns } from 'c/transcriptFormats';
import { codesOf, readText, show } from './readText';

const tables: readonly (readonly [string, string, readonly string[]])[] = [
    [
        'clock times',
        'timestamp,speaker,text\n00:01,Agent,hello\n00:00:02.5,Customer,hi\n',
        ['1 Agent: hello', '2.5 Customer: hi']
    ],
    ['milliseconds', 'speaker,start_ms,end_ms,text\nAgent,1000,2000,hello\n', ['1-2 Agent: hello']],
    ['seconds', 'speaker,line,start_time,end_time\nAgent,hello,1.0,2.5\n', ['1-2.5 Agent: hello']],
    ['spaces behind commas', 'N, In, Out, Text\n1, "13.02", "14.13", "There, there."\n', ['13.02-14.13 There, there.']],
    ['other names', 'Timestamp,Speaker,Utterance\n1:02,Grace,"she said ""no"""\n', ['62 Grace: she said "no"']],
    ['no times', 'speaker,content\nAgent,hello\nCustomer,hi\n', ['Agent: hello', 'Customer: hi']],
    ['parts for names', 'role,content\nagent,hello\ncustomer,hi\n', ['agent: hello', 'customer: hi']],
    ['semicolons', 'speaker;start;end;text\nAgent;1,5;2,5;hello, you\n', ['1.5-2.5 Agent: hello, you']],
    ['tabs', 'speaker\tstart\ttext\nAgent\t1.5\the said "hi" then\n', ['1.5 Agent: he said "hi" then']],
    ['bars', 'speaker|text\nAgent|hello\n', ['Agent: hello']],
    [
        'cells of several lines',
        'speaker,text\nAgent,"one\r\ntwo, ""three"""\nCustomer,"a\n\nb"\n',
        ['Agent: one\r\ntwo, "three"', 'Customer: a\n\nb']
    ],
    ['units in cells', 'start,duration,text\n1.5s,500ms,hello\n', ['1.5-2 hello']],
    [
        'names in camel case',
        'startMs,durationMs,speakerName,messageText\n1000,500,Grace,hello\n',
        ['1-1.5 Grace: hello']
    ],
    ['durations', 'start (s),duration (s),text\n1,2,hello\n', ['1-3 hello']]
];

it.each(tables)('reads a table with %s', async (_name, text, expected) => {
    const read = await readText(text, {}, 7);
    expect(show(read)).toEqual(expected);
    expect(read.facts.format).toBe('csv');
});

it('reads moments as such', async () => {
    const read = await readText(
        'timestamp,speaker,text\n2024-01-04T19:49:19Z,A,one\n2024-01-04T20:49:20+01:00,B,two\n'
    );
    expect(read.facts).toEqual({ format: 'csv', clock: 'epoch' });
    expect(read.entries.map(({ startMs }) => startMs)).toEqual([1704397759000, 1704397760000]);
    const zoneless = await readText('timestamp,speaker,text\n2024-01-04 19:49:19,A,one\n');
    expect(zoneless.entries).toMatchObject([{ startMs: 1704397759000, guessed: ['startMs'] }]);
    expect(codesOf(zoneless)).toEqual(['TIME_ZONE_GUESSED 2']);
});

it('guesses what has no header, and marks it', async () => {
    const read = await readText('1,0.5,1.5,Agent,hello there\n2,2.0,3.0,Customer,hi\n3,4.0,5.0,Agent,"so, what"\n');
    expect(show(read)).toEqual(['0.5?-1.5? Agent?: hello there', '2?-3? Customer?: hi', '4?-5? Agent?: so, what']);
    expect(codesOf(read)).toEqual(['COLUMNS_GUESSED 1']);
});

it.each([
    ['seconds', 'start,text\n1,a\n3,b\n9,c\n', [1000, 3000, 9000]],
    ['milliseconds', 'start,text\n0,a\n1500,b\n9000,c\n', [0, 1500, 9000]]
])('guesses that whole numbers are %s, and says so', async (unit, text, expected) => {
    const read = await readText(text);
    expect(read.entries.map(({ startMs }) => startMs)).toEqual(expected);
    expect(read.entries[0]?.guessed).toEqual(['startMs']);
    expect(read.issues[0]).toMatchObject({ code: 'TIME_UNIT_GUESSED', values: { unit } });
});

it('takes the columns that a person says', async () => {
    const text = 'foo,bar,baz\n1.5,hello,Grace\n2.5,hi,Tom\n';
    const read = await readText(text, { format: 'csv', columns: { text: 1, speaker: 2, start: 0 } });
    expect(show(read)).toEqual(['1.5 Grace: hello', '2.5 Tom: hi']);
    expect(codesOf(read)).toEqual([]);
});

it('says what is amiss, and reads the rest', async () => {
    const read = await readText(
        'start_ms,speaker,text\n1000,Agent,hello\n2000,Agent\nsoon,Agent,hi\nNaN,Agent,"open\n4000,Agent,there\n-5,Agent,x\n'
    );
    expect(show(read)).toEqual(['1 Agent: hello', 'Agent: hi', 'Agent: "open', '4 Agent: there', 'Agent: x']);
    expect(codesOf(read)).toEqual([
        'QUOTE_OPEN 5',
        'ROW_SHORT 3',
        'TIME_INVALID 4',
        'TIME_INVALID 5',
        'TIME_NEGATIVE 7'
    ]);
});

it('reads no table without a column of text', async () => {
    const read = await readText('', { format: 'csv' });
    expect(codesOf(read)).toEqual(['FILE_EMPTY']);
    expect(codesOf(await readText('a\nb\n', { format: 'csv' }))).toEqual(['COLUMNS_UNKNOWN 1']);
});

it('keeps a text that its own commas cut up, and says which columns it did not read', async () => {
    const read = await readText('speaker,note,text\nAgent,,well, yes, so\nTom,x,hi\n');
    expect(show(read)).toEqual(['Agent: well, yes, so', 'Tom: hi']);
    expect(codesOf(read)).toEqual(['COLUMN_UNUSED 1', 'ROW_LONG 2', 'NO_TIMES']);
});

it('takes an apostrophe before a sign away only from the tables that are written here', async () => {
    const own = await readText("id,start_ms,duration_ms,speaker,role,text\n,,,'@x,,'=1+1\n");
    expect(show(own)).toEqual(['@x: =1+1']);
    const other = await readText("speaker,text\n'@x,'=1+1\n");
    expect(show(other)).toEqual(["'@x: '=1+1"]);
});

describe('the guess of columns', () => {
    it.each([
        [['speaker', 'start_ms', 'end_ms', 'text'], { speaker: 0, start: 1, end: 2, text: 3 }],
        [['N', 'In', 'Out', 'Text'], { id: 0, start: 1, end: 2, text: 3 }],
        [['speaker', 'line', 'start_time', 'end_time'], { speaker: 0, text: 1, start: 2, end: 3 }],
        [['Start (ms)', 'Speaker Name', 'Transcript'], { start: 0, speaker: 1, text: 2 }]
    ])('knows %j by name', (header, columns) => {
        expect(guessColumns([header])).toMatchObject({ hasHeader: true, columns, isGuess: false });
    });

    it('knows unnamed columns by what is in them', () => {
        const rows = [
            ['a', 'b', 'c'],
            ['0:01', 'Grace', 'hello, how are you'],
            ['0:05', 'Tom', 'fine'],
            ['0:09', 'Grace', 'good to hear']
        ];
        expect(guessColumns(rows)).toMatchObject({
            hasHeader: true,
            columns: { start: 0, speaker: 1, text: 2 },
            isGuess: true
        });
    });

    it('says that it knows nothing', () => {
        expect(guessColumns([['hello'], ['there']])).toEqual({
            hasHeader: false,
            isGuess: true,
            timeUnit: 'seconds',
            isUnitGuess: false
        });
        expect(guessColumns([])).toMatchObject({ hasHeader: false });
    });
});
