export type { SuggestedPart, Suggestion } from './suggestion';
export type { CallLines, Look } from './look';
export { createLook, findAsLinesChange } from './look';
export type { Certainty } from './certainty';
export { CERTAINTIES, certaintyOf } from './certainty';
export { inQueueOrder } from './queueOrder';
export type { QueueFilter } from './filter';
export { countCertainties, countKinds, NO_FILTER } from './filter';
export type { Likeness, QueueDirection, ReviewQueue } from './queue';
export {
    adjust,
    alikeOf,
    currentOf,
    decidedCount,
    EMPTY_QUEUE,
    goTo,
    refreshQueue,
    reject,
    step,
    withFilter
} from './queue';
export type { EdgeMove } from './adjust';
export { edgePart } from './adjust';
export type { Edge, Reach } from './moveEdge';
export type { EdgeWay } from './edgeWay';
export { toReach } from './edgeWay';
export type { Turned } from './turns';
export { makeAgain, takeBack } from './turns';
export { acceptSteps } from './acceptSteps';
export { isSureEnough, suggestedBy } from './suggestedBy';
export type { SuggestedMark } from './marks';
export { marksOf, NO_MARKS } from './marks';
export type { DigestedLine, MaskedLine } from './storedRejections';
export { isVoid, maskLines, rejectionsOf, toKeptRejections } from './storedRejections';
export { isRedacted } from './coverage';
