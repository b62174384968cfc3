import { findWord, HASH_START, hashStep, isApostrophe } from './lexicon';

/** What stands between a token and the one before it: each bit says that such a character is there. */
export const GAP = {
    space: 1,
    dash: 2,
    dot: 4,
    comma: 8,
    slash: 16,
    colon: 32,
    paren: 64,
    plus: 128,
    at: 256,
    hash: 512,
    money: 1024,
    underscore: 2048,
    maths: 4096,
    other: 8192,
    /** The token is its line's first. */
    line: 16384
} as const;

/** How a token is written. */
export const SHAPE = {
    /** Digits 0 to 9 only; every other token is a word, of letters in any script with apostrophes between them. */
    digits: 1,
    /** The first letter is a capital. */
    capital: 2,
    /** All letters are capitals. */
    upper: 4
} as const;

const GAPS: readonly (readonly [string, number])[] = [
    [' \t\r\n\v\f\u00a0\u202f', GAP.space],
    ['-\u2010\u2011\u2012\u2013\u2014', GAP.dash],
    ['.\u2026', GAP.dot],
    [',;', GAP.comma],
    ['/\\', GAP.slash],
    [':', GAP.colon],
    ['()[]{}', GAP.paren],
    ['+', GAP.plus],
    ['@', GAP.at],
    ['#', GAP.hash],
    ['$%£€¥', GAP.money],
    ['_', GAP.underscore],
    ['*=<>^~|', GAP.maths]
];

const LETTER = -1;
const DIGIT = -2;

/** What each character below 256 is: a letter, a digit, or the bit of its gap. */
const ASCII = new Int16Array(256).fill(GAP.other);
const REST = new Map<number, number>();
for (const [characters, bit] of GAPS) {
    for (const character of characters) {
        const code = character.charCodeAt(0);
        if (code < 256) {
            ASCII[code] = bit;
        } else {
            REST.set(code, bit);
        }
    }
}
for (let code = 0; code < 256; code += 1) {
    if (/\p{L}/u.test(String.fromCharCode(code))) {
        ASCII[code] = LETTER;
    } else if (code >= 0x30 && code <= 0x39) {
        ASCII[code] = DIGIT;
    }
}

function classOf(code: number): number {
    if (code < 256) {
        return ASCII[code] ?? GAP.other;
    }
    // Punctuation, symbols and emoji; everything else beyond Latin is taken for a letter.
    return (code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040) || code >= 0xfe00 || isSurrogate(code)
        ? (REST.get(code) ?? GAP.other)
        : LETTER;
}

function isSurrogate(code: number): boolean {
    return code >= 0xd800 && code < 0xe000;
}

function isCapital(code: number): boolean {
    return code < 0x80 ? code >= 0x41 && code <= 0x5a : code >= 0xc0 && code <= 0xde;
}

/**
 * The tokens of all lines of a call, side by side: token `t` is of line `line[t]`, stands in its text from `start[t]` to
 * `end[t]` (UTF-16, the end not included), is the word with the number `word[t]` (0: not one of those that mean
 * something), is written as `shape[t]` says, and what parts it from the token before is in `gap[t]`.
 */
export class Tokens {
    count = 0;
    line = new Int32Array(64);
    start = new Int32Array(64);
    end = new Int32Array(64);
    word = new Uint16Array(64);
    gap = new Uint16Array(64);
    shape = new Uint8Array(64);
    /** The number of the first token of each line, and at the end the number of all tokens. */
    readonly firstOfLine: number[] = [0];
    /** What stands behind the last token of each line. */
    readonly gapAtEnd: number[] = [];

    /** Takes the next line in. */
    addLine(text: string): void {
        const line = this.gapAtEnd.length;
        const { length } = text;
        let gap: number = GAP.line;
        let at = 0;
        while (at < length) {
            const kind = classOf(text.charCodeAt(at));
            if (kind >= 0) {
                gap |= kind;
                at += 1;
                continue;
            }
            const start = at;
            const token = this.#add(line, start, gap);
            at = kind === DIGIT ? this.#digits(text, token, start) : this.#word(text, token, start);
            this.end[token] = at;
            gap = 0;
        }
        this.gapAtEnd.push(gap);
        this.firstOfLine.push(this.count);
    }

    /** What stands behind the token: before the next one of its line, or before the line's end. */
    gapAfter(token: number): number {
        const line = this.line[token] ?? 0;
        return token + 1 < (this.firstOfLine[line + 1] ?? 0)
            ? (this.gap[token + 1] ?? 0)
            : (this.gapAtEnd[line] ?? 0) | GAP.line;
    }

    #digits(text: string, token: number, start: number): number {
        let at = start + 1;
        while (at < text.length && classOf(text.charCodeAt(at)) === DIGIT) {
            at += 1;
        }
        this.shape[token] = SHAPE.digits;
        this.word[token] = 0;
        return at;
    }

    #word(text: string, token: number, start: number): number {
        const { length } = text;
        let hash = HASH_START;
        let at = start;
        let capitals = 0;
        let letters = 0;
        for (; at < length; at += 1) {
            const code = text.charCodeAt(at);
            if (classOf(code) === LETTER) {
                hash = hashStep(hash, code);
                letters += 1;
                if (isCapital(code)) {
                    capitals += 1;
                }
            } else if (!isApostrophe(code) || classOf(text.charCodeAt(at + 1)) !== LETTER) {
                break;
            }
        }
        this.word[token] = findWord(text, start, at, hash);
        this.shape[token] =
            (isCapital(text.charCodeAt(start)) ? SHAPE.capital : 0) | (capitals === letters ? SHAPE.upper : 0);
        return at;
    }

    #add(line: number, start: number, gap: number): number {
        const token = this.count;
        if (token === this.line.length) {
            this.#grow();
        }
        this.line[token] = line;
        this.start[token] = start;
        this.gap[token] = gap;
        this.count = token + 1;
        return token;
    }

    #grow(): void {
        const size = this.line.length * 2;
        const larger = <T extends { set: (from: T) => void }>(to: T, from: T): T => {
            to.set(from);
            return to;
        };
        this.line = larger(new Int32Array(size), this.line);
        this.start = larger(new Int32Array(size), this.start);
        this.end = larger(new Int32Array(size), this.end);
        this.word = larger(new Uint16Array(size), this.word);
        this.gap = larger(new Uint16Array(size), this.gap);
        this.shape = larger(new Uint8Array(size), this.shape);
    }
}
