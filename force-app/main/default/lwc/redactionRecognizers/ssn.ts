import { isOneDigit } from './checksums';
import { NO, valueRule } from './valueRules';

/** Never given out (Social Security Administration): area 000, 666 and 900 to 999, group 00, serial 0000; and two from adverts. */
const NEVER = /^(?:000|666|9|\d{3}00|\d{5}0000|078051120|219099999)/;

/** US social security numbers, and what is said of them. */
export const ssn = valueRule({
    entityType: 'SSN',
    cues: 'social security number|digits?, ssn, social, full|whole|entire|complete social, last four|digits of|on the|your|my social|ssn|social security? number?, tax id, taxpayer id',
    lengths: [3, 9],
    judge: ({ characters: digits, isWhole, isWritten, groups, separator, call }, announced) => {
        const { strength } = announced;
        if (digits.length === 9) {
            if (isOneDigit(digits)) {
                return NO;
            }
            if (NEVER.test(digits)) {
                return strength >= 0.5 && (!isWritten || call.lines.length > 1)
                    ? { score: 0.55 + 0.25 * strength }
                    : NO;
            }
            const isForm = isWritten && groups === '3-2-4' && separator !== undefined;
            const isBare = isWritten && groups === '9';
            const isNearForm = isWritten && (groups === '3-6' || groups === '5-4') && separator === '-';
            const base = isForm ? 0.8 : isNearForm ? 0.6 : isBare ? 0.5 : 0.44;
            return { score: base + 0.18 * strength + (strength > 0 && base <= 0.5 ? 0.25 : 0), isTypical: isForm };
        }
        // The last four, or group after group; a digit too few or too many as heard.
        return isWhole && strength >= 0.6 ? { score: (digits.length === 4 ? 0.5 : 0.4) + 0.35 * strength } : NO;
    }
});
