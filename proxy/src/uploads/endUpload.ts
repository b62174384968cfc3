import type { UploadStatus } from 'c/conversationEntries';
import type { KeyRing } from '../auth/keyRing';
import { sealChange, sealStateOf } from '../changes/changeSeal';
import type { FinalState } from '../salesforce/changeRow';
import type { ChangeRow } from '../salesforce/fetchChangeRows';
import { withUpdate, type UploadUpdate } from '../salesforce/uploadRow';
import { toToldFields } from './toldFields';

/** What the field holds, in characters. */
const LONGEST_IDS = 131_072;

/**
 * The update that ends the row of an upload, with what Salesforce says of it, where it says something. One whose seal is
 * not intact gets no seal either, or a forged row would only have to wait to become a real one.
 */
export function endUpload(
    keyRing: KeyRing,
    row: ChangeRow,
    state: FinalState,
    status: UploadStatus | null
): UploadUpdate & { readonly Seal__c?: string } {
    const update: UploadUpdate = {
        State__c: state,
        Digests__c: null,
        Lock__c: null,
        ...(status ? toStatusFields(status) : {})
    };
    return sealStateOf(keyRing, row) === 'intact'
        ? {
              ...update,
              Seal__c: sealChange(keyRing, { changeId: row.Id, createdById: row.CreatedById }, withUpdate(row, update))
          }
        : update;
}

/** Salesforce's message is not ours to log: it goes from its answer into the row, and to whoever may read that. */
function toStatusFields({ status, errorDetail, successCount, failedCount, failedIds }: UploadStatus): UploadUpdate {
    return {
        ...toToldFields({ status, errorDetail }),
        Success_Count__c: successCount,
        Failed_Count__c: failedCount,
        Failed_Ids__c: toIdsText(failedIds ?? [])
    };
}

/** As many identifiers as fit. */
function toIdsText(ids: readonly string[]): string | null {
    let length = 2;
    const fitting: string[] = [];
    for (const id of ids) {
        length += JSON.stringify(id).length + 1;
        if (length > LONGEST_IDS) {
            break;
        }
        fitting.push(id);
    }
    return fitting.length > 0 ? JSON.stringify(fitting) : null;
}
