import type { Search } from './search';
import { wordRanges, type TextRange } from './words';

/**
 * The search for the same words wherever they stand: in any case, and whatever spaces and marks are between them
 * ("4111 1111" is "4111-1111" and "41111111"). A hit begins and ends with whole words. Null where there are no words.
 */
export function createSameWordsSearch(words: string): Search | null {
    const sought = fold(words);
    if (sought === '') {
        return null;
    }
    return (text) => {
        // Cutting a text into words is slow; most lines don't hold the letters at all.
        if (!fold(text).includes(sought)) {
            return [];
        }
        const units = wordRanges(text).map((range) => ({ ...range, folded: fold(text.slice(range.start, range.end)) }));
        const hits: TextRange[] = [];
        let at = 0;
        while (at < units.length) {
            const last = endOfMatch(units, at, sought);
            const [first, end] = [units[at], units[last]];
            if (first && end) {
                hits.push({ start: first.start, end: end.end });
            }
            at = Math.max(at, last) + 1;
        }
        return hits;
    };
}

/** The place of the last of the words from `at` on that together are what is sought; -1 where they are not. */
function endOfMatch(units: readonly { readonly folded: string }[], at: number, sought: string): number {
    let joined = '';
    for (let place = at; place < units.length; place += 1) {
        joined += units[place]?.folded ?? '';
        if (joined === sought) {
            return place;
        }
        if (!sought.startsWith(joined)) {
            return -1;
        }
    }
    return -1;
}

/** Letters and digits alone, in one case and one way of composing them. */
function fold(text: string): string {
    return text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
