import {
    MOST_UPLOADS_AN_ANSWER,
    type UploadPlace,
    type UploadRecord,
    type UploadSearch,
    type UploadsAnswer
} from 'c/proxyProtocol';
import type { KeyRing } from '../auth/keyRing';
import { sealStateOf } from '../changes/changeSeal';
import { FINAL_STATES } from '../changes/toChangeSummary';
import { createSuccess, type Result } from '../errors';
import { fetchUploadPage, MOST_CHANGE_ROWS, type ChangeRow } from '../salesforce/fetchChangeRows';
import { fetchCallRows, type CallRow } from '../salesforce/fetchTargetRows';
import { isSameRecord, shortRecordId } from '../salesforce/recordId';
import type { SalesforceClient } from '../salesforce/salesforceClient';
import { toPlaceFilter, toUploadFilter } from '../salesforce/uploadFilter';

/** What a search works with. `userId`: who searches. */
export interface SearchDeps {
    readonly client: SalesforceClient;
    readonly keyRing: KeyRing;
    readonly userId: string;
}

/** Pages of rows that one search looks at: for who may see few calls, most rows are of others. */
const MOST_PAGES = 10;

/**
 * Past uploads as the user may see them, newest first. Everybody may read change rows, so those of calls that the user may
 * not see are left out here. Two queries for each page of rows.
 */
export async function searchUploads(deps: SearchDeps, search: UploadSearch): Promise<Result<UploadsAnswer>> {
    const filter = toUploadFilter(search, deps.userId);
    const uploads: UploadRecord[] = [];
    let next = search.before;
    for (let pages = 0; pages < MOST_PAGES && uploads.length < MOST_UPLOADS_AN_ANSWER; pages += 1) {
        const page = await fetchUploadPage(deps.client, next ? [...filter, toPlaceFilter(next)] : filter);
        if (!page.ok) {
            return page;
        }
        const seen = await toSeenRecords(deps, page.value);
        if (!seen.ok) {
            return seen;
        }
        const room = MOST_UPLOADS_AN_ANSWER - uploads.length;
        uploads.push(...seen.value.slice(0, room));
        const last = seen.value.length > room ? uploads.at(-1) : toPlace(page.value[MOST_CHANGE_ROWS - 1]);
        if (!last) {
            return createSuccess({ uploads, isCutOff: false });
        }
        next = { madeMs: last.madeMs, changeId: last.changeId };
    }
    return createSuccess({ uploads, isCutOff: true, ...(next ? { next } : {}) });
}

/** Of these rows those whose call the user's own query returns. */
async function toSeenRecords(deps: SearchDeps, rows: readonly ChangeRow[]): Promise<Result<readonly UploadRecord[]>> {
    const calls = await fetchCallRows(
        deps.client,
        rows.flatMap(({ Voice_Call__c }) => Voice_Call__c ?? [])
    );
    if (!calls.ok) {
        return calls;
    }
    const callOf = new Map(calls.value.map((call) => [call.voiceCallId, call]));
    return createSuccess(
        rows.flatMap((row) => {
            const call = callOf.get(shortRecordId(row.Voice_Call__c ?? ''));
            return call ? [toRecord(deps, row, call)] : [];
        })
    );
}

function toPlace(row: ChangeRow | undefined): UploadPlace | null {
    return row ? { madeMs: row.madeMs, changeId: row.Id } : null;
}

function toRecord({ keyRing, userId }: SearchDeps, row: ChangeRow, call: CallRow): UploadRecord {
    const { upload } = row;
    return {
        changeId: row.Id,
        name: row.Name,
        voiceCallId: call.voiceCallId,
        callName: call.name,
        state: row.State__c === 'Sending' ? 'underWay' : FINAL_STATES[row.State__c],
        seal: sealStateOf(keyRing, row),
        savedBy: row.createdByName,
        isOwn: isSameRecord(row.CreatedById, userId),
        madeMs: row.madeMs,
        reason: row.Reason__c,
        note: row.Note__c,
        fileName: upload?.File_Name__c ?? null,
        format: upload?.Format__c ?? null,
        digest: upload?.Content_Digest__c ?? null,
        batch: upload?.Batch__c ?? null,
        restoredCount: upload?.Restored_Lines__c ?? null,
        status: upload?.Upload_Status__c ?? null,
        errorDetail: upload?.Error_Detail__c ?? null,
        successCount: upload?.Success_Count__c ?? null,
        failedCount: upload?.Failed_Count__c ?? null
    };
}
