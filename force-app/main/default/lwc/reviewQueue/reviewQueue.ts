export type { SuggestedPart, Suggestion } from './suggestion';
export type { CallLines, SuggestionsOf } from './rememberSuggestions';
export { findAsLinesChange, rememberSuggestions } from './rememberSuggestions';
export type { Certainty } from './certainty';
export { certaintyOf } from './certainty';
export { inQueueOrder } from './queueOrder';
export type { Likeness, QueueDirection, ReviewQueue } from './queue';
export {
    alikeOf,
    currentOf,
    decidedCount,
    EMPTY_QUEUE,
    goTo,
    refreshQueue,
    reject,
    rejectAgain,
    step,
    unreject
} from './queue';
export { acceptSteps } from './acceptSteps';
export { isSureEnough, suggestedBy } from './suggestedBy';
export type { SuggestedMark } from './marks';
export { marksOf, NO_MARKS } from './marks';
