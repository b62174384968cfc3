import type { FileItem } from '../format';
import { MAX_JSON_CHARACTERS, readJson } from '../readJson';
import { readDocument, readText, toIssues, toLines } from './jsonReading';

const call = {
    Channel: 'VOICE',
    Participants: [{ ParticipantId: 'AGENT', ParticipantRole: 'AGENT' }],
    Transcript: [
        { Id: '1', ParticipantId: 'AGENT', Content: 'Hello.', BeginOffsetMillis: 0, EndOffsetMillis: 900 },
        { Id: '2', ParticipantId: 'AGENT', Content: 'Anyone there?', BeginOffsetMillis: 1500, EndOffsetMillis: 2100 }
    ]
};
const lines = ['0+900 AGENT: Hello.', '1500+600 AGENT: Anyone there?'];

describe('readJson', () => {
    async function readParts(parts: readonly string[]): Promise<FileItem[]> {
        async function* source() {
            yield* parts;
        }
        const items: FileItem[] = [];
        for await (const item of readJson(source())) items.push(item);
        return items;
    }

    it('reads a text in parts of any size, with or without a byte order mark', async () => {
        const text = JSON.stringify(call);
        const whole = await readParts([text]);
        expect(whole.filter(({ kind }) => kind === 'entry')).toHaveLength(2);
        expect(await readParts([...`\uFEFF${text}`])).toEqual(whole);
    });

    it('reads as much as memory allows of a file that is too large, and says so', async () => {
        const filler = ' '.repeat(1024 * 1024);
        const opening = '{"entries":[{"text":"Hello.","startMs":1},';
        const items = await readParts([opening, ...Array<string>(65).fill(filler), '{"text":"Bye."}]}']);
        expect(items[0]).toMatchObject({
            issue: { code: 'JSON_TOO_LARGE', severity: 'error', values: { limit: MAX_JSON_CHARACTERS } }
        });
        expect(items.filter(({ kind }) => kind === 'entry')).toHaveLength(1);
        expect(items.filter(({ kind }) => kind === 'issue')).toHaveLength(1);
    });
});

describe('a broken file', () => {
    it('is read over comments, each kind named once with its line', () => {
        const text = JSON.stringify(call, undefined, 1).replace('"Transcript"', '// redacted\n "Transcript"');
        const reading = readText(text.replace('"EndOffsetMillis": 2100', '"EndOffsetMillis": 2100 // end'));
        expect(toLines(reading)).toEqual(lines);
        expect(toIssues(reading)).toEqual(['JSON_COMMENT 9:2']);
        expect(reading.issues[0]).toMatchObject({ severity: 'warning', values: { count: 2 } });
    });

    it('gives what comes before the break, and says where it is', () => {
        const text = JSON.stringify(call);
        const reading = readText(text.slice(0, text.indexOf('Anyone') + 3));
        expect(toLines(reading)).toEqual(lines.slice(0, 1));
        expect(toIssues(reading)).toEqual([
            `JSON_INVALID 1:${text.indexOf('Anyone') + 4}`,
            'FIELD_MISSING Transcript[1].Content'
        ]);
    });

    it.each([
        ['\n', '[\n{"text":\n"a" oops}]', 3, 5],
        ['\r\n', '[\r\n{"text":\r\n"a" oops}]', 3, 5],
        ['\r', '[\r{"text":\r"a" oops}]', 3, 5]
    ])('counts lines that end with %j', (_end, text, line, column) => {
        expect(readText(text).issues[0]).toEqual({ code: 'JSON_INVALID', severity: 'error', at: { line, column } });
    });

    it('that holds nothing of use has one issue', () => {
        expect(toIssues(readText('Agent: hello'))).toEqual(['JSON_INVALID 1:1']);
        expect(toIssues(readText('{"a": 1, "b'))).toEqual(['JSON_INVALID 1:12']);
    });

    it('nested deeper than any stack is of no known format', () => {
        const depth = 300_000;
        expect(toIssues(readText('['.repeat(depth) + ']'.repeat(depth)))).toEqual(['FORMAT_UNKNOWN']);
    });
});

describe('where documents stand', () => {
    it.each([
        ['an answer', { data: { result: call } }, ['data.result']],
        ['a list of calls', [call, call], ['[0]', '[1]']],
        [
            'a list within an answer',
            { 'my calls': [{ file: call }, { file: call }] },
            ['["my calls"][0].file', '["my calls"][1].file']
        ]
    ])('%s', (_what, document, paths) => {
        const reading = readDocument(document);
        expect(reading.formats).toEqual(paths.map(() => 'contact-lens'));
        expect(toLines(reading)).toEqual(paths.flatMap(() => lines));
        expect(reading.entries[0]?.at).toEqual({ path: `${paths[0] ?? ''}.Transcript[0]` });
    });

    it('one after another', () => {
        const reading = readText(`${JSON.stringify(call)}\n${JSON.stringify(call)}`);
        expect(toLines(reading)).toEqual([...lines, ...lines]);
        expect(reading.entries[2]?.at).toEqual({ path: '[1].Transcript[0]' });
    });

    it('what is none among others is named', () => {
        const reading = readDocument([call, { hello: 1 }, 7]);
        expect(toLines(reading)).toEqual(lines);
        expect(toIssues(reading)).toEqual(['FORMAT_UNKNOWN [1]', 'FORMAT_UNKNOWN [2]']);
    });
});

describe('a format that somebody names', () => {
    it('is taken, whatever the file looks like', () => {
        const document = { segments: [{ start: 1, end: 2, text: 'Hello.' }] };
        expect(readDocument(document).formats).toEqual(['whisper']);
        expect(readDocument(document, { format: 'json-list' }).formats).toEqual(['json-list']);
        expect(toIssues(readDocument(document, { format: 'deepgram' }))).toEqual([]);
    });
});

it('names the entries without a time among others that have one', () => {
    const [first, second] = call.Transcript;
    const { BeginOffsetMillis: _begin, EndOffsetMillis: _end, ...untimed } = second ?? {};
    expect(toIssues(readDocument({ ...call, Transcript: [first, untimed] }))).toEqual(['TIME_MISSING Transcript[1]']);
    expect(toIssues(readDocument({ ...call, Transcript: [untimed, untimed] }))).toEqual([]);
});
