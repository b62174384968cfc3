/** Who says a line, in an upload's spelling. `subject` is the ParticipantKey as a query gave it: it can be a phone number. */
export interface UploadSender {
    readonly appType: string;
    readonly role: string;
    readonly subject: string;
}

/** One line of an upload. Times are milliseconds, `startMs` since the Unix epoch. `voiceCallIds`: 15 characters each. */
export interface UploadLine {
    readonly id: string;
    readonly startMs: number;
    readonly durationMs: number;
    readonly text: string;
    readonly sender: UploadSender;
    readonly voiceCallIds: readonly string[];
}

/** The first line of a part: which conversation it is of. With its line end. */
export function buildUploadHead(conversationIdentifier: string): string {
    return toLine('conversation', { conversationId: conversationIdentifier });
}

/** One conversation entry of a part (Voice developer guide, "Upload or Update Transcripts with Connect REST API"). With its line end. */
export function buildUploadLine(conversationIdentifier: string, line: UploadLine): string {
    return toLine('conversationEntry', {
        conversationId: conversationIdentifier,
        id: line.id,
        clientSentTimestamp: line.startMs,
        clientDuration: line.durationMs,
        messageText: line.text,
        sender: { appType: line.sender.appType, subject: line.sender.subject, role: line.sender.role },
        relatedRecords: [...line.voiceCallIds]
    });
}

function toLine(type: string, payload: object): string {
    return `${JSON.stringify({ type, payload })}\n`;
}

/** A line of a part, read again. */
export type UploadItem =
    | { readonly kind: 'conversation'; readonly conversationIdentifier: string }
    | { readonly kind: 'entry'; readonly conversationIdentifier: string; readonly line: UploadLine };

/** Reads one line of a part as `buildUploadHead` and `buildUploadLine` write it; null where it is neither, or has a field more. */
export function parseUploadItem(text: string): UploadItem | null {
    let value: unknown;
    try {
        value = JSON.parse(text);
    } catch {
        return null;
    }
    if (!isFields(value) || !isFields(value['payload']) || !hasOnly(value, ['type', 'payload'])) {
        return null;
    }
    const { type, payload } = value;
    const conversationIdentifier = payload['conversationId'];
    if (typeof conversationIdentifier !== 'string') {
        return null;
    }
    if (type === 'conversation') {
        return hasOnly(payload, ['conversationId']) ? { kind: 'conversation', conversationIdentifier } : null;
    }
    const line = type === 'conversationEntry' && hasOnly(payload, ENTRY_FIELDS) ? parseLine(payload) : null;
    return line ? { kind: 'entry', conversationIdentifier, line } : null;
}

const ENTRY_FIELDS = [
    'conversationId',
    'id',
    'clientSentTimestamp',
    'clientDuration',
    'messageText',
    'sender',
    'relatedRecords'
];

type Fields = Readonly<Record<string, unknown>>;

function parseLine(payload: Fields): UploadLine | null {
    const { id, clientSentTimestamp: startMs, clientDuration: durationMs, messageText: text, sender } = payload;
    const related: unknown = payload['relatedRecords'];
    if (!isFields(sender) || !hasOnly(sender, ['appType', 'role', 'subject']) || !isTextList(related)) {
        return null;
    }
    const { appType, role, subject } = sender;
    return typeof id === 'string' &&
        id !== '' &&
        isMs(startMs) &&
        isMs(durationMs) &&
        typeof text === 'string' &&
        typeof appType === 'string' &&
        typeof role === 'string' &&
        typeof subject === 'string'
        ? { id, startMs, durationMs, text, sender: { appType, role, subject }, voiceCallIds: related }
        : null;
}

function isFields(value: unknown): value is Fields {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextList(value: unknown): value is readonly string[] {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function hasOnly(value: Fields, names: readonly string[]): boolean {
    return Object.keys(value).every((name) => names.includes(name));
}

function isMs(value: unknown): value is number {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
