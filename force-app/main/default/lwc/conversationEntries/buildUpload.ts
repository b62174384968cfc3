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

/** What some readers take for the end of a line, though JSON allows it in a text. */
const ODD_LINE_END = /[\u0085\u2028\u2029]/g;

function toLine(type: string, payload: object): string {
    const json = JSON.stringify({ type, payload });
    return `${json.replace(ODD_LINE_END, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** A line of a part, read again. */
export type UploadItem =
    | { readonly kind: 'conversation'; readonly conversationIdentifier: string }
    | { readonly kind: 'entry'; readonly conversationIdentifier: string; readonly line: UploadLine };

/**
 * Reads one line of a part, without its line end; null where it is not to the letter what `buildUploadHead` or
 * `buildUploadLine` writes. Another reader could take any other spelling for something else: of two fields of one name the
 * first, of a bare CR the end of a line.
 */
export function parseUploadItem(text: string): UploadItem | null {
    const item = readItem(text);
    return item && `${text}\n` === buildItem(item) ? item : null;
}

function buildItem(item: UploadItem): string {
    return item.kind === 'conversation'
        ? buildUploadHead(item.conversationIdentifier)
        : buildUploadLine(item.conversationIdentifier, item.line);
}

function readItem(text: string): UploadItem | null {
    let value: unknown;
    try {
        value = JSON.parse(text);
    } catch {
        return null;
    }
    if (!isFields(value) || !isFields(value['payload'])) {
        return null;
    }
    const { type, payload } = value;
    const conversationIdentifier = payload['conversationId'];
    if (typeof conversationIdentifier !== 'string') {
        return null;
    }
    if (type === 'conversation') {
        return { kind: 'conversation', conversationIdentifier };
    }
    const line = type === 'conversationEntry' ? parseLine(payload) : null;
    return line && { kind: 'entry', conversationIdentifier, line };
}

type Fields = Readonly<Record<string, unknown>>;

function parseLine(payload: Fields): UploadLine | null {
    const { id, clientSentTimestamp: startMs, clientDuration: durationMs, messageText: text, sender } = payload;
    const related: unknown = payload['relatedRecords'];
    if (!isFields(sender) || !isTextList(related)) {
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

function isMs(value: unknown): value is number {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
