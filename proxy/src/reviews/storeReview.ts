import type { CallReview, NewRejection, ReviewRequest } from 'c/proxyProtocol';
import { createFailure, createSuccess, type Result } from '../errors';
import { fetchVoiceCall } from '../salesforce/fetchVoiceCall';
import { fetchReview, putReview, type ReviewFields, type ReviewRow } from '../salesforce/reviewRow';
import type { SalesforceClient } from '../salesforce/salesforceClient';
import { fetchStored } from '../save/fetchStored';
import type { LineToFind } from '../save/findLines';
import type { Sleep } from '../save/saveDeps';
import { LONGEST_REJECTIONS, mergeRejections, parseRejections, toRejectionsJson } from './keptRejections';
import { toCallReview } from './toCallReview';

/** What a review is stored with. `user`: who reviews. `now`: milliseconds since the Unix epoch. */
export interface ReviewDeps {
    readonly client: SalesforceClient;
    readonly user: { readonly id: string; readonly name: string };
    readonly now: () => number;
    readonly sleep: Sleep;
}

/** As many people as store a review of one call at the very same moment, and one more. */
const MOST_TRIES = 5;
/** Between two tries, milliseconds. */
const TRY_AGAIN_MS = 150;

/**
 * Stores what a person decided about a call, as that person, over what others have stored meanwhile: the org refuses a
 * write that has not seen the last one, and then it is merged and tried again. Killed between any two steps it leaves the
 * review as it was, and the same request again comes to the same.
 *
 * Two queries and a write; a read of entries more for new rejections, whose lines have to be the call's.
 * ENTRY_NOT_IN_CALL, VOICE_CALL_IN_PROGRESS, REVIEW_TOO_LARGE, REVIEW_BUSY.
 */
export async function storeReview(
    deps: ReviewDeps,
    voiceCallId: string,
    request: ReviewRequest
): Promise<Result<CallReview>> {
    const { client, sleep } = deps;
    const found = await fetchVoiceCall(client, voiceCallId);
    if (!found.ok) {
        return found;
    }
    const call = found.value;
    if (!call.hasEnded) {
        return createFailure('VOICE_CALL_IN_PROGRESS');
    }
    if (request.rejected.length > 0) {
        const stored = await fetchStored(client, call, request.rejected.map(toLineToFind));
        if (!stored.ok) {
            return stored;
        }
    }
    let before = await fetchReview(client, call.id);
    for (let tries = 1; before.ok; tries += 1) {
        const row = before.value;
        const fields = toFields(deps, row, request);
        if (fields.Rejections__c.length > LONGEST_REJECTIONS) {
            return createFailure('REVIEW_TOO_LARGE');
        }
        const put = await putReview(client, call.id, fields);
        if (put.kind === 'done') {
            return createSuccess(toCallReview(toRow(deps, row, fields)));
        }
        if (put.kind === 'failed') {
            return put.failure.code === 'SALESFORCE_UNEXPECTED' ? createFailure('CHANGE_REFUSED') : failed(put.failure);
        }
        if (tries === MOST_TRIES) {
            return createFailure('REVIEW_BUSY');
        }
        await sleep(TRY_AGAIN_MS * tries);
        before = await fetchReview(client, call.id);
        if (before.ok && before.value?.Revision__c === row?.Revision__c && put.failure.code === 'NOT_PERMITTED') {
            // Nobody was faster: a rule of the org's own says no.
            return failed(put.failure);
        }
    }
    return before;
}

function failed<Failed>(failure: Failed): { readonly ok: false; readonly failure: Failed } {
    return { ok: false, failure };
}

/** Where to look for the line of a rejection: the earlier of its two times. */
function toLineToFind({ identifier, startMs, receivedMs }: NewRejection): LineToFind {
    const times = [startMs, receivedMs].filter((ms) => ms !== null);
    return { identifier, hintMs: times.length === 0 ? null : Math.min(...times) };
}

function toFields({ user, now }: ReviewDeps, row: ReviewRow | null, request: ReviewRequest): ReviewFields {
    const { state, open, accepted } = request;
    const rejections = mergeRejections(parseRejections(row?.Rejections__c ?? null), request);
    return {
        Found__c: open + accepted + rejections.length,
        Accepted__c: accepted,
        Rejected__c: rejections.length,
        Open__c: open,
        Rejections__c: toRejectionsJson(rejections),
        Revision__c: (row?.Revision__c ?? 0) + 1,
        ...(state === 'reviewed'
            ? {
                  State__c: 'Reviewed',
                  Reviewed_By__c: user.id,
                  Reviewed_At__c: new Date(toWholeSeconds(now())).toISOString()
              }
            : state === 'toReview'
              ? { State__c: 'To_Review', Reviewed_By__c: null, Reviewed_At__c: null }
              : row
                ? {}
                : { State__c: 'To_Review' })
    };
}

/** Salesforce keeps no milliseconds of a moment. */
function toWholeSeconds(ms: number): number {
    return Math.floor(ms / 1000) * 1000;
}

/** The row as it is after the write. */
function toRow({ user }: ReviewDeps, row: ReviewRow | null, fields: ReviewFields): ReviewRow {
    const { State__c, Reviewed_At__c } = fields;
    return {
        ...fields,
        State__c: State__c ?? row?.State__c ?? 'To_Review',
        reviewedByName: State__c === 'Reviewed' ? user.name : State__c ? null : (row?.reviewedByName ?? null),
        reviewedMs: Reviewed_At__c ? Date.parse(Reviewed_At__c) : State__c ? null : (row?.reviewedMs ?? null)
    };
}
