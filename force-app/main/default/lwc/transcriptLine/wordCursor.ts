import { wordRanges, type LineState, type Redaction, type TextRange } from 'c/transcriptModel';
import type { CursorCommand } from './lineKeys';

/** A word cursor over a line: the units from `anchor` to `head` are selected, `head` moves. Places in the unit list. */
export interface WordCursor {
    readonly anchor: number;
    readonly head: number;
}

/** What the cursor stops at: a word, or a redaction that is not saved yet. Offsets over the line's text. */
export interface CursorUnit extends TextRange {
    readonly redaction: Redaction | null;
}

/** The stops of a line in the order of its text. */
export function cursorUnits(line: LineState): readonly CursorUnit[] {
    const isHidden = (word: TextRange): boolean =>
        line.redactions.some(({ start, end }) => word.start < end && word.end > start);
    return [
        ...wordRanges(line.text)
            .filter((word) => !isHidden(word))
            .map((word) => ({ ...word, redaction: null })),
        ...line.redactions.map((redaction) => ({ start: redaction.start, end: redaction.end, redaction }))
    ].sort((a, b) => a.start - b.start);
}

/**
 * The cursor one unit further (1) or back (-1); a first press starts at the end that it comes from. With `extends` the
 * anchor stays. Null where the line has no units.
 */
export function moveCursor(
    cursor: WordCursor | null,
    direction: 1 | -1,
    isExtending: boolean,
    unitCount: number
): WordCursor | null {
    if (unitCount === 0) {
        return null;
    }
    if (!cursor) {
        const start = direction === 1 ? 0 : unitCount - 1;
        return { anchor: start, head: start };
    }
    const head = Math.min(Math.max(cursor.head + direction, 0), unitCount - 1);
    return { anchor: isExtending ? cursor.anchor : head, head };
}

/** The cursor after a key press; forward is leftward where the text runs from right to left. */
export function cursorAfter(
    command: CursorCommand,
    cursor: WordCursor | null,
    line: LineState,
    isRightToLeft: boolean
): WordCursor | null {
    const isRightward = command === 'right' || command === 'extendRight';
    const isExtending = command === 'extendLeft' || command === 'extendRight';
    return moveCursor(cursor, isRightward === isRightToLeft ? -1 : 1, isExtending, cursorUnits(line).length);
}

/** The text that the cursor selects; null for a cursor that the line no longer has room for. */
export function cursorRange(cursor: WordCursor | null, units: readonly CursorUnit[]): TextRange | null {
    const first = cursor && units[Math.min(cursor.anchor, cursor.head)];
    const last = cursor && units[Math.max(cursor.anchor, cursor.head)];
    return first && last ? { start: first.start, end: last.end } : null;
}
