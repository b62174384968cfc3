import type { EditSession } from 'c/transcriptModel';
import { goTo, refreshQueue, type ReviewQueue } from './queue';
import { placeOf, type HistoryPlace } from './rejections';

/** What was done in the queue alone: suggestions were left in, or one was widened or narrowed. */
export type QueueTurn = 'rejected' | 'adjusted';

/** The queue after one turn was taken back, or made again, and what it was. */
export interface Turned {
    readonly queue: ReviewQueue;
    readonly turn: QueueTurn;
}

interface Turn {
    readonly place: HistoryPlace;
    readonly turn: number;
}

/** Takes back what was done last in the queue; null where there is nothing, or the session's own last action came after it. */
export function takeBack(queue: ReviewQueue, session: EditSession): Turned | null {
    const rejection = queue.rejected[queue.rejected.length - 1];
    const adjustment = queue.adjusted[queue.adjusted.length - 1];
    const place = placeOf(session);
    if (rejection && rejection.turn > (adjustment?.turn ?? 0) && isLast(rejection, place)) {
        const takenBack = [...queue.takenBack, { ...rejection, place }];
        return turned({ ...queue, rejected: queue.rejected.slice(0, -1), takenBack }, session, 'rejected');
    }
    if (adjustment && adjustment.turn > (rejection?.turn ?? 0) && isLast(adjustment, place)) {
        const adjustedBack = [...queue.adjustedBack, { ...adjustment, place }];
        const before = { ...queue, adjusted: queue.adjusted.slice(0, -1), adjustedBack };
        return turned(goTo(before, adjustment.key), session, 'adjusted');
    }
    return null;
}

/** Makes again what was taken back last; null where there is nothing, or an action of the session comes before it. */
export function makeAgain(queue: ReviewQueue, session: EditSession): Turned | null {
    const rejection = queue.takenBack[queue.takenBack.length - 1];
    const adjustment = queue.adjustedBack[queue.adjustedBack.length - 1];
    const place = placeOf(session);
    if (rejection && rejection.turn < (adjustment?.turn ?? Infinity) && isNext(rejection, place)) {
        const rejected = [...queue.rejected, rejection];
        return turned({ ...queue, rejected, takenBack: queue.takenBack.slice(0, -1) }, session, 'rejected');
    }
    if (adjustment && adjustment.turn < (rejection?.turn ?? Infinity) && isNext(adjustment, place)) {
        const adjusted = [...queue.adjusted, adjustment];
        const again = { ...queue, adjusted, adjustedBack: queue.adjustedBack.slice(0, -1) };
        return turned(goTo(again, adjustment.key), session, 'adjusted');
    }
    return null;
}

function turned(queue: ReviewQueue, session: EditSession, turn: QueueTurn): Turned {
    return { queue: refreshQueue(queue, queue.found, session), turn };
}

/** A save or another read makes the history anew: where nothing of it is left there is no other order. */
function isLast({ place: { after } }: Turn, place: HistoryPlace): boolean {
    return place.after === null || place.after === after;
}

function isNext({ place: { after, before } }: Turn, place: HistoryPlace): boolean {
    return after === place.after && before === place.before;
}
