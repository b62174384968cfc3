import type { UploadUpdate } from '../salesforce/uploadRow';

/** What the fields hold, in characters. */
const LONGEST_STATUS = 80;
const LONGEST_DETAIL = 32_768;
const LONGEST_UPLOAD_ID = 64;

const HALF_AT_END = /[\uD800-\uDBFF]$/;

/** What Salesforce says of an upload, as far as the fields of its row hold it. Of the answer to sending it also has an id. */
export function toToldFields(told: {
    readonly status: string | null;
    readonly errorDetail: string | null;
    readonly uploadId?: string | null;
}): UploadUpdate {
    return {
        Upload_Status__c: toFieldText(told.status, LONGEST_STATUS),
        Error_Detail__c: toFieldText(told.errorDetail, LONGEST_DETAIL),
        ...(told.uploadId === undefined ? {} : { Upload_Id__c: toFieldText(told.uploadId, LONGEST_UPLOAD_ID) })
    };
}

/**
 * A text as a field of so many characters holds it; null where nothing is left. White space at its ends goes, as Salesforce
 * itself trims, and the seal covers what is stored. No half of a character stays at the end.
 */
export function toFieldText(text: string | null, most: number): string | null {
    return text?.trim().slice(0, most).replace(HALF_AT_END, '').trim() || null;
}
