import { createFailure, createSuccess, type Result } from '../errors';
import { fetchRedactingChanges } from '../salesforce/fetchChangeRows';
import { isSameRecord } from '../salesforce/recordId';
import type { SalesforceClient } from '../salesforce/salesforceClient';
import type { PlannedSave } from './planSave';

/**
 * Whether the numbers of masks can still be trusted: MASK_NUMBERS_TAKEN where the call was redacted by a save that whoever
 * numbered them did not know of, since two values might then read as one. Asked once the lock is taken, so that no other
 * save comes in between. One query, and none where no mask has a number.
 */
export async function checkNumbers(
    client: SalesforceClient,
    voiceCallId: string,
    ownChangeId: string,
    { knownChanges }: PlannedSave
): Promise<Result<null>> {
    if (knownChanges === null) {
        return createSuccess(null);
    }
    const made = await fetchRedactingChanges(client, voiceCallId);
    if (!made.ok) {
        return made;
    }
    const newest = made.value.find((id) => !isSameRecord(id, ownChangeId));
    return newest === undefined || knownChanges.some((known) => isSameRecord(known, newest))
        ? createSuccess(null)
        : createFailure('MASK_NUMBERS_TAKEN');
}
