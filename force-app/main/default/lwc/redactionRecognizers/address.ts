import { GAP, internWord, wordSet } from 'c/spokenText';
import { AddressReader } from './addressReader';
import { PLACE, PLACE_CLASSES } from './addressWords';
import type { Call } from './call';
import type { FindingSpan, Reason } from './finding';
import { NAME, NAME_CLASSES } from './nameWords';
import type { Recognizer } from './recognizer';

/** Some tokens of one line. */
interface TokenSpan {
    readonly firstToken: number;
    readonly lastToken: number;
}

const STREET = PLACE.street | PLACE.streetAlsoWord;
/** Surer than the code alone, which would otherwise win. */
const WITH_CODE = 0.99;
const SURE = 0.8;
const LIKELY = 0.65;

const EMAIL_WORDS = wordSet('email e mail web ip mac internet website wallet site');
const PO = internWord('po');
const P = internWord('p');
const OFFICE = internWord('office');
const POST = internWord('post');
const FOUND_AT = wordSet('at is on in its to from near around delivered shipped');
/** So many lines behind the question an answer may come; so many an address may go on. */
const REACH = 3;

/** Where people live: streets with their numbers, post office boxes, towns with their codes, over one or more lines. */
export const address: Recognizer = {
    entityType: 'ADDRESS',
    find: (call, report) => {
        const search = new AddressSearch(call);
        search.run((spans, score, code) => {
            const { line, start, end } = call.tokens;
            report({
                entityType: 'ADDRESS',
                score,
                spans: spans.map(({ firstToken, lastToken }): FindingSpan => ({
                    line: line[firstToken] ?? 0,
                    start: start[firstToken] ?? 0,
                    end: end[lastToken] ?? 0
                })),
                reasons: [{ code }]
            });
        });
    }
};

type Found = (spans: readonly TokenSpan[], score: number, code: Reason['code'] & ('askedFor' | 'typicalForm')) => void;

class AddressSearch {
    readonly #call: Call;
    readonly #reader: AddressReader;
    /** The last line that speaks of an address. */
    #cueLine = -REACH - 2;
    /** No part of an address that has been found stands behind this token. */
    #free = 0;

    constructor(call: Call) {
        this.#call = call;
        this.#reader = new AddressReader(call);
    }

    run(found: Found): void {
        const { word, count, line } = this.#call.tokens;
        for (let token = 0; token < count; token += 1) {
            const kind = PLACE_CLASSES[word[token] ?? 0] ?? 0;
            if (kind === 0) {
                continue;
            }
            if ((kind & PLACE.cue) !== 0 && this.#isCue(token)) {
                this.#cueLine = line[token] ?? 0;
                this.#readAnswer(token, found);
            }
            if (token < this.#free) {
                continue;
            }
            if ((kind & STREET) !== 0) {
                this.#readStreet(token, kind, found);
            } else if ((kind & PLACE.box) !== 0) {
                this.#readBox(token, found);
            } else if ((kind & (PLACE.state | PLACE.stateShort | PLACE.stateStart)) !== 0) {
                this.#readTown(token, found);
            }
        }
    }

