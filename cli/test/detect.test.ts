import { createTestFolder, runCli, type TestFolder } from './runCli';

let folder: TestFolder;
beforeEach(() => {
    folder = createTestFolder();
});
afterEach(() => folder.remove());

const CALL = 'Good morning\nmy number is 5551234 yes\nthe card is << four one\none one >> okay\n';

it('prints place, label, score and why, and no word of the text', async () => {
    const file = folder.write('call.txt', CALL);
    const { code, out, err } = await runCli(['detect', file]);
    expect(out.split('\n')).toEqual([
        expect.stringMatching(`^${file}:2:14: PHONE 0.70 \\S`),
        expect.stringMatching(`^${file}:3:13: CREDIT_DEBIT_NUMBER 0.95 \\S.* \\(goes on at 4:1\\)$`),
        ''
    ]);
    expect(err).toBe('');
    expect(code).toBe(3);
});

it('prints the words only when they are asked for, without their control characters', async () => {
    const { out } = await runCli(['detect', '--show-text'], 'is << four\u001b[2J\none >> it\n');
    expect(out).toContain('"<< four\\u001b[2J" "one >>"');
});

it('prints JSON with reasons', async () => {
    const { code, out } = await runCli(['detect', '--json', '-'], `\uFEFF${CALL.replaceAll('\n', '\r\n')}`);
    expect(JSON.parse(out)).toEqual([
        {
            file: 'stdin',
            entityType: 'PHONE',
            score: 0.7,
            spans: [{ entry: 1, start: 13, end: 20, line: 2, column: 14 }],
            why: expect.any(String),
            reasons: [{ code: 'digits', count: 7, lines: 1 }]
        },
        {
            file: 'stdin',
            entityType: 'CREDIT_DEBIT_NUMBER',
            score: 0.95,
            spans: [
                { entry: 2, start: 12, end: 23, line: 3, column: 13 },
                { entry: 3, start: 0, end: 10, line: 4, column: 1 }
            ],
            why: expect.any(String),
            reasons: [{ code: 'askedFor' }]
        }
    ]);
    expect(code).toBe(3);
});

it.each([
    ['nothing found', 'Good morning', [], 0, '[]\n'],
    ['an empty file', '', [], 0, '[]\n'],
    ['less certain than asked for', CALL, ['--min-score', '0.96'], 0, '[]\n']
])('JSON of %s', async (_name, text, args, code, out) => {
    expect(await runCli(['detect', '--json', ...args], text)).toEqual({ code, out, err: '' });
});

it('leaves out what is less certain than --min-score', async () => {
    const { out } = await runCli(['detect', '--min-score', '0.9'], CALL);
    expect(out).toMatch(/^stdin:3:13: CREDIT_DEBIT_NUMBER [^\n]*\n$/);
});

it('takes speakers from lines when asked to, and counts columns from the line’s start', async () => {
    const seen: unknown[] = [];
    const detect: Parameters<typeof runCli>[2] = {
        detect: (lines) => {
            seen.push(...lines);
            return [{ entityType: 'PIN', score: 1, spans: [{ line: 0, start: 0, end: 4 }], reasons: [] }];
        }
    };
    const text = 'Agent: 1234\nGrace W.: hello: you\nat 12:30: no\n12: no\n';
    const { out } = await runCli(['detect', '--speakers'], text, detect);
    expect(seen).toEqual([
        { text: '1234', speaker: 'Agent', role: 'agent' },
        { text: 'hello: you', speaker: 'Grace W.' },
        { text: 'at 12:30: no' },
        { text: '12: no' }
    ]);
    expect(out).toMatch(/^stdin:1:8: PIN/);
    seen.length = 0;
    await runCli(['detect'], text, detect);
    expect(seen).toContainEqual({ text: 'Agent: 1234' });
});

describe('our JSON', () => {
    const entries = [
        { text: 'hi', speaker: 'Grace', role: 'agent' },
        { text: 'caf\u00e9 \\ "5551234"', other: 1 }
    ];
    it.each([
        ['an array', JSON.stringify(entries), '1:'],
        ['an object', JSON.stringify({ name: 'x', entries }, undefined, 2), '10:']
    ])('is %s', async (_name, source, line) => {
        const file = folder.write('call.JSON', source);
        const { code, out } = await runCli(['detect', file]);
        // The place is that of the digits in the file, behind escapes.
        const before = source.slice(0, source.indexOf('5551234'));
        const column = before.length - before.lastIndexOf('\n');
        expect(out).toMatch(new RegExp(`^${file}:${line}${column}: PHONE `));
        expect(code).toBe(3);
    });

    it.each([
        ['no JSON', '[{"text": "secret"},\n {"text": "secret" "x"}]', ':2:20: JSON_INVALID: this is not JSON'],
        ['an empty file', '', ':1:1: JSON_INVALID: '],
        ['a number', '5', ':1:1: FIELD_INVALID: entries: the file has to be'],
        ['no entries', '{"lines": ["secret"]}', ':1:1: FIELD_INVALID: entries: the file has to be'],
        ['a text that is none', '[{"text": "secret"},\n{"text": 7}]', ':2:10: FIELD_INVALID: [1].text: the text has'],
        ['an entry that is none', '{"entries": ["secret"]}', ':1:14: FIELD_INVALID: entries[0]: an entry has'],
        ['a role that is none', '[{"text": "a", "role": "secret"}]', ':1:24: FIELD_INVALID: [0].role: the role'],
        ['a speaker that is none', '[{"text": "a", "speaker": 1}]', ':1:27: FIELD_INVALID: [0].speaker: the speaker'],
        ['bytes that are not UTF-8', Buffer.from('[\n{"text":\n"secret \xff"}]', 'latin1'), ':3: TEXT_NOT_UTF8: '],
        ['more than fits', Buffer.alloc(33 * 1024 * 1024, ' '), ': FILE_TOO_LARGE: ']
    ])('says of %s where and what, and nothing of the text', async (_name, source, problem) => {
        const file = folder.write('call.json', source);
        const { code, out, err } = await runCli(['detect', file]);
        expect(err.startsWith(file + problem)).toBe(true);
        expect(err).not.toContain('secret');
        expect({ code, out }).toEqual({ code: 2, out: '' });
    });
});

