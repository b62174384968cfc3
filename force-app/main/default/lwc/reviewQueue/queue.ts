import type { EditSession } from 'c/transcriptModel';
import { isRedacted } from './coverage';
import { placeOf, standingRejections, toRejection, type Rejection } from './rejections';
import type { Suggestion } from './suggestion';

/**
 * The suggestions of a call and what has been decided about them, as a value. Accepted is what is redacted in the session,
 * however it came to that; so the session's undo is the queue's as well. What is rejected is known here alone.
 */
export interface ReviewQueue {
    /** All of them, in the order of the queue. */
    readonly suggestions: readonly Suggestion[];
    /** Those that wait for a decision. */
    readonly open: readonly Suggestion[];
    /** The key of the one to decide next; null where none is left. */
    readonly current: string | null;
    /** What was rejected, and what of it was taken back: the last one last. */
    readonly rejected: readonly Rejection[];
    readonly takenBack: readonly Rejection[];
}

export type QueueDirection = 'next' | 'previous';

/** Which suggestions are decided together: one alone, all of its value, all of its kind. */
export type Likeness = 'one' | 'value' | 'kind';

/** Nothing is suggested. */
export const EMPTY_QUEUE: ReviewQueue = { suggestions: [], open: [], current: null, rejected: [], takenBack: [] };

/** The suggestion to decide next; null where none is left. */
export function currentOf({ open, current }: ReviewQueue): Suggestion | null {
    return open.find(({ key }) => key === current) ?? null;
}

/** How many suggestions are decided, of those that there are. */
export function decidedCount({ suggestions, open }: ReviewQueue): number {
    return suggestions.length - open.length;
}

/**
 * The queue for the lines as they read now. What was decided goes from it, and the next one comes; what is to be decided
 * again, since a decision was taken back, comes first.
 */
export function refreshQueue(
    queue: ReviewQueue,
    suggestions: readonly Suggestion[],
    session: EditSession
): ReviewQueue {
    const rejected = standingRejections(queue.rejected, session);
    const takenBack = standingRejections(queue.takenBack, session);
    const isRejected = new Set(rejected.flatMap((rejection) => rejection.suggestions.map(({ key }) => key)));
    const open = suggestions.filter((each) => !isRejected.has(each.key) && !isRedacted(each, session));
    return { suggestions, open, current: currentAfter(queue, open), rejected, takenBack };
}

/** Leaves these suggestions in the transcript. */
export function reject(queue: ReviewQueue, suggestions: readonly Suggestion[], session: EditSession): ReviewQueue {
    const rejected = [...queue.rejected, toRejection(suggestions, session)];
    return refreshQueue({ ...queue, rejected, takenBack: [] }, queue.suggestions, session);
}

/** Takes the last rejection back; null where there is none, or the session's own last action came after it. */
export function unreject(queue: ReviewQueue, session: EditSession): ReviewQueue | null {
    const last = queue.rejected[queue.rejected.length - 1];
    const place = placeOf(session);
    // A save or another read makes the history anew: where nothing of it is left there is no other order.
    if (!last || (place.after !== null && place.after !== last.place.after)) {
        return null;
    }
    const takenBack = [...queue.takenBack, { ...last, place }];
    return refreshQueue({ ...queue, rejected: queue.rejected.slice(0, -1), takenBack }, queue.suggestions, session);
}

/** Rejects again what was taken back last; null where there is none, or an action of the session comes before it. */
export function rejectAgain(queue: ReviewQueue, session: EditSession): ReviewQueue | null {
    const last = queue.takenBack[queue.takenBack.length - 1];
    const { after, before } = placeOf(session);
    if (last?.place.after !== after || last.place.before !== before) {
        return null;
    }
    const rejected = [...queue.rejected, last];
    return refreshQueue({ ...queue, rejected, takenBack: queue.takenBack.slice(0, -1) }, queue.suggestions, session);
}

/** Goes on to another suggestion that waits, and from the last one to the first. */
export function step(queue: ReviewQueue, direction: QueueDirection): ReviewQueue {
    const { open, current } = queue;
    const at = open.findIndex(({ key }) => key === current);
    const next = direction === 'next' ? at + 1 : at <= 0 ? open.length - 1 : at - 1;
    return { ...queue, current: (open[next] ?? open[0])?.key ?? null };
}

/** Goes to a suggestion that waits. */
export function goTo(queue: ReviewQueue, key: string): ReviewQueue {
    return queue.open.some((each) => each.key === key) ? { ...queue, current: key } : queue;
}

/** Those that wait and are decided with this one. */
export function alikeOf({ open }: ReviewQueue, suggestion: Suggestion, likeness: Likeness): readonly Suggestion[] {
    return likeness === 'one'
        ? [suggestion]
        : open.filter(
              ({ entityType, value }) =>
                  entityType === suggestion.entityType && (likeness === 'kind' || value === suggestion.value)
          );
}

function currentAfter(before: ReviewQueue, open: readonly Suggestion[]): string | null {
    const isOpen = new Set(open.map(({ key }) => key));
    const wasOpen = new Set(before.open.map(({ key }) => key));
    const again = before.suggestions.find(({ key }) => isOpen.has(key) && !wasOpen.has(key));
    if (again) {
        return again.key;
    }
    // On from where the person is, and round: an earlier one may have been passed over.
    const at = before.open.findIndex(({ key }) => key === before.current);
    const next = before.open.slice(Math.max(0, at)).find(({ key }) => isOpen.has(key));
    return (next ?? open[0])?.key ?? null;
}
