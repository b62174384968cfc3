import { findWord, HASH_START, hashStep, isApostrophe, meanings, MEANS } from './lexicon';

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
    /** Digits of any script only; every other token is a word, of letters in any script with apostrophes between them. */
    digits: 1,
    /** The first letter is a capital. */
    capital: 2,
    /** All letters are capitals. */
    upper: 4,
    /** It ends with an apostrophe and an s, and may be somebody's name: "Sarah's". */
    possessive: 8
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

/** Each character below 256: the bit of its gap, or one of these two. */
const LETTER = -1;
const DIGIT = -2;
const CLASSES = new Int16Array(256).fill(GAP.other);
/** The small letter of each letter below 256; 0: no letter. */
const SMALL = new Uint8Array(256);
const BEYOND = new Map<number, number>();
for (const [characters, bit] of GAPS) {
    for (const character of characters) {
        const code = character.charCodeAt(0);
        if (code < 256) {
            CLASSES[code] = bit;
        } else {
            BEYOND.set(code, bit);
        }
    }
}
for (let code = 0; code < 256; code += 1) {
    const character = String.fromCharCode(code);
    if (/\p{L}/u.test(character)) {
        CLASSES[code] = LETTER;
        SMALL[code] = character.toLowerCase().charCodeAt(0);
    } else if (code >= 0x30 && code <= 0x39) {
        CLASSES[code] = DIGIT;
    }
}

/** So many tokens have room from the start. */
const FIRST_SIZE = 64;
const LISTED = MEANS.marked | MEANS.number | MEANS.cue;
/** What makes a token marked that stands behind it: a part of an address on the net, or of a number with letters. */
const MARKING = GAP.dash | GAP.dot | GAP.colon | GAP.at;

/** Zeros of the scripts whose digits count: Arabic, Persian, Devanagari, and those as wide as Chinese characters. */
const ZEROS = [0x660, 0x6f0, 0x966, 0xff10];

/** The digit from 0 to 9 that a character beyond Latin stands for; -1: none. */
function digitOf(code: number): number {
    const zero = ZEROS.find((one) => code >= one && code < one + 10);
    return zero === undefined ? -1 : code - zero;
}

/** Digits of any script as 0 to 9. */
export function plainDigits(text: string): string {
    return text.charCodeAt(0) < 256
        ? text
        : Array.from(text, (digit) => String(digitOf(digit.charCodeAt(0)))).join('');
}

/** The class of a character beyond Latin: punctuation, symbols and emoji are gaps, everything else is a letter. */
function classBeyond(code: number): number {
    if (digitOf(code) >= 0) {
        return DIGIT;
    }
    const isSymbol =
        (code >= 0x2000 && code < 0x2c00) ||
        (code >= 0x3000 && code < 0x3040) ||
        (code >= 0xd800 && code < 0xe000) ||
        code >= 0xfe00;
    return isSymbol ? (BEYOND.get(code) ?? GAP.other) : LETTER;
}

function classOf(code: number): number {
    return code < 256 ? (CLASSES[code] ?? 0) : classBeyond(code);
}

/** The small letter, or beyond Latin the letter itself; 0: no letter. */
function smallOf(code: number): number {
    return code < 256 ? (SMALL[code] ?? 0) : classBeyond(code) === LETTER ? code : 0;
}

function isCapital(code: number): boolean {
    return code < 256 && SMALL[code] !== code && SMALL[code] !== 0;
}

/** Token numbers, in their order. Room is made for them together with the tokens'. */
class TokenList {
    count = 0;
    numbers = new Int32Array(FIRST_SIZE);

    add(token: number): void {
        this.numbers[this.count] = token;
        this.count += 1;
    }
}

/**
 * The tokens of all lines of a call, side by side: token `t` is of line `line[t]`, stands in its text from `start[t]` to
 * `end[t]` (UTF-16, the end not included), is the word with the number `word[t]` (0: not one of those that mean
 * something), is written as `shape[t]` says, and what parts it from the token before is in `gap[t]`.
 */
export class Tokens {
    count = 0;
    line = new Int32Array(FIRST_SIZE);
    start = new Int32Array(FIRST_SIZE);
    end = new Int32Array(FIRST_SIZE);
    word = new Uint16Array(FIRST_SIZE);
    gap = new Uint16Array(FIRST_SIZE);
    shape = new Uint8Array(FIRST_SIZE);
    /** The number of the first token of each line, and at the end the number of all tokens. */
    readonly firstOfLine: number[] = [0];
    /** What stands behind the last token of each line. */
    readonly gapAtEnd: number[] = [];

    /** The tokens with which a number or a spelling may begin. */
    readonly numberStarts = new TokenList();
    /** The tokens with which a cue may begin. */
    readonly cueStarts = new TokenList();
    /** The tokens whose word means more than itself (`MEANS.marked`), that may be names, or that stand behind a sign. */
    readonly marked = new TokenList();

