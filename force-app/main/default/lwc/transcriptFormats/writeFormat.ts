import { createLineCutter, takeLines, type LineReader } from './fileLines';
import type { FileEntry, FileFacts, FileItem } from './format';

/** A format that transcripts are written in. */
export interface WriteFormat {
    readonly name: string;
    /** Of a file's name, without the dot. */
    readonly extension: string;
    readonly mediaType: string;
    /** The text of a file, in parts. */
    readonly write: (entries: Iterable<FileEntry>, facts: FileFacts) => Iterable<string>;
    /** What is read from such a text. */
    readonly read: (parts: Iterable<string>) => Iterable<FileItem>;
}

/** Reads a text in parts, line by line. */
export function* readParts(parts: Iterable<string>, reader: LineReader): Generator<FileItem> {
    const cutter = createLineCutter();
    const items: FileItem[] = [];
    const emit = (item: FileItem): void => {
        items.push(item);
    };
    const take = takeLines(reader, emit);
    for (const part of parts) {
        cutter.push(part, take);
        yield* items.splice(0);
    }
    cutter.end(take);
    reader.end(emit);
    yield* items;
}

/** When the clock of a file of cues begins: its zero is the beginning of the call, else of what is said first. */
export function zeroOf({ clock, startedAtMs }: FileFacts, first: FileEntry | undefined): number {
    return clock === 'epoch' ? (startedAtMs ?? first?.startMs ?? 0) : 0;
}

/** An entry with its two ends in milliseconds of the file. */
export interface TimedEntry {
    readonly entry: FileEntry;
    readonly startMs: number;
    readonly endMs: number;
}

/** How long something is shown whose end nobody knows, if nothing follows. */
const SHOWN_MS = 2_000;

/**
 * Times for a format that can't be without: an entry without a start begins where the one before it ends, one without a
 * duration lasts until the next begins.
 */
export function* giveTimes(entries: Iterable<FileEntry>, facts: FileFacts): Generator<TimedEntry> {
    let waiting: { entry: FileEntry; startMs: number } | undefined;
    let zero: number | undefined;
    let lastEndMs = 0;
    const end = ({ entry, startMs }: { entry: FileEntry; startMs: number }, nextMs: number | undefined): TimedEntry => {
        const until = nextMs !== undefined && nextMs > startMs ? nextMs : startMs + SHOWN_MS;
        return { entry, startMs, endMs: entry.durationMs === undefined ? until : startMs + entry.durationMs };
    };
    for (const entry of entries) {
        if (zero === undefined && entry.startMs !== undefined) zero = zeroOf(facts, entry);
        const startMs = entry.startMs === undefined ? undefined : Math.max(0, entry.startMs - (zero ?? 0));
        if (waiting) {
            const timed = end(waiting, startMs);
            lastEndMs = timed.endMs;
            yield timed;
        }
        waiting = { entry, startMs: startMs ?? lastEndMs };
    }
    if (waiting) yield end(waiting, undefined);
}
