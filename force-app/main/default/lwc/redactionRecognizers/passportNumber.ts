import { isCounting } from './checksums';
import { NO, valueRule, type ValueRule } from './valueRules';

const CUES = 'passport|passports number|no|id|card?, travel document number?, travel passport number?';

/** Passports whose numbers are digits alone: nine, in the United States and the United Kingdom. */
export const passportDigits: ValueRule = valueRule({
    entityType: 'PASSPORT_NUMBER',
    cues: CUES,
    lengths: [7, 10],
    leastAnnounced: 0.5,
    judge: ({ characters, isWhole }, { strength }) =>
        isWhole ? { score: (characters.length === 9 ? 0.6 : 0.5) + 0.35 * strength } : NO
});

/** Passports with letters: one and eight digits (US), two and seven (UK), and as other countries have them. */
export const passportNumber: ValueRule = valueRule({
    entityType: 'PASSPORT_NUMBER',
    cues: '',
    lengths: [7, 10],
    judge: ({ characters, isWhole, isWritten, groups }, { strength }) => {
        if (strength >= 0.5 && isWhole && /^[A-Z]{1,2}\d{6,8}[A-Z]?$/.test(characters)) {
            return { score: 0.6 + 0.35 * strength, isTypical: true };
        }
        const isForm = isWritten && /^(?:8|9)$/.test(groups) && /^(?:[A-Z]\d{8}|[A-Z]{2}\d{7})$/.test(characters);
        return isForm && !isCounting(characters.slice(1)) ? { score: 0.52, isTypical: true } : NO;
    }
});
