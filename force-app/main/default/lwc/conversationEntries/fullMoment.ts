import { isBefore, type TimeField } from './entryTimes';
import type { EntriesPage } from './parseEntries';

/**
 * What the last entries up to a moment tell of it, by one of the times. `whole`: all of its entries have come. `crowded`:
 * some may not. `elsewhere`: the resource does not filter on this time. `unanswered`: it does not, or leaves the end of a
 * range out.
 */
export type MomentVerdict = 'whole' | 'crowded' | 'elsewhere' | 'unanswered';

/** The range was read FromEnd: from a millisecond before `atMs` to `endMs`, which is `atMs` or later. */
export interface MomentRead {
    readonly field: TimeField;
    readonly atMs: number;
    readonly endMs: number;
    readonly pageLimit: number;
    /** What had come before this answer. */
    readonly seen: ReadonlySet<string>;
}

/**
 * Judges the answer. Entries of one moment are taken to stand in one order, counted from both ends: an answer that meets
 * what came before has closed the gap. One that brings only new entries, or none, tells nothing: there may be more
 * between, or both ends may give the same ones.
 */
export function judgeMoment(page: EntriesPage, { field, atMs, endMs, pageLimit, seen }: MomentRead): MomentVerdict {
    if (page.entries.some((entry) => isBefore(entry[field], atMs - 1))) {
        return 'elsewhere';
    }
    // A missing time may count as 0.
    const there = page.entries.filter((entry) => (entry[field] ?? 0) === atMs);
    if (there.length === 0 && endMs <= atMs) {
        return 'unanswered';
    }
    if (page.count < pageLimit) {
        // By this time the moment holds a full page, so this would have been one too.
        return 'elsewhere';
    }
    const known = there.filter(({ identifier }) => seen.has(identifier)).length;
    return known > 0 && known < there.length ? 'whole' : 'crowded';
}
