import { JOIN } from 'c/spokenText';
import { isLuhn, isOneDigit } from './checksums';
import { loosestJoin } from './stretch';
import { NO, valueRule } from './valueRules';

/**
 * Issuers whose numbers have this beginning and length, as their networks publish them: American Express, Diners Club,
 * JCB, Visa, Mastercard, Discover, UnionPay, Maestro.
 */
const ISSUER =
    /^(?:1\d{14}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|35\d{14}|4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[0-2])\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12}|62\d{14,17}|(?:5[06-8]|6\d)\d{10,17})$/;
const GROUPS = /^(?:\d{13,19}|4-4-4-[1-7]|4-6-[45]|4-4-4-4-3)$/;

/** Card numbers: 13 to 19 digits, or what is said of one. */
export const creditDebitNumber = valueRule({
    entityType: 'CREDIT_DEBIT_NUMBER',
    cues:
        'card|cards number, number|digits on|of|from|off|for the|your|my|that|this credit|debit? card, ' +
        'long number, sixteen digit number, sixteen digits, number|digits on|of|from|off the|your|my front of? the|your|my? card, ' +
        'last four|digits|numbers of|on|from? the|your|my|that credit|debit|bank? card, ' +
        'card|visa|mastercard|amex|maestro|discover ending|ends in|with|on?, ' +
        'credit|debit|payment|bank|visa|discover card, ~visa|mastercard|amex|maestro, ~american express, ~master card, ' +
        '~pay|paid|paying|charge with|by|using? card, ~card',
    lengths: [4, 26],
    judge: ({ characters: digits, call, isWritten, isWhole, groups, evidence, stretch }, announced) => {
        const { strength } = announced;
        const { length } = digits;
        if (isOneDigit(digits)) {
            return NO;
        }
        if (length < 12) {
            // What somebody says of a card number: the last four, or one group after the other.
            return isWhole && strength >= 0.5 && evidence.of('REFERENCE').strength === 0
                ? { score: length === 4 ? 0.5 + 0.3 * strength : 0.4 + 0.2 * strength }
                : NO;
        }
        const checksum = isLuhn(digits);
        const isIssuers = ISSUER.test(digits);
        const isLoose = isWritten && loosestJoin(stretch) !== JOIN.tight && !GROUPS.test(groups);
        if (isLoose && strength < 0.4) {
            return NO;
        }
        if (checksum && length >= 13 && (isIssuers || (strength >= 0.4 && isWhole))) {
            const isTypical = isIssuers && (!isWritten || GROUPS.test(groups));
            return { score: (isIssuers ? 0.8 : 0.6) + 0.15 * strength + (isWhole ? 0.04 : 0), checksum, isTypical };
        }
        // Somebody who types checks; what is heard comes with digits missing, doubled and wrong.
        const isHeard = !isWritten || call.lines.length > 1;
        return isHeard && isWhole && strength >= 0.4 ? { score: 0.55 + 0.3 * strength, checksum: false } : NO;
    }
});
