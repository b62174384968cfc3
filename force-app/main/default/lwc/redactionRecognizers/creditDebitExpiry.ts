import { numberWord, wordSet } from 'c/spokenText';
import { announcedAs } from './announced';
import type { Call } from './call';
import { reasonOf } from './evidence';
import { findMonthDates } from './monthDates';
import { isIn, lastBefore, wordAt } from './nearby';
import { forEachNumbers, spansOfNumbers } from './numberDates';
import type { Recognizer, Report } from './recognizer';
import { NO, valueRule } from './valueRules';

/** Month and year, said as digits: "12/26", "oh seven twenty seven", "12 2026". */
const MONTH_YEAR = /^(?:0?[1-9]|1[0-2])(?:20)?[2-4]\d$/;

/** So many words before a date say what expires. */
const NEAR = 10;

/** When a card expires, in digits. */
export const creditDebitExpiry = valueRule({
    entityType: 'CREDIT_DEBIT_EXPIRY',
    cues:
        'expiry|expiration|exp|expire|expires|expiring|expired date|month?, valid until|thru|through|to|till, good through|thru|until, ' +
        'month and the? year, expiry|expiration on|of',
    lengths: [3, 6],
    leastAnnounced: 0.4,
    judge: ({ characters: digits, groups }, announced) =>
        MONTH_YEAR.test(digits) ? { score: 0.55 + 0.4 * announced.strength, isTypical: /^[12]-[24]$/.test(groups) } : NO
});

/** What else expires in some month. */
const OTHERS = wordSet(
    'contract warranty policy subscription lease coupon offer membership plan passport registration password insurance'
);

const OF = wordSet('of');
/** Two digits behind "of" may be a number of anything. */
const LEAST_DIGITS = 5;

/** "the twelfth of twenty twenty eight": a month by its number. */
function findOrdinals(call: Call, report: Report): void {
    forEachNumbers(call, 'CREDIT_DEBIT_EXPIRY', (numbers) => {
        const { first, last, digits } = numbers;
        if (
            numberWord(wordAt(call, first))?.kind === 'ordinal' &&
            isIn(call, first + 1, OF) &&
            MONTH_YEAR.test(digits) &&
            digits.length >= LEAST_DIGITS
        ) {
            const announced = announcedAs(call, 'CREDIT_DEBIT_EXPIRY', first, last);
            if (announced.strength >= 0.6) {
                const score = 0.56 + 0.4 * announced.strength;
                const spans = spansOfNumbers(call, numbers);
                report({ entityType: 'CREDIT_DEBIT_EXPIRY', score, spans, reasons: [reasonOf(announced)] });
            }
        }
    });
}

/** The same with the month's name. */
export const creditDebitExpiryMonth: Recognizer = {
    entityType: 'CREDIT_DEBIT_EXPIRY',
    find: (call, report) => {
        findMonthDates(
            call,
            'CREDIT_DEBIT_EXPIRY',
            ({ first, last, hasYear }, { strength }) =>
                hasYear &&
                strength >= 0.5 &&
                lastBefore(call, first, NEAR, OTHERS) < 0 &&
                announcedAs(call, 'PASSPORT_NUMBER', first, last).strength === 0
                    ? 0.56 + 0.4 * strength
                    : 0,
            report
        );
        findOrdinals(call, report);
    }
};
