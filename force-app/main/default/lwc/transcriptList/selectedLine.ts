import type { TextRange } from 'c/transcriptModel';
import type { LineElement } from './lineElement';

/** The words that a person has selected with the mouse or by touch. */
export interface SelectedWords {
    readonly identifier: string;
    readonly start: number;
    readonly end: number;
    /** The selection itself, where it is not just these words. */
    readonly exact: TextRange | null;
    /** Whether the selection goes on into another line: words are redacted line by line. */
    readonly isCut: boolean;
}

/** The selected words of the line in which the selection begins; null where it begins in none. */
export function findSelectedLine(selection: Selection | null, lines: readonly LineElement[]): SelectedWords | null {
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
        return null;
    }
    const range = selection.getRangeAt(0);
    const touched = lines.filter((line) => range.intersectsNode(line));
    const first = touched[0];
    // A line that lies in the range whole was not aimed at: the page as a whole was selected.
    if (!first || range.comparePoint(first, 0) >= 0) {
        return null;
    }
    const words = first.wordsIn(range);
    return (
        words && {
            identifier: first.identifier,
            ...words,
            exact: first.exactIn(range),
            isCut: touched.slice(1).some((line) => line.wordsIn(range) !== null)
        }
    );
}
