import type { LineOutcome } from 'c/proxyProtocol';
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

/** The lines that wait for a decision: somebody else stored another text where this page has one to save. */
export function toConflicts({ results, session }: Work): ReadonlySet<string> {
    return new Set(
        [...results.values()]
            .filter(({ identifier, outcome }) => isContested(outcome) && session.changed.has(identifier))
            .map(({ identifier }) => identifier)
    );
}

function isContested(outcome: LineOutcome): boolean {
    return outcome === 'conflict' || outcome === 'overwritten';
}
