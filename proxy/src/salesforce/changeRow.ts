import { z } from 'zod';
import { createFailure, createSuccess, type Failure, type Result } from '../errors';
import { SalesforceStatusError } from './boundTransport';
import { isRecordId } from './recordId';
import type { SalesforceClient } from './salesforceClient';
import { toTextLiteral } from './soql';
import { toFailure } from './toFailure';

/** Fields of Transcript_Change__c that a save sets when it announces itself. None holds transcript text. */
export interface NewChange {
    readonly Voice_Call__c: string;
    readonly Kind__c: 'Save';
    readonly State__c: 'Sending';
    readonly Edited_Lines__c: number;
    readonly Redacted_Lines__c: number;
    readonly Reason__c: string;
    readonly Note__c: string | null;
    readonly Entity_Types__c: string | null;
    readonly Lines__c: string;
    readonly Digests__c: string;
    readonly Request_Id__c: string;
    /** The unique index on this field is the lock: one Sending row for each conversation, across all proxies. */
    readonly Lock__c: string;
}

/** The fields that a save sets when it is done; null blanks. */
export interface ChangeUpdate {
    readonly Lines__c: string;
    readonly State__c?: 'Verified' | 'Partly_Verified' | 'Not_Applied';
    readonly Digests__c?: null;
    readonly Lock__c?: null;
}

/** The row that holds a conversation's lock. `sinceMs`: when it was made, milliseconds since the Unix epoch. */
export interface LockHolder {
    readonly changeId: string;
    readonly savedBy: string | null;
    readonly sinceMs: number;
    /** The request that made it. */
    readonly requestId: string | null;
    readonly lines: string;
    readonly digests: string;
}

/** Whether the row was made. `locked`: another one holds the lock. */
export type CreateOutcome =
    | { readonly kind: 'created'; readonly changeId: string }
    | { readonly kind: 'locked' }
    | { readonly kind: 'failed'; readonly failure: Failure };

const OBJECT_PATH = '/sobjects/Transcript_Change__c';
const created = z.object({ id: z.string().refine(isRecordId) });

/** Announces a change as the user. The org's validation rules decide whether they may. */
export async function createChange(client: SalesforceClient, change: NewChange): Promise<CreateOutcome> {
    try {
        const parsed = created.safeParse(await client.call({ method: 'POST', path: OBJECT_PATH, body: change }));
        return parsed.success
            ? { kind: 'created', changeId: parsed.data.id }
            : { kind: 'failed', failure: { code: 'SALESFORCE_UNEXPECTED' } };
    } catch (error) {
        if (error instanceof SalesforceStatusError) {
            if (error.errors.some(({ errorCode }) => errorCode === 'DUPLICATE_VALUE')) {
                return { kind: 'locked' };
            }
            // An object that a user may not create answers 404 as if it did not exist.
            if (error.status === 404) {
                return { kind: 'failed', failure: toFailure(new SalesforceStatusError(403, '', null)) };
            }
        }
        const failure = toFailure(error);
        return failure.code === 'SALESFORCE_UNEXPECTED'
            ? { kind: 'failed', failure: { ...failure, code: 'CHANGE_REFUSED' } }
            : { kind: 'failed', failure };
    }
}

/** Completes a change. */
export async function updateChange(
    client: SalesforceClient,
    changeId: string,
    update: ChangeUpdate
): Promise<Result<null>> {
    if (!isRecordId(changeId)) {
        throw new Error('not a record id');
    }
    const answer = await client.fetch({ method: 'PATCH', path: `${OBJECT_PATH}/${changeId}`, body: update });
    return answer.ok ? createSuccess(null) : answer;
}

const lockRows = z.array(
    z.object({
        Id: z.string().refine(isRecordId),
        CreatedDate: z.string(),
        Request_Id__c: z.string().nullish(),
        CreatedBy: z.object({ Name: z.string().nullish() }).nullish(),
        Lines__c: z.string().nullish(),
        Digests__c: z.string().nullish()
    })
);

/** Who holds the lock of a conversation; null where nobody does any more. One query. */
export async function fetchLockHolder(client: SalesforceClient, lock: string): Promise<Result<LockHolder | null>> {
    const records = await client.query(
        'SELECT Id, CreatedDate, CreatedBy.Name, Request_Id__c, Lines__c, Digests__c FROM Transcript_Change__c ' +
            `WHERE Lock__c = ${toTextLiteral(lock)}`
    );
    if (!records.ok) {
        return records;
    }
    const parsed = lockRows.safeParse(records.value);
    if (!parsed.success) {
        return createFailure('SALESFORCE_UNEXPECTED');
    }
    const row = parsed.data[0];
    const sinceMs = Date.parse((row?.CreatedDate ?? '').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    return createSuccess(
        row
            ? {
                  changeId: row.Id,
                  savedBy: row.CreatedBy?.Name ?? null,
                  sinceMs: Number.isNaN(sinceMs) ? 0 : sinceMs,
                  requestId: row.Request_Id__c ?? null,
                  lines: row.Lines__c ?? '',
                  digests: row.Digests__c ?? ''
              }
            : null
    );
}
