import type { KeyRing } from '../auth/keyRing';
import { checkSeal, makeSeal } from '../auth/seal';
import { shortRecordId } from '../salesforce/recordId';
import type { DraftFields, DraftOwner } from '../salesforce/draftRow';

/** What a seal covers: all that the proxy writes. */
type Sealed = Pick<DraftFields, 'Lines__c' | 'expiresMs'>;

/** The seal of a draft: an admin can write to anybody's row, and only the proxy can make this. */
export function sealDraft(keyRing: KeyRing, owner: DraftOwner, fields: Sealed): string {
    return makeSeal(keyRing, toForm(owner, fields));
}

/** Whether a draft is what the proxy kept for this very person and call. */
export function isSealed(keyRing: KeyRing, owner: DraftOwner, fields: DraftFields): boolean {
    return checkSeal(keyRing, fields.Seal__c, [toForm(owner, fields)]) === 'intact';
}

function toForm({ userId, voiceCallId }: DraftOwner, { Lines__c, expiresMs }: Sealed): string {
    return JSON.stringify([
        'transcript-desk draft 1',
        shortRecordId(userId),
        shortRecordId(voiceCallId),
        Lines__c,
        expiresMs
    ]);
}
