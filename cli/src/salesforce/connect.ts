import { randomUUID } from 'node:crypto';
import { createHourlyCount } from '../../../proxy/src/salesforce/hourlyCount';
import {
    createSalesforceClient,
    type MeteredClient,
    type UploadingClient
} from '../../../proxy/src/salesforce/salesforceClient';
import type { OrgSession } from './orgSession';

/** The version that this project is written against, as the proxy's default. */
const API_VERSION = '66.0';

/** Requests for transcripts that Salesforce lets one person make in an hour. */
const HOURLY_LIMIT = 1_000;

/** Salesforce as the person who is signed in, for one run. */
export function connect(session: OrgSession): MeteredClient {
    return createConnector(session, { apiVersion: API_VERSION, hourlyLimit: HOURLY_LIMIT })(randomUUID());
}

/** Clients of one run, one for each request of ours, by its id: they share what is counted of the person's hour. */
export function createConnector(
    { instanceUrl, accessToken }: OrgSession,
    { apiVersion, hourlyLimit }: { readonly apiVersion: string; readonly hourlyLimit: number }
): (requestId: string) => UploadingClient {
    const count = createHourlyCount(Date.now);
    const me = 'me';
    const hourly = { most: hourlyLimit, add: () => count.add(me), used: () => count.of(me) };
    return (requestId) => createSalesforceClient({ instanceUrl, accessToken, apiVersion, requestId, hourly });
}
