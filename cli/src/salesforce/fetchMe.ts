import { z } from 'zod';
import { createFailure, createSuccess, type Result } from '../../../proxy/src/errors';
import { isRecordId } from '../../../proxy/src/salesforce/recordId';
import type { SalesforceClient } from '../../../proxy/src/salesforce/salesforceClient';

/** Who is signed in, and in which org: 15 or 18 characters each. */
export interface Me {
    readonly userId: string;
    readonly orgId: string;
}

/** What of the list of resources names the person (REST API, "Resources by Version"). */
const resources = z.object({ identity: z.string() });

/** Asks Salesforce whose session this is. One request. */
export async function fetchMe(client: SalesforceClient): Promise<Result<Me>> {
    const answer = await client.fetch({ method: 'GET', path: '/' });
    if (!answer.ok) return answer;
    const parsed = resources.safeParse(answer.value);
    const [, orgId = '', userId = ''] = /\/id\/(\w+)\/(\w+)$/.exec(parsed.data?.identity ?? '') ?? [];
    return isRecordId(orgId) && isRecordId(userId)
        ? createSuccess({ orgId, userId })
        : createFailure('SALESFORCE_UNEXPECTED');
}
