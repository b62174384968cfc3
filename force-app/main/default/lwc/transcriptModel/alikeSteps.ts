import type { LineState, Redaction } from './line';
import { mapTextStep, type TextStep } from './step';

/** Whether one of the steps makes the very same change. */
export function includesStep(steps: readonly TextStep[], step: TextStep): boolean {
    return steps.some(
        ({ start, removed, inserted }) => start === step.start && removed === step.removed && inserted === step.inserted
    );
}

/** Their step as it reads over my text; null where it touches a change of mine that is not theirs too. */
export function overMine(step: TextStep, ours: readonly TextStep[]): TextStep | null {
    return ours.reduce<TextStep | null>((mapped, own) => mapped && mapTextStep(mapped, own), step);
}

/** Whether their step puts the very mask of my redaction in place of exactly what it is to remove. */
export function isMaskPut(step: TextStep, redaction: Redaction, mine: LineState, ours: readonly TextStep[]): boolean {
    const after = overMine(step, ours);
    return (
        after !== null &&
        after.start === redaction.start &&
        after.removed === mine.text.slice(redaction.start, redaction.end) &&
        after.inserted === redaction.mask
    );
}
