import type { JsonItems } from './jsonItems';

/** So many entries with the same words in a row are no conversation. */
const SAME_ENTRIES = 4;

/** So many times the same words in a row within an entry are none either. */
const SAME_WORDS = 6;

/** How many words are looked at as one that repeats. */
const LONGEST_REPEATED = 8;

interface Spoken {
    readonly path: string;
    readonly text: string;
}

/** Warns of what speech recognition makes up where nobody speaks: the same words over and over. */
export function warnOfLoops(spoken: readonly Spoken[], items: JsonItems): void {
    const keys = spoken.map(({ text }) => toKey(text));
    for (let from = 0; from < spoken.length;) {
        let to = from + 1;
        while (to < spoken.length && keys[to] === keys[from]) to += 1;
        const first = spoken[from];
        if (first !== undefined && keys[from] !== '') {
            if (to - from >= SAME_ENTRIES) items.addIssue('TEXT_LOOPS', 'warning', first.path, { count: to - from });
            else for (let at = from; at < to; at += 1) warnWithin(spoken[at] ?? first, items);
        }
        from = to;
    }
}

function warnWithin({ path, text }: Spoken, items: JsonItems): void {
    const count = countRepeats(toKey(text).split(' '));
    if (count >= SAME_WORDS) items.addIssue('TEXT_LOOPS', 'warning', path, { count });
}

/** How often the words that come most often in a row do so. */
function countRepeats(words: readonly string[]): number {
    let most = 1;
    for (let size = 1; size <= LONGEST_REPEATED; size += 1) {
        let same = 0;
        for (let at = size; at < words.length; at += 1) {
            same = words[at] === words[at - size] ? same + 1 : 0;
            most = Math.max(most, Math.floor(same / size) + 1);
        }
    }
    return most;
}

function toKey(text: string): string {
    return text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}
