/**
 * One conversation entry as Salesforce sends it, with every field checked (Connect REST API, "Conversation Entry").
 * Times are milliseconds since the Unix epoch; what is missing or of no use is null.
 */
export interface ConversationEntry {
    readonly identifier: string;
    readonly messageText: string;
    readonly clientTimestamp: number | null;
    readonly clientDuration: number | null;
    readonly serverReceivedTimestamp: number | null;
    readonly relatedRecords: readonly string[];
    readonly sender: { readonly appType: string | null; readonly role: string | null; readonly subject: string | null };
}

/**
 * Something in a response that is not as documented. ENTRY_WITHOUT_IDENTIFIER: such an entry can't be shown or written.
 * ENTRY_WITHOUT_TEXT: shown as an empty line. `index` is its place in the response.
 */
export interface EntryIssue {
    readonly code: 'ENTRY_WITHOUT_IDENTIFIER' | 'ENTRY_WITHOUT_TEXT';
    readonly index: number;
}

/** A response taken apart. `count` is how many entries Salesforce sent, those left out included. */
export interface EntriesPage {
    readonly count: number;
    readonly entries: readonly ConversationEntry[];
    readonly issues: readonly EntryIssue[];
}

/** Parses the body of a GET of conversation entries; null where it is no such body at all. */
export function parseEntriesPage(body: unknown): EntriesPage | null {
    if (!isRecord(body) || !Array.isArray(body['conversationEntries'])) {
        return null;
    }
    const list: readonly unknown[] = body['conversationEntries'];
    const entries: ConversationEntry[] = [];
    const issues: EntryIssue[] = [];
    list.forEach((item, index) => {
        const fields = isRecord(item) ? item : {};
        const identifier = toText(fields['identifier']);
        if (!identifier) {
            issues.push({ code: 'ENTRY_WITHOUT_IDENTIFIER', index });
            return;
        }
        const messageText = toText(fields['messageText']);
        if (messageText === null) {
            issues.push({ code: 'ENTRY_WITHOUT_TEXT', index });
        }
        const sender = isRecord(fields['sender']) ? fields['sender'] : {};
        entries.push({
            identifier,
            messageText: messageText ?? '',
            clientTimestamp: toNumber(fields['clientTimestamp']),
            clientDuration: toNumber(fields['clientDuration']),
            serverReceivedTimestamp: toNumber(fields['serverReceivedTimestamp']),
            relatedRecords: toTexts(fields['relatedRecords']),
            sender: {
                appType: toText(sender['appType']),
                role: toText(sender['role']),
                subject: toText(sender['subject'])
            }
        });
    });
    return { count: list.length, entries, issues };
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toText(value: unknown): string | null {
    return typeof value === 'string' ? value : null;
}

function toTexts(value: unknown): readonly string[] {
    return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** Timestamps come as numbers or as strings of digits, depending on the release. */
function toNumber(value: unknown): number | null {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : null;
}
