import { createTestFolder, runCli } from './runCli';

const toJson = (out: string): unknown[] =>
    out
        .split('\n')
        .slice(0, -1)
        .map((line): unknown => JSON.parse(line));

it('answers each dialog on its line, in order, with spans', async () => {
    const dialogs = [
        { id: 'a', turns: ['number please', 'it is 5551234'], speakers: ['A', 'C'] },
        { id: 2, turns: [], extra: true },
        { id: 'c', turns: ['<< four', 'one >> and 12345678'], speakers: null }
    ];
    const input = `\uFEFF${dialogs.map((dialog) => JSON.stringify(dialog)).join('\r\n')}\r\n`;
    const { code, out, err } = await runCli(['detect', '--jsonl'], input);
    expect(toJson(out)).toEqual([
        { id: 'a', spans: [[1, 6, 13, 'PHONE', 0.7]] },
        { id: 2, spans: [] },
        {
            id: 'c',
            spans: [
                [0, 0, 7, 'CREDIT_DEBIT_NUMBER', 0.95],
                [1, 0, 6, 'CREDIT_DEBIT_NUMBER', 0.95],
                [1, 11, 19, 'PHONE', 0.8]
            ]
        }
    ]);
    expect({ code, err }).toEqual({ code: 3, err: '' });
});

it('gives the detector speakers where they are known', async () => {
    const seen: unknown[] = [];
    const detect = (lines: readonly unknown[]): [] => {
        seen.push(lines);
        return [];
    };
    await runCli(['detect', '--jsonl'], '{"id":1,"turns":["a","b"],"speakers":["A",null]}', { detect });
    expect(seen).toEqual([[{ text: 'a', speaker: 'A' }, { text: 'b' }]]);
});

it('adds reasons, and words when they are asked for', async () => {
    const input = '{"id":"a","turns":["<< four","one >>"]}';
    const finding = {
        entityType: 'CREDIT_DEBIT_NUMBER',
        score: 0.95,
        spans: [
            [0, 0, 7],
            [1, 0, 6]
        ],
        why: expect.any(String),
        reasons: [{ code: 'askedFor' }]
    };
    const plain = await runCli(['detect', '--jsonl', '--json'], input);
    expect(toJson(plain.out)).toMatchObject([{ id: 'a', findings: [finding] }]);
    expect(plain.out).not.toContain('four');
    const shown = await runCli(['detect', '--jsonl', '--json', '--show-text'], input);
    expect(toJson(shown.out)).toMatchObject([{ findings: [{ ...finding, texts: ['<< four', 'one >>'] }] }]);
});

describe('a line that can’t be used', () => {
    it.each([
        ['no JSON', '{"id":"secret",', 'JSON_INVALID', ':2:16', undefined],
        ['a single quote', "{'id':1}", 'JSON_INVALID', ':2:2', undefined],
        ['no object', '["secret"]', 'FIELD_INVALID', ':2:1', undefined],
        ['no id', '{"turns":["secret"]}', 'FIELD_INVALID', ':2:1', undefined],
        [
            'an id that JavaScript would round',
            '{"id":12345678901234567890,"turns":[]}',
            'FIELD_INVALID',
            ':2:7',
            undefined
        ],
        ['no turns', '{"id":"x","text":"secret"}', 'FIELD_INVALID', ':2:1', 'x'],
        ['a turn that is none', '{"id":"x","turns":["secret",{"text":"secret"}]}', 'FIELD_INVALID', ':2:29', 'x'],
        ['too few speakers', '{"id":"x","turns":["secret"],"speakers":[]}', 'FIELD_INVALID', ':2:41', 'x'],
        ['a speaker that is none', '{"id":7,"turns":["secret"],"speakers":[1]}', 'FIELD_INVALID', ':2:40', 7],
        [
            'bytes that are not UTF-8',
            Buffer.from('{"id":"x","turns":["secret \xff"]}', 'latin1'),
            'TEXT_NOT_UTF8',
            ':2',
            undefined
        ],
        ['too long', Buffer.alloc(8 * 1024 * 1024 + 1, ' '), 'LINE_TOO_LONG', ':2', undefined]
    ])('%s is answered in its place, and the rest goes on', async (_name, line, code, place, id) => {
        const good = '{"id":"good","turns":["5551234"]}';
        const input = Buffer.concat([Buffer.from(`${good}\n`), Buffer.from(line), Buffer.from(`\n\n${good}`)]);
        const run = await runCli(['detect', '--jsonl'], input, { pieces: 65_536 });
        const answer = { id: 'good', spans: [[0, 0, 7, 'PHONE', 0.7]] };
        const error = { code, message: expect.stringMatching(/\. \S.*\.$/) };
        expect(toJson(run.out)).toEqual([answer, { line: 2, ...(id === undefined ? {} : { id }), error }, answer]);
        expect(run.err.startsWith(`stdin${place}: ${code}: `)).toBe(true);
        expect(run.err.match(/\n/g)).toHaveLength(1);
        expect(run.out + run.err).not.toContain('secret');
        expect(run.code).toBe(2);
    });
});

it('finds in files of dialogs, for people, where it stands in the file', async () => {
    const folder = createTestFolder();
    const file = folder.write('calls.jsonl', '\n{"id":"a","turns":["\\u00e9\\n 5551234"]}\n');
    const { out } = await runCli(['detect', file]);
    expect(out).toMatch(new RegExp(`^${file}:2:30: PHONE `));
    folder.remove();
});
