import type { DraftAnswer, DraftClaim } from 'c/proxyProtocol';
import { keepLines, type LineChange } from 'c/transcriptModel';
import { createFailure, createSuccess, type Result } from '../errors';
import { fetchDraft, fetchExpiredDraftIds, putDraft, removeDraft, type DraftOwner } from '../salesforce/draftRow';
import { fetchVoiceCall } from '../salesforce/fetchVoiceCall';
import { isElsewhere } from './draftClaim';
import { KEPT_FOR_MS, type DraftDeps } from './draftDeps';
import { LONGEST_DRAFT, toDraftJson } from './draftLines';
import { sealDraft } from './draftSeal';

/**
 * Keeps unsaved work on a call as the user, in the place of what the same page kept before. The org decides whether they
 * may. Three requests, none of them for entries; the first draft of a call clears away those of the person that have
 * expired. DRAFT_ELSEWHERE: another page of theirs keeps a draft of the call, which stays.
 *
 * Work that does not fit (DRAFT_TOO_LARGE), or of which nothing may be kept, leaves no draft: the one from before may
 * hold words that are to be redacted by now.
 */
export async function keepDraft(
    deps: DraftDeps,
    voiceCallId: string,
    changes: readonly LineChange[],
    claim: DraftClaim
): Promise<Result<DraftAnswer>> {
    const { client, keyRing, userId, now } = deps;
    const call = await fetchVoiceCall(client, voiceCallId);
    if (!call.ok) {
        return call;
    }
    const owner: DraftOwner = { userId, voiceCallId: call.value.id };
    const found = await fetchDraft(client, owner);
    if (!found.ok) {
        return found;
    }
    const row = found.value;
    if (isElsewhere(deps, owner, row, claim)) {
        return createFailure('DRAFT_ELSEWHERE');
    }
    const clear = (): Promise<Result<null>> =>
        row ? removeDraft(client, row.Id) : Promise.resolve(createSuccess(null));
    const keptMs = toWholeSeconds(now());
    const work = keepLines(changes);
    if (work.lines.length === 0) {
        const discarded = await clear();
        return discarded.ok ? createSuccess({ keptMs, lines: 0, notKept: work.notKept }) : discarded;
    }
    const baseTexts = new Map(changes.map(({ identifier, baseText }) => [identifier, baseText]));
    const json = toDraftJson(
        keyRing,
        owner,
        { ...work, page: claim.page },
        (identifier) => baseTexts.get(identifier) ?? ''
    );
    if (json.length > LONGEST_DRAFT) {
        const discarded = await clear();
        return discarded.ok ? createFailure('DRAFT_TOO_LARGE') : discarded;
    }
    const fields = { Lines__c: json, expiresMs: keptMs + KEPT_FOR_MS };
    const put = await putDraft(client, owner, { ...fields, Seal__c: sealDraft(keyRing, owner, fields) });
    if (!put.ok) {
        return put;
    }
    if (put.value.isFirst) {
        await clearExpired(deps);
    }
    return createSuccess({ keptMs, lines: work.lines.length, notKept: work.notKept });
}

/** Whatever stands in its way, the next first draft tries again. */
async function clearExpired({ client, userId, now }: DraftDeps): Promise<void> {
    const expired = await fetchExpiredDraftIds(client, userId, now());
    for (const draftId of expired.ok ? expired.value : []) {
        await removeDraft(client, draftId);
    }
}

/** Salesforce keeps no milliseconds of a moment. */
function toWholeSeconds(ms: number): number {
    return Math.floor(ms / 1000) * 1000;
}
