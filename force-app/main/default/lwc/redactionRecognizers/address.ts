import { GAP, internWord, isUnknown, LISTENING, wordSet } from 'c/spokenText';
import {
    directionAhead,
    isNamePart,
    isNumber,
    JOINS,
    namesBack,
    numberAhead,
    numberBack,
    unitAhead,
    unitBack
} from './addressParts';
import { codeAhead, isPostcodeBack, stateAhead, townAhead } from './addressTown';
import './addressWords';
import type { Call } from './call';
import { behindAll, firstOf, gapAt, isCapital, isIn, isJoined, lineAt, lineEnd, lineStart, wordAt } from './nearby';
import type { Recognizer, Report } from './recognizer';
import { isListening } from './turns';
import { ADDRESS_CUE, BOX, FIRST_NAME, LAST_NAME, PLACE_PART, STREET, STREET_OR_WORD } from './wordKind';
import { kindAt } from './wordKinds';

/** Some tokens of one line. */
interface TokenSpan {
    readonly firstToken: number;
    readonly lastToken: number;
}

/** Surer than the code alone, which would otherwise win. */
const WITH_CODE = 0.99;
const SURE = 0.8;
const LIKELY = 0.65;
/** So many lines behind the question an answer may come; so many an address may go on. */
const REACH = 3;
const PARTS = JOINS | GAP.comma | GAP.hash | GAP.line;

const EMAIL_WORDS = wordSet('email e mail web ip mac internet website wallet site');
const PO = internWord('po');
const O = internWord('o');
const P = internWord('p');
const OFFICE = internWord('office');
const BROADWAY = internWord('broadway');
const THE = internWord('the');
const ONE = internWord('one');
/** They end names of streets where people live, and fewer phrases than "way" or "place". */
const RESIDENTIAL = wordSet('road rd drive dr close court ct crescent terrace mews gardens grove');
const COUNTY = wordSet('county state farm');
const HOUSES = wordSet('house flat door plot');
const NUMBER = wordSet('number no');
const FOUND_AT = wordSet('at is on in its it to from near around uh um yes sure okay yeah thats my address i live');
/** Somebody asks for the next part: "and the city". */
const ASKS_ON = wordSet(
    'whats what is your city town state zip code zipcode postcode postal apartment unit number which any a eircode'
);

/** Finds the addresses of a call, one after the other. */
class AddressFinder {
    readonly #call: Call;
    readonly #report: Report;
    /** The last line that speaks of an address. */
    #cueLine = -REACH - 1;
    /** No part of an address that has been found stands here or behind. */
    #free = 0;

    constructor(call: Call, report: Report) {
        this.#call = call;
        this.#report = report;
    }

    find(): void {
        const call = this.#call;
        for (const token of call.marks.places) {
            const kind = kindAt(call, token);
            if ((kind & ADDRESS_CUE) !== 0 && !isIn(call, token - 1, EMAIL_WORDS)) {
                this.#cueLine = lineAt(call, token);
                this.readAnswer(token);
            }
            if (token < this.#free) {
                continue;
            }
            if ((kind & (STREET | STREET_OR_WORD)) !== 0) {
                this.readStreet(token, kind);
            } else if ((kind & BOX) !== 0) {
                this.readBox(token);
            } else {
                this.readTown(token);
            }
        }
    }

