import type { TextRange } from 'c/transcriptModel';
import { currentOf, type ReviewQueue } from './queue';

/** Where a suggestion stands in a line, and whether it is the one that is being decided. */
export interface SuggestedMark extends TextRange {
    readonly isCurrent: boolean;
}

/** Nothing is suggested. */
export const NO_MARKS: ReadonlyMap<string, readonly SuggestedMark[]> = new Map();

/** The marks of all suggestions that are gone through, by line. */
export function marksOf(queue: ReviewQueue): ReadonlyMap<string, readonly SuggestedMark[]> {
    if (queue.shown.length === 0) {
        return NO_MARKS;
    }
    const marks = new Map<string, SuggestedMark[]>();
    const current = currentOf(queue);
    for (const suggestion of queue.shown) {
        for (const { identifier, start, end } of suggestion.parts) {
            const own = marks.get(identifier) ?? [];
            own.push({ start, end, isCurrent: suggestion === current });
            marks.set(identifier, own);
        }
    }
    return marks;
}
