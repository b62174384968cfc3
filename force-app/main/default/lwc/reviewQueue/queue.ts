import type { EditSession } from 'c/transcriptModel';
import { adjusted, standingAdjustments, toAdjustment, type Adjustment, type EdgeMove } from './adjust';
import { isRedacted } from './coverage';
import { filtered, NO_FILTER, type QueueFilter } from './filter';
import { inQueueOrder } from './queueOrder';
import { standingRejections, toRejection, type Rejection } from './rejections';
import type { Suggestion } from './suggestion';

/**
 * The suggestions of a call and what has been decided about them, as a value. Accepted is what is redacted in the session,
 * however it came to that; so the session's undo is the queue's as well. What is rejected, and which words were added to a
 * suggestion or taken from it, is known here alone.
 */
export interface ReviewQueue {
    /** As they were found; `suggestions` are these as they were adjusted. */
    readonly found: readonly Suggestion[];
    /** All of them, in the order of the queue. */
    readonly suggestions: readonly Suggestion[];
    /** Those that wait for a decision. */
    readonly open: readonly Suggestion[];
    /** Those of them that the filter leaves: these are gone through. */
    readonly shown: readonly Suggestion[];
    readonly filter: QueueFilter;
    /** The key of the one to decide next; null where none is left. */
    readonly current: string | null;
    /** What was rejected, and what of it was taken back: the last one last. */
    readonly rejected: readonly Rejection[];
    readonly takenBack: readonly Rejection[];
    /** Where suggestions were widened or narrowed, and what of it was taken back: the last one last. */
    readonly adjusted: readonly Adjustment[];
    readonly adjustedBack: readonly Adjustment[];
}

export type QueueDirection = 'next' | 'previous';

/** Which suggestions are decided together: one alone, all of its value, all of its kind. */
export type Likeness = 'one' | 'value' | 'kind';

/** Nothing is suggested. */
export const EMPTY_QUEUE: ReviewQueue = {
    found: [],
    suggestions: [],
    open: [],
    shown: [],
    filter: NO_FILTER,
    current: null,
    rejected: [],
    takenBack: [],
    adjusted: [],
    adjustedBack: []
};

/** The suggestion to decide next; null where none is left. */
export function currentOf({ shown, current }: ReviewQueue): Suggestion | null {
    return shown.find(({ key }) => key === current) ?? null;
}

/** How many suggestions are decided, of those that there are. */
export function decidedCount({ suggestions, open }: ReviewQueue): number {
    return suggestions.length - open.length;
}

/**
 * The queue for the lines as they read now. What was decided goes from it, and the next one comes; what is to be decided
 * again, since a decision was taken back, comes first, also where the filter would leave it out.
 */
export function refreshQueue(queue: ReviewQueue, found: readonly Suggestion[], session: EditSession): ReviewQueue {
    const rejected = standingRejections(queue.rejected, session);
    const takenBack = standingRejections(queue.takenBack, session);
    const adjustments = standingAdjustments(queue.adjusted, session);
    const adjustedBack = standingAdjustments(queue.adjustedBack, session);
    const suggestions = adjustments.length > 0 ? inQueueOrder(adjusted(found, adjustments)) : found;
    const isRejected = new Set(rejected.flatMap((rejection) => rejection.suggestions.map(({ key }) => key)));
    const open = suggestions.filter((each) => !isRejected.has(each.key) && !isRedacted(each, session));
    const again = firstAgain(queue, open);
    const filter = again && filtered([again], queue.filter).length === 0 ? NO_FILTER : queue.filter;
    const shown = filtered(open, filter);
    const current = again?.key ?? currentAfter(queue, shown);
    const decisions = { rejected, takenBack, adjusted: adjustments, adjustedBack };
    return { found, suggestions, open, shown, filter, current, ...decisions };
}

/** Goes through those suggestions only that the filter leaves. */
export function withFilter(queue: ReviewQueue, filter: QueueFilter): ReviewQueue {
    const shown = filtered(queue.open, filter);
    const isShown = shown.some(({ key }) => key === queue.current);
    return { ...queue, filter, shown, current: isShown ? queue.current : (shown[0]?.key ?? null) };
}

/** Leaves these suggestions in the transcript. */
export function reject(queue: ReviewQueue, suggestions: readonly Suggestion[], session: EditSession): ReviewQueue {
    const rejected = [...queue.rejected, toRejection(suggestions, session, nextTurn(queue))];
    return refreshQueue({ ...queue, rejected, takenBack: [], adjustedBack: [] }, queue.found, session);
}

/** Moves one end of the current suggestion by a word; null where it can't go there. */
export function adjust(queue: ReviewQueue, move: EdgeMove, session: EditSession): ReviewQueue | null {
    const current = currentOf(queue);
    const found = queue.found.find(({ key }) => key === current?.key);
    const others = queue.open.filter((each) => each !== current);
    const adjustment = current && found && toAdjustment(current, found, others, session, move, nextTurn(queue));
    if (!adjustment) {
        return null;
    }
    const adjustments = [...queue.adjusted, adjustment];
    return refreshQueue({ ...queue, adjusted: adjustments, takenBack: [], adjustedBack: [] }, queue.found, session);
}

/** Goes on to another suggestion that waits, and from the last one to the first. */
export function step(queue: ReviewQueue, direction: QueueDirection): ReviewQueue {
    const { shown, current } = queue;
    const at = shown.findIndex(({ key }) => key === current);
    const next = direction === 'next' ? at + 1 : at <= 0 ? shown.length - 1 : at - 1;
    return { ...queue, current: (shown[next] ?? shown[0])?.key ?? null };
}

/** Goes to a suggestion that waits. */
export function goTo(queue: ReviewQueue, key: string): ReviewQueue {
    return queue.shown.some((each) => each.key === key) ? { ...queue, current: key } : queue;
}

/** Those that wait and are decided with this one; what the filter hides is not. */
export function alikeOf({ shown }: ReviewQueue, suggestion: Suggestion, likeness: Likeness): readonly Suggestion[] {
    return likeness === 'one'
        ? [suggestion]
        : shown.filter(
              ({ entityType, value }) =>
                  entityType === suggestion.entityType && (likeness === 'kind' || value === suggestion.value)
          );
}

function nextTurn({ rejected, adjusted: adjustments }: ReviewQueue): number {
    return Math.max(0, ...[...rejected.slice(-1), ...adjustments.slice(-1)].map(({ turn }) => turn)) + 1;
}

/** The first suggestion that was decided and no longer is. */
function firstAgain(before: ReviewQueue, open: readonly Suggestion[]): Suggestion | undefined {
    const wasDecided = new Set(before.suggestions.map(({ key }) => key));
    before.open.forEach(({ key }) => wasDecided.delete(key));
    return wasDecided.size === 0 ? undefined : open.find(({ key }) => wasDecided.has(key));
}

/** On from where the person is, and round: an earlier one may have been passed over. */
function currentAfter(before: ReviewQueue, shown: readonly Suggestion[]): string | null {
    const isShown = new Set(shown.map(({ key }) => key));
    const at = before.shown.findIndex(({ key }) => key === before.current);
    const next = before.shown.slice(Math.max(0, at)).find(({ key }) => isShown.has(key));
    return (next ?? shown[0])?.key ?? null;
}
