import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Finding, SpokenLine } from 'c/transcriptRedaction';
import { runCommandLine } from '../src/run';
import type { Detect } from '../src/terminal';

/** What a run came to. */
export interface CliRun {
    readonly code: number;
    readonly out: string;
    readonly err: string;
}

/** A stream that keeps what is written, and takes its time over it. */
export class Sink extends Writable {
    text = '';

    override _write(chunk: Buffer, _encoding: string, done: () => void): void {
        this.text += chunk.toString('utf8');
        setImmediate(done);
    }
}

/** Bytes in pieces of that size: characters and line ends get cut. */
export async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/**
 * Stands in for the detector. Four digits or more are a PHONE, surer the longer they are; `<<` to the end of one line
 * and the next line up to `>>` are one CREDIT_DEBIT_NUMBER.
 */
export function detectPlanted(lines: readonly SpokenLine[]): readonly Finding[] {
    return lines.flatMap(({ text }, line): Finding[] => {
        const phones = [...text.matchAll(/\d{4,}/g)].map(({ 0: digits, index }): Finding => ({
            entityType: 'PHONE',
            score: Math.min(0.99, digits.length / 10),
            spans: [{ line, start: index, end: index + digits.length }],
            reasons: [{ code: 'digits', count: digits.length, lines: 1 }]
        }));
        const start = text.indexOf('<<');
        const end = lines[line + 1]?.text.indexOf('>>') ?? -1;
        if (start < 0 || end < 0) return phones;
        const spans = [
            { line, start, end: text.length },
            { line: line + 1, start: 0, end: end + 2 }
        ];
        return [...phones, { entityType: 'CREDIT_DEBIT_NUMBER', score: 0.95, spans, reasons: [{ code: 'askedFor' }] }];
    });
}

/** Runs the command line in this process with the stand-in for the detector. */
export async function runCli(
    args: readonly string[],
    stdin: Buffer | string = '',
    { pieces = 7, detect = detectPlanted }: { pieces?: number; detect?: Detect } = {}
): Promise<CliRun> {
    const stdout = new Sink({ highWaterMark: 16 });
    const stderr = new Sink();
    const terminal = {
        stdin: inPieces(Buffer.from(stdin), pieces),
        stdinIsPerson: false,
        stdout,
        stderr,
        columns: () => null,
        onStop: () => () => undefined
    };
    const code = await runCommandLine(args, terminal, detect);
    await Promise.all([stdout, stderr].map((sink) => new Promise<void>((resolve) => sink.end(() => resolve()))));
    return { code, out: stdout.text, err: stderr.text };
}

/** A folder of its own for files, and what is in them. */
export interface TestFolder {
    readonly path: (name: string) => string;
    /** @returns the file's path */
    readonly write: (name: string, content: Buffer | string) => string;
    readonly read: (name: string) => Buffer;
    readonly remove: () => void;
}

/** Makes a folder for one test. */
export function createTestFolder(): TestFolder {
    const folder = mkdtempSync(join(tmpdir(), 'transcript-desk-cli-'));
    const path = (name: string): string => join(folder, name);
    return {
        path,
        write(name, content) {
            writeFileSync(path(name), content);
            return path(name);
        },
        read: (name) => readFileSync(path(name)),
        remove: () => rmSync(folder, { recursive: true })
    };
}
