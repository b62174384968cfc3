/** The values of State__c. A row in any other state than Sending is final. */
export type ChangeRowState = 'Sending' | FinalState;
export type FinalState = 'Verified' | 'Partly_Verified' | 'Not_Applied';

/** The fields of Transcript_Change__c that a save uses, as a row may hold them. None holds transcript text. */
export interface ChangeFields {
    readonly Voice_Call__c: string | null;
    readonly Kind__c: 'Save' | 'Upload';
    readonly State__c: ChangeRowState;
    readonly Edited_Lines__c: number | null;
    readonly Redacted_Lines__c: number | null;
    readonly Reason__c: string | null;
    readonly Note__c: string | null;
    readonly Entity_Types__c: string | null;
    readonly Lines__c: string | null;
    readonly Digests__c: string | null;
    /** Unique, so that no second row can claim to be of the same request. */
    readonly Request_Id__c: string | null;
    /** The unique index on this field is the lock: one Sending row for each conversation, across all proxies. */
    readonly Lock__c: string | null;
    /** Only where Kind__c is Upload. Its fields are the record's own, beside the others. */
    readonly upload?: UploadFields;
}

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
