import type { KeyRing } from '../auth/keyRing';
import type { SaveConfig } from '../config';
import type { ChangeRow } from '../salesforce/fetchChangeRows';
import { CALL_TIMEOUT_MS } from '../salesforce/salesforceClient';
import { sealStateOf } from './changeSeal';

/**
 * How old a Sending row is before its save can no longer be under way: twice the deadline, and at least the deadline and
 * a minute. A request sent just before the deadline may be on its way for as long as one may take, and clocks differ.
 * Milliseconds.
 */
export function oldestSendingMs({ deadlineMs }: SaveConfig): number {
    return deadlineMs + Math.max(deadlineMs, 2 * CALL_TIMEOUT_MS);
}

/** As long as any upload may take to be sent. Its row could be touched for ever, and so hold its lock. Milliseconds. */
export const LONGEST_UPLOAD_MS = 2 * 60 * 60_000;

/**
 * From when the age of a Sending row counts: from when it was made; that of an upload, which may have taken long to come,
 * from when its proxy last wrote it. Milliseconds since the Unix epoch.
 */
export function agesFromMs({ Kind__c, Seal__c, madeMs, writtenMs }: ChangeRow): number {
    const isKeptAlive = Kind__c === 'Upload' && Seal__c !== null;
    return isKeptAlive ? Math.min(writtenMs, madeMs + LONGEST_UPLOAD_MS) : madeMs;
}

/**
 * How old a Sending row is before whoever saves or opens the call ends it, whatever is stored. An upload may go on long
 * after its request, unless that was never whole: of such a row there are no digests. One whose seal does not hold may be
 * of an upload that the proxy knows nothing of. Milliseconds.
 */
export function settlesAfterMs(keyRing: KeyRing, config: SaveConfig, row: ChangeRow): number {
    const isUnderWayElsewhere =
        row.Kind__c === 'Upload' && (row.Digests__c !== null || sealStateOf(keyRing, row) !== 'intact');
    return isUnderWayElsewhere ? Math.max(config.uploadSettleMs, oldestSendingMs(config)) : oldestSendingMs(config);
}