describe('plain text that is not right', () => {
    it('is looked at all the same, and the bad line is told', async () => {
        const bytes = Buffer.from('5551234\nsecret \xe9 5551234\r\n5551234', 'latin1');
        const { code, out, err } = await runCli(['detect'], bytes);
        expect(err).toMatch(/^stdin:2: TEXT_NOT_UTF8: .*iconv.*\n$/);
        expect(out.match(/stdin:\d:\d+: PHONE/g)).toEqual([
            'stdin:1:1: PHONE',
            'stdin:2:10: PHONE',
            'stdin:3:1: PHONE'
        ]);
        expect(code).toBe(2);
    });

    it('has its too long line named, and the rest looked at', async () => {
        const text = Buffer.concat([
            Buffer.from('5551234\n'),
            Buffer.alloc(9 * 1024 * 1024, 'x'),
            Buffer.from('\n5551234\n')
        ]);
        const { code, out, err } = await runCli(['detect'], text, { pieces: 100_000 });
        expect(err).toMatch(/^stdin:2: LINE_TOO_LONG: /);
        expect(out.match(/stdin:\d:1: PHONE/g)).toEqual(['stdin:1:1: PHONE', 'stdin:3:1: PHONE']);
        expect(code).toBe(2);
    });
});

it('looks at every file, and goes on after one that can’t be read', async () => {
    const [first, last] = [folder.write('a.txt', '5551234'), folder.write('b', '5551234')];
    const { code, out, err } = await runCli(['detect', first, folder.path('gone.txt'), folder.path('.'), last]);
    expect(out.match(/^\S+: PHONE/gm)).toEqual([`${first}:1:1: PHONE`, `${last}:1:1: PHONE`]);
    expect(err).toMatch(
        /gone\.txt: FILE_UNREADABLE: the file can’t be read \(ENOENT\)[^\n]*\n\S+: FILE_UNREADABLE: .*EISDIR/
    );
    expect(code).toBe(2);
});

it.each([
    ['no command', [], 'say what to do: detect, redact, convert, check'],
    ['another command', ['find'], 'there is no command “find”'],
    ['an unknown option', ['detect', '--colour'], "Unknown option '--colour'"],
    ['a score that is none', ['detect', '--min-score', 'high'], '--min-score takes a number from 0 to 1'],
    ['a score too high', ['detect', '--min-score', '70'], '--min-score takes a number from 0 to 1'],
    ['an empty score', ['detect', '--min-score', ''], '--min-score takes a number from 0 to 1'],
    ['an unknown format', ['detect', '--format', 'docx'], '--format takes one of text, json, jsonl'],
    ['two formats', ['detect', '--jsonl', '--format', 'json'], '--jsonl and another --format don’t go together'],
    ['texts in spans', ['detect', '--jsonl', '--show-text'], '--show-text with --jsonl needs --json'],
    ['no file to redact', ['redact'], 'redact needs a FILE'],
    ['standard input to redact', ['redact', '-'], 'redact takes files'],
    ['one copy of two files', ['redact', 'a', 'b', '--output', 'c'], '--output takes one FILE'],
    ['a copy in place', ['redact', 'a', '--in-place', '--output', 'c'], '--output and --in-place don’t go together']
])('refuses %s', async (_name, args, what) => {
    const { code, out, err } = await runCli(args);
    expect(err).toContain(`transcript-desk: USAGE_INVALID: ${what}`);
    expect({ code, out }).toEqual({ code: 2, out: '' });
});

it.each([
    [['--help'], /detect .*\n {2}redact /],
    [['help', 'redact'], /--in-place/],
    [['detect', '--help'], /--jsonl[^]*text[^]*json[^]*jsonl/],
    [['redact', 'file', '-h'], /--in-place/],
    [['--version'], /^\d+\.\d+\.\d+\n$/]
])('%j prints what it is asked for', async (args, expected) => {
    const { code, out, err } = await runCli(args);
    expect(out).toMatch(expected);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    // Eighty columns, as terminals have them.
    expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
});
