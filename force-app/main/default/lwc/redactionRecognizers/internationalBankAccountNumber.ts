import { isMod97 } from './checksums';
import { JOIN } from 'c/spokenText';
import { loosestJoin } from './stretch';
import { NO, valueRule } from './valueRules';

/** Country and length of each IBAN (the IBAN registry of ISO 13616). */
const LENGTHS = new Map(
    (
        'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22' +
        'GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30' +
        'NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30'
    )
        .match(/[A-Z]{2}\d{2}/g)
        ?.map((entry) => [entry.slice(0, 2), Number(entry.slice(2))])
);

/** International bank account numbers (ISO 13616): country, two check digits, and up to 30 more. */
export const internationalBankAccountNumber = valueRule({
    entityType: 'INTERNATIONAL_BANK_ACCOUNT_NUMBER',
    cues: 'iban number|code?, international bank? account number, i ban number?',
    lengths: [12, 34],
    judge: ({ characters, isWhole, isWritten, groups, stretch }, { strength }) => {
        const isTorn = isWritten && (loosestJoin(stretch) !== JOIN.tight || /^[12]-/.test(groups));
        if (isTorn || !/^[A-Z]{2}\d{2}/.test(characters)) {
            return NO;
        }
        const isLength = LENGTHS.get(characters.slice(0, 2)) === characters.length;
        if (isLength && isMod97(characters)) {
            return { score: 0.9 + 0.09 * strength, checksum: true, isTypical: true };
        }
        const isHeard = isWhole && (!isWritten || isLength);
        return isHeard && strength >= 0.5 && !isWritten ? { score: 0.5 + 0.35 * strength, checksum: false } : NO;
    }
});
