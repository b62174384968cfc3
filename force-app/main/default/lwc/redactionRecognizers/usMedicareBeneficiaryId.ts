import { NO, valueRule } from './valueRules';

/** Centers for Medicare and Medicaid Services, "Understanding the MBI": eleven characters, without S, L, O, I, B, Z. */
const FORM = /^[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d[AC-HJKMNP-RT-Y]{2}\d\d$/;

/** US Medicare beneficiary identifiers. */
export const usMedicareBeneficiaryId = valueRule({
    entityType: 'US_MEDICARE_BENEFICIARY_ID',
    cues: 'medicare beneficiary? number|id|identifier|card?, mbi number?, beneficiary id|number, insurance card|id|member, id|number on the|your|my insurance|health card, member id|number on the|your|my insurance|health card',
    lengths: [7, 15],
    judge: ({ characters, isWhole, isWritten, groups, hasWord }, { strength }) => {
        if (FORM.test(characters) && (!isWritten || /^(?:11|4-3-4)$/.test(groups))) {
            return { score: 0.8 + 0.15 * strength, isTypical: true };
        }
        return isWhole && !isWritten && strength >= 0.5 && !hasWord ? { score: 0.5 + 0.4 * strength } : NO;
    }
});

/** Numbers of health insurance that are digits alone. */
export const medicareDigits = valueRule({
    entityType: 'US_MEDICARE_BENEFICIARY_ID',
    cues: 'medicaid number|id|card?',
    lengths: [8, 12],
    leastAnnounced: 0.5,
    judge: ({ isWhole }, { strength }) => (isWhole ? { score: 0.5 + 0.4 * strength } : NO)
});
