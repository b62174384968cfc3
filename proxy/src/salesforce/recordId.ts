const RECORD_ID = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;

/** Whether a text has the form of a record id: 15 characters, or 18 with the checksum. Only such a text enters a query or a path. */
export function isRecordId(value: string): boolean {
    return RECORD_ID.test(value);
}

/** The 15-character form: the last three of 18 only guard its case. */
export function shortRecordId(id: string): string {
    return id.slice(0, 15);
}

/** Whether two ids name one record, whichever form each has. */
export function isSameRecord(a: string, b: string): boolean {
    return shortRecordId(a) === shortRecordId(b);
}
