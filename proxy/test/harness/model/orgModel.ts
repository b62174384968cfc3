import { SalesforceStatusError } from '../../../src/salesforce/boundTransport';
import type { SalesforceCall } from '../../../src/salesforce/salesforceClient';
import { createSequentialId, toId18 } from '../../../../local-org/src/ids/salesforceId';
import { createLateWrites } from '../../../../local-org/src/org/lateWrites';
import type { ConversationEntry } from '../../../../local-org/src/org/transcriptStore';
import { toSalesforceDateTime } from '../../../../local-org/src/schema/dateTime';
import { runModelQuery, type ModelRow } from './modelQuery';

/** Somebody the model knows. Field and object permissions come down to who may create change rows, and for what. */
export interface ModelUser {
    readonly id: string;
    readonly name: string;
    readonly mayCreate: boolean;
    readonly mayEdit: boolean;
    readonly mayRedact: boolean;
}

/** What an org holds before anybody comes. Rows carry their parents as objects: `{ConversationId, Conversation: {…}}`. */
export interface ModelStart {
    readonly voiceCalls: readonly ModelRow[];
    readonly participants: readonly ModelRow[];
    readonly entries: ReadonlyMap<string, readonly ConversationEntry[]>;
    /** Milliseconds since the Unix epoch. */
    readonly now: () => number;
    /** How long reads go on showing the old line; 0 where left out. */
    readonly showsLateMs?: number;
}

/** What a call did to the org, told at the very moment. */
export type ModelEvent =
    | {
          readonly kind: 'text';
          readonly conversation: string;
          readonly identifier: string;
          readonly before: string;
          readonly text: string;
      }
    | { readonly kind: 'read'; readonly conversation: string; readonly entries: readonly ConversationEntry[] }
    | { readonly kind: 'row'; readonly before: ModelRow | null; readonly row: ModelRow };

/**
 * The local org's semantics without HTTP: entries, change rows with their unique fields and their validation rules,
 * queries as far as the proxy's go. A call takes effect whole and at once. A test compares it with the local org itself.
 */
export interface OrgModel {
    /** Does what a call asks for. Throws SalesforceStatusError as the product's client would. */
    answer(user: ModelUser, call: SalesforceCall, tell?: (event: ModelEvent) => void): unknown;
    readonly rows: readonly ModelRow[];
    textOf(conversation: string, identifier: string): string;
    identifiers(conversation: string): readonly string[];
}

const UNIQUE_FIELDS = ['Lock__c', 'Request_Id__c'] as const;
const LASTING_FIELDS = ['Kind__c', 'Edited_Lines__c', 'Redacted_Lines__c', 'Reason__c', 'Voice_Call__c'] as const;

