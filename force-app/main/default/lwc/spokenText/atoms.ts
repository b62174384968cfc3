import { GAP, plainDigits } from './characters';
import { EXTENSION } from './fillerWords';
import { ALPHABET_NAMES, AS_IN, letterWord, WORDS_OF_ONE_LETTER } from './letterWords';
import { numberWord, ZERO_OR_LETTER, type NumberWord } from './numberWords';
import { SHAPE, type Tokens } from './tokens';

/**
 * The smallest part of a number or code that is never cut: a written group ("4111", "B1119120"), or what is said as one
 * ("four", "twenty three", "double five", "b as in boy").
 */
export interface Atom {
    readonly line: number;
    /** Its tokens, the last one included. */
    readonly firstToken: number;
    readonly lastToken: number;
    /** UTF-16 offsets into the line, the end not included. */
    readonly start: number;
    readonly end: number;
    /** What it stands for, in digits and capital letters: "23", "B1119120". */
    readonly characters: string;
    readonly kind: 'digits' | 'letters' | 'mixed';
    readonly isSpoken: boolean;
    /** It may as well be a word of the sentence: "a", "oh", "mike", "AB". Counts only beside what may not. */
    readonly isSoft: boolean;
    /** It counts something, or is a place in a row: "five hundred", "1,032", "third", "21st". */
    readonly isQuantity: boolean;
    /** It follows "x" or "extension". */
    readonly isExtension: boolean;
    /** Somebody else says again what has just been said: to be removed with it, but no more of the value. */
    readonly isEcho: boolean;
}

const JOINS_NUMBER_WORDS = ~(GAP.space | GAP.dash);
const ORDINAL_ENDING = /^(?:st|nd|rd|th)$/i;
const SCALES: ReadonlySet<NumberWord['kind']> = new Set(['hundred', 'thousand', 'million']);
/** A written word this short may be part of a code: "GB29 NWBK", "aa02 aaa". */
export const SHORT_WORD = 4;

/** Whether the digits are followed by "x" or "ext" and more digits, without a space: "555-0100x12". */
export function isExtension({ gap, shape, word, start, end: ends }: Tokens, token: number, end: number): boolean {
    return (
        token + 2 < end &&
        EXTENSION.has(word[token + 1] ?? 0) &&
        gap[token + 2] === 0 &&
        ((shape[token] ?? 0) & (shape[token + 2] ?? 0) & SHAPE.digits) !== 0 &&
        (ends[token] ?? 0) - (start[token] ?? 0) >= 3
    );
}

/** Reads atoms off the tokens of one line after the other. */
export class AtomReader {
    readonly #tokens: Tokens;
    readonly #texts: readonly { readonly text: string }[];

    constructor(tokens: Tokens, lines: readonly { readonly text: string }[]) {
        this.#tokens = tokens;
        this.#texts = lines;
    }

    /** The atom that begins with the token, which is before `end`; undefined: none does. */
    read(token: number, end: number): Atom | undefined {
        const { shape, word } = this.#tokens;
        if (token + 1 < end && this.#tokens.gap[token + 1] === 0) {
            return this.group(token, end);
        }
        if (((shape[token] ?? 0) & SHAPE.digits) !== 0) {
            return this.digits(token);
        }
        return (
            this.numberWords(token, end) ??
            this.letter(token, end) ??
            ((word[token] ?? 0) === 0 || ((shape[token] ?? 0) & SHAPE.upper) !== 0 ? this.shortWord(token) : undefined)
        );
    }

