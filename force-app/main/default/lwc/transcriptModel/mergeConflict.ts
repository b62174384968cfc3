import { includesStep, isMaskPut, overMine } from './alikeSteps';
import { belongsToPlace, type ConflictPlace } from './conflictPlaces';
import { applyTransaction, settleLine, type EditSession } from './editSession';
import type { LineState, Redaction } from './line';
import type { Conflict } from './rebaseLine';
import { applyLineSteps, type TextStep } from './step';
import { lineSteps, textSteps } from './textSteps';

/** Whose words stand at a place where two changes clash. */
export type PlaceChoice = 'theirs' | 'mine';

/**
 * The line with the changes of both sides in it: at each clashing place what was chosen there (`choices`, one a place, in
 * order), and everywhere else whatever either side changed. A redaction of mine at a place stands or falls with that place
 * as a whole; every other one covers exactly what it did.
 */
export function mergeConflict(conflict: Conflict, choices: readonly PlaceChoice[]): LineState {
    const { identifier, baseText, theirText, mine, places } = conflict;
    if (choices.length !== places.length) {
        throw new Error('one choice a place is needed');
    }
    const ours = textSteps(identifier, baseText, mine.text);
    // All over my text: what they changed apart from the places, and their words at the places given to them.
    const theirSteps = textSteps(identifier, baseText, theirText)
        .filter((step) => !includesStep(ours, step))
        .filter((step) => !places.some(({ base }) => belongsToPlace(step, base)));
    const carried = theirSteps.map((step) => ({ at: step.start, step: mustMap(step, ours) }));
    const given = places.filter((_, index) => choices[index] === 'theirs');
    const taken = given.map((place) => ({ at: place.base.start, step: takeTheirs(conflict, place) }));
    const isGone = (redaction: Redaction): boolean =>
        given.some(({ mine: range }) => redaction.start < range.end && redaction.end > range.start) ||
        theirSteps.some((step) => isMaskPut(step, redaction, mine, ours));
    const result = applyLineSteps(
        { text: mine.text, redactions: mine.redactions.filter((redaction) => !isGone(redaction)) },
        [...carried, ...taken].sort((one, other) => other.at - one.at).map(({ step }) => step)
    );
    if (!result.ok) {
        throw new Error(`places do not hold all that clashes: ${result.code}`);
    }
    return result.value;
}

/** Whether there is more to put together than one side's line as a whole. */
export function isMergeable(conflict: Conflict): boolean {
    const all = (choice: PlaceChoice): LineState =>
        mergeConflict(
            conflict,
            conflict.places.map(() => choice)
        );
    return (
        conflict.places.length > 1 ||
        all('theirs').text !== conflict.theirText ||
        all('mine').text !== conflict.mine.text
    );
}

/**
 * The line stands as given over `theirText`, which is stored now: a conflict is decided, or work went on while it was sent.
 * It is one action, the last; undone, it is their text.
 */
export function withDecision(
    session: EditSession,
    { identifier, theirText }: Pick<Conflict, 'identifier' | 'theirText'>,
    line: LineState
): EditSession {
    const settled = settleLine(session, identifier, theirText);
    const applied = applyTransaction(settled, lineSteps(identifier, theirText, line));
    if (!applied.ok) {
        throw new Error(`a decision does not apply: ${applied.code}`);
    }
    return applied.value;
}

function takeTheirs({ identifier, theirText, mine }: Conflict, place: ConflictPlace): TextStep {
    return {
        kind: 'replaceText',
        identifier,
        start: place.mine.start,
        removed: mine.text.slice(place.mine.start, place.mine.end),
        inserted: theirText.slice(place.theirs.start, place.theirs.end)
    };
}

function mustMap(step: TextStep, ours: readonly TextStep[]): TextStep {
    const mapped = overMine(step, ours);
    if (!mapped) {
        throw new Error('a change apart from the places clashes');
    }
    return mapped;
}
