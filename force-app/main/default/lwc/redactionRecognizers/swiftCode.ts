import { NO, valueRule } from './valueRules';

/** Bank identifier codes (ISO 9362): bank, country, place, and sometimes the branch. Those without a digit are words. */
export const swiftCode = valueRule({
    entityType: 'SWIFT_CODE',
    cues: 'swift code|bic|number?, bic code|number?, bank identifier code',
    lengths: [8, 11],
    leastAnnounced: 0.5,
    judge: ({ characters }, { strength }) =>
        /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(characters)
            ? { score: 0.6 + 0.35 * strength, isTypical: true }
            : NO
});
