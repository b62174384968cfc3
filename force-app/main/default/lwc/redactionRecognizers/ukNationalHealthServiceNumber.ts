import { weightedSum } from './checksums';
import { NO, valueRule } from './valueRules';

/** NHS Data Dictionary, "NHS number": weights 10 to 1, and the sum is a multiple of 11. */
const WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

/** NHS numbers: ten digits, written in groups of three, three and four. */
export const ukNationalHealthServiceNumber = valueRule({
    entityType: 'UK_NATIONAL_HEALTH_SERVICE_NUMBER',
    cues: 'nhs number|no?, national health service? number, health service number, hospital|patient number',
    lengths: [9, 11],
    judge: ({ characters, isWhole, isWritten, groups, separator }, { strength }) => {
        const checksum = characters.length === 10 && weightedSum(characters, WEIGHTS) % 11 === 0;
        if (checksum && !/^(\d)\1*$/.test(characters)) {
            const isForm = isWritten && ((groups === '3-3-4' && separator !== undefined) || groups === '10');
            const base = groups === '3-3-4' ? 0.77 : /^0/.test(characters) ? 0.56 : 0.5;
            return isForm || strength >= 0.4 ? { score: base + 0.2 * strength, checksum, isTypical: isForm } : NO;
        }
        return isWhole && strength >= 0.5 && (!isWritten || groups !== '3-3-4')
            ? { score: 0.5 + 0.4 * strength, checksum: false }
            : NO;
    }
});