export function createOrgModel(start: ModelStart): OrgModel {
    const rows: ModelRow[] = [];
    const lateWrites = createLateWrites(start.now);
    const conversations = new Map(
        [...start.entries].map(([name, entries]) => [name, new Map(entries.map((entry) => [entry.identifier, entry]))])
    );
    const tables: Readonly<Record<string, readonly ModelRow[]>> = {
        VoiceCall: start.voiceCalls,
        ConversationParticipant: start.participants,
        Transcript_Change__c: rows,
        // Nobody in the model leaves work unsaved.
        Transcript_Draft__c: [],
        Transcript_Review__c: []
    };

    function checkRow(user: ModelUser, before: ModelRow | null, row: ModelRow): void {
        const isFinal = before !== null && before['State__c'] !== 'Sending';
        const isUnfit =
            before === null &&
            (row['State__c'] !== 'Sending' ||
                (Number(row['Edited_Lines__c'] ?? 0) > 0 && !user.mayEdit) ||
                (Number(row['Redacted_Lines__c'] ?? 0) > 0 && !user.mayRedact));
        const isAltered = before !== null && LASTING_FIELDS.some((name) => before[name] !== row[name]);
        if (isFinal || isUnfit || isAltered) {
            throw refuse(400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION');
        }
        const others = rows.filter((other) => other['Id'] !== row['Id']);
        for (const name of UNIQUE_FIELDS) {
            const value = row[name] ?? null;
            if (value !== null && others.some((other) => other[name] === value)) {
                throw refuse(400, 'DUPLICATE_VALUE');
            }
        }
    }

    function toValues(body: object): ModelRow {
        return Object.fromEntries(
            Object.entries(body).map(([name, value]) => [
                name,
                name === 'Voice_Call__c' && typeof value === 'string' ? toId18(value.slice(0, 15)) : value
            ])
        );
    }

    function createRow(user: ModelUser, body: object, tell: (event: ModelEvent) => void): unknown {
        if (!user.mayCreate) {
            throw refuse(403, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY');
        }
        const number = rows.length + 1;
        const row: ModelRow = {
            ...toValues(body),
            Id: createSequentialId('a00', number),
            Name: `TC-${String(number).padStart(6, '0')}`,
            CreatedDate: toSalesforceDateTime(start.now()),
            LastModifiedDate: toSalesforceDateTime(start.now()),
            CreatedById: user.id,
            CreatedBy: { Name: user.name }
        };
        checkRow(user, null, row);
        rows.push(row);
        tell({ kind: 'row', before: null, row });
        return { id: row['Id'], success: true, errors: [] };
    }

    function updateRow(user: ModelUser, id: string, body: object, tell: (event: ModelEvent) => void): null {
        const at = rows.findIndex((row) => String(row['Id']).slice(0, 15) === id.slice(0, 15));
        const before = rows[at];
        if (!before) {
            throw refuse(404, 'NOT_FOUND');
        }
        if (!user.mayCreate) {
            throw refuse(403, 'INSUFFICIENT_ACCESS_OR_READONLY');
        }
        const row = { ...before, ...toValues(body), LastModifiedDate: toSalesforceDateTime(start.now()) };
        checkRow(user, before, row);
        rows[at] = row;
        tell({ kind: 'row', before, row });
        return null;
    }

    function readEntries(conversation: string, query: URLSearchParams, tell: (event: ModelEvent) => void): unknown {
        const entries = conversations.get(conversation);
        if (!entries) {
            throw refuse(404, 'NOT_FOUND');
        }
        const from = Number(query.get('startTimestamp') ?? 0);
        const limit = Number(query.get('recordLimit') ?? 25);
        const inRange = lateWrites
            .toShown(conversation, [...entries.values()])
            .filter(({ serverReceivedTimestamp }) => serverReceivedTimestamp >= from)
            .sort((a, b) => a.serverReceivedTimestamp - b.serverReceivedTimestamp);
        const chosen = (
            query.get('queryDirection') === 'FromStart' ? inRange.slice(0, limit) : inRange.slice(-limit)
        ).reverse();
        tell({ kind: 'read', conversation, entries: chosen });
        return { conversationEntries: chosen };
    }

    function updateEntries(conversation: string, body: object, tell: (event: ModelEvent) => void): unknown {
        const entries = conversations.get(conversation);
        if (!entries) {
            throw refuse(404, 'NOT_FOUND');
        }
        const { conversationEntriesUpdates: updates } = body as {
            conversationEntriesUpdates: { identifier: string; messageText: string; relatedRecords?: string[] }[];
        };
        const results = updates.map(({ identifier, messageText, relatedRecords }) => {
            const entry = entries.get(identifier);
            if (!entry) {
                return { identifier, status: 'FAILED', errorDetail: 'No such conversation entry.' };
            }
            entries.set(identifier, {
                ...entry,
                messageText,
                relatedRecords: relatedRecords?.map((id) => id.slice(0, 15)) ?? entry.relatedRecords
            });
            if (start.showsLateMs) {
                lateWrites.add(conversation, entry, start.now() + start.showsLateMs);
            }
            tell({ kind: 'text', conversation, identifier, before: entry.messageText, text: messageText });
            return { identifier, status: 'SUCCESS', errorDetail: null };
        });
        return { conversationEntriesUpdates: results };
    }

    return {
        rows,
        textOf: (conversation, identifier) => conversations.get(conversation)!.get(identifier)!.messageText,
        identifiers: (conversation) => [...conversations.get(conversation)!.keys()],
        answer(user, { method, path, body = {} }, tell = () => undefined) {
            const { pathname, searchParams } = new URL(path, 'http://org');
            const [, first, second, third] = pathname.split('/').map(decodeURIComponent);
            if (method === 'GET' && first === 'query') {
                const records = runModelQuery(tables, searchParams.get('q') ?? '');
                return { totalSize: records.length, done: true, records };
            }
            if (first === 'sobjects' && second === 'Transcript_Change__c') {
                if (method === 'POST') {
                    return createRow(user, body, tell);
                }
                if (method === 'PATCH') {
                    return updateRow(user, third ?? '', body, tell);
                }
            }
            if (first === 'connect' && second === 'conversation' && pathname.endsWith('/entries')) {
                return method === 'GET'
                    ? readEntries(third ?? '', searchParams, tell)
                    : updateEntries(third ?? '', body, tell);
            }
            throw new Error(`the model does not know ${method} ${pathname}`);
        }
    };
}

function refuse(status: number, errorCode: string): SalesforceStatusError {
    return new SalesforceStatusError(status, JSON.stringify([{ errorCode, message: 'as the model says' }]), null);
}
