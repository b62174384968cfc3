import { includesStep, isMaskPut, overMine } from './alikeSteps';
import { carrySteps } from './carrySteps';
import {
    acrossSteps,
    changedRange,
    conflictPlaces,
    invertTextSteps,
    joinRanges,
    type ConflictPlace
} from './conflictPlaces';
import { displayedText, isUnchanged, type LineState, type Redaction } from './line';
import { applyLineSteps, mapRedaction, mapTextStep, type Step, type TextStep } from './step';
import { textSteps } from './textSteps';
import type { TextRange } from './words';

/**
 * Unsaved work on a line, and another text stored meanwhile, that touch the same words: for a person to decide, with
 * `giveUpMine` for theirs or `withDecision` for mine. Plain data: JSON keeps it whole. It holds the text that my work stood
 * on, which theirs may have removed for good: it must not outlive the decision.
 */
export interface Conflict {
    readonly identifier: string;
    readonly baseText: string;
    readonly theirText: string;
    readonly mine: LineState;
    /** Where they clash, in order; never empty. */
    readonly places: readonly ConflictPlace[];
}

/**
 * What becomes of my work on a line. `stored`: their text holds all of it. `rebased`: `line` is my work over their text,
 * and `steps` lead there from it. `conflict`: nothing is decided.
 */
export type LineRebase =
    | { readonly outcome: 'stored' }
    | { readonly outcome: 'rebased'; readonly line: LineState; readonly steps: readonly Step[] }
    | { readonly outcome: 'conflict'; readonly conflict: Conflict };

/**
 * My unsaved work on `baseText`, over the text that is stored now: by whole words, where no change of mine touches one of
 * theirs. What both changed alike counts once. A redaction stands over exactly the text that it was made for, or they have
 * put its very mask in place of that text; otherwise it is a conflict.
 */
export function rebaseLine(identifier: string, baseText: string, theirText: string, mine: LineState): LineRebase {
    if (displayedText(mine) === theirText) {
        return { outcome: 'stored' };
    }
    const ours = textSteps(identifier, baseText, mine.text);
    const theirs = textSteps(identifier, baseText, theirText);
    const alike = ours.filter((step) => includesStep(theirs, step));
    const onlyOurs = ours.filter((step) => !includesStep(alike, step));
    const onlyTheirs = theirs.filter((step) => !includesStep(alike, step));

    const open = mine.redactions.filter(
        (redaction) => !onlyTheirs.some((step) => isMaskPut(step, redaction, mine, ours))
    );
    const clashes = onlyTheirs.flatMap((step) => clashesOf(step, onlyOurs, open, ours));
    if (clashes.length > 0) {
        // A redaction is decided about as a whole: a place that reaches into one holds all of it.
        const whole = mine.redactions.map((redaction) => acrossSteps(redaction, invertTextSteps(ours)));
        const places = conflictPlaces(clashes, whole, ours, theirs);
        return { outcome: 'conflict', conflict: { identifier, baseText, theirText, mine, places } };
    }

    // Both rows over what is alike, which is in either text already.
    const carried = carrySteps(
        [
            ...onlyOurs.map((step) => mapOver(step, alike)),
            ...open.map((redaction): Step => ({ kind: 'addRedaction', identifier, redaction }))
        ],
        onlyTheirs.map((step) => mapOver(step, alike))
    );
    const result = carried && applyLineSteps({ text: theirText, redactions: [] }, carried.steps);
    if (!carried || !result?.ok) {
        throw new Error('steps that do not clash can not be carried');
    }
    const isAllTheirs = isUnchanged(result.value, theirText) && !isUnchanged(mine, baseText);
    return isAllTheirs ? { outcome: 'stored' } : { outcome: 'rebased', line: result.value, steps: carried.steps };
}

function mapOver(step: TextStep, alike: readonly TextStep[]): TextStep {
    const mapped = overMine(step, alike);
    if (!mapped) {
        throw new Error('two changes that one text makes touch each other');
    }
    return mapped;
}

/** The ranges of the base at which their step touches what I changed or am to redact. */
function clashesOf(
    step: TextStep,
    onlyOurs: readonly TextStep[],
    redactions: readonly Redaction[],
    ours: readonly TextStep[]
): readonly TextRange[] {
    const after = overMine(step, ours);
    const touched: readonly TextRange[] = after
        ? redactions
              .filter((redaction) => !mapRedaction(redaction, after))
              .map((redaction) => acrossSteps(redaction, invertTextSteps(ours)))
        : onlyOurs.filter((own) => !mapTextStep(step, own)).map(changedRange);
    return touched.map((range) => joinRanges(range, changedRange(step)));
}
