import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { rootDir } from '../../scripts/toolchain/rootDir.mjs';
import { createTestFolder, type CliRun, type TestFolder } from './runCli';

const program = join(rootDir, 'cli/bin/transcript-desk.mjs');

let folder: TestFolder;
beforeEach(() => {
    folder = createTestFolder();
});
afterEach(() => folder.remove());

/** Starts the program as npx does, in a folder that is not the checkout's. */
function start(args: readonly string[]): { child: ChildProcess; ended: Promise<CliRun> } {
    const child = spawn(process.execPath, [program, ...args], { cwd: folder.path('.') });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const ended = new Promise<CliRun>((resolve) =>
        child.on('close', (code) => resolve({ code: code ?? -1, out, err }))
    );
    return { child, ended };
}

it('runs from any folder, on standard input, and says how it ended', async () => {
    const { child, ended } = start(['detect', '--jsonl']);
    child.stdin?.end('{"id":"a","turns":["good morning"]}\n{"id":"b"}\n');
    expect(await ended).toEqual({
        code: 2,
        out: expect.stringMatching(
            /^\{"id":"a","spans":\[\]\}\n\{"line":2,"id":"b","error":\{"code":"FIELD_INVALID",.*\n$/
        ),
        err: expect.stringMatching(/^stdin:2:1: FIELD_INVALID: turns: /)
    });
});

it('answers a line before the next one is there', async () => {
    const { child, ended } = start(['detect', '--jsonl']);
    for (const id of [1, 2]) {
        const answer = new Promise((resolve) => child.stdout?.once('data', resolve));
        child.stdin?.write(`{"id":${id},"turns":[]}\n`);
        expect(await answer).toBe(`{"id":${id},"spans":[]}\n`);
    }
    child.stdin?.end();
    expect((await ended).code).toBe(0);
});

it('stops without a word when nobody reads on, as with head', async () => {
    const { child, ended } = start(['detect', '--jsonl']);
    child.stdin?.on('error', () => {});
    child.stdout?.once('data', () => child.stdout?.destroy());
    const line = '{"id":1,"turns":[]}\n'.repeat(1000);
    const timer = setInterval(() => child.stdin?.write(line), 5);
    const { code, err } = await ended;
    clearInterval(timer);
    expect({ code, err }).toEqual({ code: 0, err: '' });
});

it('leaves nothing half written when it is stopped', async () => {
    folder.write('a.jsonl', '{"id":1,"turns":["so it goes on and on"]}\n'.repeat(1_000_000));
    const { child, ended } = start(['redact', 'a.jsonl']);
    const hidden = (): boolean => readdirSync(folder.path('.')).some((name) => name.endsWith('.tmp'));
    while (!hidden() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGTERM');
    expect((await ended).code).toBe(143);
    expect(readdirSync(folder.path('.'))).toEqual(['a.jsonl']);
});

describe('memory', () => {
    const full = process.env['TRANSCRIPT_DESK_FULL'] !== undefined;
    const MB = 1_000_000;
    const turns = Array.from({ length: 12 }, (_, turn) => `so um what i said on the phone was rather nice ${turn}`);
    const dialogs = `${JSON.stringify({ id: 'a', turns })}\n`.repeat(100);
    const text = `${turns.join('\n')}\n`.repeat(100);

    function* repeat(part: string, size: number): Generator<string> {
        for (let left = size; left > 0; left -= part.length) yield part;
    }

    /** Kilobytes that the program has at most while it reads as many bytes. */
    async function measurePeak(args: readonly string[], part: string, size: number): Promise<number> {
        const preload = join(import.meta.dirname, 'reportPeak.mjs');
        const run = join(rootDir, 'cli/bin/run.mjs');
        const child = spawn(process.execPath, ['--import', preload, run, ...args], {
            stdio: ['pipe', 'ignore', 'pipe']
        });
        let err = '';
        child.stderr.setEncoding('utf8').on('data', (words: string) => (err += words));
        const ended = new Promise((resolve) => child.on('close', resolve));
        await pipeline(Readable.from(repeat(part, size)), child.stdin);
        await ended;
        const [, peak] = /^peak (\d+)\n$/.exec(err) ?? [];
        return Number(peak);
    }

    // Whatever is kept of the bytes shows. Of plain text a block is held, and what the collector has not got to yet: it
    // takes many bytes to tell that from growth, and textWindow.test.ts holds the window to its size.
    const cases: [name: string, args: string[], part: string, little: number, much: number][] = [
        ['dialogs', ['detect', '--jsonl'], dialogs, 4 * MB, full ? 1000 * MB : 32 * MB]
    ];
    if (full) cases.push(['plain text, one call', ['detect'], text, 32 * MB, 250 * MB]);
    const timeLimitMs = full ? 1_800_000 : 300_000;

    it.each(cases)(
        'does not grow with %s',
        async (_name, args, part, little, much) => {
            const peak = await measurePeak(args, part, little);
            expect((await measurePeak(args, part, much)) / peak).toBeLessThan(1.5);
        },
        timeLimitMs
    );

    it(
        'does not grow with a file to redact',
        async () => {
            const peaks: number[] = [];
            for (const size of [4 * MB, full ? 250 * MB : 32 * MB]) {
                const file = folder.write('a.jsonl', dialogs.repeat(Math.ceil(size / dialogs.length)));
                peaks.push(await measurePeak(['redact', '--force', file], '', 0));
            }
            expect(existsSync(folder.path('a.redacted.jsonl'))).toBe(true);
            expect((peaks[1] ?? NaN) / (peaks[0] ?? NaN)).toBeLessThan(1.5);
        },
        timeLimitMs
    );
});
