import type { Occurrence } from 'c/transcriptModel';

/** All that was found in exactly this spelling, in the order of the lines. */
export interface OccurrenceGroup {
    readonly spelling: string;
    readonly occurrences: readonly Occurrence[];
}

/** One group for each spelling, the most frequent first; equally frequent ones as they come. */
export function groupBySpelling(occurrences: readonly Occurrence[]): readonly OccurrenceGroup[] {
    const bySpelling = new Map<string, Occurrence[]>();
    for (const occurrence of occurrences) {
        const group = bySpelling.get(occurrence.found);
        if (group) {
            group.push(occurrence);
        } else {
            bySpelling.set(occurrence.found, [occurrence]);
        }
    }
    return [...bySpelling]
        .map(([spelling, group]) => ({ spelling, occurrences: group }))
        .sort((a, b) => b.occurrences.length - a.occurrences.length);
}
