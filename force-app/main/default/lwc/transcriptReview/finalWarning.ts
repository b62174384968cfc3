import { entityTypeLabel } from 'c/entityTypeLabels';
import { formatCount, formatLabel } from 'c/labelText';
import { labels } from './labels';
import type { ReviewRow } from './review';

/** What a save is about to remove for good: how much in all, of which kinds, and that nothing brings it back. */
export interface FinalWarning {
    readonly title: string;
    readonly kinds: readonly string[];
    readonly text: string;
}

/** "3 values will be removed, in 2 lines: Card number × 2, Card code × 1." Null once nothing is left to remove. */
export function toFinalWarning(rows: readonly ReviewRow[]): FinalWarning | null {
    // What waits for a decision is not sent, and what is proven to be gone is no warning any more.
    const due = rows.filter(({ clash, status }) => clash === null && status !== 'verified');
    const counts = new Map<string, number>();
    let total = 0;
    let lines = 0;
    for (const { parts } of due) {
        const removed = parts.flatMap((part) => (part.kind === 'mask' && part.isStored ? [part.entityType] : []));
        removed.forEach((entityType) => counts.set(entityType, (counts.get(entityType) ?? 0) + 1));
        total += removed.length;
        lines += removed.length > 0 ? 1 : 0;
    }
    if (total === 0) {
        return null;
    }
    const title = formatLabel(
        total === 1 ? labels.removedOne : labels.removedMany,
        total.toLocaleString(),
        formatCount(lines, labels.linesOne, labels.linesMany)
    );
    return { title, kinds: [...counts].map(toKindText), text: labels.finalWarning };
}

function toKindText([entityType, count]: readonly [string, number]): string {
    return formatLabel(labels.typeCount, entityTypeLabel(entityType), count.toLocaleString());
}
