import type { SaveConfig } from '../config';
import { CALL_TIMEOUT_MS } from '../salesforce/salesforceClient';

/**
 * How old a Sending row is before its save can no longer be under way: twice the deadline, and at least the deadline and
 * a minute. A request sent just before the deadline may be on its way for as long as one may take, and clocks differ.
 * Milliseconds.
 */
export function oldestSendingMs({ deadlineMs }: SaveConfig): number {
    return deadlineMs + Math.max(deadlineMs, 2 * CALL_TIMEOUT_MS);
}
