import type { FileEntry } from 'c/transcriptFormats';
import type { LineTime } from './lineTimes';

/** A line that is stored, as far as it tells whose an identifier is. */
export interface KnownLine {
    readonly identifier: string;
    readonly text: string;
    /** Milliseconds since the epoch; null where it is not known. */
    readonly startMs: number | null;
}

/** A line that was said so near a stored one can be it, whatever its text. */
const NEAR_MS = 5_000;

/**
 * Tells which of a file's identifiers are those of other lines that are stored: parts of a call that each count from 1. Said
 * of the file as a whole: where most of those that are stored have their text or their time, words were put right in the
 * others, and a line that gets another identifier is stored twice.
 */
export function areOthers(
    entries: readonly FileEntry[],
    times: readonly (LineTime | null)[],
    stored: readonly KnownLine[],
    isOfCall: (id: string) => boolean
): (id: string) => boolean {
    const known = new Map(stored.map((line) => [line.identifier, line]));
    const others = new Set<string>();
    let same = 0;
    for (const [place, { id = '', text }] of entries.entries()) {
        const line = isOfCall(id) ? known.get(id) : undefined;
        if (!line) continue;
        const startMs = times[place]?.startMs ?? null;
        const isFar = startMs !== null && line.startMs !== null && Math.abs(line.startMs - startMs) > NEAR_MS;
        if (isFar && line.text !== text) others.add(id);
        else same += 1;
    }
    return (id) => others.size > same && others.has(id);
}
