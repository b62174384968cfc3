import { GAP, internWord, LISTENING, numberWord, SHAPE, wordSet, type Atom } from 'c/spokenText';
import { PLACE, PLACE_CLASSES } from './addressWords';
import type { Call } from './call';
import { ANY_NAME, NAME_CLASSES } from './nameWords';
import { CA_POSTCODE, UK_POSTCODE } from './postcodes';

const STREET = PLACE.street | PLACE.streetAlsoWord;
const JOINS = GAP.space | GAP.dash | GAP.dot;
const PARTS = JOINS | GAP.comma | GAP.hash;
const MOST_NAMES = 4;
const MOST_ZIP_DIGITS = 9;
const MOST_NUMBER_WORDS = 8;
/** So many characters behind a place's name a postcode may take. */
const POSTCODE_LENGTH = 9;

const ORDINAL_ENDINGS = wordSet('st nd rd th');
const ASKS_ON = wordSet(
    'whats what is your city town state zip code zipcode postcode postal apartment unit number which'
);
const IN = internWord('in');
const I = internWord('i');
/** Between a town and its code: "and the zip code is". */
const BEFORE_CODE = wordSet('and the zip zipcode postcode postal post code is its my with');

/** The parts that addresses are made of, read off the tokens of a call; each gives the last, or first, token of the part. */
export class AddressReader {
    readonly #call: Call;

    constructor(call: Call) {
        this.#call = call;
    }

