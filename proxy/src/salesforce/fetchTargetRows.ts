import { z } from 'zod';
import { createFailure, createSuccess, type Result } from '../errors';
import { parseDateTime } from './dateTime';
import { isRecordId, shortRecordId } from './recordId';
import type { SalesforceClient } from './salesforceClient';
import { toIdLiteral } from './soql';

/**
 * A call with its conversation, as far as an upload needs them. Ids have 15 characters; times are milliseconds since the
 * Unix epoch. `conversationId` and `conversationIdentifier` are null while Salesforce has not connected it to one.
 */
export interface CallRow {
    readonly voiceCallId: string;
    readonly name: string | null;
    readonly conversationId: string | null;
    readonly conversationIdentifier: string | null;
    readonly startMs: number | null;
    readonly endMs: number | null;
}

/** A leg of a conversation. `startMs`, `endMs`: of the call. */
export interface LegRow {
    readonly voiceCallId: string;
    readonly conversationId: string;
    readonly name: string | null;
    readonly startMs: number | null;
    readonly endMs: number | null;
}

/** A party of a conversation, in the words of queries. `key` can be a phone number. */
export interface PartyRow {
    readonly conversationId: string;
    readonly appType: string | null;
    readonly role: string | null;
    readonly key: string | null;
    readonly displayName: string | null;
}

const recordId = z.string().refine(isRecordId).transform(shortRecordId);
const textOrNull = z
    .string()
    .nullish()
    .transform((text) => text ?? null);
const dateTime = textOrNull.transform((text) => parseDateTime(text ?? ''));

const calls = z.array(
    z
        .object({
            Id: recordId,
            Name: textOrNull,
            ConversationId: recordId.nullish(),
            Conversation: z
                .object({ ConversationIdentifier: textOrNull, StartTime: dateTime, EndTime: dateTime })
                .nullish()
        })
        .transform(({ Id, Name, ConversationId, Conversation }): CallRow => ({
            voiceCallId: Id,
            name: Name,
            conversationId: ConversationId ?? null,
            conversationIdentifier: Conversation?.ConversationIdentifier ?? null,
            startMs: Conversation?.StartTime ?? null,
            endMs: Conversation?.EndTime ?? null
        }))
);

const legs = z.array(
    z
        .object({
            Id: recordId,
            Name: textOrNull,
            ConversationId: recordId,
            CallStartDateTime: dateTime,
            CallEndDateTime: dateTime
        })
        .transform(({ Id, Name, ConversationId, CallStartDateTime, CallEndDateTime }): LegRow => ({
            voiceCallId: Id,
            conversationId: ConversationId,
            name: Name,
            startMs: CallStartDateTime,
            endMs: CallEndDateTime
        }))
);

const parties = z.array(
    z
        .object({
            ConversationId: recordId,
            AppType: textOrNull,
            ParticipantRole: textOrNull,
            ParticipantKey: textOrNull,
            ParticipantDisplayName: textOrNull
        })
        .transform(
            ({ ConversationId, AppType, ParticipantRole, ParticipantKey, ParticipantDisplayName }): PartyRow => ({
                conversationId: ConversationId,
                appType: AppType,
                role: ParticipantRole,
                key: ParticipantKey,
                displayName: ParticipantDisplayName
            })
        )
);

/**
 * Those of these calls that the user may see. By 15-character ids: Salesforce refuses a whole query for an 18-character one
 * whose checksum is wrong. One query; none for no ids.
 */
export function fetchCallRows(
    client: SalesforceClient,
    voiceCallIds: readonly string[]
): Promise<Result<readonly CallRow[]>> {
    return fetchByIds(
        client,
        'SELECT Id, Name, ConversationId, Conversation.ConversationIdentifier, Conversation.StartTime, ' +
            'Conversation.EndTime FROM VoiceCall WHERE Id',
        voiceCallIds,
        calls
    );
}

/** All calls of these conversations that the user may see. One query; none for no ids. */
export function fetchLegRows(
    client: SalesforceClient,
    conversationIds: readonly string[]
): Promise<Result<readonly LegRow[]>> {
    return fetchByIds(
        client,
        'SELECT Id, Name, ConversationId, CallStartDateTime, CallEndDateTime FROM VoiceCall WHERE ConversationId',
        conversationIds,
        legs
    );
}

/** The parties of these conversations. One query; none for no ids. */
export function fetchPartyRows(
    client: SalesforceClient,
    conversationIds: readonly string[]
): Promise<Result<readonly PartyRow[]>> {
    return fetchByIds(
        client,
        'SELECT ConversationId, AppType, ParticipantRole, ParticipantKey, ParticipantDisplayName ' +
            'FROM ConversationParticipant WHERE ConversationId',
        conversationIds,
        parties
    );
}

async function fetchByIds<Row>(
    client: SalesforceClient,
    select: string,
    ids: readonly string[],
    schema: z.ZodType<readonly Row[]>
): Promise<Result<readonly Row[]>> {
    const asked = new Set(ids.map(shortRecordId));
    if (asked.size === 0) {
        return createSuccess([]);
    }
    const records = await client.query(`${select} IN (${[...asked].map(toIdLiteral).join(', ')})`);
    if (!records.ok) {
        return records;
    }
    const parsed = schema.safeParse(records.value);
    return parsed.success ? createSuccess(parsed.data) : createFailure('SALESFORCE_UNEXPECTED');
}
