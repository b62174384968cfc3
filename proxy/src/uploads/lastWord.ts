import { isFinalStatus, type UploadStatus } from 'c/conversationEntries';
import type { ProvenLines } from '../changes/uploadDigests';
import type { ChangeRow } from '../salesforce/fetchChangeRows';

/** What Salesforce says at last of an upload, as far as it can be meant. Counts are null where it gives none. */
export interface LastWord {
    readonly isSuccess: boolean;
    readonly successCount: number | null;
    readonly failedCount: number | null;
    /** Whether it is known to be newer than the upload's row: the same content may get the same upload id again. */
    readonly isTimely: boolean;
}

/** By how much the clocks of two of Salesforce's servers may differ. Milliseconds. */
const CLOCKS_DIFFER_MS = 5_000;

/**
 * The last word on a row that is Sending; null where there is none yet. It has to name the conversation: an upload that
 * nobody knows any more may be answered FAILED as well, and names none.
 */
export function toLastWord(status: UploadStatus | null, { Lock__c, madeMs }: ChangeRow): LastWord | null {
    if (!status || !isFinalStatus(status.status) || Lock__c === null || status.conversationIdentifier !== Lock__c) {
        return null;
    }
    const { updatedMs, successCount, failedCount } = status;
    if (updatedMs !== null && updatedMs < madeMs - CLOCKS_DIFFER_MS) {
        return null;
    }
    const isSuccess = status.status?.toUpperCase() === 'SUCCESS';
    return { isSuccess, successCount, failedCount, isTimely: updatedMs !== null };
}

/**
 * Whether nothing more comes, by the word and by what is stored. SUCCESS may mean no more than received: where lines are
 * missing it has to say what became of each.
 */
export function isEndedBy(
    { isSuccess, successCount, failedCount, isTimely }: LastWord,
    { lineCount, beforeCount, storedCount }: ProvenLines
): boolean {
    if (!isTimely) {
        // Of an upload that has stored something, so not of an earlier one.
        return isSuccess && storedCount >= lineCount && beforeCount < lineCount;
    }
    if (storedCount >= lineCount) {
        return true;
    }
    const areAllTold = !isSuccess || (successCount ?? 0) + (failedCount ?? 0) >= lineCount;
    return areAllTold && storedCount >= (successCount ?? 0);
}
