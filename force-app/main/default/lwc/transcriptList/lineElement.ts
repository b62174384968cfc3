import type { TextRange } from 'c/transcriptModel';

/** A `c-transcript-line` in the document, as the list uses it. Offsets are UTF-16, over the line's text. */
export interface LineElement extends HTMLElement {
    readonly identifier: string;
    /** Shows these words as the ones to be redacted. */
    mark(start: number, end: number): void;
    clearMark(): void;
    /** The words of the line that a range of the document touches; null where it touches none. */
    wordsIn(range: Range): TextRange | null;
    /** What a range of the document touches, as shown: masks with their brackets. Empty where it touches nothing. */
    shownIn(range: Range): string;
    /** The words chosen with keys, as shown; empty where none are. */
    readonly markedText: string;
    /** What a range of the document selects of the line, where that is not just whole words; null otherwise. */
    exactIn(range: Range): TextRange | null;
    /** The words that are chosen in the line, by mouse or keyboard; empty where none are, or redacted ones. */
    readonly chosenText: string;
    /** Where the words stand on the screen; null while they are not shown. */
    rectOf(start: number, end: number): DOMRect | null;
}
