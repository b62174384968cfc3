import { GAP, SHAPE, type Tokens, type WordSet } from 'c/spokenText';
import type { SpokenLine } from './finding';

/** Words, with the lines that they stand in. */
export interface Said {
    readonly tokens: Tokens;
    readonly lines: readonly SpokenLine[];
}

/** The number of the token's word; 0: none that is known, or no such token. */
export function wordAt({ tokens: { word, count } }: Said, token: number): number {
    return token < count ? (word[token] ?? 0) : 0;
}

/** Whether the token's word is in the set. */
export function isIn(said: Said, token: number, words: WordSet): boolean {
    return words.has(wordAt(said, token));
}

/** What stands before the token, `GAP` bits. */
export function gapAt({ tokens: { gap, count } }: Said, token: number): number {
    return token < count ? (gap[token] ?? GAP.line) : GAP.line;
}

/** Whether nothing but these characters stands before the token. */
export function isJoined(said: Said, token: number, gaps: number): boolean {
    return (gapAt(said, token) & ~gaps) === 0;
}

/** Whether the token is of digits. */
export function isDigits({ tokens: { shape, count } }: Said, token: number): boolean {
    return token < count && ((shape[token] ?? 0) & SHAPE.digits) !== 0;
}

/** Whether the token's first letter is a capital. */
export function isCapital({ tokens: { shape, count } }: Said, token: number): boolean {
    return token < count && ((shape[token] ?? 0) & SHAPE.capital) !== 0;
}

/** How many characters the token has. */
export function lengthAt({ tokens: { start, end, count } }: Said, token: number): number {
    return token < count ? (end[token] ?? 0) - (start[token] ?? 0) : 0;
}

/** The text of the token. */
export function textAt({ tokens, lines }: Said, token: number): string {
    return token >= tokens.count
        ? ''
        : (lines[tokens.line[token] ?? 0]?.text ?? '').slice(tokens.start[token], tokens.end[token]);
}

/** The line that the token stands in; behind the last token, the number of all lines. */
export function lineAt({ tokens: { line, count, lineCount } }: Said, token: number): number {
    return token < count ? (line[token] ?? 0) : lineCount;
}

/** The first token of a line; of the line behind the last one, the number of all tokens. */
export function firstOf({ tokens: { firstOfLine } }: Said, line: number): number {
    return firstOfLine[line] ?? 0;
}

/** The first token of the token's line. */
export function lineStart(said: Said, token: number): number {
    return firstOf(said, lineAt(said, token));
}

/** The token behind the last one of the token's line. */
export function lineEnd(said: Said, token: number): number {
    return firstOf(said, lineAt(said, token) + 1);
}

/** The last of the tokens from `from` to before `end` whose word is in the set; -1: none. */
export function lastIn(said: Said, from: number, end: number, words: WordSet): number {
    let at = end - 1;
    while (at >= from && !isIn(said, at, words)) {
        at -= 1;
    }
    return at < from ? -1 : at;
}

/** The nearest of so many tokens before the token, on its line, whose word is in the set; -1: none. */
export function lastBefore(said: Said, token: number, reach: number, words: WordSet): number {
    return lastIn(said, Math.max(lineStart(said, token), token - reach), token, words);
}

/** The first token, from this one to before `end`, whose word is not in the set. */
export function behindAll(said: Said, token: number, end: number, words: WordSet): number {
    let at = token;
    while (at < end && isIn(said, at, words)) {
        at += 1;
    }
    return at;
}

/** The same, but stops at capitals: "will" is passed over, "Will" is not. */
export function behindSmall(said: Said, token: number, end: number, words: WordSet): number {
    let at = token;
    while (at < end && !isCapital(said, at) && isIn(said, at, words)) {
        at += 1;
    }
    return at;
}

/** The place, in a list in the call's order, of the first that begins with the token or behind it. */
export function firstFrom<T>(list: readonly T[], token: number, firstToken: (one: T) => number): number {
    let low = 0;
    let high = list.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        const one = list[middle];
        if (one !== undefined && firstToken(one) < token) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/** The last, in a list in the call's order, that begins before the token; undefined: none does. */
export function lastBegunBefore<T>(list: readonly T[], token: number, firstToken: (one: T) => number): T | undefined {
    const behind = firstFrom(list, token, firstToken);
    return behind === 0 ? undefined : list[behind - 1];
}

/** The first token of something made of atoms. */
export function firstTokenOf({ atoms }: { readonly atoms: readonly { readonly firstToken: number }[] }): number {
    return atoms[0]?.firstToken ?? 0;
}
