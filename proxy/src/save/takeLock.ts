import { createFailure, createSuccess, isUnanswered, type Result } from '../errors';
import { createChange, fetchLockHolder, type NewChange } from '../salesforce/changeRow';
import { CALL_TIMEOUT_MS, type SalesforceClient } from '../salesforce/salesforceClient';
import type { SaveConfig } from '../config';
import type { Sleep } from './readBack';
import { settleChange } from './settleChange';
import type { KeyRing } from '../auth/keyRing';

/** Between two tries to take a lock; half of it is random, so that two waiters don't stay in step. Milliseconds. */
const RETRY_MS = 600;

/**
 * Announces a change and so takes the conversation's lock: the id of the row. While somebody else holds it, waits a
 * little, then gives up as SAVE_LOCKED with `details` `{savedBy, sinceMs, ageMs}` (who, since when as milliseconds since
 * the Unix epoch, and for how long). A row so old that its save can no longer be running is settled first. Where no answer
 * came, the row may have been made all the same: then it is ours.
 */
export async function takeLock(
    client: SalesforceClient,
    keyRing: KeyRing,
    change: NewChange,
    config: SaveConfig,
    now: () => number,
    sleep: Sleep
): Promise<Result<string>> {
    // A request sent just before the deadline may be under way for as long as one may take, and clocks differ.
    const oldestMs = config.deadlineMs + Math.max(config.deadlineMs, 2 * CALL_TIMEOUT_MS);
    const giveUpMs = now() + config.lockWaitMs;
    let settled = false;
    for (;;) {
        const outcome = await createChange(client, change);
        if (outcome.kind === 'created') {
            return createSuccess(outcome.changeId);
        }
        if (outcome.kind === 'failed') {
            const ownId = isUnanswered(outcome.failure) ? await fetchOwnRow(client, change) : null;
            return ownId === null ? { ok: false, failure: outcome.failure } : createSuccess(ownId);
        }
        const holder = await fetchLockHolder(client, change.Lock__c);
        if (!holder.ok) {
            return holder;
        }
        const ageMs = holder.value ? Math.max(0, now() - holder.value.sinceMs) : 0;
        if (holder.value && !settled && ageMs > oldestMs) {
            settled = true;
            if (await settleChange(client, keyRing, change.Lock__c, holder.value)) {
                continue;
            }
        }
        const pauseMs = RETRY_MS / 2 + Math.random() * (RETRY_MS / 2);
        if (now() + pauseMs > giveUpMs) {
            const { savedBy = null, sinceMs = now() } = holder.value ?? {};
            return createFailure('SAVE_LOCKED', { details: { savedBy, sinceMs, ageMs } });
        }
        await sleep(pauseMs);
    }
}

/** The row that holds the lock, if this very request made it; null otherwise. */
async function fetchOwnRow(client: SalesforceClient, change: NewChange): Promise<string | null> {
    const holder = await fetchLockHolder(client, change.Lock__c);
    return holder.ok && holder.value?.requestId === change.Request_Id__c ? holder.value.changeId : null;
}
