import type { SessionClaims } from '../auth/sessionToken';
import type { Config, OrgConfig } from '../config';
import { createHourlyCount } from './hourlyCount';
import { shortRecordId } from './recordId';
import type { Patience } from './retries';
import { createSalesforceClient, type UploadingClient } from './salesforceClient';

/** Salesforce as the person of a session, for one request of ours; `signal` stops what is under way. */
export type SalesforceAs = (
    who: { readonly session: SessionClaims; readonly org: OrgConfig },
    requestId: string,
    signal?: AbortSignal
) => UploadingClient;

/** All clients of this process: they share what is counted of each person's hour. */
export function createSalesforceAs(config: Config, patience: Patience): SalesforceAs {
    const hourlyCount = createHourlyCount(patience.now);
    return ({ session, org }, requestId, signal) => {
        const person = `${shortRecordId(session.orgId)} ${shortRecordId(session.user.id)}`;
        return createSalesforceClient({
            instanceUrl: org.myDomainUrl,
            accessToken: session.accessToken,
            apiVersion: config.apiVersion,
            requestId,
            patience,
            hourly: {
                most: config.hourlyLimit,
                add: () => hourlyCount.add(person),
                used: () => hourlyCount.of(person)
            },
            ...(signal ? { signal } : {})
        });
    };
}
