import { chmodSync, existsSync, linkSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { createTestFolder, runCli, type TestFolder } from './runCli';

let folder: TestFolder;
beforeEach(() => {
    folder = createTestFolder();
});
afterEach(() => folder.remove());

const names = (): string[] => readdirSync(folder.path('.')).sort();

describe('what a copy holds', () => {
    it.each([
        ['text', 'a.txt', 'hi\nit is 5551234 yes\n', 'hi\nit is [PHONE] yes\n'],
        ['nothing', 'a.txt', '', ''],
        ['no line end', 'a.txt', '5551234', '[PHONE]'],
        [
            'mixed line ends and a byte order mark',
            'a.txt',
            '\uFEFF5551234\r\n\r\n a\r b\t\n\n',
            '\uFEFF[PHONE]\r\n\r\n a\r b\t\n\n'
        ],
        [
            'a value over two lines',
            'a.txt',
            'say << four\r\none >> ok',
            'say [CREDIT_DEBIT_NUMBER]\r\n[CREDIT_DEBIT_NUMBER] ok'
        ],
        ['characters of more than a unit', 'a.txt', '😀 5551234 😀\u2028é', '😀 [PHONE] 😀\u2028é'],
        [
            'our JSON, all else as it was',
            'a.json',
            '\uFEFF[ {"n": 1.0, "text" : "\\u00e9 \\/ \\"5551234\\" \\n","id":12345678901234567890},\r\n{"text":"","memo":"5551234"} ]\n',
            '\uFEFF[ {"n": 1.0, "text" : "\\u00e9 \\/ \\"[PHONE]\\" \\n","id":12345678901234567890},\r\n{"text":"","memo":"5551234"} ]\n'
        ],
        [
            'entries in an object',
            'a.json',
            '{"text": "5551234", "entries": [{"text": "5551234", "more": {"text": "5551234"}}], "x": [{"text": "5551234"}]}',
            '{"text": "5551234", "entries": [{"text": "[PHONE]", "more": {"text": "5551234"}}], "x": [{"text": "5551234"}]}'
        ],
        [
            'dialogs',
            'a.jsonl',
            '{"id":1,"turns":["5551234","a"],"speakers":["A","C"]}\r\n\n {"turns": ["\\u0035551234 6661234"], "id":2}',
            '{"id":1,"turns":["[PHONE]","a"],"speakers":["A","C"]}\r\n\n {"turns": ["[PHONE] [PHONE]"], "id":2}'
        ]
    ])('%s', async (_name, file, before, after) => {
        const { code, err } = await runCli(['redact', folder.write(file, before)]);
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(folder.read(file.replace('.', '.redacted.')).toString()).toBe(after);
        expect(folder.read(file).toString()).toBe(before);
        expect(names()).toHaveLength(2);
    });

    it('keeps speakers in front of lines', async () => {
        await runCli(['redact', '--speakers', folder.write('a.txt', 'Agent:  5551234\n')]);
        expect(folder.read('a.redacted.txt').toString()).toBe('Agent:  [PHONE]\n');
    });

    it('joins spans that overlap, under the surer label', async () => {
        const overlapping = [
            { entityType: 'PHONE', score: 0.5, spans: [{ line: 0, start: 4, end: 8 }], reasons: [] },
            { entityType: 'SSN', score: 0.9, spans: [{ line: 0, start: 2, end: 6 }], reasons: [] },
            { entityType: 'PIN', score: 0.1, spans: [{ line: 0, start: 8, end: 9 }], reasons: [] }
        ] as const;
        await runCli(['redact', folder.write('a.txt', '0123456789')], '', { detect: () => overlapping });
        expect(folder.read('a.redacted.txt').toString()).toBe('01[SSN][PIN]9');
    });

    it('is none where a span can’t be masked', async () => {
        const detect = () => [
            { entityType: 'PHONE' as const, score: 1, spans: [{ line: 0, start: 0, end: 99 }], reasons: [] }
        ];
        await expect(runCli(['redact', folder.write('a.txt', 'secret')], '', { detect })).rejects.toThrow(
            'SPAN_OUTSIDE_TEXT'
        );
        expect(names()).toEqual(['a.txt']);
    });
});

describe('where a copy goes', () => {
    it('says so, with how much was found', async () => {
        const file = folder.write('a.txt', '5551234 5551234');
        const { out } = await runCli(['redact', file]);
        expect(out).toBe(`${file}: 2 found and masked, written to ${folder.path('a.redacted.txt')}\n`);
    });

    it.each([
        ['calls', 'calls.redacted'],
        ['.calls', '.calls.redacted'],
        ['a.b.txt', 'a.b.redacted.txt']
    ])('%s becomes %s', async (file, copy) => {
        await runCli(['redact', folder.write(file, '5551234')]);
        expect(folder.read(copy).toString()).toBe('[PHONE]');
    });

    it('is where --output says', async () => {
        await runCli(['redact', folder.write('a.txt', '5551234'), '--output', folder.path('b')]);
        expect(folder.read('b').toString()).toBe('[PHONE]');
    });

    it('is not over a file that is there, unless forced', async () => {
        const file = folder.write('a.txt', '5551234');
        const copy = folder.write('a.redacted.txt', 'mine');
        const { code, out, err } = await runCli(['redact', file]);
        expect({ code, out }).toEqual({ code: 2, out: '' });
        expect(err).toMatch(`${copy}: OUTPUT_EXISTS: `);
        expect(folder.read('a.redacted.txt').toString()).toBe('mine');
        expect((await runCli(['redact', file, '--force'])).code).toBe(0);
        expect(folder.read('a.redacted.txt').toString()).toBe('[PHONE]');
        expect(names()).toEqual(['a.redacted.txt', 'a.txt']);
    });

    it('is not over a file that appears meanwhile', async () => {
        const file = folder.write('a.txt', '5551234');
        const detect = () => {
            folder.write('a.redacted.txt', 'mine');
            return [];
        };
        const { code, err } = await runCli(['redact', file], '', { detect });
        expect(err).toContain('OUTPUT_EXISTS');
        expect(code).toBe(2);
        expect(folder.read('a.redacted.txt').toString()).toBe('mine');
        expect(names()).toEqual(['a.redacted.txt', 'a.txt']);
    });

    it.each(['the same name', 'a hard link', 'a symbolic link'])(
        'is never over the original by %s, forced or not',
        async (how) => {
            const file = folder.write('a.txt', '5551234');
            if (how === 'a hard link') linkSync(file, folder.path('b'));
            if (how === 'a symbolic link') symlinkSync(file, folder.path('b'));
            const output = how === 'the same name' ? file : folder.path('b');
            const { code, err } = await runCli(['redact', file, '--force', '--output', output]);
            expect(err).toMatch(`${output}: OUTPUT_IS_INPUT: `);
            expect(code).toBe(2);
            expect(folder.read('a.txt').toString()).toBe('5551234');
        }
    );

    it('is over the original in place, with its rights; a link stays a link', async () => {
        const file = folder.write('a.txt', '5551234');
        chmodSync(file, 0o640);
        symlinkSync(file, folder.path('link'));
        const { code, out } = await runCli(['redact', '--in-place', folder.path('link')]);
        expect(code).toBe(0);
        expect(out).toContain(`written to ${folder.path('link')}`);
        expect(folder.read('a.txt').toString()).toBe('[PHONE]');
        expect((statSync(file).mode & 0o777).toString(8)).toBe('640');
        expect(names()).toEqual(['a.txt', 'link']);
    });

    it('has the rights of the original', async () => {
        const file = folder.write('a.txt', '5551234');
        chmodSync(file, 0o600);
        await runCli(['redact', file]);
        expect((statSync(folder.path('a.redacted.txt')).mode & 0o777).toString(8)).toBe('600');
    });

    it('is said when it can’t be written', async () => {
        const file = folder.write('a.txt', '5551234');
        mkdirSync(folder.path('b'));
        for (const [output, reason] of [
            ['none/b', 'ENOENT'],
            ['b', 'EISDIR']
        ] as const) {
            const { code, err } = await runCli(['redact', file, '--force', '--output', folder.path(output)]);
            expect(err).toMatch(new RegExp(`OUTPUT_FAILED: .*${reason}`));
            expect(code).toBe(2);
        }
        expect(names()).toEqual(['a.txt', 'b']);
    });
});

describe('a file that is not right', () => {
    it.each([
        [
            'a dialog',
            'a.jsonl',
            '{"id":1,"turns":["secret"]}\n{"id":2}\n{',
            [':2:1: FIELD_INVALID: turns', ':3:2: JSON_INVALID']
        ],
        ['a byte', 'a.txt', Buffer.from('secret\n\xff', 'latin1'), [':2: TEXT_NOT_UTF8']],
        ['JSON', 'a.json', '[{"text":"secret"', [':1:18: JSON_INVALID']],
        ['a text that stands twice', 'a.json', '[{"text":"secret","t\\u0065xt":"x"}]', [':1:1: FIELD_REPEATED']],
        ['turns that stand twice', 'a.jsonl', '{"id":1,"turns":["secret"],"turns":[]}', [':1:1: FIELD_REPEATED']]
    ])('%s: nothing is written, and everything is told', async (_name, name, content, places) => {
        const file = folder.write(name, content);
        for (const how of [[], ['--in-place']]) {
            const { code, out, err } = await runCli(['redact', file, ...how]);
            const told = err.split('\n');
            expect(told).toHaveLength(places.length + 2);
            places.forEach((place, index) => expect(told[index]).toMatch(file + place));
            expect(told[places.length]).toMatch(`${file}: NOT_REDACTED: nothing was written`);
            expect(err).not.toContain('secret');
            expect({ code, out }).toEqual({ code: 2, out: '' });
            expect(folder.read(name)).toEqual(Buffer.from(content));
            expect(names()).toEqual([name]);
        }
    });

    it('does not stop the others', async () => {
        const { code, err } = await runCli(['redact', folder.path('gone'), folder.write('a.txt', '5551234')]);
        expect(err).toContain('gone: FILE_UNREADABLE: the file can’t be read (ENOENT)');
        expect(code).toBe(2);
        expect(existsSync(folder.path('a.redacted.txt'))).toBe(true);
    });
});
