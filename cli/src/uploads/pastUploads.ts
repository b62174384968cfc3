import type { CheckState, SealState, UploadPlace, UploadSearch } from 'c/proxyProtocol';
import { sealStateOf } from '../../../proxy/src/changes/changeSeal';
import { FINAL_STATES } from '../../../proxy/src/changes/toChangeSummary';
import { createSuccess, type Result } from '../../../proxy/src/errors';
import { fetchUploadRows } from '../../../proxy/src/salesforce/fetchChangeRows';
import { fetchCallRows } from '../../../proxy/src/salesforce/fetchTargetRows';
import { isRecordId, shortRecordId } from '../../../proxy/src/salesforce/recordId';
import type { SalesforceClient } from '../../../proxy/src/salesforce/salesforceClient';
import { searchUploads } from '../../../proxy/src/uploads/searchUploads';
import type { UploadOrg } from './uploadOrg';

/** An upload as its change record has it: to be believed only where `seal` is `intact`. */
export interface PastUpload {
    readonly changeId: string;
    /** The record's number, such as TC-000012. */
    readonly name: string;
    /** 15 characters. */
    readonly voiceCallId: string;
    readonly callName: string | null;
    readonly fileName: string | null;
    readonly madeMs: number;
    readonly state: CheckState;
    readonly seal: SealState;
    readonly status: string | null;
}

/** Uploads in one query. */
const MOST_ROWS = 100;

/** The uploads with these change records, each once, in their order; those that the person may not see are not among them. */
export async function fetchByIds(
    { keyRing }: Pick<UploadOrg, 'keyRing'>,
    client: SalesforceClient,
    ids: readonly string[]
): Promise<Result<readonly PastUpload[]>> {
    const asked = [...new Set(ids.filter(isRecordId).map(shortRecordId))];
    const found = new Map<string, PastUpload>();
    for (let at = 0; at < asked.length; at += MOST_ROWS) {
        const rows = await fetchUploadRows(client, asked.slice(at, at + MOST_ROWS));
        if (!rows.ok) return rows;
        const calls = await fetchCallRows(
            client,
            rows.value.flatMap(({ Voice_Call__c }) => Voice_Call__c ?? [])
        );
        if (!calls.ok) return calls;
        const callOf = new Map(calls.value.map((call) => [call.voiceCallId, call]));
        for (const row of rows.value) {
            const call = callOf.get(shortRecordId(row.Voice_Call__c ?? ''));
            if (!call) continue;
            found.set(shortRecordId(row.Id), {
                changeId: row.Id,
                name: row.Name,
                voiceCallId: call.voiceCallId,
                callName: call.name,
                fileName: row.upload?.File_Name__c ?? null,
                madeMs: row.madeMs,
                state: row.State__c === 'Sending' ? 'underWay' : FINAL_STATES[row.State__c],
                seal: sealStateOf(keyRing, row),
                status: row.upload?.Upload_Status__c ?? null
            });
        }
    }
    return createSuccess(asked.flatMap((id) => found.get(id) ?? []));
}

/** All uploads that a search finds, newest first, but no more than `most`. */
export async function fetchBySearch(
    { keyRing, me }: Pick<UploadOrg, 'keyRing' | 'me'>,
    client: SalesforceClient,
    search: UploadSearch,
    most: number
): Promise<Result<readonly PastUpload[]>> {
    const found: PastUpload[] = [];
    let before: UploadPlace | undefined;
    do {
        const answer = await searchUploads(
            { client, keyRing, userId: me.userId },
            { ...search, ...(before ? { before } : {}) }
        );
        if (!answer.ok) return answer;
        found.push(...answer.value.uploads);
        before = answer.value.isCutOff ? answer.value.next : undefined;
    } while (before && found.length < most);
    return createSuccess(found.slice(0, most));
}
