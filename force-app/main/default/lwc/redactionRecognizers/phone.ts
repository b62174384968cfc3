import { NO, valueRule } from './valueRules';

/** Telephone numbers of any country, as people write and say them (E.164: at most 15 digits). */
export const phone = valueRule({
    entityType: 'PHONE',
    cues:
        'phone|telephone|mobile|cell|cellphone|callback|contact|landline|fax|tel|home|work|office|whatsapp number|numbers?, call back number?, ' +
        'best|good number, number to call|reach|contact, reach|call|text|ring|phone|contact you|me|him|her|us back? at|on, reached|called at|on, call me, my|your number is, number is, area code, extension, ' +
        'number you|i are|am? calling from, cell phone number?, phone, telephone, mobile, tel, callback',
    lengths: [7, 15],
    judge: ({ characters: digits, isWhole, isWritten, groups, evidence }, announced) => {
        const { strength } = announced;
        const { length } = digits;
        if (/^0?[01]?[2-9]\d\d[2-9]\d{6}$/.test(digits) && length <= 11) {
            const isForm = isWritten && /^(?:1-)?3-3-4$/.test(groups);
            return {
                score:
                    (isForm ? 0.75 : length === 10 || digits.startsWith('1') ? 0.55 : 0.5) +
                    0.2 * strength +
                    (isWhole ? 0.02 : 0),
                isTypical: isForm
            };
        }
        if (strength >= 0.4 && isWhole) {
            return { score: 0.5 + 0.4 * strength };
        }
        return !evidence.has('REFERENCE') && /^0[1-9]/.test(digits) && length >= 10 && length <= 11
            ? { score: 0.5 }
            : NO;
    }
});
