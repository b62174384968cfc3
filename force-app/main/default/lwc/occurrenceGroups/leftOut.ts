import type { Occurrence } from 'c/transcriptModel';

/** The keys of what is not to be changed. All else is: so a new search begins with everything chosen. */
export type LeftOut = ReadonlySet<string>;

export const NOTHING_LEFT_OUT: LeftOut = new Set();

/** Tells an occurrence from every other of the same search. */
export function occurrenceKey({ identifier, start }: Occurrence): string {
    return `${start}@${identifier}`;
}

export function chosenOf(occurrences: readonly Occurrence[], leftOut: LeftOut): readonly Occurrence[] {
    return occurrences.filter((occurrence) => !leftOut.has(occurrenceKey(occurrence)));
}

/** What is left out after some were ticked, or their ticks taken away. */
export function withTick(leftOut: LeftOut, keys: readonly string[], isTicked: boolean): LeftOut {
    const next = new Set(leftOut);
    keys.forEach((key) => (isTicked ? next.delete(key) : next.add(key)));
    return next;
}
