import fc from 'fast-check';
import { tokenize, type Conflict, type LineRebase, type LineState, type Redaction } from 'c/transcriptModel';

/**
 * Words of every kind: joined letters and marks, faces made of several code points, right to left, without spaces, masks;
 * each of them once in a text, so that a test can tell where it went.
 */
const WORDS = [
    'card',
    'Pen\u0303a',
    "it's",
    'e\u0301te\u0301',
    '🙂',
    '👩‍👩‍👧',
    'الرقم',
    'שלום',
    '番号',
    '[EMAIL]',
    '4111',
    'नमस्ते',
    'l.pena',
    '🇩🇪'
];
const GAPS = [' ', ', ', ' – ', '\n', ' \u200f'];

/** A text of different words with something between them. */
export const baseText = fc
    .tuple(fc.shuffledSubarray(WORDS), fc.array(fc.constantFrom(...GAPS), { minLength: 20, maxLength: 20 }))
    .map(([words, gaps]) =>
        words.flatMap((word, index) => (index === 0 ? [word] : [gaps[index] ?? ' ', word])).join('')
    );

/** One change of a text: at a place between 0 and 1, so many words away, these in their place. */
export interface Change {
    readonly at: number;
    readonly away: number;
    readonly words: readonly string[];
}

/** Changes that put in words of their own, which no text has; `side` tells them apart. */
export function changesOf(side: string, maxLength = 3): fc.Arbitrary<readonly Change[]> {
    const word = fc.nat(9).map((n) => `${side}${n}`);
    return fc.array(
        fc.record({
            at: fc.nat(29),
            away: fc.nat(2),
            words: fc.array(fc.oneof(word, word, fc.constant(' ')), { maxLength: 2 })
        }),
        { maxLength }
    );
}

/** The text after the changes, whole words each, the last position first; changes of one place are one. */
export function changed(text: string, changes: readonly Change[]): string {
    const tokens: (string | null)[] = [...tokenize(text)];
    const put = new Map<number, string>();
    for (const { at, away, words } of changes) {
        const start = tokens.length === 0 ? 0 : at % (tokens.length + 1);
        put.set(start, words.map((word) => ` ${word} `).join(''));
        tokens.fill(null, start, start + away);
    }
    return [...tokens, null].map((token, index) => `${put.get(index) ?? ''}${token ?? ''}`).join('');
}

/** The line with up to two redactions at places between 0 and 1. */
export function redacted(text: string, places: readonly number[]): LineState {
    const [a = 0, b = 0, c = 0, d = 0] = places
        .map((place) => (text.length === 0 ? 0 : place % (text.length + 1)))
        .sort((x, y) => x - y);
    const redaction = (start: number, end: number, entityType: string): Redaction => ({
        start,
        end,
        entityType,
        mask: `[${entityType}]`
    });
    return {
        text,
        redactions: [redaction(a, b, 'NAME'), redaction(c, d, 'PHONE')].filter(({ start, end }) => start < end)
    };
}

export const line = (text: string, ...redactions: Redaction[]): LineState => ({ text, redactions });

export function conflictOf(result: LineRebase): Conflict | null {
    return result.outcome === 'conflict' ? result.conflict : null;
}

/** The line that the work has become; null where a person has to decide. */
export function lineAfter(result: LineRebase, theirText: string): LineState | null {
    switch (result.outcome) {
        case 'stored':
            return line(theirText);
        case 'rebased':
            return result.line;
        case 'conflict':
            return null;
    }
}
