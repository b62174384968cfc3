import { gzipSync } from 'node:zlib';
import { existsSync } from 'node:fs';
import { createTestFolder, runCli, type TestFolder } from './runCli';

let folder: TestFolder;
beforeEach(() => {
    folder = createTestFolder();
});
afterEach(() => folder.remove());

const VTT = `WEBVTT

00:01.000 --> 00:03.500
<v Grace>Good morning, Northwind.

00:04.000 --> 00:06.000
<v André>Hello: it's about my bill.
`;
const ENTRIES = [
    { startMs: 1000, durationMs: 2500, speaker: 'Grace', text: 'Good morning, Northwind.' },
    { startMs: 4000, durationMs: 2000, speaker: 'André', text: "Hello: it's about my bill." }
];
const FORMATS = [
    ['transcript-desk', 'json'],
    ['salesforce-ndjson', 'ndjson'],
    ['webvtt', 'vtt'],
    ['srt', 'srt'],
    ['csv', 'csv'],
    ['text', 'txt']
] as const;

const parse = (out: string): Record<string, unknown>[] =>
    out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('convert --json', () => {
    it('prints what was read, with what is in doubt', async () => {
        const file = folder.write('call.bin', VTT);
        const { code, out, err } = await runCli(['convert', '--json', file]);
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(parse(out)).toEqual([
            {
                file,
                format: 'webvtt',
                encoding: 'utf-8',
                entries: ENTRIES.map((entry) => expect.objectContaining(entry)),
                issues: [],
                clock: 'callStart'
            }
        ]);
    });

    it('has a line for every file, also for those that hold no transcript', async () => {
        const good = folder.write('a.vtt', VTT);
        const audio = folder.write('b.mp3', 'ID3\u0004\u0000');
        const empty = folder.write('c.txt', '');
        const { code, out, err } = await runCli(['convert', '--json', good, audio, folder.path('no.vtt'), empty]);
        expect(code).toBe(2);
        expect(parse(out)).toMatchObject([
            { file: good, format: 'webvtt', issues: [] },
            { file: audio, format: null, entries: [], issues: [{ code: 'FILE_IS_AUDIO', severity: 'error' }] },
            { file: empty, entries: [], issues: [{ code: 'FILE_EMPTY' }] }
        ]);
        expect(err).toContain('no.vtt: FILE_UNREADABLE: the file can’t be read (ENOENT). ');
        // What is in the answer is not said twice.
        expect(err).not.toContain('FILE_IS_AUDIO');
    });

    it('names places by line and column, or by the path in JSON', async () => {
        const broken = folder.write('a.vtt', VTT.replace('00:04.000', '00:0x.000'));
        const json = folder.write('b.json', '{"segments":[{"start":0,"end":1,"text":"hi"},');
        const { code, out, err } = await runCli(['convert', '--json', broken, json]);
        expect(code).toBe(3);
        const [vtt, cut] = parse(out);
        expect(vtt).toMatchObject({
            entries: [{ startMs: 1000 }, { startMs: null, text: "Hello: it's about my bill." }]
        });
        expect(vtt?.['issues']).toContainEqual(expect.objectContaining({ code: 'TIME_INVALID', line: 6 }));
        expect(cut).toMatchObject({
            entries: [{ text: 'hi' }],
            issues: expect.arrayContaining([expect.objectContaining({ code: 'JSON_INVALID', line: 1 })])
        });
        expect(err).toBe('');
        const { err: told } = await runCli(['convert', '--to', 'text', broken]);
        expect(told).toMatch(/a\.vtt:6: warning: TIME_INVALID: /);
        // Words of the transcript are in the answer alone.
        expect(told).not.toMatch(/morning|bill/);
    });

    it('reads standard input, and what is packed', async () => {
        const { out } = await runCli(['convert', '--json', '-'], gzipSync(VTT));
        expect(parse(out)).toMatchObject([{ file: 'stdin', format: 'webvtt', entries: ENTRIES }]);
    });

    it('reads in the encoding that it is told, and the columns', async () => {
        const file = folder.write('a.csv', Buffer.from('x;1;Zo\xeb;d\xe9j\xe0 vu\ny;2;Max;oui\n', 'latin1'));
        const args = ['convert', '--json', file, '--encoding', 'latin1', '--columns', 'text=4, speaker=3, start=2'];
        const { code, out } = await runCli(args);
        expect(code).toBe(0);
        expect(parse(out)).toMatchObject([
            {
                encoding: 'windows-1252',
                entries: [
                    { speaker: 'Zoë', text: 'déjà vu' },
                    { speaker: 'Max', text: 'oui' }
                ]
            }
        ]);
    });
});

