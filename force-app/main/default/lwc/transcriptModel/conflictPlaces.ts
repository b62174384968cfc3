import { lengthChange, type TextStep } from './step';
import type { TextRange } from './words';

/** Where two changes of one line clash: the range over the text that both stand on, and what each made of it. */
export interface ConflictPlace {
    readonly base: TextRange;
    readonly theirs: TextRange;
    readonly mine: TextRange;
}

/**
 * The places around the clashing ranges of the base, in order; ranges that touch are one place, and so is what of `whole`
 * touches one.
 */
export function conflictPlaces(
    clashes: readonly TextRange[],
    whole: readonly TextRange[],
    mine: readonly TextStep[],
    theirs: readonly TextStep[]
): readonly ConflictPlace[] {
    return joinTouching([...clashes, ...whole])
        .filter((joined) => clashes.some(({ start, end }) => start >= joined.start && end <= joined.end))
        .map((base) => ({ base, theirs: acrossSteps(base, theirs), mine: acrossSteps(base, mine) }));
}

/** Whether a change belongs to a place: it touches its text, or puts words at its edge. */
export function belongsToPlace(step: TextStep, base: TextRange): boolean {
    const { start, end } = changedRange(step);
    return step.removed === '' ? start >= base.start && start <= base.end : start < base.end && end > base.start;
}

function joinTouching(ranges: readonly TextRange[]): readonly TextRange[] {
    const joined: TextRange[] = [];
    for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
        const last = joined.at(-1);
        if (last && range.start <= last.end) {
            joined[joined.length - 1] = joinRanges(last, range);
        } else {
            joined.push(range);
        }
    }
    return joined;
}

/** The range that the step changes, over the text before it. */
export function changedRange({ start, removed }: TextStep): TextRange {
    return { start, end: start + removed.length };
}

export function joinRanges(a: TextRange, b: TextRange): TextRange {
    return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/**
 * Where a range of the text before the steps (last position first) lies after them. What it touches of a change comes
 * along as a whole, and so does what is inserted at its edges.
 */
export function acrossSteps(range: TextRange, steps: readonly TextStep[]): TextRange {
    const { start, end } = steps
        .map(changedRange)
        .filter((changed) => changed.start < range.end && changed.end > range.start)
        .reduce(joinRanges, range);
    let before = 0;
    let within = 0;
    for (const step of steps) {
        const delta = lengthChange(step);
        const changed = changedRange(step);
        const isInsertion = step.removed === '';
        if (isInsertion ? changed.end < start : changed.end <= start) {
            before += delta;
        } else if (isInsertion ? changed.start <= end : changed.start < end) {
            within += delta;
        }
    }
    return { start: start + before, end: end + before + within };
}

/** The steps that lead back, as rows of steps have them: last position first, offsets over the text after all of them. */
export function invertTextSteps(steps: readonly TextStep[]): readonly TextStep[] {
    let shift = 0;
    return [...steps]
        .reverse()
        .map((step) => {
            const inverted = { ...step, start: step.start + shift, removed: step.inserted, inserted: step.removed };
            shift += lengthChange(step);
            return inverted;
        })
        .reverse();
}