    /** Forgets all lines, to be used for another call. */
    clear(): void {
        this.count = 0;
        this.firstOfLine.length = 1;
        this.gapAtEnd.length = 0;
        this.numberStarts.count = 0;
        this.cueStarts.count = 0;
        this.marked.count = 0;
    }

    /** Takes the next line in. The loop that every character goes through: it calls nothing for the common ones. */
    addLine(text: string): void {
        const { length } = text;
        // Two tokens have something between them, or one is of digits and the other of letters.
        this.reserve(length + 1);
        const { line, start, end, word, gap, shape } = this;
        const lineNumber = this.gapAtEnd.length;
        let token = this.count;
        let between: number = GAP.line;
        let at = 0;
        let code = length === 0 ? 0 : text.charCodeAt(0);
        while (at < length) {
            const kind = code < 256 ? (CLASSES[code] ?? 0) : classBeyond(code);
            if (kind >= 0) {
                between |= kind;
                at += 1;
                if (at < length) {
                    code = text.charCodeAt(at);
                }
                continue;
            }
            const from = at;
            let id = 0;
            let form = 0;
            if (kind === DIGIT) {
                do {
                    at += 1;
                    if (at === length) {
                        break;
                    }
                    code = text.charCodeAt(at);
                } while (classOf(code) === DIGIT);
                form = SHAPE.digits;
                this.numberStarts.add(token);
            } else {
                let hash = HASH_START;
                let small = code < 256 ? (SMALL[code] ?? 0) : code;
                /** The last apostrophe within the word. */
                let mark = -1;
                if (small !== code) {
                    form = SHAPE.capital;
                }
                do {
                    hash = hashStep(hash, small);
                    at += 1;
                    if (at === length) {
                        break;
                    }
                    code = text.charCodeAt(at);
                    small = code < 256 ? (SMALL[code] ?? 0) : smallOf(code);
                    if (small === 0 && isApostrophe(code) && at + 1 < length) {
                        const behind = text.charCodeAt(at + 1);
                        small = smallOf(behind);
                        if (small !== 0) {
                            mark = at;
                            at += 1;
                            code = behind;
                        }
                    }
                } while (small !== 0);
                id = findWord(hash);
                if (form !== 0 && isUpper(text, from, at)) {
                    form = SHAPE.capital | SHAPE.upper;
                }
                if (mark === at - 2 && at - from > 3 && (text.charCodeAt(at - 1) | 0x20) === 0x73) {
                    form |= SHAPE.possessive;
                }
            }
            line[token] = lineNumber;
            start[token] = from;
            end[token] = at;
            gap[token] = between;
            word[token] = id;
            shape[token] = form;
            const means = meanings[id] ?? 0;
            if ((means & LISTED) !== 0 || (between & MARKING) !== 0 || between === 0 || form >= SHAPE.possessive) {
                this.list(token, means);
            }
            between = 0;
            token += 1;
        }
        this.count = token;
        this.gapAtEnd.push(between);
        this.firstOfLine.push(token);
    }

    /** Lists a token that something may begin with, or that is marked. */
    private list(token: number, means: number): void {
        if ((means & MEANS.number) !== 0) {
            this.numberStarts.add(token);
        }
        if ((means & MEANS.cue) !== 0) {
            this.cueStarts.add(token);
        }
        const gap = this.gap[token] ?? 0;
        const isMarked =
            (means & MEANS.marked) !== 0 ||
            (gap & MARKING) !== 0 ||
            gap === 0 ||
            (this.shape[token] ?? 0) >= SHAPE.possessive;
        if (isMarked) {
            this.marked.add(token);
        }
    }

    /** What stands behind the token: before the next one of its line, or before the line's end. */
    gapAfter(token: number): number {
        const line = this.line[token] ?? 0;
        return token + 1 < (this.firstOfLine[line + 1] ?? 0)
            ? (this.gap[token + 1] ?? 0)
            : (this.gapAtEnd[line] ?? 0) | GAP.line;
    }

    /** Makes room for so many more tokens. */
    private reserve(more: number): void {
        if (this.count + more <= this.line.length) {
            return;
        }
        const size = Math.max(this.line.length * 2, this.count + more);
        this.line = grown(new Int32Array(size), this.line);
        this.start = grown(new Int32Array(size), this.start);
        this.end = grown(new Int32Array(size), this.end);
        this.word = grown(new Uint16Array(size), this.word);
        this.gap = grown(new Uint16Array(size), this.gap);
        this.shape = grown(new Uint8Array(size), this.shape);
        for (const list of [this.numberStarts, this.cueStarts, this.marked]) {
            list.numbers = grown(new Int32Array(size), list.numbers);
        }
    }
}

/** Whether all letters behind the first one are capitals. */
function isUpper(text: string, start: number, end: number): boolean {
    let at = start + 1;
    while (at < end && (isCapital(text.charCodeAt(at)) || isApostrophe(text.charCodeAt(at)))) {
        at += 1;
    }
    return at === end;
}

function grown<T extends Int32Array | Uint16Array | Uint8Array>(larger: T, from: T): T {
    larger.set(from);
    return larger;
}
