import { parseSettings } from 'c/redactionSettings';
import { createSuccess, type Result } from '../errors';
import { fetchRedactionSettings } from '../salesforce/fetchRedactionSettings';
import type { SalesforceClient } from '../salesforce/salesforceClient';
import { findRedactionProblem, type PlannedSave } from './planSave';

/**
 * Whether the organisation's policy allows all masks of a save: REDACTION_INVALID where not. The policy is read as the user,
 * for this save alone. It costs a query where a mask says more than its label, and none where all are labels: those every
 * policy allows.
 */
export async function checkMasks(client: SalesforceClient, { toAllow }: PlannedSave): Promise<Result<null>> {
    if (toAllow.length === 0) {
        return createSuccess(null);
    }
    const records = await fetchRedactionSettings(client);
    return records.ok
        ? (findRedactionProblem(toAllow, parseSettings(records.value).settings.masks) ?? createSuccess(null))
        : records;
}
