import { NO, valueRule } from './valueRules';

const FORM = /^[A-HJ-NPR-Z0-9]{17}$/;
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const VALUES = new Map([...'ABCDEFGH'].map((letter, index) => [letter, index + 1]));
[...'JKLMN'].forEach((letter, index) => VALUES.set(letter, index + 1));
VALUES.set('P', 7).set('R', 9);
[...'STUVWXYZ'].forEach((letter, index) => VALUES.set(letter, index + 2));

/** 49 CFR 565.15: the ninth character checks the others in North America. */
function isChecked(vin: string): boolean {
    let sum = 0;
    for (let at = 0; at < 17; at += 1) {
        const character = vin.charAt(at);
        sum += (VALUES.get(character) ?? Number(character)) * (WEIGHTS[at] ?? 0);
    }
    return vin.charAt(8) === '0123456789X'.charAt(sum % 11);
}

/** Vehicle identification numbers (ISO 3779): seventeen characters, without I, O and Q. */
export const vehicleIdentificationNumber = valueRule({
    entityType: 'VEHICLE_IDENTIFICATION_NUMBER',
    cues: 'vin number?, vehicle identification number?, chassis number',
    lengths: [16, 18],
    judge: ({ characters, isWhole }, { strength }) => {
        if (FORM.test(characters) && /\d.*\d.*\d/.test(characters) && /[A-Z].*[A-Z]/.test(characters)) {
            const checksum = isChecked(characters);
            return checksum || strength >= 0.4 ? { score: 0.7 + 0.25 * strength, checksum, isTypical: true } : NO;
        }
        return isWhole && strength >= 0.5 ? { score: 0.5 + 0.4 * strength } : NO;
    }
});
