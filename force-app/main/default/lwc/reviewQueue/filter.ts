import type { EntityType } from 'c/transcriptRedaction';
import { certaintyOf, CERTAINTIES, type Certainty } from './certainty';
import type { Suggestion } from './suggestion';

/** Which suggestions are gone through: of one kind, or of all; and none that is less certain. */
export interface QueueFilter {
    readonly entityType: EntityType | null;
    readonly least: Certainty;
}

/** All of them. */
export const NO_FILTER: QueueFilter = { entityType: null, least: 'unsure' };

/** What the filters leave of the suggestions. */
export function filtered(suggestions: readonly Suggestion[], filter: QueueFilter): readonly Suggestion[] {
    return filter.entityType === null && filter.least === NO_FILTER.least
        ? suggestions
        : suggestions.filter((each) => isOfKind(each, filter) && isCertain(each, filter.least));
}

/** How many there are of each kind, in the order of the queue, of those that are certain enough. */
export function countKinds(
    suggestions: readonly Suggestion[],
    { least }: QueueFilter
): ReadonlyMap<EntityType, number> {
    const counts = new Map<EntityType, number>();
    for (const suggestion of suggestions) {
        if (isCertain(suggestion, least)) {
            counts.set(suggestion.entityType, (counts.get(suggestion.entityType) ?? 0) + 1);
        }
    }
    return counts;
}

/** How many of the chosen kind are at least so certain, the most certain first. */
export function countCertainties(
    suggestions: readonly Suggestion[],
    filter: QueueFilter
): ReadonlyMap<Certainty, number> {
    const ofKind = suggestions.filter((each) => isOfKind(each, filter));
    return new Map(CERTAINTIES.map((least) => [least, ofKind.filter((each) => isCertain(each, least)).length]));
}

function isOfKind({ entityType }: Suggestion, filter: QueueFilter): boolean {
    return filter.entityType === null || filter.entityType === entityType;
}

function isCertain({ score }: Suggestion, least: Certainty): boolean {
    return CERTAINTIES.indexOf(certaintyOf(score)) <= CERTAINTIES.indexOf(least);
}
