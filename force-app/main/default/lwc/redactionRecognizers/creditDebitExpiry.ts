import { NO, valueRule } from './valueRules';

/** Month and year, said as digits: "12/26", "oh seven twenty seven", "12 2026". */
const MONTH_YEAR = /^(?:0?[1-9]|1[0-2])(?:20)?[2-4]\d$/;

/** When a card expires, in digits. With the month's name, dates find it. */
export const creditDebitExpiry = valueRule({
    entityType: 'CREDIT_DEBIT_EXPIRY',
    cues:
        'expiry|expiration|exp|expire|expires|expiring|expired date|month?, valid until|thru|through|to|till, good through|thru|until, ' +
        'month and the? year, expiry|expiration on|of',
    lengths: [3, 6],
    judge: ({ characters: digits, groups }, announced) =>
        announced.strength >= 0.4 && MONTH_YEAR.test(digits)
            ? { score: 0.55 + 0.4 * announced.strength, isTypical: /^[12]-[24]$/.test(groups) }
            : NO
});
