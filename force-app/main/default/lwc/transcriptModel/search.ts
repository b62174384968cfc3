import type { LineState } from './line';
import type { TextRange } from './words';

/** What is looked for: a run of words as typed. Any space in it stands for any run of spaces. */
export interface SearchQuery {
    readonly text: string;
    readonly matchesCase: boolean;
    readonly wholeWords: boolean;
}

/** Finds every hit in a text, in order and without overlap: UTF-16 offsets, `end` exclusive. */
export type Search = (text: string) => readonly TextRange[];

/** What Unicode counts as part of a word: a hit for whole words has none of it right before or behind. */
const WORD = '[\\p{L}\\p{M}\\p{N}_]';

/** The search for a query, compiled once for all lines; null for a query that holds nothing but spaces. */
export function createSearch({ text, matchesCase, wholeWords }: SearchQuery): Search | null {
    const words = text.trim().split(/\s+/u).filter(Boolean);
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined) {
        return null;
    }
    // A query that begins or ends with a mark ("$40") has no word to be cut there.
    const before = wholeWords && new RegExp(`^${WORD}`, 'u').test(first) ? `(?<!${WORD})` : '';
    const behind = wholeWords && new RegExp(`${WORD}$`, 'u').test(last) ? `(?!${WORD})` : '';
    const pattern = new RegExp(
        `${before}${words.map(escapePattern).join('\\s+')}${behind}`,
        matchesCase ? 'gu' : 'giu'
    );
    return (searched) =>
        Array.from(searched.matchAll(pattern), ({ 0: hit, index }) => ({ start: index, end: index + hit.length }));
}

/** The hits in what a reader sees of a line, over the line's text. What is to be redacted is not found any more. */
export function searchLine({ text, redactions }: LineState, search: Search): readonly TextRange[] {
    return search(text).filter((hit) => !redactions.some(({ start, end }) => hit.start < end && hit.end > start));
}

function escapePattern(word: string): string {
    return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