    private isExpected(token: number): boolean {
        return lineAt(this.#call, token) - this.#cueLine <= REACH;
    }

    /** "1600 Pennsylvania Ave", "one twenty oak ridge drive": from the word that ends the street's name. */
    private readStreet(token: number, kind: number): void {
        const call = this.#call;
        const names = this.namesOf(token);
        const last = this.streetEnd(token);
        if (names === token && (wordAt(call, token) !== BROADWAY || last > token)) {
            return;
        }
        const isExpected = this.isExpected(token);
        if (names === lineStart(call, token)) {
            const before = isExpected ? this.numberLineBefore(names) : undefined;
            if (before !== undefined) {
                this.take([before, { firstToken: names, lastToken: last }], SURE);
            }
            return;
        }
        const number = isJoined(call, names, GAP.space | GAP.comma) ? numberBack(call, names - 1) : undefined;
        if (number === undefined) {
            this.readHouse(names, last);
            return;
        }
        const firstToken = unitBack(call, number);
        if (
            ((kind & STREET) !== 0 && wordAt(call, names) !== THE) ||
            isExpected ||
            firstToken < number ||
            this.isPlainlyNamed(names, token) ||
            (isIn(call, last, RESIDENTIAL) && this.isPlaced(number, names, last))
        ) {
            this.take([{ firstToken, lastToken: last }], SURE);
        }
    }

    /** The first token of the street's name; "the" of "nine the crescent" where nothing else stands before. */
    private namesOf(token: number): number {
        const call = this.#call;
        const names = namesBack(call, token);
        const isThe = names === token && wordAt(call, token - 1) === THE && token - 2 >= lineStart(call, token);
        return isThe && isNumber(call, token - 2) ? token - 1 : names;
    }

    /** "the old mill church lane little wick n r two one nine a b": a house without a number, with its postcode. */
    private readHouse(names: number, last: number): void {
        const call = this.#call;
        const end = lineEnd(call, last);
        const town = last + 1 < end ? townAhead(call, last + 1, end, false) : undefined;
        if (town !== undefined && isPostcodeBack(call, last + 1, town)) {
            const firstToken = wordAt(call, names - 1) === THE && names > lineStart(call, names) ? names - 1 : names;
            this.take([{ firstToken, lastToken: last }], SURE);
        }
    }

    /** Whether the words around say that somebody lives there: "calling from eight wren drive", or there is nothing else. */
    private isPlaced(number: number, names: number, last: number): boolean {
        const call = this.#call;
        if (wordAt(call, number) === ONE && number === names - 1) {
            return false;
        }
        return number > lineStart(call, number) && wordAt(call, names) !== THE
            ? isIn(call, number - 1, FOUND_AT)
            : (call.tokens.gapAfter(last) & (GAP.comma | GAP.dot | GAP.line)) !== 0 || isIn(call, last + 1, LISTENING);
    }

    /** "oak park road": the last of such words ends the name. */
    private streetEnd(token: number): number {
        const call = this.#call;
        const end = Math.min(lineEnd(call, token), token + 3);
        let last = token;
        while (
            last + 1 < end &&
            (kindAt(call, last + 1) & (STREET | STREET_OR_WORD)) !== 0 &&
            isJoined(call, last + 1, GAP.space)
        ) {
            last += 1;
        }
        // "county road two twelve"
        const number = isIn(call, last - 1, COUNTY) ? numberAhead(call, last + 1, lineEnd(call, token)) : undefined;
        return number !== undefined && isNumber(call, last + 1) ? number : last;
    }

    /** Whether the names are written as names, or are common in streets: "fifteen minute drive" is neither. */
    private isPlainlyNamed(from: number, to: number): boolean {
        for (let at = from; at < to; at += 1) {
            if (!isCapital(this.#call, at) && (kindAt(this.#call, at) & (FIRST_NAME | LAST_NAME | PLACE_PART)) === 0) {
                return false;
            }
        }
        return true;
    }

    /** The line before, where it ends with the house's number: "three fifty four", "okay", "elm street". */
    private numberLineBefore(token: number): TokenSpan | undefined {
        const call = this.#call;
        let line = lineAt(call, token) - 1;
        if (isListening(call.tokens, line, ASKS_ON)) {
            line -= 1;
        }
        const lastToken = firstOf(call, line + 1) - 1;
        const firstToken = lastToken < firstOf(call, line) ? undefined : numberBack(call, lastToken);
        return line < 0 || firstToken === undefined ? undefined : { firstToken, lastToken };
    }

    private readBox(token: number): void {
        const call = this.#call;
        const before = wordAt(call, token - 1);
        const isTwo = (before === O && wordAt(call, token - 2) === P) || before === OFFICE;
        const lastToken = isTwo || before === PO ? numberAhead(call, token + 1, lineEnd(call, token)) : undefined;
        if (lastToken !== undefined) {
            this.take([{ firstToken: Math.max(lineStart(call, token), token - (isTwo ? 2 : 1)), lastToken }], SURE);
        }
    }

    /** "springfield illinois six two seven oh four": a state with its code, and the town before it. */
    private readTown(token: number): void {
        const call = this.#call;
        const end = lineEnd(call, token);
        const state = stateAhead(call, token, end);
        const lastToken = state === undefined ? undefined : codeAhead(call, state + 1, end);
        const least = Math.max(lineStart(call, token), token - 3);
        let firstToken = token;
        while (
            lastToken !== undefined &&
            firstToken > least &&
            isJoined(call, firstToken, GAP.space | GAP.comma) &&
            isNamePart(call, firstToken - 1)
        ) {
            firstToken -= 1;
        }
        if (lastToken !== undefined && (firstToken < token || this.isExpected(token))) {
            this.take([{ firstToken, lastToken }], SURE);
        }
    }

    /** Reports an address with all that goes on behind its last span: direction, apartment, town, state, code. */
    private take(spans: readonly TokenSpan[], score: number): void {
        const call = this.#call;
        const said = [...spans];
        const street = said.pop() ?? { firstToken: 0, lastToken: 0 };
        const isExpected = this.isExpected(street.firstToken);
        const end = lineEnd(call, street.firstToken);
        let last = street.lastToken;
        for (let parts = 0; parts < 4 && last + 1 < end && isJoined(call, last + 1, PARTS); parts += 1) {
            const next = last + 1;
            last =
                directionAhead(call, next) ??
                unitAhead(call, next, end) ??
                townAhead(call, next, end, isExpected) ??
                last;
        }
        said.push({ firstToken: street.firstToken, lastToken: last });
        if (last + 1 >= end) {
            this.addNextLines(last, said);
        }
        last = said[said.length - 1]?.lastToken ?? last;
        this.#free = last + 1;
        const { start, end: ends } = call.tokens;
        this.#report({
            entityType: 'ADDRESS',
            score: this.endsWithCode(last) ? WITH_CODE : score,
            spans: said.map(({ firstToken, lastToken }) => ({
                line: lineAt(call, firstToken),
                start: start[firstToken] ?? 0,
                end: ends[lastToken] ?? 0
            })),
            reasons: [{ code: isExpected ? 'askedFor' : 'typicalForm' }]
        });
    }

