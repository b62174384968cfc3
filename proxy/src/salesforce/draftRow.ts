import { z } from 'zod';
import { createFailure, createSuccess, type Result } from '../errors';
import { SalesforceStatusError } from './boundTransport';
import { parseDateTime } from './dateTime';
import { isRecordId, shortRecordId } from './recordId';
import type { SalesforceClient } from './salesforceClient';
import { toIdLiteral, toTextLiteral } from './soql';
import { toFailure } from './toFailure';

/** Whose draft of what: a person has one of a call. Both are record ids. */
export interface DraftOwner {
    readonly userId: string;
    readonly voiceCallId: string;
}

/** What a Transcript_Draft__c holds beyond its key. `expiresMs`: milliseconds since the Unix epoch, whole seconds. */
export interface DraftFields {
    readonly Lines__c: string | null;
    readonly expiresMs: number;
    readonly Seal__c: string | null;
}

/** A draft as its owner's own query returns it. */
export interface DraftRow extends DraftFields {
    readonly Id: string;
}

const OBJECT_PATH = '/sobjects/Transcript_Draft__c';
/** As many as are cleared away at once: nobody leaves more behind in a week than that for long. */
const MOST_EXPIRED = 10;

const text = z
    .string()
    .nullish()
    .transform((value) => value ?? null);
const recordId = z.string().refine(isRecordId);
const rows = z.array(
    z
        .object({ Id: recordId, Lines__c: text, Expires__c: z.string(), Seal__c: text })
        .transform(({ Expires__c, ...row }): DraftRow => ({ ...row, expiresMs: parseDateTime(Expires__c) ?? 0 }))
);
const ids = z.array(z.object({ Id: recordId }));
const upserted = z.object({ created: z.boolean().optional() });

/** Draft_Key__c: unique, so that two tabs write one row. A colon needs no escaping in a path (RFC 3986 3.3). */
function toKey({ userId, voiceCallId }: DraftOwner): string {
    if (!isRecordId(userId) || !isRecordId(voiceCallId)) {
        throw new Error('not a record id');
    }
    return `${shortRecordId(userId)}:${shortRecordId(voiceCallId)}`;
}

/**
 * Keeps a draft as the user, in the place of their earlier one. One request; one more where another tab's first draft
 * came in between. Gives whether there was none before.
 */
export async function putDraft(
    client: SalesforceClient,
    owner: DraftOwner,
    { Lines__c, expiresMs, Seal__c }: DraftFields
): Promise<Result<{ readonly isFirst: boolean }>> {
    const Voice_Call__c = owner.voiceCallId;
    const body = { Voice_Call__c, Lines__c, Expires__c: new Date(expiresMs).toISOString(), Seal__c };
    const put = (): Promise<unknown> =>
        client.call({ method: 'PATCH', path: `${OBJECT_PATH}/Draft_Key__c/${toKey(owner)}`, body });
    try {
        const answer = await put().catch((error: unknown) => {
            if (hasCode(error, 'DUPLICATE_VALUE')) {
                return put();
            }
            throw error;
        });
        const parsed = upserted.safeParse(answer);
        return createSuccess({ isFirst: parsed.success && parsed.data.created === true });
    } catch (error) {
        // An object that a user may not read answers 404 as if it did not exist.
        const isHidden = error instanceof SalesforceStatusError && error.status === 404;
        return { ok: false, failure: toFailure(isHidden ? new SalesforceStatusError(403, '', null) : error) };
    }
}

/** The user's own draft of a call; null where there is none. One query. */
export async function fetchDraft(client: SalesforceClient, owner: DraftOwner): Promise<Result<DraftRow | null>> {
    const records = await client.query(
        'SELECT Id, Lines__c, Expires__c, Seal__c FROM Transcript_Draft__c ' +
            `WHERE OwnerId = ${toIdLiteral(owner.userId)} AND Draft_Key__c = ${toTextLiteral(toKey(owner))}`
    );
    if (!records.ok) {
        return records;
    }
    const parsed = rows.safeParse(records.value);
    return parsed.success ? createSuccess(parsed.data[0] ?? null) : createFailure('SALESFORCE_UNEXPECTED');
}

/** The user's own drafts that are over, whatever call they are of, as many as are cleared away at once. One query. */
export async function fetchExpiredDraftIds(
    client: SalesforceClient,
    userId: string,
    nowMs: number
): Promise<Result<readonly string[]>> {
    // A SOQL date-time literal has no quotes.
    const now = new Date(nowMs).toISOString().replace(/\.\d+Z$/, 'Z');
    const records = await client.query(
        `SELECT Id FROM Transcript_Draft__c WHERE OwnerId = ${toIdLiteral(userId)} AND Expires__c < ${now} ` +
            `LIMIT ${MOST_EXPIRED}`
    );
    if (!records.ok) {
        return records;
    }
    const parsed = ids.safeParse(records.value);
    return parsed.success ? createSuccess(parsed.data.map(({ Id }) => Id)) : createFailure('SALESFORCE_UNEXPECTED');
}

/**
 * Deletes a draft as the user. It is blanked first: what is deleted lies in the org's recycle bin for fifteen days, and
 * an org that lets nobody delete keeps an empty row.
 */
export async function removeDraft(client: SalesforceClient, draftId: string): Promise<Result<null>> {
    if (!isRecordId(draftId)) {
        throw new Error('not a record id');
    }
    const path = `${OBJECT_PATH}/${draftId}` as const;
    try {
        await client.call({ method: 'PATCH', path, body: { Lines__c: null, Seal__c: null } });
        await client.call({ method: 'DELETE', path });
    } catch (error) {
        // Somebody was faster: another tab, or the owner by hand.
        const isGone = error instanceof SalesforceStatusError && error.status === 404;
        return isGone ? createSuccess(null) : { ok: false, failure: toFailure(error) };
    }
    return createSuccess(null);
}

function hasCode(error: unknown, code: string): boolean {
    return error instanceof SalesforceStatusError && error.errors.some(({ errorCode }) => errorCode === code);
}
