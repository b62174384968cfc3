import { isLuhn } from './checksums';
import { NO, valueRule } from './valueRules';

/** Canadian social insurance numbers (Service Canada): nine digits, Luhn, none begins with 0 or 8. */
export const caSocialInsuranceNumber = valueRule({
    entityType: 'CA_SOCIAL_INSURANCE_NUMBER',
    cues: 'sin number, sin, mon? nas, social insurance number?, numéro d assurance sociale',
    lengths: [8, 10],
    judge: ({ characters, isWhole, isWritten, groups, separator }, { strength }) => {
        const checksum = characters.length === 9 && !/^(?:[08]|(\d)\1{8})/.test(characters) && isLuhn(characters);
        if (checksum) {
            const isForm = isWritten && groups === '3-3-3' && separator !== undefined;
            return {
                score: (isForm ? 0.75 : groups === '9' ? 0.52 : 0.4) + 0.22 * strength,
                checksum,
                isTypical: isForm
            };
        }
        return isWhole && !isWritten && strength >= 0.6 ? { score: 0.5 + 0.3 * strength, checksum: false } : NO;
    }
});
