/** What Salesforce says of one part that was sent (Connect REST API, "Conversation Bulk Uploads"). SUCCESS means taken, not stored. */
export interface UploadAnswer {
    readonly conversationIdentifier: string | null;
    /** As Salesforce words it. */
    readonly status: string | null;
    readonly errorDetail: string | null;
    readonly uploadId: string | null;
}

/** How an upload stands. Counts and ids are null where the answer has none, as in the guide's own sample. */
export interface UploadStatus extends UploadAnswer {
    readonly successCount: number | null;
    readonly failedCount: number | null;
    readonly failedIds: readonly string[] | null;
    /** Milliseconds since the Unix epoch. */
    readonly updatedMs: number | null;
}

/** Words that end an upload. Any other word is not known to: such an upload counts as not finished. */
const FINAL_STATUSES: ReadonlySet<string> = new Set(['SUCCESS', 'FAILED']);

/** Whether a status says that nothing more will happen. */
export function isFinalStatus(status: string | null): boolean {
    return FINAL_STATUSES.has((status ?? '').toUpperCase());
}

/** The two roots that answers of this resource are seen with. */
const ROOTS = ['conversationBulkUploadStatuses', 'conversationBulkUploadsResults'] as const;

/**
 * Reads the answer to an upload, or to a question for statuses: each of the two may come under either root, and name the
 * conversation `conversationIdentifier` or `conversationId`. Null where it is no such answer.
 */
export function parseUploads(body: unknown): readonly UploadStatus[] | null {
    const root = ROOTS.find((name) => isFields(body) && Array.isArray(body[name]));
    const items: unknown = root !== undefined && isFields(body) ? body[root] : null;
    return Array.isArray(items) && items.every(isFields) ? items.map(toStatus) : null;
}

type Fields = Readonly<Record<string, unknown>>;

function toStatus(item: Fields): UploadStatus {
    const ids: unknown = item['failedEntryIds'];
    return {
        conversationIdentifier: toText(item['conversationIdentifier']) ?? toText(item['conversationId']),
        status: toText(item['status']),
        errorDetail: toText(item['errorDetail']),
        uploadId: toText(item['uploadId']),
        successCount: toCount(item['successEntryCount']),
        failedCount: toCount(item['failedEntryCount']),
        failedIds: Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : null,
        updatedMs: toCount(item['lastUpdatedTimestamp'])
    };
}

function isFields(value: unknown): value is Fields {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toText(value: unknown): string | null {
    return typeof value === 'string' && value !== '' ? value : null;
}

/** Numbers may come as texts. */
function toCount(value: unknown): number | null {
    const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}
