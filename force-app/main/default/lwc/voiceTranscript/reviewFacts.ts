import type { CallReview, ChangeSummary } from 'c/proxyProtocol';
import { isRedacted, type ReviewQueue } from 'c/reviewQueue';
import type { EditSession } from 'c/transcriptModel';

/** Places that saves have removed, as the change records have it; without counts, each kind once for each line of a save. */
export function countRedacted(changes: readonly ChangeSummary[]): number {
    return changes
        .flatMap(({ lines }) => lines)
        .filter(({ result }) => result === 'verified')
        .reduce(
            (sum, { labels, counts }) => sum + (counts?.reduce((all, count) => all + count, 0) ?? labels.length),
            0
        );
}

/** Places that are suggested and not decided about. */
export function countUndecided({ open }: ReviewQueue): number {
    return open.reduce((sum, { parts }) => sum + parts.length, 0);
}

/** Places whose redaction is decided and not saved. */
export function countUnsaved({ suggestions }: ReviewQueue, session: EditSession): number {
    return suggestions
        .filter((suggestion) => isRedacted(suggestion, session))
        .reduce((sum, { parts }) => sum + parts.length, 0);
}

/** Whether something was saved or uploaded after the call was reviewed. */
export function isChangedSince({ reviewedMs }: CallReview, changes: readonly ChangeSummary[]): boolean {
    return reviewedMs !== null && changes.some(({ madeMs, state }) => madeMs > reviewedMs && state !== 'notApplied');
}
