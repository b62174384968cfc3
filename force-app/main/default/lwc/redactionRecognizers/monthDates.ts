import type { EntityType } from 'c/entityTypes';
import { AtomReader, GAP, wordSet, type Atom } from 'c/spokenText';
import { announcedAs, findSpokenOf } from './announced';
import type { Call } from './call';
import { reasonOf, type Announced } from './evidence';
import { gapAt, lineEnd, lineStart } from './nearby';
import type { Report } from './recognizer';
import { behindWords, reportSaid, tokenAfter, tokenBefore } from './turns';

/** A date with the name of its month: "january thirteenth nineteen ninety five", "the 5th of May 1987", "june of 2027". */
export interface MonthDate {
    readonly first: number;
    readonly last: number;
    readonly hasDay: boolean;
    readonly hasYear: boolean;
}

/** Between the parts of a date. */
const BETWEEN = wordSet('uh um er erm the of in and on year');
const BEFORE_MONTH = wordSet('of uh um er erm');
const MOST_BETWEEN = 3;
const MOST_OF_YEAR = 4;
const WHOLE_YEAR = /^(?:19|20)\d\d$/;
const YEAR = /^(?:(?:19|20)\d\d|(?!19)\d\d)$/;

/** Whatever parts the words of a date; amounts, hashes and at signs don't. */
const PARTING = GAP.money | GAP.at | GAP.hash | GAP.maths;

class DateReader {
    readonly #call: Call;
    readonly #atoms: AtomReader;

    constructor(call: Call) {
        this.#call = call;
        this.#atoms = new AtomReader(call.tokens, call.lines);
    }

    read(month: number): MonthDate | undefined {
        const dayBehind = this.day(month);
        const yearBefore = dayBehind === undefined ? undefined : this.yearBefore(month);
        if (dayBehind !== undefined && yearBefore !== undefined) {
            return { first: yearBefore, last: dayBehind, hasDay: true, hasYear: true };
        }
        const dayBefore = this.dayBefore(month);
        const day = dayBefore === undefined ? dayBehind : undefined;
        const yearBehindDay = day === undefined ? undefined : this.year(day);
        const year = this.year(month);
        const first = dayBefore ?? month;
        if (day !== undefined && (yearBehindDay ?? day) > (year ?? -1)) {
            return { first, last: yearBehindDay ?? day, hasDay: true, hasYear: yearBehindDay !== undefined };
        }
        return year === undefined && dayBefore === undefined
            ? undefined
            : { first, last: year ?? month, hasDay: dayBefore !== undefined, hasYear: year !== undefined };
    }

    /** The atom of digits that the same speaker says next. */
    private next(after: number): Atom | undefined {
        const token = behindWords(this.#call, tokenAfter(this.#call, after), BETWEEN, MOST_BETWEEN);
        const atom =
            token < 0 || (gapAt(this.#call, token) & PARTING) !== 0
                ? undefined
                : this.#atoms.read(token, lineEnd(this.#call, token));
        return atom?.kind === 'digits' ? atom : undefined;
    }

    private day(after: number): number | undefined {
        const atom = this.next(after);
        return atom !== undefined && isDay(atom.characters) ? atom.lastToken : undefined;
    }

    /** The last token of "nineteen ninety five", "two thousand and one", "2027", "eighty four", "oh one". */
    private year(after: number): number | undefined {
        let found: number | undefined;
        let digits = '';
        let last = after;
        for (let parts = 0; parts < MOST_OF_YEAR && digits.length < 4; parts += 1) {
            const atom = this.next(last);
            if (atom === undefined) {
                break;
            }
            digits += atom.characters;
            last = atom.lastToken;
            found = YEAR.test(digits) && (digits.length === 4 || !atom.isQuantity) ? last : found;
        }
        return found;
    }

    /** The first token of "nineteen seventy six", "1976" right before the month. */
    private yearBefore(month: number): number | undefined {
        for (let first = Math.max(lineStart(this.#call, month), month - MOST_OF_YEAR); first < month; first += 1) {
            let digits = '';
            let at = first;
            for (let atom = this.#atoms.read(at, month); atom?.kind === 'digits' && digits.length < 4;) {
                digits += atom.characters;
                at = atom.lastToken + 1;
                atom = at < month ? this.#atoms.read(at, month) : undefined;
            }
            if (at === month && WHOLE_YEAR.test(digits)) {
                return first;
            }
        }
        return undefined;
    }

    /** The first token of "fifth of", "5th", "twenty third of" before the month. */
    private dayBefore(month: number): number | undefined {
        const call = this.#call;
        const token = behindWords(call, tokenBefore(call, month), BEFORE_MONTH, MOST_BETWEEN, tokenBefore);
        if (token < 0 || (gapAt(call, month) & PARTING) !== 0) {
            return undefined;
        }
        // A day has two words or written parts at most: "twenty third", "5th".
        for (let first = Math.max(token - 1, lineStart(call, token)); first <= token; first += 1) {
            const atom = this.#atoms.read(first, token + 1);
            if (atom?.kind === 'digits' && atom.lastToken === token && isDay(atom.characters)) {
                return first;
            }
        }
        return undefined;
    }
}

function isDay(digits: string): boolean {
    const day = Number(digits);
    return digits.length <= 2 && day >= 1 && day <= 31;
}

/** How sure a date is of the kind; 0: it is not. */
export type JudgeDate = (date: MonthDate, announced: Announced) => number;

/** Reports the dates with a month's name that the words around announce. */
export function findMonthDates(call: Call, entityType: EntityType, judge: JudgeDate, report: Report): void {
    const { months } = call.marks;
    if (months.length === 0) {
        return;
    }
    const spokenOf = findSpokenOf(call, entityType);
    if (spokenOf === undefined) {
        return;
    }
    const reader = new DateReader(call);
    for (const month of months) {
        const date = spokenOf.isNear(month) ? reader.read(month) : undefined;
        if (date !== undefined) {
            const announced = announcedAs(call, entityType, date.first, date.last);
            const score = announced.strength > 0 ? judge(date, announced) : 0;
            if (score > 0) {
                reportSaid(call, report, entityType, score, date.first, date.last, [
                    reasonOf(announced),
                    { code: 'typicalForm' }
                ]);
            }
        }
    }
}
