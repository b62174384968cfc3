import { editSteps, displayedText, type LineState, type Step } from 'c/transcriptModel';
import { LABELS } from './labels';

/** The steps that a typed text comes to, or why it can't be kept. */
export type KeptText =
    { readonly ok: true; readonly steps: readonly Step[] } | { readonly ok: false; readonly problem: string };

/** What keeping a text in the place of a line's text comes to. */
export function keepText(identifier: string, line: LineState, typed: string): KeptText {
    if (typed.trim() === '' && displayedText(line).trim() !== '') {
        return { ok: false, problem: LABELS.emptyEdit };
    }
    const result = editSteps(identifier, line, typed);
    return result.ok ? { ok: true, steps: result.value } : { ok: false, problem: LABELS.touchesRedaction };
}
