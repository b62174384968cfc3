import { z } from 'zod';
import type { Failure } from '../errors';
import { SalesforceStatusError } from './boundTransport';
import type { ChangeFields, ChangeRowState, FinalState } from './changeFields';
import { isRecordId } from './recordId';
import type { SalesforceClient } from './salesforceClient';
import { toFailure } from './toFailure';
import type { NewUpload, UploadUpdate } from './uploadRow';

export type { ChangeFields, ChangeRowState, FinalState };

/** The row that announces a save. */
export interface NewChange extends ChangeFields {
    readonly Voice_Call__c: string;
    readonly Kind__c: 'Save';
    readonly State__c: 'Sending';
    readonly Lines__c: string;
    readonly Request_Id__c: string;
    readonly Lock__c: string;
    readonly Seal__c: string;
}

/** What a save or a settling writes to a row afterwards; null blanks, a field left out stays. */
export interface ChangeUpdate {
    readonly Lines__c?: string;
    readonly State__c?: FinalState;
    readonly Digests__c?: null;
    readonly Lock__c?: null;
    readonly Seal__c?: string;
}

/** Whether the row was made. `locked`: another one holds the lock. `unclear`: only a look tells; it may come yet, too. */
export type CreateOutcome =
    | { readonly kind: 'created'; readonly changeId: string }
    | { readonly kind: 'locked' }
    | { readonly kind: 'failed' | 'unclear'; readonly failure: Failure };

/**
 * What an update came to. `refused`: by the org; `isByRule` tells one of its validation rules, as for a row that is final
 * already, from a right that is missing. `unanswered`: only reading the row tells.
 */
export type UpdateOutcome =
    | { readonly kind: 'done' }
    | { readonly kind: 'refused'; readonly isByRule: boolean; readonly failure: Failure }
    | { readonly kind: 'unanswered'; readonly failure: Failure };

const OBJECT_PATH = '/sobjects/Transcript_Change__c';
const created = z.object({ id: z.string().refine(isRecordId) });

/** Announces a change as the user. The org's validation rules decide whether they may. */
export async function createChange(client: SalesforceClient, change: NewChange | NewUpload): Promise<CreateOutcome> {
    const { upload, ...fields } = change;
    try {
        const body = { ...fields, ...upload };
        const parsed = created.safeParse(await client.call({ method: 'POST', path: OBJECT_PATH, body }));
        return parsed.success
            ? { kind: 'created', changeId: parsed.data.id }
            : { kind: 'unclear', failure: { code: 'SALESFORCE_UNEXPECTED' } };
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
        switch (failure.code) {
            case 'SALESFORCE_UNAVAILABLE':
                return { kind: 'unclear', failure };
            case 'SALESFORCE_UNEXPECTED':
                return { kind: 'failed', failure: { ...failure, code: 'CHANGE_REFUSED' } };
            default:
                return { kind: 'failed', failure };
        }
    }
}

/** Updates a change as the user, once. */
export async function updateChange(
    client: SalesforceClient,
    changeId: string,
    update: ChangeUpdate | (UploadUpdate & { readonly Seal__c?: string })
): Promise<UpdateOutcome> {
    if (!isRecordId(changeId)) {
        throw new Error('not a record id');
    }
    try {
        await client.call({ method: 'PATCH', path: `${OBJECT_PATH}/${changeId}`, body: update });
        return { kind: 'done' };
    } catch (error) {
        const failure = toFailure(error);
        if (failure.code === 'SALESFORCE_UNAVAILABLE') {
            return { kind: 'unanswered', failure };
        }
        const isByRule =
            error instanceof SalesforceStatusError &&
            error.errors.some(({ errorCode }) => errorCode === 'FIELD_CUSTOM_VALIDATION_EXCEPTION');
        return { kind: 'refused', isByRule, failure };
    }
}
