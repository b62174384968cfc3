/** Measures of a row as the style sheet of transcriptLine draws it, in CSS pixels. Only guesses: real rows are measured. */
const LINE = 19.5;
const PADDING = 12;
const MEAN_CHARACTER = 6.3;
/** What time, speaker and actions take beside the text. */
const BESIDE = 290;
/** Below this width time and speaker stand above the text. */
const NARROW = 520;
const ABOVE = 22;

/** Whether a list of this width (CSS pixels) has time and speaker above the text. */
export function isNarrow(width: number): boolean {
    return width < NARROW;
}

/**
 * How high a row with so many characters (UTF-16 units) probably is in a list of this width, both in CSS pixels. The
 * nearer the guess, the less the scroll bar moves when the row is measured.
 */
export function estimateHeight(textLength: number, width: number): number {
    const isAbove = isNarrow(width);
    const textWidth = Math.max(80, isAbove ? width - 40 : width - BESIDE);
    const lines = Math.max(1, Math.ceil((textLength * MEAN_CHARACTER) / textWidth));
    return PADDING + lines * LINE + (isAbove ? ABOVE : 0);
}
