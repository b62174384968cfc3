import { isSuggestedByDefault, leastCertaintyOf, type RedactionSettings } from 'c/redactionSettings';
import { certaintyOf, type Certainty } from './certainty';
import type { Suggestion } from './suggestion';

const SURER: Readonly<Record<Certainty, number>> = { certain: 2, likely: 1, unsure: 0 };

/** Whether a suggestion is as sure as the organisation wants those of its kind to be. */
export function isSureEnough({ entityType, score }: Suggestion, settings: RedactionSettings): boolean {
    return SURER[certaintyOf(score)] >= SURER[leastCertaintyOf(settings, entityType)];
}

/** The suggestions that the organisation wants to see; the array itself where that is all of them. */
export function suggestedBy(settings: RedactionSettings, suggestions: readonly Suggestion[]): readonly Suggestion[] {
    const wanted = suggestions.filter(
        (each) => isSuggestedByDefault(settings, each.entityType) && isSureEnough(each, settings)
    );
    return wanted.length === suggestions.length ? suggestions : wanted;
}
