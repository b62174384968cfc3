import { entityTypeLabel } from 'c/entityTypeLabels';
import { toPieces } from 'c/linePieces';
import type { LineState, TextRange } from 'c/transcriptModel';

/** Whether a range of the line holds anything but spaces and masks that are stored already. */
export function isRedactable(line: LineState, range: TextRange): boolean {
    return toPieces(line, range).some(
        ({ kind, isMarked, text }) => isMarked && kind !== 'stored' && text.trim() !== ''
    );
}

/** A range of the line as it is said: redactions by the name of what they remove. */
export function spokenText(line: LineState, range: TextRange): string {
    return toPieces(line, range)
        .filter(({ isMarked }) => isMarked)
        .map(({ kind, text, entityType }) => (kind === 'text' ? text : entityTypeLabel(entityType)))
        .join('');
}

/** The text of a range where nothing of it is redacted; empty otherwise, and without a range. */
export function plainText({ text, redactions }: LineState, range: TextRange | null): string {
    const isPlain = range && !redactions.some(({ start, end }) => start < range.end && end > range.start);
    return isPlain ? text.slice(range.start, range.end) : '';
}
