import type { LineOutcome } from 'c/proxyProtocol';
import { LINE_PROBLEM_LABELS, labels } from './labels';
import type { Work } from './work';

/** What to say beside each line whose work is more than unsaved, by identifier; what is most pressing where two hold. */
export function toLineProblems({ results, conflicts, rebased, session }: Work): Readonly<Record<string, string>> {
    const problems = new Map<string, string>();
    rebased.forEach((how, identifier) => {
        if (how === 'byWords') {
            problems.set(identifier, labels.lineRebased);
        }
    });
    results.forEach(({ outcome }, identifier) => {
        if (outcome !== 'verified') {
            problems.set(identifier, LINE_PROBLEM_LABELS[outcome]);
        }
    });
    conflicts.forEach((_, identifier) => {
        problems.set(identifier, LINE_PROBLEM_LABELS.conflict);
    });
    return Object.fromEntries([...problems].filter(([identifier]) => session.changed.has(identifier)));
}

/** The lines that wait for a decision: somebody else stored another text where this page has one to save. */
export function toConflicts({ results, conflicts, session }: Work): ReadonlySet<string> {
    const contested = [...results.values()].filter(({ outcome }) => isContested(outcome));
    const identifiers = [...conflicts.keys(), ...contested.map(({ identifier }) => identifier)];
    return new Set(identifiers.filter((identifier) => session.changed.has(identifier)));
}

function isContested(outcome: LineOutcome): boolean {
    return outcome === 'conflict' || outcome === 'overwritten';
}
