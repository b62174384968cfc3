import type { HourlyLeft } from 'c/proxyProtocol';
import type { MeteredClient } from '../salesforce/salesforceClient';

const HOUR_MS = 60 * 60_000;

/** What the client's person has left of this hour, at most; null where nobody counts. `nowMs`: since the Unix epoch. */
export function toHourlyLeft(client: MeteredClient, nowMs: number): HourlyLeft | null {
    const use = client.hourlyUse();
    return use && { left: Math.max(0, use.most - use.used), resetsAtMs: (Math.floor(nowMs / HOUR_MS) + 1) * HOUR_MS };
}
