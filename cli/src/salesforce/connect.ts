import { randomUUID } from 'node:crypto';
import { createHourlyCount } from '../../../proxy/src/salesforce/hourlyCount';
import { createSalesforceClient, type MeteredClient } from '../../../proxy/src/salesforce/salesforceClient';
import type { OrgSession } from './orgSession';

/** The version that this project is written against, as the proxy's default. */
const API_VERSION = '66.0';

/** Requests for transcripts that Salesforce lets one person make in an hour. */
const HOURLY_LIMIT = 1_000;

/** Salesforce as the person who is signed in, for one run. */
export function connect({ instanceUrl, accessToken }: OrgSession): MeteredClient {
    const count = createHourlyCount(Date.now);
    const me = 'me';
    return createSalesforceClient({
        instanceUrl,
        accessToken,
        apiVersion: API_VERSION,
        requestId: randomUUID(),
        hourly: { most: HOURLY_LIMIT, add: () => count.add(me), used: () => count.of(me) }
    });
}
