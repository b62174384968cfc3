import type { SaveConfig } from '../config';
import type { ChangeRow } from '../salesforce/fetchChangeRows';
import { CALL_TIMEOUT_MS } from '../salesforce/salesforceClient';

/**
 * How old a Sending row is before its save can no longer be under way: twice the deadline, and at least the deadline and
 * a minute. A request sent just before the deadline may be on its way for as long as one may take, and clocks differ.
 * Milliseconds.
 */
export function oldestSendingMs({ deadlineMs }: SaveConfig): number {
    return deadlineMs + Math.max(deadlineMs, 2 * CALL_TIMEOUT_MS);
}

/**
 * How old a Sending row is before whoever saves or opens the call ends it, whatever is stored. An upload may go on long
 * after its request, unless that was never whole: of such a row there are no digests. Milliseconds.
 */
export function settlesAfterMs(config: SaveConfig, { Kind__c, Digests__c, Seal__c }: ChangeRow): number {
    const isUnderWayElsewhere = Kind__c === 'Upload' && (Digests__c !== null || Seal__c === null);
    return isUnderWayElsewhere ? Math.max(config.uploadSettleMs, oldestSendingMs(config)) : oldestSendingMs(config);
}
