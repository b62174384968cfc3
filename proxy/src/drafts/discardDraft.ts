import type { DraftClaim } from 'c/proxyProtocol';
import { createSuccess, type Result } from '../errors';
import { fetchDraft, removeDraft } from '../salesforce/draftRow';
import { isElsewhere } from './draftClaim';
import type { DraftDeps } from './draftDeps';

/**
 * Deletes the user's own draft of a call, if there is one: one query, and two requests for what it finds. With a claim
 * another page's draft stays.
 */
export async function discardDraft(
    deps: DraftDeps,
    voiceCallId: string,
    claim: DraftClaim | null
): Promise<Result<null>> {
    const owner = { userId: deps.userId, voiceCallId };
    const found = await fetchDraft(deps.client, owner);
    if (!found.ok) {
        return found;
    }
    const row = found.value;
    return row && !(claim && isElsewhere(deps, owner, row, claim))
        ? removeDraft(deps.client, row.Id)
        : createSuccess(null);
}