    private text(first: number, last: number): string {
        const { line, start, end } = this.#tokens;
        return (this.#texts[line[first] ?? 0]?.text ?? '').slice(start[first], end[last]);
    }

    private atom(
        firstToken: number,
        lastToken: number,
        characters: string,
        kind: Atom['kind'],
        isSpoken: boolean,
        isSoft = false,
        isQuantity = false
    ): Atom {
        const { line, start, end, word } = this.#tokens;
        return {
            line: line[firstToken] ?? 0,
            firstToken,
            lastToken,
            start: start[firstToken] ?? 0,
            end: end[lastToken] ?? 0,
            characters,
            kind,
            isSpoken,
            isSoft,
            isQuantity,
            isEcho: false,
            isExtension: firstToken > 0 && EXTENSION.has(word[firstToken - 1] ?? 0)
        };
    }

    private digits(token: number): Atom {
        const isQuantity =
            ((this.#tokens.gap[token] ?? 0) & GAP.money) !== 0 ||
            this.isThousands(token, token + 1) ||
            this.isThousands(token - 1, token);
        return this.atom(token, token, plainDigits(this.text(token, token)), 'digits', false, false, isQuantity);
    }

    /** Whether the two tokens are parts of one amount: a comma without a space, and three digits behind it, "1,032". */
    private isThousands(one: number, next: number): boolean {
        const { count, gap, shape, start, end } = this.#tokens;
        return (
            one >= 0 &&
            next < count &&
            gap[next] === GAP.comma &&
            ((shape[one] ?? 0) & (shape[next] ?? 0) & SHAPE.digits) !== 0 &&
            (end[next] ?? 0) - (start[next] ?? 0) === 3 &&
            (end[one] ?? 0) - (start[one] ?? 0) <= 3
        );
    }

    /** Letters and digits without anything between them: "B1119120", "21st", "carlos59". */
    private group(token: number, end: number): Atom {
        const { gap, shape } = this.#tokens;
        if (isExtension(this.#tokens, token, end)) {
            return this.digits(token);
        }
        let last = token + 1;
        while (last + 1 < end && gap[last + 1] === 0) {
            last += 1;
        }
        const text = this.text(token, last);
        const isOrdinal =
            last === token + 1 &&
            ((shape[token] ?? 0) & SHAPE.digits) !== 0 &&
            ORDINAL_ENDING.test(this.text(last, last));
        return isOrdinal
            ? this.atom(token, last, this.text(token, token), 'digits', false, false, true)
            : this.atom(token, last, text.toUpperCase(), 'mixed', false);
    }

    private joins(token: number, end: number): boolean {
        return token < end && ((this.#tokens.gap[token] ?? 0) & JOINS_NUMBER_WORDS) === 0;
    }

    /** `below`: a hundred or thousand behind it counts only if it is less, as in "two thousand five hundred". */
    private numberWords(token: number, end: number, below = Infinity): Atom | undefined {
        const { word } = this.#tokens;
        const said = numberWord(word[token] ?? 0);
        const next = this.joins(token + 1, end) ? numberWord(word[token + 1] ?? 0) : undefined;
        switch (said?.kind) {
            case 'unit':
            case 'teen':
                return this.maybeHundreds(token, end, token, said.value, below);
            case 'tens': {
                if (next?.kind === 'unit' && next.value > 0) {
                    return this.maybeHundreds(token, end, token + 1, said.value + next.value, below);
                }
                if (next?.kind === 'ordinal' && next.value < 10) {
                    return this.number(token, token + 1, said.value + next.value, true);
                }
                return this.maybeHundreds(token, end, token, said.value, below);
            }
            case 'repeat': {
                const letter = this.joins(token + 1, end) ? letterWord(word[token + 1] ?? 0) : undefined;
                if (next?.kind === 'unit') {
                    return this.atom(token, token + 1, String(next.value).repeat(said.value), 'digits', true);
                }
                return letter === undefined || ALPHABET_NAMES.has(word[token + 1] ?? 0)
                    ? undefined
                    : this.atom(
                          token,
                          token + 1,
                          letter === 'U' && said.value === 2 ? 'W' : letter.repeat(said.value),
                          'letters',
                          true
                      );
            }
            case 'ordinal':
                return this.number(token, token, said.value, true);
            default:
                return undefined;
        }
    }

    /** "eight hundred", "two thousand and five": what goes on behind a number that has been said up to `last`. */
    private maybeHundreds(first: number, end: number, last: number, value: number, below: number): Atom {
        const { word } = this.#tokens;
        const scale = this.joins(last + 1, end) ? numberWord(word[last + 1] ?? 0) : undefined;
        if (scale === undefined || !SCALES.has(scale.kind) || scale.value >= below || value === 0) {
            return this.number(first, last, value, false);
        }
        const total = value * scale.value;
        let behind = last + 2;
        if (this.joins(behind, end) && this.text(behind, behind).toLowerCase() === 'and') {
            behind += 1;
        }
        const small = this.joins(behind, end) ? numberWord(word[behind] ?? 0) : undefined;
        // "nine hundred one two three" goes on digit by digit.
        const isDigits =
            small?.kind === 'unit' && this.joins(behind + 1, end) && numberWord(word[behind + 1] ?? 0)?.kind === 'unit';
        if (!isDigits && (small?.kind === 'unit' || small?.kind === 'teen' || small?.kind === 'tens')) {
            const rest = this.numberWords(behind, end, scale.value);
            const more = Number(rest?.characters ?? 0);
            if (rest !== undefined && !ZERO_OR_LETTER.has(word[behind] ?? 0) && more > 0 && more < scale.value) {
                return this.number(first, rest.lastToken, total + more, true);
            }
        }
        return this.number(first, last + 1, total, true);
    }

    private number(first: number, last: number, value: number, isQuantity: boolean): Atom {
        return this.atom(
            first,
            last,
            String(value),
            'digits',
            true,
            first === last && ZERO_OR_LETTER.has(this.#tokens.word[first] ?? 0),
            isQuantity
        );
    }

    private letter(token: number, end: number): Atom | undefined {
        const { word } = this.#tokens;
        const id = word[token] ?? 0;
        const letter = letterWord(id);
        if (letter === undefined) {
            return undefined;
        }
        const behind = this.asIn(token, end, letter);
        return this.atom(
            token,
            behind ?? token,
            letter,
            'letters',
            true,
            behind === undefined && (ALPHABET_NAMES.has(id) || WORDS_OF_ONE_LETTER.has(id))
        );
    }

    /** The last token of "b as in boy" or "b for bravo", where such words stand behind the letter. */
    private asIn(token: number, end: number, letter: string): number | undefined {
        const { word } = this.#tokens;
        const join = word[token + 1];
        let name = token + 2;
        if (name >= end || (join !== AS_IN.as && join !== AS_IN.for && join !== AS_IN.like)) {
            return undefined;
        }
        if (word[name] === AS_IN.in && join !== AS_IN.for) {
            name += 1;
        }
        return name < end && this.text(name, name).charAt(0).toUpperCase() === letter ? name : undefined;
    }

    private shortWord(token: number): Atom | undefined {
        const { start, end } = this.#tokens;
        if ((end[token] ?? 0) - (start[token] ?? 0) > SHORT_WORD) {
            return undefined;
        }
        const text = this.text(token, token);
        return /^[a-z]+$/i.test(text) ? this.atom(token, token, text.toUpperCase(), 'letters', false, true) : undefined;
    }
}
