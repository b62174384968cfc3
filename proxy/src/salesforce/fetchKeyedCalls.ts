import { z } from 'zod';
import type { CallKeyKind } from 'c/proxyProtocol';
import { createFailure, createSuccess, type Result } from '../errors';
import { parseDateTime } from './dateTime';
import { isVoiceCallId } from './fetchVoiceCall';
import { isRecordId, shortRecordId } from './recordId';
import type { SalesforceClient } from './salesforceClient';
import { toIdLiteral, toTextLiteral } from './soql';

/** A call that was found by a key. `key`: what its field holds. Ids have 15 characters; times: since the Unix epoch. */
export interface KeyedCallRow {
    readonly voiceCallId: string;
    readonly name: string | null;
    readonly key: string;
    readonly startMs: number | null;
    readonly endMs: number | null;
}

/** What the keys of one query come to in its address at most: far below the 16 KB that Salesforce takes for all of it. */
const MOST_KEY_CHARACTERS = 8_000;
/** Rows of one query. With more, keys that many calls share would keep the calls of others out. */
export const MOST_KEYED_ROWS = 2_000;

const FIELD_OF: Readonly<Record<CallKeyKind, string>> = {
    id: 'Id',
    conversation: 'Conversation.ConversationIdentifier',
    vendor: 'VendorCallKey',
    name: 'Name'
};

const textOrNull = z
    .string()
    .nullish()
    .transform((text) => text ?? null);
const dateTime = textOrNull.transform((text) => parseDateTime(text ?? ''));

const rows = z.array(
    z.object({
        Id: z.string().refine(isRecordId).transform(shortRecordId),
        Name: textOrNull,
        VendorCallKey: textOrNull,
        CallStartDateTime: dateTime,
        CallEndDateTime: dateTime,
        Conversation: z.object({ ConversationIdentifier: textOrNull, StartTime: dateTime, EndTime: dateTime }).nullish()
    })
);
type Row = z.infer<typeof rows>[number];

const KEY_OF: Readonly<Record<CallKeyKind, (row: Row) => string | null>> = {
    id: ({ Id }) => Id,
    conversation: ({ Conversation }) => Conversation?.ConversationIdentifier ?? null,
    vendor: ({ VendorCallKey }) => VendorCallKey,
    name: ({ Name }) => Name
};

/**
 * The calls that the user may see and that one of these keys stands for, in one way. Salesforce compares texts whatever
 * their case, so a row's `key` may be written otherwise. One query for as many keys as its address holds. No call where
 * the user may not read the field: so may no call be found by it.
 */
export async function fetchKeyedCalls(
    client: SalesforceClient,
    kind: CallKeyKind,
    keys: readonly string[]
): Promise<Result<readonly KeyedCallRow[]>> {
    const isOfAnyCall = kind === 'id' || kind === 'name';
    const found: KeyedCallRow[] = [];
    for (const group of toGroups(toLiterals(kind, keys))) {
        const answer = await fetchGroup(client, kind, group);
        if (!answer.ok) {
            return answer.failure.code === 'NOT_PERMITTED' && !isOfAnyCall ? createSuccess([]) : answer;
        }
        found.push(...answer.value);
    }
    return createSuccess(found);
}

async function fetchGroup(
    client: SalesforceClient,
    kind: CallKeyKind,
    literals: readonly string[]
): Promise<Result<readonly KeyedCallRow[]>> {
    const vendor = kind === 'vendor' ? ', VendorCallKey' : '';
    const records = await client.query(
        `SELECT Id, Name${vendor}, CallStartDateTime, CallEndDateTime, Conversation.ConversationIdentifier, ` +
            'Conversation.StartTime, Conversation.EndTime FROM VoiceCall ' +
            `WHERE ${FIELD_OF[kind]} IN (${literals.join(',')}) ORDER BY CallStartDateTime, Id LIMIT ${MOST_KEYED_ROWS}`
    );
    if (!records.ok) {
        return records;
    }
    const parsed = rows.safeParse(records.value);
    if (!parsed.success) {
        return createFailure('SALESFORCE_UNEXPECTED');
    }
    if (parsed.data.length >= MOST_KEYED_ROWS && literals.length > 1) {
        const half = Math.ceil(literals.length / 2);
        const first = await fetchGroup(client, kind, literals.slice(0, half));
        const second = first.ok ? await fetchGroup(client, kind, literals.slice(half)) : first;
        return first.ok && second.ok ? createSuccess([...first.value, ...second.value]) : second;
    }
    return createSuccess(
        parsed.data.flatMap((row) => {
            const key = KEY_OF[kind](row);
            return key === null ? [] : [toCall(row, key)];
        })
    );
}

function toCall({ Id, Name, CallStartDateTime, CallEndDateTime, Conversation }: Row, key: string): KeyedCallRow {
    return {
        voiceCallId: Id,
        name: Name,
        key,
        startMs: CallStartDateTime ?? Conversation?.StartTime ?? null,
        endMs: CallEndDateTime ?? Conversation?.EndTime ?? null
    };
}

function toLiterals(kind: CallKeyKind, keys: readonly string[]): readonly string[] {
    return kind === 'id'
        ? keys.filter(isVoiceCallId).map((key) => toIdLiteral(shortRecordId(key)))
        : keys.map(toTextLiteral);
}

/** Literals in groups that an address holds. */
function toGroups(literals: readonly string[]): readonly (readonly string[])[] {
    const groups: string[][] = [];
    let room = 0;
    for (const literal of new Set(literals)) {
        const length = encodeURIComponent(`${literal},`).length;
        if (length > room || groups.length === 0) {
            groups.push([]);
            room = MOST_KEY_CHARACTERS;
        }
        groups.at(-1)?.push(literal);
        room -= length;
    }
    return groups;
}
