import { NO, valueRule } from './valueRules';

/** The form, with the letters that are never given out left out (HM Revenue and Customs, NIM39110). */
const FORM = /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/;

/** UK national insurance numbers: two letters, six digits, a letter. */
export const ukNationalInsuranceNumber = valueRule({
    entityType: 'UK_NATIONAL_INSURANCE_NUMBER',
    cues: 'national insurance number|no?, ni number, nino',
    lengths: [7, 10],
    judge: ({ characters, isWhole, isWritten, groups, call }, { strength }) => {
        if (FORM.test(characters) && !/^..000000/.test(characters)) {
            return isWritten || strength > 0 ? { score: 0.75 + 0.2 * strength, isTypical: true } : NO;
        }
        const isHeard = !isWritten || call.lines.length > 1 || /^(?:8|9)$/.test(groups);
        return isHeard && isWhole && strength >= 0.5 && /^[A-Z]{1,2}\d{5,7}[A-Z]?$/.test(characters)
            ? { score: 0.5 + 0.4 * strength }
            : NO;
    }
});
