import { GAP, SHAPE, type Tokens } from 'c/spokenText';
import { isPossessive } from './nameText';
import type { Said } from './nearby';
import {
    ADDRESS_CUE,
    AGE_WORD,
    AT_SIGN,
    BOX,
    defineKind,
    DOT,
    FIRST_NAME,
    FUNCTION_WORD,
    GREETING,
    kindOf,
    LAST_NAME,
    LAST_NAME_OR_WORD,
    MONTH,
    NAME_CUE,
    NAME_OR_WORD,
    SHORT_STATE,
    STATE,
    STATE_START,
    STREET,
    STREET_OR_WORD
} from './wordKinds';

/** A stretch of text without white space that has a dot, an at sign or the like inside it. */
export interface Chunk {
    readonly line: number;
    /** UTF-16 offset into the line; punctuation around the words belongs to it. */
    readonly start: number;
    readonly firstToken: number;
    readonly text: string;
    /** Which characters part its words: bits of `GAP`. */
    readonly gaps: number;
}

/** The few places of a call at which names, addresses and dates can be: found once, so that nobody else walks over all words. */
export interface Marks {
    readonly chunks: readonly Chunk[];
    /** Lines with "::" in them. */
    readonly doubleColons: ReadonlySet<number>;
    /** Tokens that nothing parts from the one before: "1" of "a1". */
    readonly glued: readonly number[];
    /** Tokens that can be names or introduce one, and possessives of words that are not known. */
    readonly names: readonly number[];
    /** Tokens that end the name of a street, begin the name of a state, or speak of addresses. */
    readonly places: readonly number[];
    /** Tokens that are "at", or have an at sign before them. */
    readonly ats: readonly number[];
    /** Tokens that say a dot: "dot", "point". */
    readonly dots: readonly number[];
    /** Names of months. */
    readonly months: readonly number[];
    /** "years old", "aged": tokens that can make a number an age. */
    readonly ages: readonly number[];
}

defineKind(AT_SIGN, 'at');
defineKind(DOT, 'dot point dotcom');
defineKind(AGE_WORD, 'old age aged yo');
defineKind(
    MONTH,
    'january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct november nov ' +
        'december dec'
);

const NAMES = FIRST_NAME | LAST_NAME | NAME_CUE | GREETING;
/** Names only with a capital. */
const CAPITAL_NAMES = NAME_OR_WORD | LAST_NAME_OR_WORD;
const PLACES = STREET | STREET_OR_WORD | STATE | SHORT_STATE | STATE_START | BOX | ADDRESS_CUE;
const PARTS = GAP.dot | GAP.at | GAP.colon;
const APART = GAP.space | GAP.line;
const RARE = AT_SIGN | DOT | MONTH | AGE_WORD;
const SPACE = /\s/;

/** The chunk that the token is in. */
function readChunk({ gap, line, start, end, firstOfLine }: Tokens, token: number, text: string): Chunk {
    const behind = firstOfLine[(line[token] ?? 0) + 1] ?? 0;
    const isInside = (at: number): boolean => at < behind && ((gap[at] ?? APART) & APART) === 0;
    let firstToken = token;
    while (isInside(firstToken)) {
        firstToken -= 1;
    }
    let gaps = 0;
    let last = firstToken;
    for (; isInside(last + 1); last += 1) {
        gaps |= gap[last + 1] ?? 0;
    }
    let from = start[firstToken] ?? 0;
    while (from > 0 && !SPACE.test(text.charAt(from - 1))) {
        from -= 1;
    }
    let to = end[last] ?? 0;
    while (to < text.length && !SPACE.test(text.charAt(to))) {
        to += 1;
    }
    return { line: line[token] ?? 0, start: from, firstToken, text: text.slice(from, to), gaps };
}

/** Finds the marks of a call, in one pass. */
export function readMarks(said: Said): Marks {
    const { tokens, lines } = said;
    const { count, gap, word, start, end, line, shape, gapAtEnd } = tokens;
    const chunks: Chunk[] = [];
    const doubleColons = new Set<number>();
    const glued: number[] = [];
    const names: number[] = [];
    const places: number[] = [];
    const ats: number[] = [];
    const dots: number[] = [];
    const months: number[] = [];
    const ages: number[] = [];
    let chunkLine = -1;
    let chunkEnd = -1;
    let colonLine = -1;
    const lookForColons = (at: number): void => {
        if (at !== colonLine && lines[at]?.text.includes('::') === true) {
            doubleColons.add(at);
        }
        colonLine = at;
    };

    for (let token = 0; token < count; token += 1) {
        const before = gap[token] ?? 0;
        const id = word[token] ?? 0;
        if (before === 0) {
            glued.push(token);
        } else if ((before & ~APART) !== 0) {
            const at = line[token] ?? 0;
            const from = start[token] ?? 0;
            // A dash counts only before so few characters that it may part the pairs of a hardware address.
            const isPart = (before & PARTS) !== 0 || (before === GAP.dash && (end[token] ?? 0) - from <= 2);
            if (isPart && (before & APART) === 0 && (at !== chunkLine || from >= chunkEnd)) {
                const chunk = readChunk(tokens, token, lines[at]?.text ?? '');
                chunks.push(chunk);
                chunkLine = at;
                chunkEnd = chunk.start + chunk.text.length;
            }
            if ((before & GAP.at) !== 0) {
                ats.push(token);
            }
            if ((before & GAP.colon) !== 0) {
                lookForColons(at);
            }
        }
        if (id === 0) {
            if (isPossessive(said, token)) {
                names.push(token);
            }
            continue;
        }
        const kind = kindOf(id);
        if (kind === 0 || kind === FUNCTION_WORD) {
            continue;
        }
        if ((kind & NAMES) !== 0 || ((kind & CAPITAL_NAMES) !== 0 && ((shape[token] ?? 0) & SHAPE.capital) !== 0)) {
            names.push(token);
        }
        if ((kind & PLACES) !== 0) {
            places.push(token);
        }
        if ((kind & RARE) !== 0) {
            const list =
                (kind & AT_SIGN) !== 0 ? ats : (kind & DOT) !== 0 ? dots : (kind & MONTH) !== 0 ? months : ages;
            list.push(token);
        }
    }
    for (let at = 0; at < gapAtEnd.length; at += 1) {
        if (((gapAtEnd[at] ?? 0) & GAP.colon) !== 0) {
            lookForColons(at);
        }
    }
    return { chunks, doubleColons, glued, names, places, ats, dots, months, ages };
}
