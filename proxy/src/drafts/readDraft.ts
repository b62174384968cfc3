import type { KeptDraft } from 'c/proxyProtocol';
import type { EntriesNow } from '../changes/settleRow';
import { createSuccess, type Result } from '../errors';
import { fetchDraft, removeDraft } from '../salesforce/draftRow';
import { digestOfBase, parseDraftJson } from './draftLines';
import { isSealed } from './draftSeal';
import { madeMsOf, type DraftDeps } from './draftDeps';

/**
 * The reader's own draft of a call, once all of its entries have been read: each line says whether it still reads as it
 * did. Null where none is kept; one that has expired is deleted. `broken` for one that is not as the proxy kept it: what
 * somebody else wrote there is nobody's work. One query, and two requests more for one that has expired.
 */
export async function readDraft(
    { client, keyRing, userId, now }: DraftDeps,
    voiceCallId: string,
    { entries }: EntriesNow
): Promise<Result<KeptDraft | 'broken' | null>> {
    const owner = { userId, voiceCallId };
    const found = await fetchDraft(client, owner);
    if (!found.ok) {
        return found;
    }
    const row = found.value;
    if (row && row.expiresMs <= now()) {
        await removeDraft(client, row.Id);
        return createSuccess(null);
    }
    if (!row || row.Lines__c === null) {
        return createSuccess(null);
    }
    const draft = isSealed(keyRing, owner, row) ? parseDraftJson(row.Lines__c) : null;
    if (!draft) {
        return createSuccess('broken');
    }
    const lines = draft.lines.map(({ identifier, base, edits, redactions }) => {
        const text = entries.get(identifier)?.messageText;
        const digest = text === undefined ? null : digestOfBase(keyRing, draft.key, owner, identifier, text);
        return { identifier, edits, redactions, isBaseSame: digest !== null && digest === base };
    });
    return createSuccess({ page: draft.page, madeMs: madeMsOf(row), lines, notKept: draft.notKept });
}