describe('convert --to', () => {
    it.each(FORMATS)('%s and back is the same transcript', async (name, extension) => {
        const source = folder.write('call.vtt', VTT);
        const file = folder.path(`out.${extension}`);
        const { code, out } = await runCli(['convert', source, '--to', name, '--output', file]);
        expect({ code, out }).toEqual({ code: 0, out: '' });
        const back = parse((await runCli(['convert', '--json', file])).out)[0];
        const entries = (back?.['entries'] ?? []) as (typeof ENTRIES)[number][];
        expect(entries.map(({ speaker, text }) => ({ speaker, text }))).toEqual(
            ENTRIES.map(({ speaker, text }) => ({ speaker, text }))
        );
        // NDJSON has moments, and this file says of none when it was.
        if (name !== 'salesforce-ndjson') expect(entries).toMatchObject(ENTRIES.map(({ startMs }) => ({ startMs })));
        const printed = await runCli(['convert', source, '--to', name]);
        expect(printed.out).toBe(folder.read(`out.${extension}`).toString());
    });

    it('writes many into a folder, and never over a file that is there', async () => {
        const a = folder.write('a.vtt', VTT);
        const b = folder.write('b.b.srt', '1\n00:00:01,000 --> 00:00:02,000\nGrace: hi\n\n');
        folder.write('a.txt', 'mine');
        const args = ['convert', a, b, a, '--to', 'text', '--output', `${folder.path('.')}/`];
        const refused = await runCli(args);
        expect(refused.code).toBe(2);
        expect(refused.err).toMatch(/a\.txt: OUTPUT_EXISTS: /);
        expect(folder.read('a.txt').toString()).toBe('mine');
        expect(folder.read('b.b.txt').toString()).toContain('Grace: hi');
        expect(existsSync(folder.path('a-2.txt'))).toBe(true);
        const forced = await runCli([...args, '--force']);
        expect(forced.code).toBe(0);
        expect(folder.read('a.txt').toString()).toContain('Grace: Good morning, Northwind.');
    });

    it('takes one transcript where there is no folder for more', async () => {
        const a = folder.write('a.vtt', VTT);
        const { code, out, err } = await runCli(['convert', a, a, '--to', 'srt']);
        expect(code).toBe(2);
        expect(out.match(/-->/g)).toHaveLength(2);
        expect(err).toMatch(/a\.vtt: OUTPUT_TAKES_ONE: .*--output/);
    });

    it('makes a file for each call of a file with several', async () => {
        const line = (type: string, payload: object): string => `${JSON.stringify({ type, payload })}\n`;
        const call = (conversationId: string, messageText: string): string =>
            line('conversation', { conversationId }) +
            line('conversationEntry', {
                conversationId,
                id: '1',
                clientSentTimestamp: 1_700_000_000_000,
                clientDuration: 1,
                messageText,
                sender: { appType: 'x', subject: 'y', role: 'AGENT' }
            });
        const file = folder.write('two.ndjson', call('one', 'first') + call('two', 'second'));
        const { code, err } = await runCli([
            'convert',
            file,
            '--to',
            'text',
            '--output',
            `${folder.path('new/folder')}/`
        ]);
        expect(code).toBe(0);
        expect(folder.read('new/folder/two.txt').toString()).toContain('first');
        expect(folder.read('new/folder/two-2.txt').toString()).toContain('second');
        expect(err).toContain('FACT_LOST_IN_EXPORT: this format has no place for the conversation of the call.');
    });

    it('says what a format can’t hold, and writes nothing for a file without a transcript', async () => {
        const csv = folder.write('a.csv', 'speaker,text\nGrace,hi there\nMax,hello you\n');
        const lossy = await runCli(['convert', csv, '--to', 'srt', '--output', folder.path('a.srt')]);
        expect(lossy.err).toMatch(
            /a\.csv.*: warning: LOST_IN_EXPORT: this format can not hold the time of some entries as it is \(2 of them\)/
        );
        const pdf = folder.write('b.txt', '%PDF-1.7\n');
        const refused = await runCli(['convert', pdf, '--to', 'srt', '--output', folder.path('b.srt')]);
        expect(refused.code).toBe(2);
        expect(existsSync(folder.path('b.srt'))).toBe(false);
    });
});

