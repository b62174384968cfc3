import { carrySteps } from './carrySteps';
import { lineOf, storedTextOf, type EditSession, type Transaction } from './editSession';
import { displayedText, type LineState } from './line';
import { applyLineSteps, invertStep, stepIdentifier, type Step } from './step';
import { lineSteps, textSteps } from './textSteps';

/** What can be undone and done again. */
type History = Pick<EditSession, 'past' | 'future'>;

/**
 * The session's history with the steps of one line as they read over `theirText`, which somebody else has stored.
 * `rebased`: the line as it will be, and the steps to it from their text. Where a step touches what they changed, or would
 * lead elsewhere, the line's work becomes one action, in the place of its last, and what was undone of it is gone.
 */
export function rebaseHistory(
    session: EditSession,
    identifier: string,
    theirText: string,
    rebased: { readonly line: LineState; readonly steps: readonly Step[] }
): History {
    const carried = carryHistory(session, identifier, theirText, rebased.line);
    if (carried) {
        return {
            past: withStepsOf(session.past, identifier, carried.past),
            future: withStepsOf(session.future, identifier, carried.future)
        };
    }
    const last = session.past.findLastIndex((transaction) => stepsOf([transaction], identifier).length > 0);
    const past = session.past.map(({ steps }, index) => {
        const others = steps.filter((step) => stepIdentifier(step) !== identifier);
        return { steps: index === last ? [...others, ...rebased.steps] : others };
    });
    return {
        past: past.filter(({ steps }) => steps.length > 0),
        future: withStepsOf(session.future, identifier, [])
    };
}

/** Every step of the line over their text; null where that can't be or does not lead to `line`. */
function carryHistory(
    session: EditSession,
    identifier: string,
    theirText: string,
    line: LineState
): { readonly past: readonly Step[]; readonly future: readonly Step[] } | null {
    const past = stepsOf(session.past, identifier);
    const first = applyLineSteps(lineOf(session, identifier), [...past].reverse().map(invertStep));
    if (!first.ok) {
        throw new Error(`history does not apply: ${first.code}`);
    }
    // Undoing everything may lead to work too: to what a person gave up for the text of somebody else, and took up again.
    const baseText = storedTextOf(session, identifier);
    const kept = carrySteps(lineSteps(identifier, baseText, first.value), textSteps(identifier, baseText, theirText));
    const carried = kept && carrySteps(past, kept.over);
    if (!carried) {
        return null;
    }
    const result = applyLineSteps({ text: theirText, redactions: [] }, [...kept.steps, ...carried.steps]);
    if (!result.ok || result.value.text !== line.text || displayedText(result.value) !== displayedText(line)) {
        return null;
    }
    return { past: carried.steps, future: carrySteps(stepsOf(session.future, identifier), carried.over)?.steps ?? [] };
}

function stepsOf(transactions: readonly Transaction[], identifier: string): readonly Step[] {
    return transactions.flatMap(({ steps }) => steps.filter((step) => stepIdentifier(step) === identifier));
}

/** The transactions with the line's steps replaced by others, in order; by nothing where there are none. */
function withStepsOf(
    transactions: readonly Transaction[],
    identifier: string,
    others: readonly Step[]
): readonly Transaction[] {
    const left = [...others];
    return transactions
        .map(({ steps }) => ({
            steps: steps.flatMap((step) => (stepIdentifier(step) === identifier ? left.splice(0, 1) : [step]))
        }))
        .filter(({ steps }) => steps.length > 0);
}