    classOf(token: number): number {
        return PLACE_CLASSES[this.#call.tokens.word[token] ?? 0] ?? 0;
    }

    lineEnd(token: number): number {
        const { line, firstOfLine } = this.#call.tokens;
        return firstOfLine[(line[token] ?? 0) + 1] ?? 0;
    }

    lineStart(token: number): number {
        const { line, firstOfLine } = this.#call.tokens;
        return firstOfLine[line[token] ?? 0] ?? 0;
    }

    isCapital(token: number): boolean {
        return ((this.#call.tokens.shape[token] ?? 0) & SHAPE.capital) !== 0;
    }

    isDigits(token: number): boolean {
        return ((this.#call.tokens.shape[token] ?? 0) & SHAPE.digits) !== 0;
    }

    lengthOf(token: number): number {
        return (this.#call.tokens.end[token] ?? 0) - (this.#call.tokens.start[token] ?? 0);
    }

    /** Whether only these characters stand before the token. */
    isBehind(token: number, gaps: number): boolean {
        return ((this.#call.tokens.gap[token] ?? 0) & ~gaps) === 0;
    }

    /** Digits, or a word that a number is made of. */
    isNumber(token: number): boolean {
        if (this.isDigits(token)) {
            return true;
        }
        const kind = numberWord(this.#call.tokens.word[token] ?? 0)?.kind;
        return kind !== undefined && kind !== 'ordinal' && kind !== 'million' && kind !== 'repeat';
    }

    /** A letter glued to digits, "221b", or on its own behind a number, "five a". */
    isLetter(token: number): boolean {
        return !this.isDigits(token) && this.lengthOf(token) === 1 && this.#call.tokens.word[token] !== I;
    }

    /** A word that can be part of a street's or town's name. */
    isNamePart(token: number): boolean {
        if (this.isDigits(token) || this.lengthOf(token) < 2) {
            return false;
        }
        const { word } = this.#call.tokens;
        const id = word[token] ?? 0;
        return (
            id === 0 ||
            (this.classOf(token) &
                (PLACE.named | PLACE.direction | PLACE.state | PLACE.stateStart | PLACE.stateEnd)) !==
                0 ||
            ((NAME_CLASSES[id] ?? 0) & ANY_NAME) !== 0 ||
            numberWord(id)?.kind === 'ordinal'
        );
    }

    /** The first token of the number that ends with the token; undefined: none does. */
    numberBack(token: number): number | undefined {
        const first = this.lineStart(token);
        let at = token;
        if (at > first && this.isLetter(at) && (this.#call.tokens.gap[at] === 0 || this.isNumber(at - 1))) {
            at -= 1;
        }
        if (at < first || !this.isNumber(at)) {
            return undefined;
        }
        const least = Math.max(first, at - MOST_NUMBER_WORDS);
        while (at > least && this.isNumber(at - 1) && this.isBehind(at, GAP.space | GAP.dash)) {
            at -= 1;
        }
        return at;
    }

    /** The last token of the number that begins with the token. */
    numberAhead(token: number, end: number): number | undefined {
        if (token >= end || !(this.isNumber(token) || (this.isLetter(token) && this.isDigits(token + 1)))) {
            return token < end && this.isLetter(token) ? token : undefined;
        }
        let last = token;
        const most = Math.min(end - 1, token + MOST_NUMBER_WORDS);
        while (last < most && this.isNumber(last + 1) && this.isBehind(last + 1, GAP.space | GAP.dash)) {
            last += 1;
        }
        return last < end - 1 && this.isLetter(last + 1) && this.isBehind(last + 1, GAP.space | GAP.dash)
            ? last + 1
            : last;
    }

    /** The first token of the street's name whose last word is before `token`; `token` itself: there is none. */
    namesBack(token: number): number {
        const first = this.lineStart(token);
        const { gap, word } = this.#call.tokens;
        let from = token;
        for (let count = 0; count < MOST_NAMES && from > first && this.isBehind(from, JOINS); count += 1) {
            const at = from - 1;
            if (at > first && gap[at] === 0 && ORDINAL_ENDINGS.has(word[at] ?? 0) && this.isDigits(at - 1)) {
                from = at - 1;
            } else if (this.#isTensBefore(at, first)) {
                from = at - 1;
            } else if (
                this.isNamePart(at) ||
                (this.isCapital(at) && !this.isNumber(at) && gap[at] !== 0 && at > first)
            ) {
                from = at;
            } else {
                break;
            }
        }
        return from;
    }

    /** "forty" of "one oh five west forty second street", whose number stands before. */
    #isTensBefore(token: number, first: number): boolean {
        const { word } = this.#call.tokens;
        return (
            token - 2 >= first &&
            numberWord(word[token] ?? 0)?.kind === 'ordinal' &&
            numberWord(word[token - 1] ?? 0)?.kind === 'tens' &&
            (this.isNumber(token - 2) || (this.classOf(token - 2) & PLACE.direction) !== 0)
        );
    }

    /** The last token of all that goes on behind `last` as one address: direction, apartment, town, state, code. */
    extend(last: number, isExpected: boolean): number {
        const end = this.lineEnd(last);
        let to = last;
        for (let parts = 0; parts < 4; parts += 1) {
            const next = this.part(to + 1, end, isExpected);
            if (next === undefined) {
                break;
            }
            to = next;
        }
        return to;
    }

    /** The last token of the part of an address that begins with the token. */
    part(token: number, end: number, isExpected: boolean): number | undefined {
        if (token >= end || !this.isBehind(token, PARTS | GAP.line)) {
            return undefined;
        }
        if ((this.classOf(token) & PLACE.direction) !== 0 && (this.isCapital(token) || this.lengthOf(token) > 2)) {
            const isTown = token + 1 < end && this.isCapital(token + 1) && this.lengthOf(token) > 2;
            if (!isTown) {
                return token;
            }
        }
        return this.unit(token, end) ?? this.townAndCode(token, end, isExpected);
    }

    /** "apartment five a", "#4B". */
    unit(token: number, end: number): number | undefined {
        if (((this.#call.tokens.gap[token] ?? 0) & GAP.hash) !== 0) {
            return this.numberAhead(token, end);
        }
        return (this.classOf(token) & PLACE.unit) !== 0 && this.isBehind(token + 1, JOINS | GAP.hash)
            ? this.numberAhead(token + 1, end)
            : undefined;
    }

    /** "Springfield, Illinois 62704", "and the zip code is one two three four five", "London NW1 6XE". */
    townAndCode(token: number, end: number, isExpected: boolean): number | undefined {
        const { gap, word } = this.#call.tokens;
        let at = word[token] === IN ? token + 1 : token;
        const from = at;
        let areCapitals = true;
        for (let count = 0; at < end && count <= MOST_NAMES && (at === from || this.isBehind(at, PARTS)); count += 1) {
            const state = this.state(at, end);
            if (state !== undefined) {
                return this.code(state + 1, end) ?? state;
            }
            const code = this.code(at, end);
            if (code !== undefined) {
                return code;
            }
            const isDotted = ((gap[at] ?? 0) & GAP.dot) !== 0;
            if (!this.isNamePart(at) || (isDotted && at === from)) {
                break;
            }
            areCapitals &&= this.isCapital(at);
            at += 1;
        }
        const isTown =
            at > from && at - from <= 3 && ((areCapitals && !this.isUsual(at, end)) || (isExpected && at === end));
        return isTown ? at - 1 : undefined;
    }

    /** Whether a capital word of the sentence follows: then what came before was none of a town's name. */
    isUsual(token: number, end: number): boolean {
        return token < end && this.isCapital(token) && this.isBehind(token, GAP.space) && this.lengthOf(token) > 1;
    }

    /** The last token of the state's name that begins with the token. */
    state(token: number, end: number): number | undefined {
        const kind = this.classOf(token);
        if ((kind & PLACE.stateStart) !== 0 && token + 1 < end && (this.classOf(token + 1) & PLACE.stateEnd) !== 0) {
            return token + 1;
        }
        if ((kind & PLACE.state) !== 0) {
            return token;
        }
        const isUpper = ((this.#call.tokens.shape[token] ?? 0) & SHAPE.upper) !== 0;
        return (kind & PLACE.stateShort) !== 0 && (isUpper || this.#isWrittenZip(token + 1, end)) ? token : undefined;
    }

    #isWrittenZip(token: number, end: number): boolean {
        return token < end && this.isDigits(token) && this.lengthOf(token) === 5;
    }

    /** The last token of a ZIP or postcode that begins with the token, with what announces it. */
    code(token: number, end: number): number | undefined {
        const { word } = this.#call.tokens;
        let at = token;
        let isNamed = false;
        while (at < end && at < token + 7 && BEFORE_CODE.has(word[at] ?? 0)) {
            isNamed ||= (this.classOf(at) & PLACE.code) !== 0;
            at += 1;
        }
        return at === token || isNamed ? (this.zip(at, end) ?? this.postcode(at, end)) : undefined;
    }

    /** Five digits, or nine, written or said. */
    zip(token: number, end: number): number | undefined {
        if (token >= end || !this.isBehind(token, PARTS | GAP.line)) {
            return undefined;
        }
        if (this.#isWrittenZip(token, end)) {
            const more = token + 1;
            return more < end &&
                this.#call.tokens.gap[more] === GAP.dash &&
                this.isDigits(more) &&
                this.lengthOf(more) === 4
                ? more
                : token;
        }
        const sequence = this.#sequenceAt(token);
        const atoms = sequence?.atoms ?? [];
        const from = atomAt(atoms, token);
        if (atoms[from]?.firstToken !== token) {
            return undefined;
        }
        let digits = 0;
        let five: number | undefined;
        // No atom has fewer than one digit.
        for (const atom of atoms.slice(from, from + MOST_ZIP_DIGITS + 1)) {
            if (atom.kind !== 'digits' || atom.lastToken >= end) {
                break;
            }
            digits += atom.characters.length;
            five = digits === 5 ? atom.lastToken : five;
            if (digits === MOST_ZIP_DIGITS) {
                return atom.lastToken;
            }
        }
        return digits === 5 ? five : undefined;
    }

    /** A British or Canadian postcode as it is written. */
    postcode(token: number, end: number): number | undefined {
        const { tokens, lines } = this.#call;
        if (token >= end || this.isDigits(token) || this.lengthOf(token) > 2 || tokens.gap[token + 1] !== 0) {
            return undefined;
        }
        const start = tokens.start[token] ?? 0;
        const text = (lines[tokens.line[token] ?? 0]?.text ?? '').slice(start, start + POSTCODE_LENGTH);
        const found = UK_POSTCODE.exec(text) ?? CA_POSTCODE.exec(text);
        let last = token;
        while (found !== null && last + 1 < end && (tokens.start[last + 1] ?? 0) < start + found[0].length) {
            last += 1;
        }
        return found === null ? undefined : last;
    }

    /** Whether the line only shows that somebody listens, or asks for the next part: "and the city". */
    isListening(line: number): boolean {
        const { firstOfLine, word } = this.#call.tokens;
        const first = firstOfLine[line] ?? 0;
        const end = firstOfLine[line + 1] ?? 0;
        let isListening = end - first <= 7;
        for (let token = first; token < end && isListening; token += 1) {
            isListening = LISTENING.has(word[token] ?? 0) || ASKS_ON.has(word[token] ?? 0);
        }
        return isListening;
    }

    /** Whether a street's ending follows the names. */
    isStreet(token: number): boolean {
        return (this.classOf(token) & STREET) !== 0;
    }

    #sequenceAt(token: number): Call['sequences'][number] | undefined {
        const { sequences } = this.#call;
        let low = 0;
        let high = sequences.length;
        while (low < high) {
            const middle = (low + high) >>> 1;
            if ((sequences[middle]?.atoms[0]?.firstToken ?? 0) <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sequences[low - 1];
    }
}

/** The number of the first atom that begins at the token or behind it. */
function atomAt(atoms: readonly Atom[], token: number): number {
    let low = 0;
    let high = atoms.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((atoms[middle]?.firstToken ?? 0) < token) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}
