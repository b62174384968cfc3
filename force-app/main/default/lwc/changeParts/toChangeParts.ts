import { diffWords, redactText, type DiffPart, type LineChange, type Redaction } from 'c/transcriptModel';

/**
 * A piece of a changed line, to be shown. `removed` is text that goes, `added` text that comes; `mask` stands where a
 * value is redacted, and the value itself is nowhere in the parts. `isStored`: something that is stored goes with it; a
 * word that the same change has just put in never was.
 */
export type ChangePart =
    | { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }
    | { readonly kind: 'mask'; readonly text: string; readonly entityType: string; readonly isStored: boolean };

/**
 * The word-level difference that a change makes. `same`, `added` and `mask` joined are the line as it will be stored;
 * where nothing is redacted, `same` and `removed` joined are the line as it was.
 *
 * Words that an edit removes are left out where they stood beside a redaction, since they may be an earlier spelling of
 * the redacted value, and where they hold that value.
 */
export function toChangeParts(change: LineChange): readonly ChangePart[] {
    const redactions = change.redactions ?? [];
    const text = change.editedText ?? change.baseText;
    const values = redactions.map(({ start, end }) => text.slice(start, end));
    const parts: ChangePart[] = [];
    const differences = diffWords(change.baseText, text);
    const isStored = (redaction: Redaction): boolean => takesStored(redaction, differences);
    let at = 0;
    differences.forEach((difference, index) => {
        if (difference.kind === 'removed') {
            const next = differences[index + 1];
            const end = at + (next?.kind === 'added' ? next.text.length : 0);
            const beside = redactions.some((redaction) => redaction.start <= end && redaction.end >= at);
            if (!beside && !values.some((value) => difference.text.includes(value))) {
                parts.push({ kind: 'removed', text: difference.text });
            }
            return;
        }
        parts.push(...cutAtRedactions(difference.kind, difference.text, at, redactions, isStored));
        at += difference.text.length;
    });
    return parts;
}

/** The line as it will be stored when the change is: every redacted span replaced by its mask. */
export function textAfter(change: LineChange): string {
    return redactText(change.editedText ?? change.baseText, change.redactions ?? []);
}

/** Whether the span takes in words that are stored, or words put in their place. */
function takesStored({ start, end }: Redaction, differences: readonly DiffPart[]): boolean {
    let at = 0;
    return differences.some(({ kind, text }, index) => {
        const from = at;
        at += kind === 'removed' ? 0 : text.length;
        const isOver = start < at && end > from;
        return isOver && (kind === 'same' || differences[index - 1]?.kind === 'removed');
    });
}

/** A mask is given where its span ends, so a span that reaches over several differences gives one mask. */
function cutAtRedactions(
    kind: 'same' | 'added',
    text: string,
    offset: number,
    redactions: readonly Redaction[],
    isStored: (redaction: Redaction) => boolean
): readonly ChangePart[] {
    const parts: ChangePart[] = [];
    const end = offset + text.length;
    let at = offset;
    const push = (to: number): void => {
        if (to > at) {
            parts.push({ kind, text: text.slice(at - offset, to - offset) });
        }
    };
    for (const redaction of redactions) {
        if (redaction.end > offset && redaction.start < end) {
            push(Math.min(redaction.start, end));
            if (redaction.end <= end) {
                const { mask, entityType } = redaction;
                parts.push({ kind: 'mask', text: mask, entityType, isStored: isStored(redaction) });
            }
            at = Math.min(redaction.end, end);
        }
    }
    push(end);
    return parts;
}
