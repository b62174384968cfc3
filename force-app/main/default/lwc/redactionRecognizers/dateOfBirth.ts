import { internWord, JOIN, wordSet } from 'c/spokenText';
import type { Call } from './call';
import { defineCues } from './cues';
import { readEvidence, reasonOf } from './evidence';
import { findMonthDates, type MonthDate } from './monthDates';
import type { Recognizer, Report } from './recognizer';
import { sliceStretch, type Stretch } from './stretch';
import { spansOf } from './turns';

defineCues(
    'DATE_OF_BIRTH',
    'date|day|month|year of birth, date or birth, birth date|day|year|month, birthdate, birthday|birthdays, dob, d o b, born, month and|day|year day|year? of birth, birth'
);

/** Month, day and year in any usual order, the year with two or four digits. */
const DATE =
    /^(?:(?:(?:0?[1-9]|1[0-2])(?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])(?:0?[1-9]|1[0-2]))(?:19|20)?\d\d|(?:19|20)\d\d(?:0?[1-9]|1[0-2])(?:0?[1-9]|[12]\d|3[01]))$/;
const ON = internWord('on');
const IN = internWord('in');
const YEAR = /^(?:19\d\d|20[0-3]\d)$/;
/** Said between the numbers of a date: "sixth of the fifth", "three slash seventeen". */
const BETWEEN = wordSet('of the slash forward stroke dash hyphen dot point in');
const MOST_BETWEEN = 3;

/** What dates are of when nobody was born on them: said before one, they take it out of an answer. */
const OTHERS = wordSet(
    'appointment appointments scheduled schedule invoice bill billed billing due since until expires expiry expiration ' +
        'expire ordered order delivery delivered deliver outage meeting trip flight available payment charged charge ' +
        'paid shipped arrive arrives arriving statement renew renews renewal start started starts called today tomorrow ' +
        'yesterday'
);

/** Whether the line says, before the token, that the date is of something else. */
function isOfOthers({ tokens }: Call, token: number): boolean {
    for (let at = tokens.firstOfLine[tokens.line[token] ?? 0] ?? 0; at < token; at += 1) {
        if (OTHERS.has(tokens.word[at] ?? 0)) {
            return true;
        }
    }
    return false;
}

/** What is given on birthdays. */
const PARTIES = wordSet('party parties discount discounts gift present offer celebration cake dinner trip ends');
const NEAR = 6;

function isOfParty({ tokens }: Call, token: number): boolean {
    for (let at = token - 1; at >= Math.max(tokens.firstOfLine[tokens.line[token] ?? 0] ?? 0, token - NEAR); at -= 1) {
        if (PARTIES.has(tokens.word[at] ?? 0)) {
            return true;
        }
    }
    return false;
}

function judge(call: Call, { first, hasDay, hasYear }: MonthDate, strength: number, isAskedFor: boolean): number {
    // "I did that on June fifth" is no answer; "on" before a date with its year may be one.
    const isOn = !hasYear && call.tokens.word[first - 1] === ON;
    if (strength < (hasDay && hasYear ? 0.45 : 0.7) || (isAskedFor && (isOn || isOfOthers(call, first)))) {
        return 0;
    }
    if (!hasYear && isOfParty(call, first)) {
        return 0;
    }
    return (hasDay && hasYear ? 0.6 : 0.52) + 0.35 * strength;
}

interface Numbers {
    readonly first: number;
    readonly last: number;
    readonly digits: string;
    readonly parts: number;
}

function toNumbers({ atoms, characters }: Stretch): Numbers {
    return {
        first: atoms[0]?.firstToken ?? 0,
        last: atoms[atoms.length - 1]?.lastToken ?? 0,
        digits: characters,
        parts: atoms.length
    };
}

/** The numbers that a date may be: what is said in a row, with "slash" or "of the" between, and its sentences. */
function* numbersOf(call: Call): Generator<Numbers> {
    const { stretches, tokens } = call;
    for (let at = 0; at < stretches.length; at += 1) {
        const stretch = stretches[at];
        if (stretch === undefined) {
            continue;
        }
        let whole = toNumbers(stretch);
        for (let next = at + 1; next < stretches.length && whole.digits.length < 8; next += 1) {
            const other = stretches[next];
            const first = other?.atoms[0]?.firstToken ?? 0;
            if (
                other === undefined ||
                first - whole.last > MOST_BETWEEN + 1 ||
                !isBetween(tokens.word, whole.last, first)
            ) {
                break;
            }
            const more = toNumbers(other);
            whole = {
                first: whole.first,
                last: more.last,
                digits: whole.digits + more.digits,
                parts: whole.parts + more.parts
            };
        }
        yield whole;
        let from = 0;
        for (let to = 1; to <= stretch.atoms.length; to += 1) {
            if ((from > 0 && to === stretch.atoms.length) || stretch.joins[to] === JOIN.apart) {
                yield toNumbers(sliceStretch(stretch, from, to));
                from = to;
            }
        }
    }
}

function isBetween(word: Uint16Array, last: number, first: number): boolean {
    for (let token = last + 1; token < first; token += 1) {
        if (!BETWEEN.has(word[token] ?? 0)) {
            return false;
        }
    }
    return true;
}

function findNumbers(call: Call, report: Report): void {
    for (const { first, last, digits, parts } of numbersOf(call)) {
        const isDate = DATE.test(digits) && (digits.length > 4 || parts >= 3);
        // "born in eighty five": two digits are a year only there.
        const isYear = YEAR.test(digits) || (digits.length === 2 && call.tokens.word[first - 1] === IN);
        if (!isDate && !isYear) {
            continue;
        }
        const announced = readEvidence(call, first, last).get('DATE_OF_BIRTH');
        if (
            announced !== undefined &&
            announced.strength >= (isDate ? 0.5 : digits.length === 2 ? 1 : 0.8) &&
            !(announced.isAskedFor && isOfOthers(call, first))
        ) {
            report({
                entityType: 'DATE_OF_BIRTH',
                score: (isDate ? 0.57 : 0.5) + 0.37 * announced.strength,
                spans: spansOf(call, first, last),
                reasons: [reasonOf(announced)]
            });
        }
    }
}

/** Dates on which somebody was born: only where birth is spoken of. */
export const dateOfBirth: Recognizer = {
    entityType: 'DATE_OF_BIRTH',
    find: (call, report) => {
        if (!call.cues.some(({ kind }) => kind === 'DATE_OF_BIRTH')) {
            return;
        }
        findMonthDates(
            call,
            'DATE_OF_BIRTH',
            (date, { strength, isAskedFor }) => judge(call, date, strength, isAskedFor),
            report
        );
        findNumbers(call, report);
    }
};
