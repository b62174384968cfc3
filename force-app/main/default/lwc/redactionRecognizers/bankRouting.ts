import { weightedSum } from './checksums';
import { NO, valueRule } from './valueRules';

/** First two digits that the American Bankers Association gives out: 00 to 12, 21 to 32, 61 to 72, 80. */
const ABA_PREFIX = /^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/;
const ABA_WEIGHTS = [3, 7, 1];

/** Routing numbers of banks: ABA (9 digits), sort code and BSB (6). */
export const bankRouting = valueRule({
    entityType: 'BANK_ROUTING',
    cues: 'routing number|code|no?, aba number|routing?, bank routing, transit number, sort code?, sorting code, bsb number|code?, institution number, branch code',
    lengths: [6, 9],
    judge: ({ characters: digits, isWritten, isWhole, groups, separator }, announced) => {
        const { strength } = announced;
        if (digits.length === 9) {
            const checksum = weightedSum(digits, ABA_WEIGHTS) % 10 === 0;
            if (checksum && ABA_PREFIX.test(digits) && !/^0+$/.test(digits)) {
                const isForm = isWritten && (groups === '9' || (groups === '4-4-1' && separator === '-'));
                return { score: (isForm ? 0.56 : 0.46) + 0.4 * strength, checksum, isTypical: isForm };
            }
            return isWhole && strength >= 0.6 ? { score: 0.5 + 0.35 * strength, checksum: false } : NO;
        }
        if (digits.length === 6 && isWritten && groups === '2-2-2' && separator === '-') {
            return { score: 0.5 + 0.45 * strength, isTypical: true };
        }
        return isWhole && strength >= 0.5 ? { score: (digits.length === 6 ? 0.5 : 0.4) + 0.4 * strength } : NO;
    }
});
