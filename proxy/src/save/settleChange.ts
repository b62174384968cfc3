import type { KeyRing } from '../auth/keyRing';
import { sealStateOf } from '../changes/changeSeal';
import { parseDigests } from '../changes/lineDigests';
import { settleRow, type EntriesNow } from '../changes/settleRow';
import { createSuccess, type Result } from '../errors';
import { updateChange } from '../salesforce/changeRow';
import type { ChangeRow } from '../salesforce/fetchChangeRows';
import type { SalesforceClient } from '../salesforce/salesforceClient';
import { findLines } from './findLines';

/** Ends the row of a save that was cut off, for the next save: reads the windows of its lines. Whether it is over now. */
export async function settleChange(
    client: SalesforceClient,
    keyRing: KeyRing,
    conversationIdentifier: string,
    row: ChangeRow
): Promise<boolean> {
    const found = await fetchLines(client, keyRing, conversationIdentifier, row);
    if (!found.ok) {
        return false;
    }
    const outcome = await updateChange(client, row.Id, settleRow(keyRing, row, found.value));
    // Refused by a rule: somebody else has just ended it.
    return outcome.kind === 'done' || (outcome.kind === 'refused' && outcome.isByRule);
}

/**
 * Nothing where the seal is not intact: nothing of such a row is believed, so nothing need be read. Nothing either where
 * the person may not read the lines: a row whose lines are unproven is over, and one that nobody can settle never would be.
 */
async function fetchLines(
    client: SalesforceClient,
    keyRing: KeyRing,
    conversationIdentifier: string,
    row: ChangeRow
): Promise<Result<EntriesNow>> {
    const digests = sealStateOf(keyRing, row) === 'intact' ? parseDigests(row.Digests__c ?? '') : null;
    if (!digests) {
        return createSuccess(NOTHING);
    }
    const found = await findLines(
        client,
        conversationIdentifier,
        digests.lines.map(({ identifier, hintMs }) => ({ identifier, hintMs: hintMs ?? null }))
    );
    return !found.ok && found.failure.code === 'NOT_PERMITTED' ? createSuccess(NOTHING) : found;
}

const NOTHING: EntriesNow = { entries: new Map(), escaped: new Set() };
