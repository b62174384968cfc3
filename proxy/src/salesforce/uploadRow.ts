import type { ChangeFields, ChangeRowState, FinalState } from './changeRow';

/** What a change row of Kind Upload says beside the fields of every change. None holds transcript text. */
export interface UploadFields {
    /** How many lines bring back what was redacted, as announced. */
    readonly Restored_Lines__c: number | null;
    /** As Salesforce gave it. */
    readonly Upload_Id__c: string | null;
    /** In Salesforce's own word. */
    readonly Upload_Status__c: string | null;
    readonly Success_Count__c: number | null;
    readonly Failed_Count__c: number | null;
    /** JSON list of identifiers. */
    readonly Failed_Ids__c: string | null;
    readonly Error_Detail__c: string | null;
    readonly File_Name__c: string | null;
    readonly Format__c: string | null;
    /** SHA-256 over the bytes of the part, in hex. */
    readonly Content_Digest__c: string | null;
    readonly Batch__c: string | null;
}

/** Every field of `UploadFields`, in the order that seals cover them. */
export const UPLOAD_FIELD_NAMES = [
    'Restored_Lines__c',
    'Upload_Id__c',
    'Upload_Status__c',
    'Success_Count__c',
    'Failed_Count__c',
    'Failed_Ids__c',
    'Error_Detail__c',
    'File_Name__c',
    'Format__c',
    'Content_Digest__c',
    'Batch__c'
] as const satisfies readonly (keyof UploadFields)[];

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
