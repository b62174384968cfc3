import type { TextRange } from 'c/transcriptModel';

/** A `c-transcript-line-text` in the template, as the line uses it. */
export interface TextElement extends HTMLElement {
    readonly isRightToLeft: boolean;
    wordsIn(range: Range, text: string): TextRange | null;
    shownIn(range: Range): string;
    exactIn(range: Range, text: string): TextRange | null;
    rectOf(start: number, end: number): DOMRect | null;
}
