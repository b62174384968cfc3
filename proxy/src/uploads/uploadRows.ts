import type { UploadTarget } from 'c/proxyProtocol';
import { sealChange } from '../changes/changeSeal';
import { createSuccess, type Failure, type Result } from '../errors';
import { updateChange, type ChangeFields, type UpdateOutcome } from '../salesforce/changeRow';
import { withUpdate, type NewUploadFields, type UploadUpdate } from '../salesforce/uploadRow';
import { tellLockLeft } from '../save/lockLeft';
import { takeLock, type TakenLock } from '../save/takeLock';
import { toFieldText, toToldFields } from './toldFields';
import type { UploadDeps } from './uploadDeps';
import type { ParsedManifest, ParsedPart } from './uploadManifest';

/** The row of one part: what has been written to it so far is what its next seal covers. */
export interface UploadRow {
    readonly changeId: string;
    /** Shows that the upload goes on, where the row was not written for a while; why not, where it is over by now. */
    showLife(): Promise<Failure | null>;
    /** Seals the row with an update in, and writes it. */
    write(update: UploadUpdate): Promise<UpdateOutcome>;
    /** Ends the row of a part of which nothing is stored, and gives the lock back: why it was not sent, with what is left where that did not work. */
    end(failure: Failure, errorDetail?: string | null): Promise<Failure>;
}

/** Between two signs that an upload goes on: a row without one for two minutes counts as cut off. Milliseconds. */
const SIGN_EVERY_MS = 30_000;

const LONGEST_FILE_NAME = 255;
const LONGEST_FORMAT = 40;

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
        // Counts of a save. What an upload changes is not known before it is read back, and then they can't be altered.
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
            File_Name__c: toFieldText(part.fileName, LONGEST_FILE_NAME),
            Format__c: toFieldText(part.format, LONGEST_FORMAT),
            Content_Digest__c: part.digest,
            Batch__c: manifest.batch ?? null
        }
    };
    const seal = sealChange(keyRing, { changeId: null, createdById: userId }, fields);
    const lock = await takeLock(deps, { ...fields, Seal__c: seal });
    return lock.ok ? createSuccess(toUploadRow(deps, lock.value, fields)) : lock;
}

function toUploadRow(deps: UploadDeps, { changeId, sinceMs }: TakenLock, made: ChangeFields): UploadRow {
    const { client, keyRing, userId, config, now, sleep } = deps;
    let fields = made;
    let writtenMs = sinceMs;

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
        writtenMs = now();
        if (outcome.kind === 'done') {
            fields = next;
        }
        return outcome;
    }

    return {
        changeId,
        write,
        async showLife() {
            const outcome = now() - writtenMs > SIGN_EVERY_MS ? await write({}) : null;
            return outcome?.kind === 'refused' && outcome.isByRule ? outcome.failure : null;
        },
        async end(failure, errorDetail = null) {
            const outcome = await write({
                State__c: 'Not_Applied',
                Digests__c: null,
                Lock__c: null,
                Error_Detail__c: toToldFields({ status: null, errorDetail }).Error_Detail__c ?? null
            });
            return outcome.kind === 'done' ? failure : tellLockLeft(failure, config);
        }
    };
}
