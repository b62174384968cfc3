import { z } from 'zod';
import type { CallLeg } from 'c/proxyProtocol';
import { createFailure, createSuccess, type Result } from '../errors';
import { parseDateTime } from './dateTime';
import { isRecordId, shortRecordId } from './recordId';
import type { SalesforceClient } from './salesforceClient';
import { toIdLiteral } from './soql';

/** A call as the user's own query returns it, with the conversation it belongs to. Times: milliseconds since the Unix epoch. */
export interface VoiceCall {
    readonly id: string;
    readonly conversationId: string;
    /** Names the conversation in the Connect API. Comes from this query only, never from a client. */
    readonly conversationIdentifier: string;
    readonly startMs: number | null;
    readonly endMs: number | null;
    /** Whether the conversation may be changed: Salesforce closes it when the call ends. */
    readonly hasEnded: boolean;
}

/** The first characters of every VoiceCall id. */
const KEY_PREFIX = '0LQ';

const dateTime = z
    .string()
    .nullish()
    .transform((text) => parseDateTime(text ?? ''));

const row = z.object({
    Id: z.string().refine(isRecordId),
    ConversationId: z.string().refine(isRecordId).nullish(),
    CallStartDateTime: dateTime,
    CallEndDateTime: dateTime,
    Conversation: z
        .object({ ConversationIdentifier: z.string().nullish(), StartTime: dateTime, EndTime: dateTime })
        .nullish()
});

/** Whether a text has the form of a VoiceCall id. */
export function isVoiceCallId(text: string): boolean {
    return isRecordId(text) && text.startsWith(KEY_PREFIX);
}

/**
 * Resolves a call as the user: VOICE_CALL_NOT_FOUND for one that they may not see. One query, by the 15-character id:
 * Salesforce refuses a whole query for an 18-character one whose checksum is wrong.
 */
export async function fetchVoiceCall(client: SalesforceClient, voiceCallId: string): Promise<Result<VoiceCall>> {
    if (!isVoiceCallId(voiceCallId)) {
        return createFailure('VOICE_CALL_NOT_FOUND');
    }
    const records = await client.query(
        'SELECT Id, ConversationId, CallStartDateTime, CallEndDateTime, Conversation.ConversationIdentifier, ' +
            `Conversation.StartTime, Conversation.EndTime FROM VoiceCall WHERE Id = ${toIdLiteral(shortRecordId(voiceCallId))}`
    );
    if (!records.ok) {
        return records;
    }
    if (records.value.length === 0) {
        return createFailure('VOICE_CALL_NOT_FOUND');
    }
    const parsed = row.safeParse(records.value[0]);
    if (!parsed.success) {
        return createFailure('SALESFORCE_UNEXPECTED');
    }
    const { Id, ConversationId, CallStartDateTime, CallEndDateTime, Conversation } = parsed.data;
    if (!ConversationId || !Conversation?.ConversationIdentifier) {
        return createFailure('VOICE_CALL_WITHOUT_CONVERSATION');
    }
    const endMs = CallEndDateTime ?? Conversation.EndTime;
    return createSuccess({
        id: Id,
        conversationId: ConversationId,
        conversationIdentifier: Conversation.ConversationIdentifier,
        startMs: CallStartDateTime ?? Conversation.StartTime,
        endMs,
        hasEnded: endMs !== null
    });
}

const visibleRow = z.object({
    Id: z.string().refine(isRecordId),
    Name: z.string().nullish(),
    CallStartDateTime: dateTime,
    Owner: z.object({ Name: z.string().nullish() }).nullish()
});

/** Those of these calls that the user's own query returns. One query; none for no ids. */
export async function fetchVisibleCalls(
    client: SalesforceClient,
    voiceCallIds: readonly string[]
): Promise<Result<readonly CallLeg[]>> {
    const asked = voiceCallIds.filter(isRecordId);
    if (asked.length === 0) {
        return createSuccess([]);
    }
    const records = await client.query(
        `SELECT Id, Name, CallStartDateTime, Owner.Name FROM VoiceCall WHERE Id IN (${asked.map(toIdLiteral).join(', ')})`
    );
    if (!records.ok) {
        return records;
    }
    const parsed = z.array(visibleRow).safeParse(records.value);
    return parsed.success
        ? createSuccess(
              parsed.data.map(({ Id, Name, CallStartDateTime, Owner }) => ({
                  voiceCallId: shortRecordId(Id),
                  name: Name ?? null,
                  ownerName: Owner?.Name ?? null,
                  startMs: CallStartDateTime
              }))
          )
        : createFailure('SALESFORCE_UNEXPECTED');
}
