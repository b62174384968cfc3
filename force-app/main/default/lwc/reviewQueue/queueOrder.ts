import type { Suggestion } from './suggestion';

/** What a group of suggestions comes in by: its surest one, and where its first one stands. */
interface Rank {
    score: number;
    readonly first: number;
}

/**
 * The suggestions as they are decided: kind by kind, the kind with the surest one first; within a kind value by value in
 * the same way; the same value in the order of the transcript, which `suggestions` are in.
 */
export function inQueueOrder(suggestions: readonly Suggestion[]): readonly Suggestion[] {
    const kinds = ranksBy(suggestions, ({ entityType }) => entityType);
    const values = ranksBy(suggestions, toValueKey);
    return suggestions
        .map((suggestion, place) => ({
            suggestion,
            place,
            kind: kinds.get(suggestion.entityType),
            value: values.get(toValueKey(suggestion))
        }))
        .sort((a, b) => compareRanks(a.kind, b.kind) || compareRanks(a.value, b.value) || a.place - b.place)
        .map(({ suggestion }) => suggestion);
}

function toValueKey({ entityType, value }: Suggestion): string {
    return `${entityType} ${value}`;
}

function ranksBy(
    suggestions: readonly Suggestion[],
    keyOf: (suggestion: Suggestion) => string
): ReadonlyMap<string, Rank> {
    const ranks = new Map<string, Rank>();
    suggestions.forEach((suggestion, first) => {
        const key = keyOf(suggestion);
        const rank = ranks.get(key);
        if (rank) {
            rank.score = Math.max(rank.score, suggestion.score);
        } else {
            ranks.set(key, { score: suggestion.score, first });
        }
    });
    return ranks;
}

/** No two groups have the same first place, so that a group stays together. */
function compareRanks(a: Rank | undefined, b: Rank | undefined): number {
    return a && b ? b.score - a.score || a.first - b.first : 0;
}
