/** Measures of a row as the style sheet of transcriptLine draws it, in CSS pixels. Only guesses: real rows are measured. */
const LINE = 19.5;
const PADDING = 12;
const MEAN_CHARACTER = 6.3;
/** What time, speaker and actions take beside the text, and below which width they stand above it. */
const BESIDE = 290;
const NARROW = 520;
const ABOVE = 22;

/**
 * How high a row with so many characters (UTF-16 units) probably is in a list of this width, both in CSS pixels. The
 * nearer the guess, the less the scroll bar moves when the row is measured.
 */
export function estimateHeight(textLength: number, width: number): number {
    const isNarrow = width < NARROW;
    const textWidth = Math.max(80, isNarrow ? width - 60 : width - BESIDE);
    const lines = Math.max(1, Math.ceil((textLength * MEAN_CHARACTER) / textWidth));
    return PADDING + lines * LINE + (isNarrow ? ABOVE : 0);
}
