import { z } from 'zod';
import { createFailure, createSuccess, type Failure, type Result } from '../errors';
import { SalesforceStatusError } from './boundTransport';
import { parseDateTime } from './dateTime';
import { isRecordId, shortRecordId } from './recordId';
import type { SalesforceClient } from './salesforceClient';
import { toTextLiteral } from './soql';
import { toFailure } from './toFailure';

/** The values of State__c. */
export type ReviewRowState = 'To_Review' | 'Reviewed';

/** A Transcript_Review__c as the user's own query returns it. `reviewedMs`: milliseconds since the Unix epoch. */
export interface ReviewRow {
    readonly State__c: ReviewRowState;
    readonly Found__c: number | null;
    readonly Accepted__c: number | null;
    readonly Open__c: number | null;
    readonly Rejections__c: string | null;
    /** Goes up by one with each change: a rule of the org refuses any other. */
    readonly Revision__c: number;
    readonly reviewedByName: string | null;
    readonly reviewedMs: number | null;
}

/** What is written to a row. A field left out stays, and null blanks. */
export interface ReviewFields {
    readonly Found__c: number;
    readonly Accepted__c: number;
    readonly Rejected__c: number;
    readonly Open__c: number;
    readonly Rejections__c: string;
    readonly Revision__c: number;
    readonly State__c?: ReviewRowState;
    readonly Reviewed_By__c?: string | null;
    readonly Reviewed_At__c?: string | null;
}

/** What a write came to. `refused`: by a rule of the org, or since somebody else was faster: only a look at the row tells. */
export type PutOutcome = { readonly kind: 'done' } | { readonly kind: 'refused' | 'failed'; readonly failure: Failure };

const OBJECT_PATH = '/sobjects/Transcript_Review__c';

/** The org says so where another write of the same row came first, or is under way. */
const MEANWHILE: ReadonlySet<string> = new Set([
    'DUPLICATE_VALUE',
    'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    'UNABLE_TO_LOCK_ROW'
]);

const numberOrNull = z
    .number()
    .nullish()
    .transform((value) => value ?? null);
const textOrNull = z
    .string()
    .nullish()
    .transform((value) => value ?? null);
const rows = z.array(
    z
        .object({
            State__c: z.enum(['To_Review', 'Reviewed']),
            Found__c: numberOrNull,
            Accepted__c: numberOrNull,
            Open__c: numberOrNull,
            Rejections__c: textOrNull,
            Revision__c: z.number(),
            Reviewed_At__c: textOrNull,
            Reviewed_By__r: z.object({ Name: z.string().nullish() }).nullish()
        })
        .transform(({ Reviewed_At__c, Reviewed_By__r, ...row }): ReviewRow => {
            const reviewedMs = Reviewed_At__c === null ? null : parseDateTime(Reviewed_At__c);
            return { ...row, reviewedMs, reviewedByName: Reviewed_By__r?.Name ?? null };
        })
);

/** Call_Key__c: unique, so that a call has one review. */
function toKey(voiceCallId: string): string {
    if (!isRecordId(voiceCallId)) {
        throw new Error('not a record id');
    }
    return shortRecordId(voiceCallId);
}

/** The review of a call; null where there is none that the user may see. One query. */
export async function fetchReview(client: SalesforceClient, voiceCallId: string): Promise<Result<ReviewRow | null>> {
    const records = await client.query(
        'SELECT State__c, Found__c, Accepted__c, Open__c, Rejections__c, Revision__c, Reviewed_At__c, Reviewed_By__r.Name ' +
            `FROM Transcript_Review__c WHERE Call_Key__c = ${toTextLiteral(toKey(voiceCallId))}`
    );
    if (!records.ok) {
        return records;
    }
    const parsed = rows.safeParse(records.value);
    return parsed.success ? createSuccess(parsed.data[0] ?? null) : createFailure('SALESFORCE_UNEXPECTED');
}

/** Writes the review of a call as the user, or makes it. One request, which may be sent twice. */
export async function putReview(
    client: SalesforceClient,
    voiceCallId: string,
    fields: ReviewFields
): Promise<PutOutcome> {
    const path = `${OBJECT_PATH}/Call_Key__c/${toKey(voiceCallId)}` as const;
    try {
        await client.call({ method: 'PATCH', path, body: { Voice_Call__c: voiceCallId, ...fields } });
        return { kind: 'done' };
    } catch (error) {
        const isStatus = error instanceof SalesforceStatusError;
        // An object that a user may not read answers 404 as if it did not exist.
        const isHidden = isStatus && error.status === 404;
        const failure = toFailure(isHidden ? new SalesforceStatusError(403, '', null) : error);
        const isRefused = isStatus && error.errors.some(({ errorCode }) => MEANWHILE.has(errorCode));
        return { kind: isRefused ? 'refused' : 'failed', failure };
    }
}
