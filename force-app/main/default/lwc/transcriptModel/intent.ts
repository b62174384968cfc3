import { displayedText, fromDisplayedOffset, type LineState } from './line';
import type { Step, StepResult } from './step';
import { textSteps } from './textSteps';
import type { TextRange } from './words';

/**
 * The steps that turn the line as displayed into `edited`. Masks are part of what is displayed and must stand:
 * STEP_TOUCHES_REDACTION otherwise. Steps come last position first, so each one's offsets hold when its turn comes.
 */
export function editSteps(identifier: string, line: LineState, edited: string): StepResult<readonly Step[]> {
    const steps: Step[] = [];
    for (const shown of textSteps(identifier, displayedText(line), edited)) {
        const start = fromDisplayedOffset(line, shown.start);
        const end = fromDisplayedOffset(line, shown.start + shown.removed.length);
        if (start === null || end === null || line.redactions.some((r) => start < r.end && end > r.start)) {
            return { ok: false, code: 'STEP_TOUCHES_REDACTION' };
        }
        steps.push({ ...shown, start, removed: line.text.slice(start, end) });
    }
    return { ok: true, value: steps };
}

/**
 * The steps that redact a range of the line's text. Redactions that the range touches are taken up into the new one, so
 * that nothing which was to be removed comes back. `mask`: what stands there then, or what makes it of the words that it
 * stands for.
 */
export function addRedactionSteps(
    identifier: string,
    line: LineState,
    range: TextRange,
    entityType: string,
    mask: string | ((words: string) => string)
): readonly Step[] {
    const touched = line.redactions.filter((redaction) => range.start < redaction.end && range.end > redaction.start);
    const start = Math.min(range.start, ...touched.map((redaction) => redaction.start));
    const end = Math.max(range.end, ...touched.map((redaction) => redaction.end));
    return [
        ...touched.map((redaction): Step => ({ kind: 'removeRedaction', identifier, redaction })),
        {
            kind: 'addRedaction',
            identifier,
            redaction: {
                start,
                end,
                entityType,
                mask: typeof mask === 'string' ? mask : mask(line.text.slice(start, end))
            }
        }
    ];
}
