import { findWords } from './findWords';
import { fitsMask, maskKey } from './lacksMask';
import type { Mask } from './masksOf';

/**
 * The words of a text between its masks: one piece more than there are places of masks, the first before the first place, the
 * last behind the last. A piece can be empty.
 */
export type Pieces = readonly (readonly string[])[];

/** What a text says: the words between its masks, and those. */
export interface Said {
    /** One piece more than there are masks: before, between and behind them. */
    readonly pieces: Pieces;
    readonly masks: readonly Mask[];
}

/** The words and masks of a text in their order; a mask stands as what it tells, behind a bracket that no word has. */
export function tokensOf({ pieces, masks }: Said): readonly string[] {
    const [only = []] = pieces;
    if (masks.length === 0) {
        return only;
    }
    return pieces.flatMap((piece, at) => [...piece, ...masks.slice(at, at + 1).map((mask) => `[${maskKey(mask)}`)]);
}

/**
 * Whether the tokens of a line hold all pieces of a stored one in their order, and words where a mask was instead of one that fits it.
 * Every way to find the pieces counts: those before a place as early as they come, those behind it as late.
 */
export function fillsPlace(tokens: readonly string[], { pieces, masks }: Said): boolean {
    const ends = earliestEnds(tokens, pieces);
    if (ends.length < pieces.length) {
        return false;
    }
    const reversed = pieces.map((piece) => [...piece].reverse()).reverse();
    const tails = earliestEnds([...tokens].reverse(), reversed);
    return masks.some((mask, place) => {
        const between = tokens.slice(ends[place] ?? 0, tokens.length - (tails[pieces.length - 2 - place] ?? 0));
        const [words, kept] = [between.filter((token) => !isMask(token)), between.filter(isMask)];
        return words.length > 0 && !kept.some((token) => fitsMask(mask, token.slice(1)));
    });
}

function isMask(token: string): boolean {
    return token.startsWith('[');
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
