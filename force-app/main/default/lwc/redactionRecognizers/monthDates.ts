import type { EntityType } from 'c/entityTypes';
import { AtomReader, GAP, wordSet, type Atom } from 'c/spokenText';
import type { Call } from './call';
import { readEvidence, reasonOf, type Announced } from './evidence';
import { monthOf } from './marks';
import type { Report } from './recognizer';
import { isOverLines, spansOf, tokenAfter, tokenBefore } from './turns';

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

/** Whatever parts the words of a date; amounts, hashes and at signs don't. */
const PARTING = GAP.money | GAP.at | GAP.hash | GAP.maths;

interface Part {
    readonly last: number;
    readonly digits: string;
}

class DateReader {
    readonly #call: Call;
    readonly #atoms: AtomReader;

    constructor(call: Call) {
        this.#call = call;
        this.#atoms = new AtomReader(call.tokens, call.lines);
    }

    read(month: number): MonthDate | undefined {
        if (monthOf(this.#call.tokens.word[month] ?? 0) === 0) {
            return undefined;
        }
        const dayBefore = this.#dayBefore(month);
        const year = this.#year(month);
        const day = dayBefore === undefined ? this.#day(month) : undefined;
        const yearBehindDay = day === undefined ? undefined : this.#year(day.last);
        const first = dayBefore ?? month;
        if (day !== undefined && (yearBehindDay?.last ?? day.last) > (year?.last ?? -1)) {
            return { first, last: yearBehindDay?.last ?? day.last, hasDay: true, hasYear: yearBehindDay !== undefined };
        }
        return year === undefined && dayBefore === undefined
            ? undefined
            : { first, last: year?.last ?? month, hasDay: dayBefore !== undefined, hasYear: year !== undefined };
    }

    /** The atom of digits that the same speaker says next. */
    #next(after: number): Atom | undefined {
        const { tokens } = this.#call;
        let token = tokenAfter(this.#call, after);
        for (let count = 0; token >= 0 && count < MOST_BETWEEN && BETWEEN.has(tokens.word[token] ?? 0); count += 1) {
            token = tokenAfter(this.#call, token);
        }
        if (token < 0 || ((tokens.gap[token] ?? 0) & PARTING) !== 0) {
            return undefined;
        }
        const atom = this.#atoms.read(token, tokens.firstOfLine[(tokens.line[token] ?? 0) + 1] ?? 0);
        return atom?.kind === 'digits' ? atom : undefined;
    }

    #day(after: number): Part | undefined {
        const atom = this.#next(after);
        return atom !== undefined && isDay(atom.characters)
            ? { last: atom.lastToken, digits: atom.characters }
            : undefined;
    }

    /** "nineteen ninety five", "two thousand and one", "2027", "eighty four", "oh one". */
    #year(after: number): Part | undefined {
        let found: Part | undefined;
        let digits = '';
        let last = after;
        for (let parts = 0; parts < 4 && digits.length < 4; parts += 1) {
            const atom = this.#next(last);
            if (atom === undefined) {
                break;
            }
            digits += atom.characters;
            last = atom.lastToken;
            if (/^(?:19|20)\d\d$/.test(digits) || (digits.length === 2 && digits !== '19' && !atom.isQuantity)) {
                found = { last, digits };
            }
        }
        return found;
    }

    /** The first token of "fifth of", "5th", "twenty third of" before the month. */
    #dayBefore(month: number): number | undefined {
        const { tokens } = this.#call;
        let token = tokenBefore(this.#call, month);
        for (
            let count = 0;
            token >= 0 && count < MOST_BETWEEN && BEFORE_MONTH.has(tokens.word[token] ?? 0);
            count += 1
        ) {
            token = tokenBefore(this.#call, token);
        }
        if (token < 0 || ((tokens.gap[month] ?? 0) & PARTING) !== 0) {
            return undefined;
        }
        // A day has two words or written parts at most: "twenty third", "5th".
        const end = token + 1;
        for (const first of [token - 1, token]) {
            if (first < 0 || isOverLines(this.#call, first, token)) {
                continue;
            }
            const atom = this.#atoms.read(first, end);
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
    if (call.marks.months.length === 0 || !call.cues.some(({ kind }) => kind === entityType)) {
        return;
    }
    const reader = new DateReader(call);
    for (const month of call.marks.months) {
        const date = reader.read(month);
        if (date === undefined) {
            continue;
        }
        const announced = readEvidence(call, date.first, date.last).get(entityType);
        const score = announced === undefined ? 0 : judge(date, announced);
        if (announced !== undefined && score > 0) {
            report({
                entityType,
                score,
                spans: spansOf(call, date.first, date.last),
                reasons: [reasonOf(announced), { code: 'typicalForm' }]
            });
        }
    }
}
