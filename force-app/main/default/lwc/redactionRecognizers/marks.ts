import { GAP, SHAPE } from 'c/spokenText';
import type { Said } from './nearby';
import {
    ADDRESS_CUE,
    AGE_WORD,
    AT_SIGN,
    BOX,
    DOT,
    FIRST_NAME,
    GREETING,
    LAST_NAME,
    LAST_NAME_OR_WORD,
    MONTH,
    NAME_CUE,
    NAME_OR_WORD,
    ROLE,
    SHORT_STATE,
    SPEAKS_OF,
    STATE,
    STATE_START,
    STREET,
    STREET_OR_WORD
} from './wordKind';
import { defineKind, kindOf } from './wordKinds';

/** A stretch of text without white space that has a dot, an at sign or the like inside it. */
export interface Chunk {
    readonly line: number;
    /** UTF-16 offset into the line; punctuation around the words belongs to it. */
    readonly start: number;
    readonly text: string;
    /** One of its tokens. */
    readonly token: number;
}

/** The few places of a call at which names, addresses and dates can be: found once, so that nobody else walks over all words. */
export interface Marks {
    readonly chunks: readonly Chunk[];
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

const NAMES = FIRST_NAME | LAST_NAME | NAME_CUE | GREETING | SPEAKS_OF | ROLE;
/** Names only with a capital. */
const CAPITAL_NAMES = NAME_OR_WORD | LAST_NAME_OR_WORD;
const PLACES = STREET | STREET_OR_WORD | STATE | SHORT_STATE | STATE_START | BOX | ADDRESS_CUE;
const PARTS = GAP.dot | GAP.at;
const APART = GAP.space | GAP.line;
const RARE = AT_SIGN | DOT | MONTH | AGE_WORD;
const SPACE = /\s/;

/** The chunk that holds the character of a line. */
function readChunk(text: string, at: number): Pick<Chunk, 'start' | 'text'> {
    let start = at;
    let end = at;
    while (start > 0 && !SPACE.test(text.charAt(start - 1))) {
        start -= 1;
    }
    while (end < text.length && !SPACE.test(text.charAt(end))) {
        end += 1;
    }
    return { start, text: text.slice(start, end) };
}

/** Finds the marks of a call, in one pass over the tokens that may be any. */
export function readMarks({ tokens, lines }: Said): Marks {
    const { count, gap, word, start, end, line, shape, gapAtEnd, lineCount, marked } = tokens;
    const chunks: Chunk[] = [];
    const glued: number[] = [];
    const names: number[] = [];
    const places: number[] = [];
    const ats: number[] = [];
    const dots: number[] = [];
    const months: number[] = [];
    const ages: number[] = [];
    let chunkLine = -1;
    let chunkEnd = -1;
    const addChunk = (at: number, offset: number, token: number): void => {
        const text = lines[at]?.text ?? '';
        // A colon may stand before a space: "fe80:: is".
        const from = ((gap[token] ?? 0) & GAP.colon) !== 0 || token === count ? text.lastIndexOf(':', offset) : offset;
        if (at !== chunkLine || from >= chunkEnd) {
            const chunk = { line: at, token, ...readChunk(text, from) };
            chunks.push(chunk);
            chunkLine = at;
            chunkEnd = chunk.start + chunk.text.length;
        }
    };

    for (let one = 0; one < marked.count; one += 1) {
        const token = marked.numbers[one] ?? 0;
        const before = gap[token] ?? 0;
        const id = word[token] ?? 0;
        if (before === 0) {
            glued.push(token);
        } else if ((before & ~APART) !== 0) {
            const at = line[token] ?? 0;
            const from = start[token] ?? 0;
            // A dash counts only before so few characters that it may part the pairs of a hardware address.
            const isPart =
                (before & GAP.colon) !== 0 ||
                ((before & APART) === 0 &&
                    ((before & PARTS) !== 0 || (before === GAP.dash && (end[token] ?? 0) - from <= 2)));
            if (isPart) {
                addChunk(at, from, token);
            }
            if ((before & GAP.at) !== 0) {
                ats.push(token);
            }
        }
        if (id === 0) {
            if (((shape[token] ?? 0) & SHAPE.possessive) !== 0) {
                names.push(token);
            }
            continue;
        }
        const kind = kindOf(id);
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
    for (let at = 0; at < lineCount; at += 1) {
        if (((gapAtEnd[at] ?? 0) & GAP.colon) !== 0) {
            addChunk(at, Infinity, count);
        }
    }
    return { chunks, glued, names, places, ats, dots, months, ages };
}
