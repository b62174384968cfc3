import { isOneDigit } from './checksums';
import { NO, valueRule } from './valueRules';

/** Internal Revenue Service, Publication 1915: 9, and the fourth and fifth digit 50 to 65, 70 to 88, 90 to 92, 94 to 99. */
const FORM = /^9\d\d(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/;

/** US individual taxpayer identification numbers. */
export const usIndividualTaxpayerNumber = valueRule({
    entityType: 'US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER',
    cues: 'itin number?, individual taxpayer|tax identification? number?, taxpayer identification number',
    lengths: [9, 9],
    judge: ({ characters, isWritten, groups, separator }, { strength }) => {
        if (!FORM.test(characters) || isOneDigit(characters)) {
            return NO;
        }
        const isForm =
            isWritten &&
            ((groups === '3-2-4' && separator !== undefined) || (/^(?:3-6|5-4)$/.test(groups) && separator === '-'));
        return { score: (isForm ? 0.82 : 0.55) + 0.15 * strength, isTypical: isForm };
    }
});
