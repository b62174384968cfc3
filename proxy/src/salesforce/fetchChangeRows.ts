import { z } from 'zod';
import { createFailure, createSuccess, type Result } from '../errors';
import type { ChangeFields } from './changeRow';
import { parseDateTime } from './dateTime';
import { isRecordId, shortRecordId } from './recordId';
import type { SalesforceClient } from './salesforceClient';
import { toIdLiteral, toTextLiteral } from './soql';
import { UPLOAD_FIELD_NAMES, type UploadFields } from './changeFields';

/** A Transcript_Change__c as the user's own query returns it. `madeMs`, `writtenMs` (last): milliseconds since the Unix epoch. */
export interface ChangeRow extends ChangeFields {
    readonly Id: string;
    readonly Name: string;
    readonly CreatedById: string;
    readonly createdByName: string | null;
    readonly madeMs: number;
    readonly writtenMs: number;
    readonly Seal__c: string | null;
}

/** As many as one query gives at once where rows hold long texts. */
export const MOST_CHANGE_ROWS = 200;

const textOrNull = z
    .string()
    .nullish()
    .transform((text) => text ?? null);
const numberOrNull = z
    .number()
    .nullish()
    .transform((number) => number ?? null);
const recordId = z.string().refine(isRecordId);

const FIELDS = {
    Id: recordId,
    Name: z.string(),
    CreatedById: recordId,
    Voice_Call__c: recordId.nullish().transform((id) => id ?? null),
    Kind__c: z.enum(['Save', 'Upload']),
    State__c: z.enum(['Sending', 'Verified', 'Partly_Verified', 'Not_Applied']),
    Edited_Lines__c: numberOrNull,
    Redacted_Lines__c: numberOrNull,
    Reason__c: textOrNull,
    Note__c: textOrNull,
    Entity_Types__c: textOrNull,
    Lines__c: textOrNull,
    Digests__c: textOrNull,
    Request_Id__c: textOrNull,
    Lock__c: textOrNull,
    Seal__c: textOrNull
} as const;

/** The fields of an upload; blank in every other row. */
const UPLOAD_FIELDS = {
    Restored_Lines__c: numberOrNull,
    Upload_Id__c: textOrNull,
    Upload_Status__c: textOrNull,
    Success_Count__c: numberOrNull,
    Failed_Count__c: numberOrNull,
    Failed_Ids__c: textOrNull,
    Error_Detail__c: textOrNull,
    File_Name__c: textOrNull,
    Format__c: textOrNull,
    Content_Digest__c: textOrNull,
    Batch__c: textOrNull
} as const satisfies Record<keyof UploadFields, unknown>;

const moment = z.string().transform((text, context) => {
    const ms = parseDateTime(text);
    if (ms === null) {
        // Without it nobody could tell whether a save may still be under way.
        context.addIssue('is no date and time');
        return z.NEVER;
    }
    return ms;
});

const change = z.object({
    ...FIELDS,
    CreatedDate: moment,
    LastModifiedDate: moment,
    CreatedBy: z.object({ Name: z.string().nullish() }).nullish()
});

/** A record's fields are all side by side: each half takes its own. */
const rows = z.array(
    z
        .intersection(
            change,
            z.object(UPLOAD_FIELDS).transform((upload) => ({ upload }))
        )
        .transform(({ CreatedDate, LastModifiedDate, CreatedBy, upload, ...fields }): ChangeRow => ({
            ...fields,
            madeMs: CreatedDate,
            writtenMs: LastModifiedDate,
            createdByName: CreatedBy?.Name ?? null,
            ...(fields.Kind__c === 'Upload' ? { upload } : {})
        }))
);

const SELECT = `SELECT ${[...Object.keys(FIELDS), ...UPLOAD_FIELD_NAMES, 'CreatedDate', 'LastModifiedDate', 'CreatedBy.Name'].join(', ')} FROM Transcript_Change__c`;

/** The changes of a call, and the one that holds its conversation's lock, newest first, at most 200. One query. */
export async function fetchChangeRows(
    client: SalesforceClient,
    voiceCallId: string,
    lock: string
): Promise<Result<readonly ChangeRow[]>> {
    return fetchRows(
        client,
        `WHERE Voice_Call__c = ${toIdLiteral(shortRecordId(voiceCallId))} OR Lock__c = ${toTextLiteral(lock)} ` +
            `ORDER BY CreatedDate DESC, Id DESC LIMIT ${MOST_CHANGE_ROWS}`
    );
}

/** The ids of the two newest changes of a call that redacted something, or may have, newest first. One query. */
export async function fetchRedactingChanges(
    client: SalesforceClient,
    voiceCallId: string
): Promise<Result<readonly string[]>> {
    const records = await client.query(
        `SELECT Id FROM Transcript_Change__c WHERE Voice_Call__c = ${toIdLiteral(shortRecordId(voiceCallId))} ` +
            "AND Redacted_Lines__c > 0 AND State__c != 'Not_Applied' ORDER BY CreatedDate DESC, Id DESC LIMIT 2"
    );
    if (!records.ok) {
        return records;
    }
    const parsed = z.array(z.object({ Id: recordId })).safeParse(records.value);
    return parsed.success ? createSuccess(parsed.data.map(({ Id }) => Id)) : createFailure('SALESFORCE_UNEXPECTED');
}

/** The row that holds the lock of a conversation; null where none does any more. One query. */
export async function fetchLockHolder(client: SalesforceClient, lock: string): Promise<Result<ChangeRow | null>> {
    return toFirst(await fetchRows(client, `WHERE Lock__c = ${toTextLiteral(lock)}`));
}

/** One row; null where there is none that the user may see. One query. */
export async function fetchChangeRow(client: SalesforceClient, changeId: string): Promise<Result<ChangeRow | null>> {
    return toFirst(await fetchRows(client, `WHERE Id = ${toIdLiteral(changeId)}`));
}

/** Those of these changes that are uploads. One query; none for no ids. */
export async function fetchUploadRows(
    client: SalesforceClient,
    changeIds: readonly string[]
): Promise<Result<readonly ChangeRow[]>> {
    const asked = new Set(changeIds.map(shortRecordId));
    return asked.size === 0
        ? createSuccess([])
        : fetchRows(client, `WHERE Kind__c = 'Upload' AND Id IN (${[...asked].map(toIdLiteral).join(', ')})`);
}

/**
 * Uploads of whatever calls, newest first, at most MOST_CHANGE_ROWS: with all their fields, since a seal covers them; long
 * ones are blank in what is over. `filter`: further conditions of the WHERE clause. One query.
 */
export async function fetchUploadPage(
    client: SalesforceClient,
    filter: readonly string[]
): Promise<Result<readonly ChangeRow[]>> {
    const where = ["Kind__c = 'Upload'", ...filter].join(' AND ');
    return fetchRows(client, `WHERE ${where} ORDER BY CreatedDate DESC, Id DESC LIMIT ${MOST_CHANGE_ROWS}`);
}

async function fetchRows(client: SalesforceClient, clauses: string): Promise<Result<readonly ChangeRow[]>> {
    const records = await client.query(`${SELECT} ${clauses}`);
    if (!records.ok) {
        return records;
    }
    const parsed = rows.safeParse(records.value);
    return parsed.success ? createSuccess(parsed.data) : createFailure('SALESFORCE_UNEXPECTED');
}

function toFirst(found: Result<readonly ChangeRow[]>): Result<ChangeRow | null> {
    return found.ok ? createSuccess(found.value[0] ?? null) : found;
}
