import { entityTypeLabel } from 'c/entityTypeLabels';
import { toPieces } from 'c/linePieces';
import type { LineState, Redaction, TextRange } from 'c/transcriptModel';

/** The text of a line without the blanks around it. */
export function wholeLine({ text }: LineState): TextRange {
    return { start: text.length - text.trimStart().length, end: text.trimEnd().length };
}

/** Whether there are words in the range that no stored mask stands for yet. */
export function hasWords(line: LineState, range: TextRange): boolean {
    return toPieces(line, range).some(
        ({ kind, isMarked, text }) => isMarked && kind !== 'stored' && text.trim() !== ''
    );
}

/** The redactions that the range touches; without a range the line's only one, where there is just one. */
export function touchedRedactions({ redactions }: LineState, range: TextRange | null): readonly Redaction[] {
    return range
        ? redactions.filter(({ start, end }) => start < range.end && end > range.start)
        : redactions.slice(0, redactions.length === 1 ? 1 : 0);
}

/** The words of a range as they are said: what is redacted by its kind. */
export function wordsToSay(line: LineState, range: TextRange): string {
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

/** What is selected in the document, with the mouse or otherwise; null where nothing is. */
export function selectedRange(): Range | null {
    const selection = document.getSelection();
    return selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
}
