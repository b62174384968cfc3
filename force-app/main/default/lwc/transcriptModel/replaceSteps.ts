import { lineOf, type EditSession } from './editSession';
import { displayedText, type LineState } from './line';
import { standingByLine, type Occurrence } from './occurrences';
import { applyLineSteps, type Step } from './step';

/** What changing many occurrences at once comes to: the steps of one action, and what they do, counted. */
export interface Replacement {
    readonly steps: readonly Step[];
    /** How many occurrences change, and in how many lines. */
    readonly occurrences: number;
    readonly lines: number;
    /** Lines that are left as they are, since nothing would remain of them. */
    readonly emptied: number;
}

/**
 * Puts `insert(found)` in the place of every occurrence that still stands there. Steps of a line come last position first,
 * so each one's offsets hold when its turn comes. An occurrence that reads so already is left out.
 */
export function replaceSteps(
    session: EditSession,
    occurrences: readonly Occurrence[],
    insert: (found: string) => string
): Replacement {
    return collect(session, occurrences, ({ identifier, start, found }) => {
        const inserted = insert(found);
        return inserted === found ? null : { kind: 'replaceText', identifier, start, removed: found, inserted };
    });
}

/** Redacts every occurrence that still stands there; `maskOf` gives what is left of its words. */
export function redactOccurrencesSteps(
    session: EditSession,
    occurrences: readonly Occurrence[],
    entityType: string,
    maskOf: (found: string) => string
): Replacement {
    return collect(session, occurrences, ({ identifier, start, end, found }) => ({
        kind: 'addRedaction',
        identifier,
        redaction: { start, end, entityType, mask: maskOf(found) }
    }));
}

function collect(
    session: EditSession,
    occurrences: readonly Occurrence[],
    toStep: (occurrence: Occurrence) => Step | null
): Replacement {
    const steps: Step[] = [];
    let lines = 0;
    let emptied = 0;
    for (const [identifier, standing] of standingByLine(session, occurrences)) {
        const lineSteps = [...standing].sort((a, b) => b.start - a.start).flatMap((each) => toStep(each) ?? []);
        if (isEmptiedBy(lineOf(session, identifier), lineSteps)) {
            emptied += 1;
        } else if (lineSteps.length > 0) {
            steps.push(...lineSteps);
            lines += 1;
        }
    }
    return { steps, occurrences: steps.length, lines, emptied };
}

function isEmptiedBy(line: LineState, steps: readonly Step[]): boolean {
    const applied = applyLineSteps(line, steps);
    if (!applied.ok) {
        throw new Error(`occurrences of one search can't overlap: ${applied.code}`);
    }
    return steps.length > 0 && displayedText(applied.value).trim() === '';
}
