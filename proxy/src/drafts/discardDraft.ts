import { createSuccess, type Result } from '../errors';
import { fetchDraft, removeDraft, type DraftOwner } from '../salesforce/draftRow';
import type { SalesforceClient } from '../salesforce/salesforceClient';

/** Deletes the user's own draft of a call, if there is one: one query, and two requests for what it finds. */
export async function discardDraft(client: SalesforceClient, owner: DraftOwner): Promise<Result<null>> {
    const found = await fetchDraft(client, owner);
    if (!found.ok) {
        return found;
    }
    return found.value ? removeDraft(client, found.value.Id) : createSuccess(null);
}
