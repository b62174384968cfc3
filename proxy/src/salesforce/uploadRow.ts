import type { ChangeFields, ChangeRowState, FinalState, UploadFields } from './changeFields';

/** The fields of a row that announces an upload. */
export interface NewUploadFields extends ChangeFields {
    readonly Voice_Call__c: string;
    readonly Kind__c: 'Upload';
    readonly State__c: 'Sending';
    readonly Request_Id__c: string;
    readonly Lock__c: string;
    readonly upload: UploadFields;
}

/** The row that announces an upload. */
export interface NewUpload extends NewUploadFields {
    readonly Seal__c: string;
}

/** What an upload or its settling writes to its row afterwards; null blanks, a field left out stays. */
export interface UploadUpdate extends Partial<Omit<UploadFields, 'Restored_Lines__c'>> {
    readonly State__c?: FinalState;
    /** Set once all lines have gone by, before the request that holds them is whole; blanked with the final state. */
    readonly Digests__c?: string | null;
    readonly Lock__c?: null;
}

/** The fields of a row with an update in: what its next seal covers. */
export function withUpdate(fields: ChangeFields, update: UploadUpdate): ChangeFields {
    const { State__c, Digests__c, Lock__c, ...upload } = update;
    const state: ChangeRowState = State__c ?? fields.State__c;
    return {
        ...fields,
        State__c: state,
        Digests__c: Digests__c === undefined ? fields.Digests__c : Digests__c,
        Lock__c: Lock__c === undefined ? fields.Lock__c : Lock__c,
        ...(fields.upload ? { upload: { ...fields.upload, ...upload } } : {})
    };
}
