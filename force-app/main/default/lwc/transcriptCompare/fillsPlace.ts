import { findWords } from './findWords';

/**
 * The words of a text between its masks: one piece more than there are places of masks, the first before the first place, the
 * last behind the last. A piece can be empty.
 */
export type Pieces = readonly (readonly string[])[];

/**
 * Whether the words hold all pieces in their order, and something where a mask was. Every way to find the pieces counts: those
 * before a place as early as they come, those behind it as late.
 */
export function fillsPlace(words: readonly string[], pieces: Pieces): boolean {
    const ends = earliestEnds(words, pieces);
    if (ends.length < pieces.length) {
        return false;
    }
    const reversed = pieces.map((piece) => [...piece].reverse()).reverse();
    const tails = earliestEnds([...words].reverse(), reversed);
    for (let place = 0; place < pieces.length - 1; place += 1) {
        const before = ends[place] ?? 0;
        const behind = words.length - (tails[pieces.length - 2 - place] ?? 0);
        if (before < behind) {
            return true;
        }
    }
    return false;
}

/** Behind which word each piece ends at the earliest; as far as they are found. */
function earliestEnds(words: readonly string[], pieces: Pieces): readonly number[] {
    const ends: number[] = [];
    let at = 0;
    for (const piece of pieces) {
        const start = findWords(words, piece, at);
        if (start < 0) {
            break;
        }
        at = start + piece.length;
        ends.push(at);
    }
    return ends;
}