    private endsWithCode(last: number): boolean {
        const call = this.#call;
        return isNumber(call, last) || gapAt(call, last) === 0 || isPostcodeBack(call, lineStart(call, last), last);
    }

    /** Apartment, town and code may follow on lines of their own. */
    private addNextLines(last: number, spans: TokenSpan[]): void {
        const call = this.#call;
        const here = lineAt(call, last);
        const speaker = call.lines[here]?.speaker;
        let most = here + REACH;
        for (let line = here + 1; line <= most && line < call.lines.length; line += 1) {
            const end = firstOf(call, line + 1);
            const firstToken = behindAll(call, firstOf(call, line), end - 1, FOUND_AT);
            if (isListening(call.tokens, line, ASKS_ON)) {
                continue;
            }
            let lastToken = firstToken - 1;
            for (let parts = 0; parts < 3 && lastToken + 1 < end; parts += 1) {
                const next = lastToken + 1;
                lastToken = unitAhead(call, next, end) ?? townAhead(call, next, end, true) ?? lastToken;
            }
            if (lastToken !== end - 1 || (!isUnknown(speaker) && call.lines[line]?.speaker !== speaker)) {
                return;
            }
            spans.push({ firstToken, lastToken });
            most = line + REACH;
        }
    }

    /** "my address is twelve the beeches", "where do you live": a number and a name do, where an address is asked for. */
    private readAnswer(token: number): void {
        const call = this.#call;
        const here = lineAt(call, token);
        const end = lineEnd(call, token);
        for (let at = token + 1; at < Math.min(end, token + 6); at += 1) {
            if (isIn(call, at, FOUND_AT) && this.readBare(at + 1, end)) {
                return;
            }
        }
        for (let line = here + 1; line <= here + REACH && line < call.lines.length; line += 1) {
            const first = firstOf(call, line);
            const last = firstOf(call, line + 1);
            const at = behindAll(call, first, Math.min(last, first + 8), FOUND_AT);
            if (this.readBare(at, last) || !isListening(call.tokens, line, ASKS_ON)) {
                return;
            }
        }
    }

    /** A number, and words that are names behind it to the end of what is said. */
    private readBare(token: number, end: number): boolean {
        const call = this.#call;
        // "house number forty two"
        const isHouse = token + 2 < end && isIn(call, token, HOUSES) && isIn(call, token + 1, NUMBER);
        const from = isHouse ? token + 2 : token;
        const number = isNumber(call, from) ? numberAhead(call, from, end) : undefined;
        if (number === undefined) {
            return false;
        }
        let last = number;
        while (
            last + 1 < end &&
            last < number + 4 &&
            isJoined(call, last + 1, GAP.space) &&
            isNamePart(call, last + 1)
        ) {
            last += 1;
        }
        const isAll =
            last > number &&
            ((call.tokens.gapAfter(last) & (GAP.comma | GAP.dot | GAP.line)) !== 0 ||
                (isHouse && townAhead(call, last, end, true) !== undefined));
        if (isAll) {
            this.take([{ firstToken: token, lastToken: last }], LIKELY);
        }
        return isAll;
    }
}

/** Where people live: streets with their numbers, post office boxes, towns with their codes, over one or more lines. */
export const address: Recognizer = {
    entityType: 'ADDRESS',
    find: (call, report) => {
        if (call.marks.places.length > 0) {
            new AddressFinder(call, report).find();
        }
    }
};
