import type { Pieces, Said } from './fillsPlace';

/** So many words in a row that nobody else says may be a value, such as a number that is read out. */
const LEAST_VALUE = 3;

/** Whether a mask that a line has stands beside what may be a value: words that nobody said about then, three or with digits. */
export function hasValueBeside({ pieces, masks }: Said, known: ReadonlySet<string>): boolean {
    return pieces.some((piece, at) => {
        const behindMask = at === 0 ? [] : startUnknown(piece, known);
        const beforeMask = at === masks.length ? [] : startUnknown([...piece].reverse(), known);
        return [behindMask, beforeMask].some(
            (words) => words.length >= LEAST_VALUE || words.some((word) => /\p{N}/u.test(word))
        );
    });
}

/**
 * Whether a word that nobody said about then stands where a stored line has a mask: behind the word before it, or before the word
 * behind it.
 */
export function hasValueInPlace(words: readonly string[], pieces: Pieces, known: ReadonlySet<string>): boolean {
    const before = new Set(pieces.slice(0, -1).flatMap((piece) => piece.slice(-1)));
    const behind = new Set(pieces.slice(1).flatMap((piece) => piece.slice(0, 1)));
    return words.some(
        (word, at) => !known.has(word) && (before.has(words[at - 1] ?? '') || behind.has(words[at + 1] ?? ''))
    );
}

function startUnknown(words: readonly string[], known: ReadonlySet<string>): readonly string[] {
    const end = words.findIndex((word) => known.has(word));
    return end < 0 ? words : words.slice(0, end);
}
