import type { ChangedLine, ChangeState, ChangeSummary, SealState, UploadFacts } from 'c/proxyProtocol';
import type { UploadFields } from '../salesforce/changeFields';
import type { FinalState } from '../salesforce/changeRow';
import type { ChangeRow } from '../salesforce/fetchChangeRows';
import { isSameRecord } from '../salesforce/recordId';
import { parseRecordedLines, type RecordedLine } from './recordedLines';

/** What a row comes to for the page. */
export interface ChangeFacts {
    readonly state: ChangeState;
    readonly seal: SealState;
    readonly isJustSettled: boolean;
    /** Who reads. */
    readonly userId: string;
    /** The call that they read. */
    readonly voiceCallId: string;
}

/** The state of a row that is over. */
export const FINAL_STATES: Readonly<Record<FinalState, 'verified' | 'partlyVerified' | 'notApplied'>> = {
    Verified: 'verified',
    Partly_Verified: 'partlyVerified',
    Not_Applied: 'notApplied'
};

/**
 * A change row in the page's words. What of its lines is not as the proxy writes it is left out. Of a row of another leg,
 * which may be one that the person can't open, only that it is there: no lines, no note and no file.
 */
export function toChangeSummary(
    row: ChangeRow,
    { state, seal, isJustSettled, userId, voiceCallId }: ChangeFacts
): ChangeSummary {
    const isOfCall = row.Voice_Call__c !== null && isSameRecord(row.Voice_Call__c, voiceCallId);
    return {
        changeId: row.Id,
        name: row.Name,
        kind: row.Kind__c === 'Upload' ? 'upload' : 'save',
        state,
        isJustSettled,
        isOwn: isSameRecord(row.CreatedById, userId),
        savedBy: row.createdByName,
        madeMs: row.madeMs,
        reason: row.Reason__c,
        note: isOfCall ? row.Note__c : null,
        seal,
        requestId: isOfCall ? row.Request_Id__c : null,
        lines: isOfCall ? (parseRecordedLines(row.Lines__c) ?? []).flatMap(toChangedLine) : [],
        ...(isOfCall && row.upload ? { upload: toUploadFacts(row.upload) } : {})
    };
}

function toUploadFacts(upload: UploadFields): UploadFacts {
    return {
        fileName: upload.File_Name__c,
        format: upload.Format__c,
        successCount: upload.Success_Count__c,
        failedCount: upload.Failed_Count__c,
        restoredCount: upload.Restored_Lines__c
    };
}

const ACTIONS: readonly ChangedLine['action'][] = ['edit', 'redact', 'both'];

function toChangedLine({ identifier, action: written, labels, counts, result }: RecordedLine): readonly ChangedLine[] {
    const action = ACTIONS.find((known) => known === written);
    const list: readonly unknown[] = Array.isArray(labels) ? labels : [];
    const numbers: readonly unknown[] = Array.isArray(counts) ? counts : [];
    const known = numbers.filter((count) => typeof count === 'number');
    return action
        ? [
              {
                  identifier,
                  action,
                  labels: list.filter((label) => typeof label === 'string'),
                  ...(known.length > 0 ? { counts: known } : {}),
                  result: result ?? null
              }
          ]
        : [];
}
