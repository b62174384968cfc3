import { parseArgs } from 'node:util';
import { exportTranscript, findWriteFormat, readTranscriptFile, type FileEntry } from 'c/transcriptFormats';
import { makeUpFiles, type MadeUpFile } from './madeUpFiles';
import type { OtherReader } from './otherReaders.mjs';

const MEGABYTE = 1_000_000;
const FILE_BYTES = 4 * MEGABYTE;
const ROUNDS = 5;
/** As files come from a disk. */
const PART_CHARACTERS = 65_536;

const { values } = parseArgs({ options: { 'no-others': { type: 'boolean', default: false } } });
const others: Readonly<Record<string, OtherReader>> = values['no-others']
    ? {}
    : await (await import('./otherReaders.mjs')).loadOtherReaders();

const rows: string[][] = [['format', 'ours MB/s', 'JSON.parse MB/s', 'of it', 'another MB/s', '', 'write MB/s']];
for (const file of makeUpFiles(FILE_BYTES)) {
    const other = others[file.format];
    const json = toJson(file);
    const ours = await measure(file.text, () => read(file));
    const parse = await measure(json, () => JSON.parse(json));
    const another = other ? await measure(file.text, () => other.read(file.text)) : undefined;
    const written = await measureWriting(file);
    rows.push([
        file.format,
        ours.toFixed(1),
        parse.toFixed(1),
        `${((ours / parse) * 100).toFixed(0)}%`,
        another?.toFixed(1) ?? '',
        other?.name ?? '',
        written?.toFixed(1) ?? ''
    ]);
}
const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
for (const row of rows)
    console.log(
        row
            .map((cell, column) => cell.padEnd(widths[column] ?? 0))
            .join('  ')
            .trimEnd()
    );

/** A document of as many bytes as the file: itself, or where it is none, its lines as one list. */
function toJson({ format, text }: MadeUpFile): string {
    const isDocument = text.startsWith('{') && format !== 'salesforce-ndjson';
    return isDocument ? text : JSON.stringify(text.split('\n'));
}

async function read({ format, text, entries }: MadeUpFile): Promise<void> {
    let count = 0;
    for await (const item of readTranscriptFile(inParts(text))) {
        if (item.kind === 'entry') count += 1;
        else if (item.kind === 'facts' && item.facts.format !== undefined && item.facts.format !== format) {
            throw new Error(`${format} was taken for ${item.facts.format}`);
        }
    }
    if (count !== entries) throw new Error(`${format}: ${count} of ${entries} entries were read`);
}

async function measureWriting(file: MadeUpFile): Promise<number | undefined> {
    const format = findWriteFormat(file.format);
    if (!format) return undefined;
    const entries: FileEntry[] = [];
    for await (const item of readTranscriptFile(inParts(file.text)))
        if (item.kind === 'entry') entries.push(item.entry);
    return measure(file.text, () => {
        let length = 0;
        for (const part of exportTranscript(entries, {}, format)) length += part.length;
        return length;
    });
}

async function* inParts(text: string): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += PART_CHARACTERS) yield text.slice(at, at + PART_CHARACTERS);
    await Promise.resolve();
}

/** Million bytes in a second of the thread's own time: the median of several rounds, after one that warms up. */
async function measure(text: string, run: () => unknown): Promise<number> {
    const bytes = Buffer.byteLength(text);
    const speeds: number[] = [];
    for (let round = -1; round < ROUNDS; round += 1) {
        const start = process.threadCpuUsage();
        const result = run();
        if (result instanceof Promise) await result;
        const { user, system } = process.threadCpuUsage(start);
        if (round >= 0) speeds.push(bytes / (user + system));
    }
    return speeds.sort((a, b) => a - b)[Math.floor(speeds.length / 2)] ?? 0;
}
