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
 * ENTRY_WITHOUT_TEXT: shown as an empty line. ENTRY_WITHOUT_TIME: no client time of use, so its place among the lines is
 * not known. ENTRY_WITHOUT_SENDER: neither role nor subject. `index` is its place in the response.
 */
export interface EntryIssue {
    readonly code: 'ENTRY_WITHOUT_IDENTIFIER' | 'ENTRY_WITHOUT_TEXT' | 'ENTRY_WITHOUT_TIME' | 'ENTRY_WITHOUT_SENDER';
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
        const identifier = toKey(fields['identifier']);
        if (identifier === null) {
            issues.push({ code: 'ENTRY_WITHOUT_IDENTIFIER', index });
            return;
        }
        const messageText = toText(fields['messageText']);
        const clientTimestamp = toMs(fields['clientTimestamp']);
        const sender = toSender(fields['sender']);
        if (messageText === null) {
            issues.push({ code: 'ENTRY_WITHOUT_TEXT', index });
        }
        if (clientTimestamp === null) {
            issues.push({ code: 'ENTRY_WITHOUT_TIME', index });
        }
        if (sender.role === null && sender.subject === null) {
            issues.push({ code: 'ENTRY_WITHOUT_SENDER', index });
        }
        entries.push({
            identifier,
            messageText: messageText ?? '',
            clientTimestamp,
            clientDuration: toMs(fields['clientDuration']),
            serverReceivedTimestamp: toMs(fields['serverReceivedTimestamp']),
            relatedRecords: toTexts(fields['relatedRecords']),
            sender
        });
    });
    return { count: list.length, entries, issues };
}

function toSender(value: unknown): ConversationEntry['sender'] {
    const sender = isRecord(value) ? value : {};
    return { appType: toText(sender['appType']), role: toKey(sender['role']), subject: toKey(sender['subject']) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toText(value: unknown): string | null {
    return typeof value === 'string' ? value : null;
}

/** A key that came as a number is taken as its digits, unless it is so large that reading it as JSON has changed it. */
function toKey(value: unknown): string | null {
    const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : toText(value);
    return text === '' ? null : text;
}

/** A single text counts as a list of one: a record that is overlooked could show a line to somebody who may not see it. */
function toTexts(value: unknown): readonly string[] {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list.filter((item): item is string => typeof item === 'string');
}

/** The last millisecond that a date can hold (ECMAScript, "Time Values and Time Range"). */
const LAST_MS = 8.64e15;
const DIGITS = /^\s*\d+(?:\.\d+)?\s*$/;
/** A date and time with its offset, as other resources of Salesforce write them: `2025-01-10T11:21:29.610+0000`. */
const ISO_TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?)(?:Z|([+-]\d\d):?(\d\d))$/;

/**
 * Milliseconds as a number, as digits or, for a point in time, written out. What may be meant otherwise (seconds) is
 * taken as it stands; what can be no such number (negative, beyond any date, a time without its offset) is null.
 */
function toMs(value: unknown): number | null {
    const ms = typeof value === 'string' ? fromWritten(value) : value;
    return typeof ms === 'number' && ms >= 0 && ms <= LAST_MS ? ms : null;
}

function fromWritten(text: string): number {
    const [, time, hours, minutes] = ISO_TIME.exec(text) ?? [];
    if (time !== undefined) {
        return Date.parse(hours === undefined ? `${time}Z` : `${time}${hours}:${minutes ?? ''}`);
    }
    return DIGITS.test(text) ? Number(text) : Number.NaN;
}
