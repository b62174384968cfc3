import { LINE_PROBLEM_LABELS } from './labels';
import type { Work } from './work';

/** What to say beside each line that was sent and is not proven to be stored, by identifier. */
export function toLineProblems({ results, session }: Work): Readonly<Record<string, string>> {
    return Object.fromEntries(
        [...results.values()].flatMap(({ identifier, outcome }) =>
            outcome === 'verified' || !session.changed.has(identifier)
                ? []
                : [[identifier, LINE_PROBLEM_LABELS[outcome]]]
        )
    );
}
