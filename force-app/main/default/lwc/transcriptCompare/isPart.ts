import { areTelling } from './foldedWords';
import { findWords } from './findWords';

/** Said otherwise by another ear, so much of a text's words stays. */
const LEAST_SHARE = 2 / 3;
/** A first word that is there more often says little of where the part would begin. */
const MOST_TRIES = 8;

/**
 * Whether words are a part of a text's words, if need be said otherwise in their middle: what was hidden would stand where a mask
 * is, and that is no text's middle but its edge. A single word, or words that the text has twice, may be what a mask hides:
 * numbers that are read out repeat. So may a word with digits that the text hasn't.
 */
export function isPart(words: readonly string[], whole: readonly string[]): boolean {
    const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
    // Most texts lack one of these: that is found out soonest.
    if (words.length * LEAST_SHARE > whole.length || !whole.includes(first) || !whole.includes(last)) {
        return false;
    }
    if (!areTelling(words)) {
        return false;
    }
    const at = findWords(whole, words);
    if (at >= 0) {
        return findWords(whole, words, at + 1) < 0;
    }
    // Numbers that are read out repeat, and are said again by the other: what is like them may be another one.
    if (words.some((word, place) => word === words[place + 1] || word === words[place + 2])) {
        return false;
    }
    const least = Math.ceil(words.length * LEAST_SHARE);
    let start = whole.indexOf(first);
    for (let tries = 0; start >= 0 && tries < MOST_TRIES; tries += 1) {
        const end = whole.indexOf(last, start + Math.max(1, least - 1));
        if (end < 0) {
            return false;
        }
        if ((end - start + 1) * LEAST_SHARE <= words.length && isAlike(words, whole.slice(start, end + 1))) {
            return true;
        }
        start = whole.indexOf(first, start + 1);
    }
    return false;
}

function isAlike(words: readonly string[], stretch: readonly string[]): boolean {
    const left = new Map<string, number>();
    stretch.forEach((word) => left.set(word, (left.get(word) ?? 0) + 1));
    let common = 0;
    for (const word of words) {
        const count = left.get(word) ?? 0;
        if (count === 0 && /\p{N}/u.test(word)) {
            return false;
        }
        left.set(word, count - 1);
        common += count > 0 ? 1 : 0;
    }
    return common >= LEAST_SHARE * Math.max(words.length, stretch.length);
}
