import { hasQuantity, loosestJoin } from './stretch';
import { JOIN } from 'c/spokenText';
import { defineCues } from './cues';
import { NO, valueRule } from './valueRules';

defineCues(
    'REFERENCE',
    'reference|confirmation|order|booking|ticket|case|claim|policy|invoice|tracking|reservation|employee|student|serial|model|' +
        'member|membership|customer|client|badge|group|subscriber|loyalty|rewards|file|docket|receipt|statement|enrollment|' +
        'enrolment|registration|voucher|transaction|delivery|shipment|parcel|repair|return|rma|application|quote|contract|' +
        'incident|service|request|user|part|id|identification number|no|id|code, ' +
        'callback reference, ~reference, ~confirmation, ~order, ~booking, ~ticket, ~claim, ~invoice, ~tracking, ~reservation, ~policy'
);

/** Long runs of digits of no known kind, and the numbers by which companies know people. */
export const numberSequence = valueRule({
    entityType: 'NUMBER_SEQUENCE',
    cues: 'number sequence',
    lengths: [4, 40],
    judge: ({ characters: digits, evidence, isWhole, stretch }) => {
        const reference = evidence.of('REFERENCE').strength;
        if (reference >= (/^(?:19|20)\d\d$/.test(digits) ? 0.9 : 0.6) && isWhole) {
            return { score: 0.5 + 0.3 * reference };
        }
        const isLong = digits.length >= 8 && !hasQuantity(stretch) && loosestJoin(stretch) !== JOIN.apart;
        return isWhole && isLong ? { score: 0.5 } : NO;
    }
});

/** The same with letters: "FJ-1032". */
export const codeSequence = valueRule({
    entityType: 'NUMBER_SEQUENCE',
    cues: '',
    lengths: [4, 20],
    judge: ({ evidence, isWhole, hasWord }) => {
        const reference = evidence.of('REFERENCE').strength;
        return isWhole && reference >= 0.5 && !hasWord ? { score: 0.5 + 0.3 * reference } : NO;
    }
});
