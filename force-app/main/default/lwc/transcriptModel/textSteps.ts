import { diffWords } from './diff';
import type { LineState } from './line';
import type { Step, TextStep } from './step';

/**
 * The steps, whole words each, that turn one text into the other. The last position comes first, so that each one's
 * offsets are over `from` and hold when its turn comes; between two of them at least one word or mark stands.
 */
export function textSteps(identifier: string, from: string, to: string): readonly TextStep[] {
    const steps: TextStep[] = [];
    let at = 0;
    let change: { readonly start: number; removed: string; inserted: string } | null = null;
    for (const { kind, text } of diffWords(from, to)) {
        if (kind === 'same') {
            change = null;
            at += text.length;
            continue;
        }
        if (!change) {
            change = { start: at, removed: '', inserted: '' };
            steps.unshift({ kind: 'replaceText', identifier, ...change });
        }
        change[kind === 'removed' ? 'removed' : 'inserted'] += text;
        at += kind === 'removed' ? text.length : 0;
        steps[0] = { kind: 'replaceText', identifier, ...change };
    }
    return steps;
}

/** The steps from a text without redactions to the line: its text first, then what of it is redacted. */
export function lineSteps(identifier: string, from: string, line: LineState): readonly Step[] {
    return [
        ...textSteps(identifier, from, line.text),
        ...line.redactions.map((redaction): Step => ({ kind: 'addRedaction', identifier, redaction }))
    ];
}
