import { GAP, internWord, JOIN } from 'c/spokenText';
import { loosestJoin } from './stretch';
import { NO, valueRule } from './valueRules';

const PLUS = internWord('plus');
/** Numbers of so few digits that begin like these reach the emergency services. */
const EMERGENCY = /^(?:112|911|999)\d{4}$/;
/** Something else that is announced so much more strongly is meant. */
const CLEARLY = 0.25;

/** The North American plan (NANPA): area and exchange begin with 2 to 9. */
const AMERICAN = /^1?[2-9]\d\d[2-9]\d{6}$/;

/** Telephone numbers of any country, as people write and say them (E.164: at most 15 digits). */
export const phone = valueRule({
    entityType: 'PHONE',
    cues:
        'phone|telephone|mobile|cell|cellphone|callback|contact|landline|fax|tel|home|work|office|whatsapp number?, call back number?, ' +
        'best|good number, number to call|reach|contact, reach|call|text|ring|phone|contact you|me|him|her|us back? at|on, reached|called at|on, call me, my|your|best|new|old number is, ~number is, area code, extension, ' +
        'number you|i are|am? calling from, cell phone number?, ~phone, ~telephone, ~mobile, tel, callback, last four|digits of|on the|your|my phone|mobile|telephone|cell|contact|registered number|phone?',
    lengths: [4, 20],
    judge: ({ characters, call, stretch, isWhole, isWritten, groups, evidence }, { strength }) => {
        const [first] = stretch.atoms;
        const gapBefore = call.tokens.gap[first?.firstToken ?? 0] ?? 0;
        if ((gapBefore & GAP.hash) !== 0 && strength < 0.9) {
            return NO;
        }
        const extension = stretch.atoms.reduce((sum, atom) => sum + (atom.isExtension ? atom.characters.length : 0), 0);
        const digits = characters.slice(0, characters.length - extension);
        const more = (isWhole ? 0.02 : 0) + (extension > 0 ? 0.02 : 0);
        const isForm = isWritten && /^(?:1-)?3-3-4/.test(groups);
        const isList = isWritten && !isForm && loosestJoin(stretch) !== JOIN.tight;
        if (digits.length <= 11 && AMERICAN.test(digits) && (!isList || strength >= 0.4)) {
            return {
                score: (isForm ? 0.75 : digits.length === 7 ? 0.45 : 0.55) + 0.2 * strength + more,
                isTypical: isForm
            };
        }
        const isInternational =
            ((gapBefore & GAP.plus) !== 0 && isWritten) || call.tokens.word[(first?.firstToken ?? 0) - 1] === PLUS;
        if (isInternational && digits.length >= 9) {
            return { score: 0.7 + 0.2 * strength + more, isTypical: true };
        }
        const isShort = isWritten && (EMERGENCY.test(digits) || /^[1-9]\d{4,5}$/.test(digits));
        if (strength >= 0.4 && isWhole && !isShort && evidence.strongestBut('PHONE') - CLEARLY < strength) {
            return { score: (digits.length >= 7 ? 0.5 : 0.4) + 0.4 * strength };
        }
        if (evidence.of('REFERENCE').strength > 0 || isList) {
            return NO;
        }
        if (isWritten && groups === '3-3-4') {
            return { score: 0.6, isTypical: true };
        }
        const isUsual = digits.length === 10 || (digits.length === 11 && /^0[1-9]/.test(digits));
        return isUsual && isWhole ? { score: 0.51 } : NO;
    }
});
