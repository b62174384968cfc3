import { diffWords } from './diff';
import { displayedText, fromDisplayedOffset, type LineState } from './line';
import type { Step, StepResult } from './step';
import type { TextRange } from './words';

/**
 * The steps that turn the line as displayed into `edited`. Masks are part of what is displayed and must stand:
 * STEP_TOUCHES_REDACTION otherwise. Steps come last position first, so each one's offsets hold when its turn comes.
 */
export function editSteps(identifier: string, line: LineState, edited: string): StepResult<readonly Step[]> {
    const steps: Step[] = [];
    let at = 0;
    let change: { from: number; to: number; inserted: string } | null = null;
    const flush = (): boolean => {
        if (change) {
            const start = fromDisplayedOffset(line, change.from);
            const end = fromDisplayedOffset(line, change.to);
            if (start === null || end === null || line.redactions.some((r) => start < r.end && end > r.start)) {
                return false;
            }
            steps.push({
                kind: 'replaceText',
                identifier,
                start,
                removed: line.text.slice(start, end),
                inserted: change.inserted
            });
            change = null;
        }
        return true;
    };
    for (const part of diffWords(displayedText(line), edited)) {
        if (part.kind === 'same') {
            if (!flush()) {
                return { ok: false, code: 'STEP_TOUCHES_REDACTION' };
            }
            at += part.text.length;
        } else {
            change ??= { from: at, to: at, inserted: '' };
            if (part.kind === 'removed') {
                at += part.text.length;
                change = { ...change, to: at };
            } else {
                change = { ...change, inserted: change.inserted + part.text };
            }
        }
    }
    return flush() ? { ok: true, value: steps.reverse() } : { ok: false, code: 'STEP_TOUCHES_REDACTION' };
}

/**
 * The steps that redact a range of the line's text. Redactions that the range touches are taken up into the new one, so
 * that nothing which was to be removed comes back.
 */
export function addRedactionSteps(
    identifier: string,
    line: LineState,
    range: TextRange,
    entityType: string,
    mask: string
): readonly Step[] {
    const touched = line.redactions.filter((redaction) => range.start < redaction.end && range.end > redaction.start);
    const start = Math.min(range.start, ...touched.map((redaction) => redaction.start));
    const end = Math.max(range.end, ...touched.map((redaction) => redaction.end));
    return [
        ...touched.map((redaction): Step => ({ kind: 'removeRedaction', identifier, redaction })),
        { kind: 'addRedaction', identifier, redaction: { start, end, entityType, mask } }
    ];
}