    #isCue(token: number): boolean {
        const { word } = this.#call.tokens;
        return token === this.#reader.lineStart(token) || !EMAIL_WORDS.has(word[token - 1] ?? 0);
    }

    #isExpected(token: number): boolean {
        return (this.#call.tokens.line[token] ?? 0) - this.#cueLine <= REACH;
    }

    /** "1600 Pennsylvania Ave", "one twenty oak ridge drive": from the word that ends the street's name. */
    #readStreet(token: number, kind: number, found: Found): void {
        const { tokens } = this.#call;
        let ending = token;
        const end = this.#reader.lineEnd(token);
        // "oak park road": the last of such words ends the name.
        while (
            ending + 1 < end &&
            ending < token + 2 &&
            this.#reader.isStreet(ending + 1) &&
            this.#reader.isBehind(ending + 1, GAP.space)
        ) {
            ending += 1;
        }
        const names = this.#reader.namesBack(token);
        const isSure = (kind & PLACE.street) !== 0;
        if (names === token && (tokens.word[token] !== BROADWAY || ending > token)) {
            return;
        }
        const isExpected = this.#isExpected(token);
        // The words between may have taken in the number: "three fifty first street".
        for (let from = names; from <= token; from += 1) {
            const isHere = from > this.#reader.lineStart(from);
            const number =
                isHere && this.#reader.isBehind(from, GAP.space | GAP.comma)
                    ? this.#reader.numberBack(from - 1)
                    : undefined;
            if (number !== undefined) {
                if (from === token && names !== token) {
                    return;
                }
                if (isSure || isExpected || this.#isPlainlyNamed(from, token)) {
                    this.#take(this.#unitBefore(number), ending, isExpected, found);
                }
                return;
            }
            if (!isHere) {
                const split = isExpected ? this.#numberLineBefore(from) : undefined;
                if (split !== undefined) {
                    this.#take(from, ending, isExpected, found, split);
                }
                return;
            }
            if (from === names) {
                // Nothing but a number right before the names makes an address of them.
                return;
            }
        }
    }

    /** Whether the names are written as names, or are common in streets: "fifteen minute drive" is neither. */
    #isPlainlyNamed(from: number, to: number): boolean {
        for (let at = from; at < to; at += 1) {
            const isName = ((NAME_CLASSES[this.#call.tokens.word[at] ?? 0] ?? 0) & (NAME.first | NAME.last)) !== 0;
            if (!this.#reader.isCapital(at) && !isName && (this.#reader.classOf(at) & PLACE.named) === 0) {
                return false;
            }
        }
        return to > from;
    }

    /** The line before, where it ends with the house's number: "three fifty four", "okay", "elm street". */
    #numberLineBefore(token: number): TokenSpan | undefined {
        const { line, firstOfLine } = this.#call.tokens;
        const here = line[token] ?? 0;
        for (let at = here - 1; at >= 0 && at >= here - 2; at -= 1) {
            if (!this.#reader.isListening(at)) {
                const last = (firstOfLine[at + 1] ?? 0) - 1;
                const first = last >= (firstOfLine[at] ?? 0) ? this.#reader.numberBack(last) : undefined;
                return first === undefined ? undefined : { firstToken: first, lastToken: last };
            }
        }
        return undefined;
    }

    /** "flat two, 12 Baker Street": the apartment may come first. */
    #unitBefore(token: number): number {
        const first = this.#reader.lineStart(token);
        if (token - 1 < first || !this.#reader.isBehind(token, GAP.space | GAP.comma)) {
            return token;
        }
        if ((this.#reader.classOf(token - 1) & PLACE.unit) !== 0) {
            return token - 1;
        }
        const number = this.#reader.numberBack(token - 1);
        return number !== undefined && number > first && (this.#reader.classOf(number - 1) & PLACE.unit) !== 0
            ? number - 1
            : token;
    }

    #readBox(token: number, found: Found): void {
        const { word } = this.#call.tokens;
        const first = this.#reader.lineStart(token);
        const isLetters = word[token - 1] === O && word[token - 2] === P;
        const from =
            word[token - 1] === PO
                ? token - 1
                : isLetters || (word[token - 1] === OFFICE && word[token - 2] === POST)
                  ? token - 2
                  : -1;
        const last = from >= first ? this.#reader.numberAhead(token + 1, this.#reader.lineEnd(token)) : undefined;
        if (last !== undefined) {
            this.#take(from, last, this.#isExpected(token), found);
        }
    }

    /** "springfield illinois six two seven oh four": a state with its code, and the town before it. */
    #readTown(token: number, found: Found): void {
        const end = this.#reader.lineEnd(token);
        const state = this.#reader.state(token, end);
        const code = state === undefined ? undefined : this.#reader.code(state + 1, end);
        if (code === undefined) {
            return;
        }
        let from = token;
        const first = Math.max(this.#reader.lineStart(token), token - 3);
        while (
            from > first &&
            this.#reader.isBehind(from, GAP.space | GAP.comma) &&
            this.#reader.isNamePart(from - 1)
        ) {
            from -= 1;
        }
        if (from === token && !this.#isExpected(token)) {
            return;
        }
        this.#free = code + 1;
        found([{ firstToken: from, lastToken: code }], WITH_CODE, 'typicalForm');
    }

    #take(from: number, last: number, isExpected: boolean, found: Found, before?: TokenSpan): void {
        this.#report(
            [...(before === undefined ? [] : [before]), { firstToken: from, lastToken: last }],
            isExpected,
            SURE,
            found
        );
    }

    /** Reports an address with all that goes on behind it. */
    #report(spans: TokenSpan[], isExpected: boolean, score: number, found: Found): void {
        const street = spans.pop();
        if (street === undefined) {
            return;
        }
        const to = this.#reader.extend(street.lastToken, isExpected);
        spans.push({ firstToken: street.firstToken, lastToken: to });
        this.#addNextLines(to, spans);
        const last = spans[spans.length - 1]?.lastToken ?? to;
        this.#free = last + 1;
        found(spans, this.#endsWithCode(last) ? WITH_CODE : score, isExpected ? 'askedFor' : 'typicalForm');
    }

    #endsWithCode(last: number): boolean {
        return this.#reader.isNumber(last) || this.#call.tokens.gap[last] === 0;
    }

    /** Apartment, town and code may follow on lines of their own. */
    #addNextLines(last: number, spans: TokenSpan[]): void {
        const { tokens, lines } = this.#call;
        const here = tokens.line[last] ?? 0;
        if (last + 1 < this.#reader.lineEnd(last)) {
            return;
        }
        const speaker = lines[here]?.speaker;
        for (let at = here + 1; at <= here + REACH && at < lines.length; at += 1) {
            const first = tokens.firstOfLine[at] ?? 0;
            const end = tokens.firstOfLine[at + 1] ?? 0;
            if (this.#reader.isListening(at)) {
                continue;
            }
            if (speaker !== undefined && lines[at]?.speaker !== speaker) {
                return;
            }
            const to = this.#reader.unit(first, end) ?? this.#reader.townAndCode(first, end, true);
            if (to === undefined || to < end - 1) {
                return;
            }
            spans.push({ firstToken: first, lastToken: to });
        }
    }

    /** "my address is twelve the beeches", "where do you live": a number and a name do, where an address is asked for. */
    #readAnswer(token: number, found: Found): void {
        const { tokens, lines } = this.#call;
        const here = tokens.line[token] ?? 0;
        const end = this.#reader.lineEnd(token);
        for (let at = token + 1; at < Math.min(end, token + 6); at += 1) {
            if (FOUND_AT.has(tokens.word[at] ?? 0) && this.#readBare(at + 1, end, found)) {
                return;
            }
        }
        for (let line = here + 1; line <= here + REACH && line < lines.length; line += 1) {
            const last = tokens.firstOfLine[line + 1] ?? 0;
            let at = tokens.firstOfLine[line] ?? 0;
            const most = Math.min(last, at + 8);
            while (
                at < most &&
                ((NAME_CLASSES[tokens.word[at] ?? 0] ?? 0) & NAME.lead || FOUND_AT.has(tokens.word[at] ?? 0))
            ) {
                at += 1;
            }
            if (this.#readBare(at, last, found) || !this.#reader.isListening(line)) {
                return;
            }
        }
    }

    /** A number, and words that are names behind it to the end of what is said. */
    #readBare(token: number, end: number, found: Found): boolean {
        const { tokens } = this.#call;
        const number = this.#reader.isNumber(token) ? this.#reader.numberAhead(token, end) : undefined;
        if (number === undefined) {
            return false;
        }
        let last = number;
        while (
            last + 1 < end &&
            last < number + 4 &&
            this.#reader.isBehind(last + 1, GAP.space) &&
            this.#reader.isNamePart(last + 1)
        ) {
            last += 1;
        }
        const isAll = last + 1 >= end || ((tokens.gap[last + 1] ?? 0) & (GAP.comma | GAP.dot)) !== 0;
        if (last === number || !isAll) {
            return false;
        }
        this.#report([{ firstToken: token, lastToken: last }], true, LIKELY, found);
        return true;
    }
}

const BROADWAY = internWord('broadway');
const O = internWord('o');
