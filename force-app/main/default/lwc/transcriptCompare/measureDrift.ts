import { compareTranscripts } from './compareTranscripts';
import type { FileLine, StoredLine } from './comparedLine';
import { areTelling, foldedWords } from './foldedWords';

/**
 * How much later a file has what is stored with the same words, in milliseconds: negative where the file is earlier.
 * `lineCount`: how many lines tell it.
 */
export interface Drift {
    readonly atStartMs: number;
    readonly atEndMs: number;
    readonly middleMs: number;
    readonly lineCount: number;
}

/** Fewer lines may have been said again elsewhere. */
const FEWEST_LINES = 3;

/** At either end so many lines are asked, a third at most: one of them that is another's says little. */
const MOST_AT_AN_END = 15;

/** Null where too few lines have the same words on both sides. */
export function measureDrift(stored: readonly StoredLine[], lines: readonly FileLine[]): Drift | null {
    const shifts = compareTranscripts(stored, lines).rows.flatMap(({ storedIndex, lineIndex, timeShiftMs }) => {
        const words = foldedWords(stored[storedIndex ?? -1]?.text ?? '');
        const others = foldedWords(lines[lineIndex ?? -1]?.text ?? '');
        return timeShiftMs !== null && areTelling(words) && words.join(' ') === others.join(' ') ? [timeShiftMs] : [];
    });
    if (shifts.length < FEWEST_LINES) {
        return null;
    }
    const atEnd = Math.min(MOST_AT_AN_END, Math.floor(shifts.length / 3));
    return {
        atStartMs: middleOf(shifts.slice(0, atEnd)),
        atEndMs: middleOf(shifts.slice(-atEnd)),
        middleMs: middleOf(shifts),
        lineCount: shifts.length
    };
}

function middleOf(numbers: readonly number[]): number {
    const sorted = [...numbers].sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
