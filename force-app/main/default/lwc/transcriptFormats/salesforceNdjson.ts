import { readByLines, type Emit, type FileLine, type LineReader } from './fileLines';
import type { FileEntry, SalesforcePart, SpeakerRole, TextFormat } from './format';
import { mendJson } from './jsonMend';
import { lineIssue } from './lineIssue';

/** Salesforce's words for roles, however they are spelled; of other roles a file says nothing more than the word. */
const ROLES: ReadonlyMap<string, SpeakerRole> = new Map([
    ['agent', 'agent'],
    ['enduser', 'customer'],
    ['chatbot', 'system'],
    ['system', 'system'],
    ['router', 'system']
]);

/**
 * What Salesforce takes as an upload: a line for a conversation, then one for each of its entries. Several calls in one
 * file are told apart by the conversation that each line names. Times are since the Unix epoch.
 */
export const salesforceNdjson: TextFormat = {
    name: 'salesforce-ndjson',
    recognise: (opening) => {
        const first = /^\s*(\{[^\r\n]*)/.exec(opening)?.[1] ?? '';
        return /"type"\s*:\s*"conversation(?:Entry)?"/.test(first) ? 1 : 0;
    },
    read: (source) => readByLines(source, createSalesforceNdjsonReader())
};

/** Reads the lines of an upload. */
export function createSalesforceNdjsonReader(): LineReader {
    const opened = new Set<string>();
    let current: string | undefined;
    const enter = (conversationId: string, emit: Emit): void => {
        current = conversationId;
        emit({ kind: 'facts', facts: { ...(conversationId === '' ? {} : { conversationId }), clock: 'epoch' } });
    };
    return {
        line: (line, emit) => {
            if (line.text.trim() === '') return;
            const { type, payload } = parseLine(line, emit) ?? {};
            if (type === undefined || payload === undefined) return;
            const conversationId = toText(payload['conversationId']);
            if (type === 'conversation') {
                if (conversationId === undefined) {
                    emit(lineIssue('LINE_INVALID', 'warning', line.number));
                    return;
                }
                // A file of more calls than anybody uploads only loses the warnings below.
                if (opened.size < MAX_OPENED) opened.add(conversationId);
                enter(conversationId, emit);
                return;
            }
            if (conversationId !== undefined && conversationId !== current) {
                if (!opened.has(conversationId)) emit(lineIssue('ENTRY_OF_OTHER_CALL', 'warning', line.number));
                enter(conversationId, emit);
            } else if (current === undefined) {
                enter('', emit);
            }
            readEntry(payload, line, emit);
        },
        end: () => undefined
    };
}

const MAX_OPENED = 10_000;

type Payload = Readonly<Record<string, unknown>>;

function parseLine(
    { text, number }: FileLine,
    emit: Emit
): { readonly type: 'conversation' | 'conversationEntry'; readonly payload: Payload } | undefined {
    let parsed: unknown;
    try {
        parsed = JSON.parse(text);
    } catch {
        const { fault, flaws } = mendJson(text);
        const column = (fault ?? flaws[0]?.offset ?? 0) + 1;
        emit({ kind: 'issue', issue: { code: 'JSON_INVALID', severity: 'error', at: { line: number, column } } });
        return undefined;
    }
    const type = isRecord(parsed) ? parsed['type'] : undefined;
    const payload = isRecord(parsed) ? parsed['payload'] : undefined;
    if ((type === 'conversation' || type === 'conversationEntry') && isRecord(payload)) return { type, payload };
    emit(lineIssue('LINE_INVALID', 'error', number));
    return undefined;
}

function readEntry(payload: Payload, { number }: FileLine, emit: Emit): void {
    const text = payload['messageText'];
    if (typeof text !== 'string') {
        emit(lineIssue('LINE_INVALID', 'error', number));
        return;
    }
    const { clientSentTimestamp, clientDuration } = payload;
    const startMs = toNumber(clientSentTimestamp);
    const durationMs = toNumber(clientDuration);
    if (
        (startMs === undefined && isThere(clientSentTimestamp)) ||
        (durationMs === undefined && isThere(clientDuration))
    ) {
        emit(lineIssue('TIME_INVALID', 'warning', number));
    }
    const id = toText(payload['id']);
    const entry: FileEntry = {
        ...(id === undefined ? {} : { id }),
        ...(startMs === undefined ? {} : { startMs }),
        ...(durationMs === undefined ? {} : { durationMs }),
        ...readSender(payload),
        text,
        at: { line: number }
    };
    emit({ kind: 'entry', entry });
}

function readSender(payload: Payload): Partial<Pick<FileEntry, 'speaker' | 'role' | 'salesforce'>> {
    const sender = isRecord(payload['sender']) ? payload['sender'] : {};
    const speaker = toText(sender['subject']);
    const word = toText(sender['role']);
    const appType = toText(sender['appType']);
    const records = payload['relatedRecords'];
    const relatedRecords = Array.isArray(records) ? records.filter((id) => typeof id === 'string') : undefined;
    const role = word === undefined ? undefined : roleOf(word);
    const salesforce: SalesforcePart = {
        ...(appType === undefined ? {} : { appType }),
        ...(word === undefined ? {} : { role: word }),
        ...(relatedRecords === undefined ? {} : { relatedRecords })
    };
    return {
        ...(speaker === undefined || speaker === '' ? {} : { speaker }),
        ...(role === undefined ? {} : { role }),
        ...(Object.keys(salesforce).length === 0 ? {} : { salesforce })
    };
}

/** The party of a call that Salesforce's word for a role means. */
export function roleOf(word: string): SpeakerRole | undefined {
    return ROLES.get(word.replaceAll('_', '').toLowerCase());
}

function isRecord(value: unknown): value is Payload {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isThere(value: unknown): boolean {
    return value !== undefined && value !== null;
}

function toText(value: unknown): string | undefined {
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}

/** A number, or one in a text, as some write it. */
function toNumber(value: unknown): number | undefined {
    const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
