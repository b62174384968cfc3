import { parseUploads, type UploadStatus } from 'c/conversationEntries';
import { PLAIN_TEXT } from './conversationEntriesResource';
import type { SalesforceClient } from './salesforceClient';

/** How many Salesforce tells at a time (Connect REST API, "Conversations, Bulk Upload and Statuses"). */
const MOST_STATUSES = 100;

/**
 * What Salesforce says of these uploads, by their ids, as far as it says anything: it forgets them, nobody knows when, and
 * then leaves them out or answers 404 to all. What it does not say, reading back tells. One request for every hundred.
 */
export async function fetchUploadStatuses(
    client: SalesforceClient,
    uploadIds: readonly string[]
): Promise<ReadonlyMap<string, UploadStatus>> {
    const asked = [...new Set(uploadIds)];
    const told = new Map<string, UploadStatus>();
    for (let at = 0; at < asked.length; at += MOST_STATUSES) {
        const ids = asked.slice(at, at + MOST_STATUSES).map(encodeURIComponent);
        const answer = await client.fetch({
            method: 'GET',
            path: `/connect/conversations/upload?uploadIds=${ids.join(',')}`,
            headers: PLAIN_TEXT,
            countsHourly: true
        });
        for (const status of (answer.ok ? parseUploads(answer.value) : null) ?? []) {
            if (status.uploadId !== null) {
                told.set(status.uploadId, status);
            }
        }
    }
    return told;
}
