import { internWord, wordSet } from 'c/spokenText';
import { announcedAs } from './announced';
import type { Call } from './call';
import { defineCues } from './cues';
import { reasonOf, type Announced } from './evidence';
import { findMonthDates, type MonthDate } from './monthDates';
import type { Recognizer, Report } from './recognizer';
import { lastBefore, wordAt } from './nearby';
import { forEachNumbers, spansOfNumbers } from './numberDates';

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
/** What dates are of when nobody was born on them: said before one, they take it out of an answer. */
const OTHERS = wordSet(
    'appointment appointments schedule invoice bill billing due since until expiry expiration order delivery deliver outage ' +
        'trip flight available payment charge paid arrive renew renewal start started called today tomorrow yesterday'
);

const NEAR_OTHERS = 20;
/** What is given on birthdays. */
const PARTIES = wordSet('party discount gift offer dinner ends');
const NEAR_PARTIES = 6;

/** Whether the line says, before the token, that the date is of something else. */
function isOfOthers(call: Call, token: number): boolean {
    return lastBefore(call, token, NEAR_OTHERS, OTHERS) >= 0;
}

function judge(call: Call, { first, hasDay, hasYear }: MonthDate, { strength, isAskedFor }: Announced): number {
    const isWhole = hasDay && hasYear;
    // "I did that on June fifth" is no answer; "on" before a date with its year may be one.
    const isOn = !hasYear && wordAt(call, first - 1) === ON;
    const isOther =
        (isAskedFor && (isOn || isOfOthers(call, first))) ||
        (!hasYear && lastBefore(call, first, NEAR_PARTIES, PARTIES) >= 0);
    return isOther || strength < (isWhole ? 0.45 : 0.7) ? 0 : (isWhole ? 0.6 : 0.52) + 0.35 * strength;
}

function findNumbers(call: Call, report: Report): void {
    forEachNumbers(call, 'DATE_OF_BIRTH', (numbers) => {
        const { first, last, digits, parts } = numbers;
        const isDate = DATE.test(digits) && (digits.length > 4 || parts >= 3);
        // "born in eighty five": two digits are a year only there.
        const isShort = digits.length === 2 && wordAt(call, first - 1) === IN;
        if (isDate || isShort || YEAR.test(digits)) {
            const announced = announcedAs(call, 'DATE_OF_BIRTH', first, last);
            const { strength, isAskedFor } = announced;
            if (strength >= (isDate ? 0.5 : isShort ? 1 : 0.8) && !(isAskedFor && isOfOthers(call, first))) {
                const score = (isDate ? 0.57 : 0.5) + 0.37 * strength;
                const spans = spansOfNumbers(call, numbers);
                report({ entityType: 'DATE_OF_BIRTH', score, spans, reasons: [reasonOf(announced)] });
            }
        }
    });
}

/** Dates on which somebody was born: only where birth is spoken of. */
export const dateOfBirth: Recognizer = {
    entityType: 'DATE_OF_BIRTH',
    find: (call, report) => {
        findMonthDates(call, 'DATE_OF_BIRTH', (date, announced) => judge(call, date, announced), report);
        findNumbers(call, report);
    }
};
