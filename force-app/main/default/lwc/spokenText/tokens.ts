import { CHARACTERS, DIGIT, GAP } from './characters';
import { findWord, HASH_START, hashStep, isApostrophe, meanings, MEANS } from './lexicon';

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

/** So many tokens have room from the start. */
const FIRST_SIZE = 64;
const LISTED = MEANS.marked | MEANS.number | MEANS.cue;
/** What makes a token marked that stands behind it: a part of an address on the net, or of a number with letters. */
const MARKING = GAP.dash | GAP.dot | GAP.colon | GAP.at;

function isCapital(code: number): boolean {
    const letter = CHARACTERS[code] ?? 0;
    return letter < 0 && letter !== -code;
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
    firstOfLine = new Int32Array(FIRST_SIZE);
    /** What stands behind the last token of each line. */
    gapAtEnd = new Uint16Array(FIRST_SIZE);
    lineCount = 0;

    /** The tokens with which a number or a spelling may begin. */
    readonly numberStarts = new TokenList();
    /** The tokens with which a cue may begin. */
    readonly cueStarts = new TokenList();
    /** The tokens whose word means something (`MEANS`), that may be names, or that stand behind a sign: all else is plain. */
    readonly marked = new TokenList();

    /** Forgets all lines, to be used for another call. */
    clear(): void {
        this.count = 0;
        this.lineCount = 0;
        this.firstOfLine[1] = 0;
        this.numberStarts.count = 0;
        this.cueStarts.count = 0;
        this.marked.count = 0;
    }

    /**
     * Takes the next line in. The loop that every character goes through, in one piece: most of the time of a text in which
     * nothing is found is spent here.
     */
    addLine(text: string): void {
        const { length } = text;
        // Two tokens have something between them, or one is of digits and the other of letters.
        this.reserve(length + 1);
        const { line, start, end, word, gap, shape } = this;
        const lineNumber = this.lineCount;
        let token = this.count;
        let between: number = GAP.line;
        let at = 0;
        let character = length === 0 ? 0 : (CHARACTERS[text.charCodeAt(0)] ?? 0);
        while (at < length) {
            if (character > 0) {
                between |= character;
                at += 1;
                if (at < length) {
                    character = CHARACTERS[text.charCodeAt(at)] ?? 0;
                }
                continue;
            }
            const from = at;
            let id = 0;
            let form = 0;
            if (character === DIGIT) {
                do {
                    at += 1;
                    if (at === length) {
                        break;
                    }
                    character = CHARACTERS[text.charCodeAt(at)] ?? 0;
                } while (character === DIGIT);
                form = SHAPE.digits;
                this.numberStarts.add(token);
            } else {
                const hasCapital = text.charCodeAt(at) !== -character;
                let hash = HASH_START;
                /** The last apostrophe within the word. */
                let mark = -1;
                for (let code = 0; ;) {
                    do {
                        hash = hashStep(hash, -character);
                        at += 1;
                        if (at === length) {
                            break;
                        }
                        code = text.charCodeAt(at);
                        character = CHARACTERS[code] ?? 0;
                    } while (character < 0);
                    const behind =
                        at + 1 < length && isApostrophe(code) ? (CHARACTERS[text.charCodeAt(at + 1)] ?? 0) : 0;
                    if (behind >= 0) {
                        break;
                    }
                    mark = at;
                    at += 1;
                    character = behind;
                }
                id = findWord(hash);
                if (hasCapital) {
                    form = isUpper(text, from, at) ? SHAPE.capital | SHAPE.upper : SHAPE.capital;
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
        this.gapAtEnd[lineNumber] = between;
        this.firstOfLine[lineNumber + 1] = token;
        // Behind the last line there is nothing.
        this.firstOfLine[lineNumber + 2] = 0;
        this.lineCount = lineNumber + 1;
    }

    /** Lists a token as what it may begin, and as marked. */
    private list(token: number, means: number): void {
        if ((means & MEANS.number) !== 0) {
            this.numberStarts.add(token);
        }
        if ((means & MEANS.cue) !== 0) {
            this.cueStarts.add(token);
        }
        this.marked.add(token);
    }

    /** What stands behind the token: before the next one of its line, or before the line's end. */
    gapAfter(token: number): number {
        const line = this.line[token] ?? 0;
        return token + 1 < (this.firstOfLine[line + 1] ?? 0)
            ? (this.gap[token + 1] ?? 0)
            : (this.gapAtEnd[line] ?? 0) | GAP.line;
    }

    /** Makes room for one more line and so many more tokens. */
    private reserve(more: number): void {
        if (this.lineCount + 3 > this.firstOfLine.length) {
            this.firstOfLine = grown(new Int32Array(this.firstOfLine.length * 2), this.firstOfLine);
            this.gapAtEnd = grown(new Uint16Array(this.gapAtEnd.length * 2), this.gapAtEnd);
        }
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
