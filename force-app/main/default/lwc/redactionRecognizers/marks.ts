import { GAP, internWord, type Tokens } from 'c/spokenText';
import type { SpokenLine } from './finding';

/** A stretch of text without white space that has a dot, an at sign or the like inside it. */
export interface Chunk {
    readonly line: number;
    /** UTF-16 offsets into the line; punctuation around the words belongs to it. */
    readonly start: number;
    readonly end: number;
    readonly firstToken: number;
    readonly text: string;
    /** Which characters part its words: bits of `GAP`. */
    readonly gaps: number;
}

/** The few places of a call at which addresses and dates can be: found once, so that nobody else walks over all words. */
export interface Marks {
    readonly chunks: readonly Chunk[];
    /** Lines with "::" in them. */
    readonly doubleColons: readonly number[];
    /** Tokens that are "at", or have an at sign before them. */
    readonly ats: readonly number[];
    /** Tokens that say a dot: "dot", "point". */
    readonly dots: readonly number[];
    /** Names of months. */
    readonly months: readonly number[];
    /** "years old", "aged": tokens that can make a number an age. */
    readonly ages: readonly number[];
}

const ROLE = { at: 1, dot: 2, month: 3, age: 4 } as const;
const roles = new Uint8Array(1 << 16);
const defineRole = (role: number, words: string): void => {
    for (const word of words.split(' ')) {
        roles[internWord(word)] = role;
    }
};
defineRole(ROLE.at, 'at');
defineRole(ROLE.dot, 'dot point dotcom');
defineRole(ROLE.age, 'old age aged yo');

/** January is 1. "sept" and the like are the same month. */
const monthNumbers = new Uint8Array(1 << 16);
'january|jan february|feb|febuary march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec'
    .split(' ')
    .forEach((names, index) => {
        for (const name of names.split('|')) {
            roles[internWord(name)] = ROLE.month;
            monthNumbers[internWord(name)] = index + 1;
        }
    });

/** Which month the word names, from 1; 0: none. */
export function monthOf(word: number): number {
    return monthNumbers[word] ?? 0;
}

const PARTS = GAP.dot | GAP.at | GAP.colon;
const APART = GAP.space | GAP.line;

function isSpace(code: number): boolean {
    return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x202f;
}

function readChunk(tokens: Tokens, token: number, text: string): Chunk {
    const line = tokens.line[token] ?? 0;
    const end = tokens.firstOfLine[line + 1] ?? 0;
    let firstToken = token;
    let gaps = 0;
    while (((tokens.gap[firstToken] ?? APART) & APART) === 0) {
        firstToken -= 1;
    }
    let last = firstToken;
    while (last + 1 < end && ((tokens.gap[last + 1] ?? APART) & APART) === 0) {
        last += 1;
        gaps |= tokens.gap[last] ?? 0;
    }
    let from = tokens.start[firstToken] ?? 0;
    while (from > 0 && !isSpace(text.charCodeAt(from - 1))) {
        from -= 1;
    }
    let to = tokens.end[last] ?? 0;
    while (to < text.length && !isSpace(text.charCodeAt(to))) {
        to += 1;
    }
    return { line, start: from, end: to, firstToken, text: text.slice(from, to), gaps };
}

/** Finds the marks of a call. */
export function readMarks(tokens: Tokens, lines: readonly SpokenLine[]): Marks {
    const { count, gap, word, start, end, line, gapAtEnd } = tokens;
    const chunks: Chunk[] = [];
    const doubleColons: number[] = [];
    const ats: number[] = [];
    const dots: number[] = [];
    const months: number[] = [];
    const ages: number[] = [];
    let chunkLine = -1;
    let chunkEnd = -1;
    for (let token = 0; token < count; token += 1) {
        const before = gap[token] ?? 0;
        if ((before & APART) === 0 && before !== 0) {
            // A dash counts only before so few characters that it may part the pairs of a hardware address.
            const isPart =
                (before & PARTS) !== 0 || (before === GAP.dash && (end[token] ?? 0) - (start[token] ?? 0) <= 2);
            const at = line[token] ?? 0;
            if (isPart && (at !== chunkLine || (start[token] ?? 0) >= chunkEnd)) {
                const chunk = readChunk(tokens, token, lines[at]?.text ?? '');
                chunks.push(chunk);
                chunkLine = at;
                chunkEnd = chunk.end;
            }
        }
        if ((before & GAP.at) !== 0) {
            ats.push(token);
        }
        switch (roles[word[token] ?? 0]) {
            case ROLE.at:
                ats.push(token);
                break;
            case ROLE.dot:
                dots.push(token);
                break;
            case ROLE.month:
                months.push(token);
                break;
            case ROLE.age:
                ages.push(token);
                break;
            default:
        }
        if ((before & GAP.colon) !== 0) {
            const colonLine = line[token] ?? 0;
            if (doubleColons[doubleColons.length - 1] !== colonLine && hasDoubleColon(lines[colonLine])) {
                doubleColons.push(colonLine);
            }
        }
    }
    // Those with nothing but colons at their end; the others are known by now, in order.
    const known = doubleColons.length;
    let next = 0;
    for (let at = 0; at < gapAtEnd.length; at += 1) {
        if (((gapAtEnd[at] ?? 0) & GAP.colon) !== 0 && hasDoubleColon(lines[at])) {
            while (next < known && (doubleColons[next] ?? 0) < at) {
                next += 1;
            }
            if (next >= known || doubleColons[next] !== at) {
                doubleColons.push(at);
            }
        }
    }
    return { chunks, doubleColons, ats, dots, months, ages };
}

function hasDoubleColon(line: SpokenLine | undefined): boolean {
    return line?.text.includes('::') === true;
}
