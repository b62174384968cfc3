/** A record as the UI API returns it (User Interface API guide, "Record"). */
export interface UiRecord {
    apiName: string;
    id: string;
    fields: Record<string, { value: unknown; displayValue: string | null }>;
}

/** What `lightning/uiRecordApi` hands to components when a request fails (LWC guide, "Handle Errors in LDS"). */
export class FetchResponseError extends Error {
    readonly ok = false;
    readonly errorType = 'fetchResponse';
    readonly status: number;
    readonly statusText: string;
    readonly body: unknown;

    constructor(response: Response, body: unknown) {
        super(`The record could not be read (status ${response.status}).`);
        this.status = response.status;
        this.statusText = response.statusText;
        this.body = body;
    }
}

/** What a component asks for. */
export interface RecordRequest {
    recordId: string;
    fields: string[];
    optionalFields: string[];
}

const listeners = new Map<string, Set<() => void>>();

/**
 * Reads a record as the page's user. Nothing is kept: the local org answers at once, and a stale value would hide a bug.
 *
 * @throws {FetchResponseError} with Salesforce's error list as its body
 */
export async function fetchRecord({ recordId, fields, optionalFields }: RecordRequest): Promise<UiRecord> {
    const query = new URLSearchParams();
    if (fields.length > 0) query.set('fields', fields.join(','));
    if (optionalFields.length > 0) query.set('optionalFields', optionalFields.join(','));
    const response = await fetch(`/services/data/v66.0/ui-api/records/${encodeURIComponent(recordId)}?${query}`);
    const body: unknown = await response.json().catch(() => undefined);
    if (response.ok && isUiRecord(body)) return body;
    throw new FetchResponseError(response, body);
}

/** Hears when a record should be read again. Returns how to stop. */
export function subscribeToRecord(recordId: string, listener: () => void): () => void {
    const own = listeners.get(recordId) ?? new Set();
    listeners.set(recordId, own.add(listener));
    return () => own.delete(listener);
}

/** Tells everyone who shows one of these records to read it again. */
export function announceRecordChange(recordIds: Iterable<string>): void {
    for (const recordId of recordIds) for (const listener of [...(listeners.get(recordId) ?? [])]) listener();
}

/** Tells everyone who shows any record to read it again. */
export function announceRefresh(): void {
    announceRecordChange(listeners.keys());
}

function isUiRecord(body: unknown): body is UiRecord {
    if (typeof body !== 'object' || body === null || !('fields' in body) || !('id' in body)) return false;
    const { fields } = body;
    if (typeof fields !== 'object' || fields === null) return false;
    return Object.values(fields).every((field) => typeof field === 'object' && field !== null && 'value' in field);
}
