import { createLineCutter, takeLines, type LineReader } from './fileLines';
import type { FileEntry, FileFacts, FileItem } from './format';

/** A file as it is written, entry by entry, so that a long call is never held. Both give the text that comes next. */
export interface TranscriptWriter {
    readonly add: (entry: FileEntry) => string;
    readonly end: () => string;
}

/** A format that transcripts are written in. */
export interface WriteFormat {
    readonly name: string;
    /** Of a file's name, without the dot. */
    readonly extension: string;
    readonly mediaType: string;
    /** Begins a file; its entries are those of one call, in their order. */
    readonly open: (facts: FileFacts) => TranscriptWriter;
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

/** Gives each entry its times once the next one is there, or the last one is known to be the last. */
export interface EntryTimer {
    readonly add: (entry: FileEntry) => TimedEntry | undefined;
    readonly end: () => TimedEntry | undefined;
}

/**
 * Times for a format that can't be without: an entry without a start begins where the one before it ends, one without a
 * duration lasts until the next begins.
 */
export function createEntryTimer(facts: FileFacts): EntryTimer {
    let waiting: { entry: FileEntry; startMs: number } | undefined;
    let zero: number | undefined;
    let lastEndMs = 0;
    const finish = (nextMs: number | undefined): TimedEntry | undefined => {
        if (!waiting) return undefined;
        const { entry, startMs } = waiting;
        const until = nextMs !== undefined && nextMs > startMs ? nextMs : startMs + SHOWN_MS;
        const endMs = entry.durationMs === undefined ? until : startMs + entry.durationMs;
        lastEndMs = endMs;
        return { entry, startMs, endMs };
    };
    return {
        add(entry) {
            if (zero === undefined && entry.startMs !== undefined) zero = zeroOf(facts, entry);
            const startMs = entry.startMs === undefined ? undefined : Math.max(0, entry.startMs - (zero ?? 0));
            const timed = finish(startMs);
            waiting = { entry, startMs: startMs ?? lastEndMs };
            return timed;
        },
        end: () => finish(undefined)
    };
}
