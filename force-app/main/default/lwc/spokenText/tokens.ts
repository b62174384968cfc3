import { BEGINS, beginsWith, findWord, HASH_START, hashStep, isApostrophe } from './lexicon';

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

/** The class of a character beyond Latin: punctuation, symbols and emoji are gaps, everything else is a letter. */
function classBeyond(code: number): number {
    const isSymbol =
        (code >= 0x2000 && code < 0x2c00) ||
        (code >= 0x3000 && code < 0x3040) ||
        (code >= 0xd800 && code < 0xe000) ||
        code >= 0xfe00;
    return isSymbol ? (BEYOND.get(code) ?? GAP.other) : LETTER;
}

/** The small letter, or beyond Latin the letter itself; 0: no letter. Behind the end of a text there is none. */
function smallOf(code: number): number {
    if (code < 256) {
        return SMALL[code] ?? 0;
    }
    return code >= 256 && classBeyond(code) === LETTER ? code : 0;
}

function isCapital(code: number): boolean {
    return code < 256 && SMALL[code] !== code && SMALL[code] !== 0;
}

/** Token numbers, in their order, in an array that grows. */
class TokenList {
    count = 0;
    numbers = new Int32Array(16);

    add(token: number): void {
        if (this.count === this.numbers.length) {
            const larger = new Int32Array(this.count * 2);
            larger.set(this.numbers);
            this.numbers = larger;
        }
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

    /** The tokens with which a number or a spelling may begin. */
    readonly numberStarts = new TokenList();
    /** The tokens with which a cue may begin. */
    readonly cueStarts = new TokenList();

    /** Forgets all lines, to be used for another call. */
    clear(): void {
        this.count = 0;
        this.firstOfLine.length = 1;
        this.gapAtEnd.length = 0;
        this.numberStarts.count = 0;
        this.cueStarts.count = 0;
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
        while (at < length) {
            let code = text.charCodeAt(at);
            const kind = code < 256 ? (CLASSES[code] ?? 0) : classBeyond(code);
            if (kind >= 0) {
                between |= kind;
                at += 1;
                continue;
            }
            line[token] = lineNumber;
            start[token] = at;
            gap[token] = between;
            between = 0;
            if (kind === DIGIT) {
                do {
                    at += 1;
                } while (at < length && CLASSES[text.charCodeAt(at)] === DIGIT);
                shape[token] = SHAPE.digits;
                word[token] = 0;
                this.numberStarts.add(token);
            } else {
                const first = code;
                let hash = HASH_START;
                let letters = 0;
                let small = smallOf(code);
                do {
                    hash = hashStep(hash, small);
                    letters += 1;
                    at += 1;
                    if (at === length) {
                        break;
                    }
                    code = text.charCodeAt(at);
                    small = code < 256 ? (SMALL[code] ?? 0) : smallOf(code);
                    if (small === 0 && isApostrophe(code) && at + 1 < length) {
                        small = smallOf(text.charCodeAt(at + 1));
                        at += small === 0 ? 0 : 1;
                    }
                } while (small !== 0);
                const id = findWord(hash, letters);
                word[token] = id;
                shape[token] = isCapital(first) ? shapeOf(text, start[token] ?? 0, at) : 0;
                if (id !== 0 && beginsWith(id) !== 0) {
                    this.list(token, beginsWith(id));
                }
            }
            end[token] = at;
            token += 1;
        }
        this.count = token;
        this.gapAtEnd.push(between);
        this.firstOfLine.push(token);
    }

    /** What stands behind the token: before the next one of its line, or before the line's end. */
    gapAfter(token: number): number {
        const line = this.line[token] ?? 0;
        return token + 1 < (this.firstOfLine[line + 1] ?? 0)
            ? (this.gap[token + 1] ?? 0)
            : (this.gapAtEnd[line] ?? 0) | GAP.line;
    }

    private list(token: number, begins: number): void {
        if ((begins & BEGINS.number) !== 0) {
            this.numberStarts.add(token);
        }
        if ((begins & BEGINS.cue) !== 0) {
            this.cueStarts.add(token);
        }
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
    }
}

/** The shape of a word with a capital at its start. */
function shapeOf(text: string, start: number, end: number): number {
    for (let at = start + 1; at < end; at += 1) {
        const code = text.charCodeAt(at);
        if (!isCapital(code) && !isApostrophe(code)) {
            return SHAPE.capital;
        }
    }
    return SHAPE.capital | SHAPE.upper;
}

function grown<T extends Int32Array | Uint16Array | Uint8Array>(larger: T, from: T): T {
    larger.set(from);
    return larger;
}
