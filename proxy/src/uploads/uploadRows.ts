import type { UploadTarget } from 'c/proxyProtocol';
import { sealChange } from '../changes/changeSeal';
import { createSuccess, type Failure, type Result } from '../errors';
import { updateChange, type ChangeFields, type UpdateOutcome } from '../salesforce/changeRow';
import { withUpdate, type NewUploadFields, type UploadUpdate } from '../salesforce/uploadRow';
import { tellLockLeft } from '../save/lockLeft';
import { takeLock } from '../save/takeLock';
import type { UploadDeps } from './uploadDeps';
import type { ParsedManifest, ParsedPart } from './uploadManifest';

/** The row of one part: what has been written to it so far is what its next seal covers. */
export interface UploadRow {
    readonly changeId: string;
    /** Seals the row with an update in, and writes it. */
    write(update: UploadUpdate): Promise<UpdateOutcome>;
    /** Ends the row of a part of which nothing is stored, and gives the lock back: why it was not sent, with what is left where that did not work. */
    end(failure: Failure, errorDetail?: string | null): Promise<Failure>;
}

/** Longer than any word or detail that is worth keeping. */
const LONGEST_DETAIL = 1000;
const LONGEST_STATUS = 80;
const LONGEST_UPLOAD_ID = 64;

/** What Salesforce said, as far as the fields of a row hold it. */
export function toToldFields(told: {
    readonly uploadId: string | null;
    readonly status: string | null;
    readonly errorDetail: string | null;
}): UploadUpdate {
    return {
        Upload_Id__c: told.uploadId?.slice(0, LONGEST_UPLOAD_ID) ?? null,
        Upload_Status__c: told.status?.slice(0, LONGEST_STATUS) ?? null,
        Error_Detail__c: told.errorDetail?.slice(0, LONGEST_DETAIL) ?? null
    };
}

/** Announces a part and takes the lock of its conversation, as a save does. The org's rules decide whether the user may. */
export async function createUploadRow(
    deps: UploadDeps,
    manifest: ParsedManifest,
    at: number,
    part: ParsedPart,
    target: UploadTarget
): Promise<Result<UploadRow>> {
    const { keyRing, userId, requestId } = deps;
    const fields: NewUploadFields = {
        Voice_Call__c: target.voiceCallId,
        Kind__c: 'Upload',
        State__c: 'Sending',
        Edited_Lines__c: null,
        Redacted_Lines__c: null,
        Reason__c: manifest.reason,
        Note__c: manifest.note?.trim() || null,
        Entity_Types__c: null,
        Lines__c: null,
        Digests__c: null,
        // Unique for each row, and found by the request's own id in the log.
        Request_Id__c: `${requestId}-${at + 1}`,
        Lock__c: target.conversationIdentifier,
        upload: {
            Restored_Lines__c: part.restoredCount,
            Upload_Id__c: null,
            Upload_Status__c: null,
            Success_Count__c: null,
            Failed_Count__c: null,
            Failed_Ids__c: null,
            Error_Detail__c: null,
            File_Name__c: part.fileName?.trim() || null,
            Format__c: part.format,
            Content_Digest__c: part.digest,
            Batch__c: manifest.batch ?? null
        }
    };
    const seal = sealChange(keyRing, { changeId: null, createdById: userId }, fields);
    const lock = await takeLock(deps, { ...fields, Seal__c: seal });
    return lock.ok ? createSuccess(toUploadRow(deps, lock.value.changeId, fields)) : lock;
}

function toUploadRow(deps: UploadDeps, changeId: string, made: ChangeFields): UploadRow {
    const { client, keyRing, userId, config, now, sleep } = deps;
    let fields = made;

    /** Where Salesforce does not answer it is tried again, as for a save: the same twice is the same. */
    async function write(update: UploadUpdate): Promise<UpdateOutcome> {
        const next = withUpdate(fields, update);
        const sealed = { ...update, Seal__c: sealChange(keyRing, { changeId, createdById: userId }, next) };
        const giveUpMs = now() + config.confirmWaitMs;
        let outcome = await updateChange(client, changeId, sealed);
        for (
            let tries = 1;
            tries < config.confirmTries && outcome.kind === 'unanswered' && now() <= giveUpMs;
            tries += 1
        ) {
            await sleep(config.confirmWaitMs / (config.confirmTries - 1));
            outcome = await updateChange(client, changeId, sealed);
        }
        if (outcome.kind === 'done') {
            fields = next;
        }
        return outcome;
    }

    return {
        changeId,
        write,
        async end(failure, errorDetail = null) {
            const outcome = await write({
                State__c: 'Not_Applied',
                Digests__c: null,
                Lock__c: null,
                Error_Detail__c: errorDetail?.slice(0, LONGEST_DETAIL) ?? null
            });
            return outcome.kind === 'done' ? failure : tellLockLeft(failure, config);
        }
    };
}
