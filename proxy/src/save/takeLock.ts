import { agesFromMs, oldestSendingMs, settlesAfterMs } from '../changes/oldestSending';
import { parseRecordedLines } from '../changes/recordedLines';
import { createFailure, createSuccess, type Result } from '../errors';
import { createChange, type NewChange } from '../salesforce/changeRow';
import { fetchLockHolder, type ChangeRow } from '../salesforce/fetchChangeRows';
import { isSameRecord } from '../salesforce/recordId';
import type { NewUpload } from '../salesforce/uploadRow';
import { settleUploads } from '../uploads/settleUploads';
import { tellLockLeft } from './lockLeft';
import type { SaveDeps } from './saveDeps';
import { settleChange } from './settleChange';

/** Between two tries to take a lock; half of it is random, so that two waiters don't stay in step. Milliseconds. */
const RETRY_MS = 600;

/** A lock that was taken. `sinceMs`: its row was not made before that (milliseconds since the Unix epoch). */
export interface TakenLock {
    readonly changeId: string;
    readonly sinceMs: number;
}

/**
 * Announces a change and so takes the conversation's lock. While another row holds it, waits a little, then gives up as
 * SAVE_LOCKED with the details of `toLockDetails`. A row so old that its save can no longer be running is settled first.
 * Where no answer came, or none that tells, the row may have been made all the same: then it is ours.
 */
export async function takeLock(deps: SaveDeps, change: NewChange | NewUpload): Promise<Result<TakenLock>> {
    const { client, keyRing, config, now, sleep } = deps;
    const giveUpMs = now() + config.lockWaitMs;
    let isSettled = false;
    for (;;) {
        const sinceMs = now();
        const outcome = await createChange(client, change);
        if (outcome.kind === 'created') {
            return createSuccess({ changeId: outcome.changeId, sinceMs });
        }
        if (outcome.kind === 'failed') {
            return { ok: false, failure: outcome.failure };
        }
        if (outcome.kind === 'unclear') {
            const own = await fetchOwnRow(deps, change);
            if (!own.ok) {
                return { ok: false, failure: tellLockLeft(outcome.failure, config) };
            }
            return own.value === null
                ? { ok: false, failure: outcome.failure }
                : createSuccess({ changeId: own.value, sinceMs });
        }
        const found = await fetchLockHolder(client, change.Lock__c);
        if (!found.ok) {
            return found;
        }
        const holder = found.value;
        const isDue = holder !== null && now() - holder.madeMs > oldestSendingMs(config);
        if (holder && isDue && !isSettled) {
            isSettled = true;
            const isOver =
                holder.Kind__c === 'Save'
                    ? await settleChange(client, keyRing, change.Lock__c, holder)
                    : await isUploadOver(deps, change.Lock__c, holder);
            if (isOver) {
                continue;
            }
        }
        const pauseMs = RETRY_MS / 2 + Math.random() * (RETRY_MS / 2);
        if (now() + pauseMs > giveUpMs) {
            return createFailure('SAVE_LOCKED', { details: toLockDetails(deps, holder) });
        }
        await sleep(pauseMs);
    }
}

/**
 * Who holds a lock. `sinceMs`: when they took it; `settlesAtMs`: when whoever saves or opens the call next finds out how
 * that save ended, should it have been cut off, null where nobody does (milliseconds since the Unix epoch; `ageMs` is how
 * long ago the first is). `isOwn`: the person who asks holds it. `isPending`: the save itself is over, but not its row.
 */
function toLockDetails(
    { keyRing, config, userId, now }: SaveDeps,
    holder: ChangeRow | null
): Readonly<Record<'savedBy' | 'sinceMs' | 'ageMs' | 'isOwn' | 'isPending' | 'settlesAtMs', unknown>> {
    if (!holder) {
        return { savedBy: null, sinceMs: now(), ageMs: 0, isOwn: false, isPending: false, settlesAtMs: null };
    }
    const ageMs = Math.max(0, now() - holder.madeMs);
    const settlesAtMs = agesFromMs(holder) + settlesAfterMs(keyRing, config, holder);
    const hasResults = parseRecordedLines(holder.Lines__c)?.some(({ result }) => result !== undefined) ?? false;
    return {
        savedBy: holder.createdByName,
        sinceMs: holder.madeMs,
        ageMs,
        isOwn: isSameRecord(holder.CreatedById, userId),
        isPending: hasResults || now() > settlesAtMs,
        settlesAtMs
    };
}

/** Ends the row of an upload that is over. Whether it is now. */
async function isUploadOver(deps: SaveDeps, conversationIdentifier: string, row: ChangeRow): Promise<boolean> {
    const [settled] = await settleUploads(deps, [{ row, conversationIdentifier }]);
    return settled !== undefined && settled.row.State__c !== 'Sending';
}

/** The id of the row that holds the lock, if this very request made it; null otherwise. */
async function fetchOwnRow({ client }: SaveDeps, change: NewChange | NewUpload): Promise<Result<string | null>> {
    const holder = await fetchLockHolder(client, change.Lock__c);
    return holder.ok
        ? createSuccess(holder.value?.Request_Id__c === change.Request_Id__c ? holder.value.Id : null)
        : holder;
}
