import { fillsPlace, type Pieces } from './fillsPlace';
import { areTelling } from './foldedWords';
import { findWords } from './findWords';
import { countMasks, lacksMask } from './lacksMask';
import { createMaskedLines, type MaskedLine } from './maskedLines';
import { momentOf, sharedMs, type Moment } from './momentIndex';
import { createStoredLines, type GuardedLine } from './storedLines';

/** A line that is to be uploaded, as far as the guard needs it. Times are milliseconds, `startMs` since the epoch. */
export interface GuardLine {
    readonly id: string;
    readonly startMs: number;
    readonly durationMs: number;
    readonly text: string;
}

/** Tells of each line that is to be uploaded whether it would bring back what was redacted. */
export interface RedactionGuard {
    /** In time about that of the line, whatever its words; lines may come in any order. */
    restores(line: GuardLine): boolean;
}

/**
 * A line brings back what was redacted from a stored line where it lacks one of that line's masks, and
 * - has its id; or
 * - has its words, wherever in the call, and something in a mask's place; or
 * - is said while it is said, and says what is not in it. Where its words are telling, both have to share half of the
 *   shorter one's time: lines that only touch are neighbours.
 *
 * But for the first, what is stored at that time already brings nothing back. It errs on the side of asking: a false alarm
 * costs a click, a miss gives a card number away.
 */
export function createRedactionGuard(stored: readonly GuardedLine[]): RedactionGuard {
    const lines = createStoredLines(stored);
    const masked = createMaskedLines(stored, lines);
    return {
        restores({ id, startMs, durationMs, text }) {
            if (masked.isEmpty) {
                return false;
            }
            const said = lines.read(text);
            const kept = countMasks(said.masks);
            const isLacking = ({ sortedMasks }: MaskedLine): boolean => lacksMask(sortedMasks, kept);
            if (masked.withId(id).some(isLacking)) {
                return true;
            }
            if (lines.holds(said, startMs)) {
                return false;
            }
            const words = said.pieces.flat();
            if (masked.withWords(words).some((line) => isLacking(line) && fillsPlace(words, line.pieces))) {
                return true;
            }
            const moment = momentOf(text, startMs, durationMs);
            return masked
                .during(moment)
                .some(
                    ({ line, moment: its }) =>
                        (!line.isTelling || isMostly(moment, its)) && isLacking(line) && saysMore(words, line.pieces)
                );
        }
    };
}

/** Whether two moments share at least half of the shorter one. */
function isMostly(one: Moment, other: Moment): boolean {
    const shorter = Math.min(one.endMs - one.startMs, other.endMs - other.startMs);
    return sharedMs(one, other) * 2 >= shorter;
}

/**
 * Whether the words are more than a part of one of the pieces. A single word of it, or words that it has twice, may be what the
 * mask hides: numbers that are read out repeat.
 */
function saysMore(words: readonly string[], pieces: Pieces): boolean {
    return words.length > 0 && !(areTelling(words) && isOnceIn(words, pieces));
}

function isOnceIn(words: readonly string[], pieces: Pieces): boolean {
    let found = 0;
    for (const piece of pieces.filter(({ length }) => length >= words.length)) {
        for (let at = findWords(piece, words); at >= 0 && found < 2; at = findWords(piece, words, at + 1)) {
            found += 1;
        }
    }
    return found === 1;
}
