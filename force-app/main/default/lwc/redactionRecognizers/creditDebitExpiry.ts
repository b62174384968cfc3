import { wordSet } from 'c/spokenText';
import { findMonthDates } from './monthDates';
import { lastBefore } from './nearby';
import type { Recognizer } from './recognizer';
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

/** The same with the month's name. */
export const creditDebitExpiryMonth: Recognizer = {
    entityType: 'CREDIT_DEBIT_EXPIRY',
    find: (call, report) => {
        findMonthDates(
            call,
            'CREDIT_DEBIT_EXPIRY',
            ({ first, hasYear }, { strength }) =>
                hasYear && strength >= 0.5 && lastBefore(call, first, NEAR, OTHERS) < 0 ? 0.56 + 0.4 * strength : 0,
            report
        );
    }
};