it.each([
    [['convert', 'a.vtt'], 'either --to FORMAT or --json'],
    [['convert', 'a.vtt', '--to', 'srt', '--json'], 'either --to FORMAT or --json'],
    [['convert', 'a.vtt', '--to', 'docx'], '--to takes one of transcript-desk, salesforce-ndjson'],
    [['convert', '--json'], 'convert needs a FILE'],
    [['convert', 'a.vtt', '--json', '--from', 'nothing'], '--from takes one of salesforce-ndjson'],
    [['convert', 'a.vtt', '--json', '--encoding', 'klingon'], '--encoding takes'],
    [['convert', 'a.vtt', '--json', '--columns', 'speaker=1'], '--columns has to say which column is the text'],
    [['convert', 'a.vtt', '--json', '--columns', 'text=0'], '--columns takes NAME=NUMBER'],
    [['convert', 'a.vtt', '--json', '--output', 'b'], '--output is for --to'],
    [['check'], 'check needs a FILE']
])('refuses %j', async (args, words) => {
    const { code, err } = await runCli(args);
    expect(code).toBe(2);
    expect(err).toContain('USAGE_INVALID');
    expect(err).toContain(words);
});

describe('check', () => {
    it('says what a file is, without a word of it', async () => {
        const file = folder.write('a.vtt', VTT);
        const { code, out } = await runCli(['check', file]);
        expect({ code, out }).toEqual({ code: 0, out: `${file}: webvtt, utf-8, 2 entries, 2 speakers, 00:00:05\n` });
    });

    it('tells the first of a kind, and how many more there are', async () => {
        const cues = Array.from({ length: 150 }, (_, place) => `00:0${1 + (place % 2)}.000 --> 00:09.000\n<v A>x\n`);
        const file = folder.write('a.vtt', `WEBVTT\n\n${cues.join('\n')}`);
        const { code, out } = await runCli(['check', file]);
        expect(code).toBe(3);
        expect(out.match(/ENTRIES_OUT_OF_ORDER: this/g)).toHaveLength(5);
        expect(out).toMatch(/ISSUES_LEFT_OUT: there are 69 more of ENTRIES_OUT_OF_ORDER/);
        expect(out.trim().split('\n').at(-1)).toContain('150 entries');
    });

    it('looks at the call as a whole', async () => {
        const cue = (second: number, text: string): string => `00:${second}.000 --> 00:${second + 1}.000\n${text}\n`;
        const file = folder.write(
            'a.vtt',
            `WEBVTT\n\n${[cue(10, '<v A>cafÃ© au lait'), cue(12, '<v B>so be it'), cue(12, '<v B>so be it')].join('\n')}`
        );
        const { code, out } = await runCli(['check', file]);
        expect(code).toBe(3);
        expect(out).toContain('a.vtt:3: warning: MIS_DECODED: letters were read with the wrong alphabet. ');
        expect(out).toContain('warning: SAID_TWICE: is there twice. ');
        expect(out).not.toMatch(/lait|so be/);
    });

    it('exits with 2 where there is no transcript', async () => {
        const { code, out } = await runCli(['check', folder.write('a.vtt', 'ID3\u0004')]);
        expect(code).toBe(2);
        expect(out).toContain('FILE_IS_AUDIO');
    });
});
