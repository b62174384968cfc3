import { z } from 'zod';
import { createFailure, createSuccess, type Result } from '../errors';
import type { SalesforceClient } from './salesforceClient';
import { toIdLiteral } from './soql';

/** A ConversationParticipant row. `key` can be a phone number and stays in the proxy. */
export interface ParticipantRow {
    readonly key: string | null;
    readonly role: string | null;
    readonly displayName: string | null;
}

const rows = z.array(
    z.object({
        ParticipantKey: z.string().nullish(),
        ParticipantRole: z.string().nullish(),
        ParticipantDisplayName: z.string().nullish()
    })
);

/** The participants of a conversation, as the user. One query. */
export async function fetchParticipants(
    client: SalesforceClient,
    conversationId: string
): Promise<Result<readonly ParticipantRow[]>> {
    const records = await client.query(
        'SELECT ParticipantKey, ParticipantRole, ParticipantDisplayName FROM ConversationParticipant ' +
            `WHERE ConversationId = ${toIdLiteral(conversationId)}`
    );
    if (!records.ok) {
        return records;
    }
    const parsed = rows.safeParse(records.value);
    return parsed.success
        ? createSuccess(
              parsed.data.map(({ ParticipantKey, ParticipantRole, ParticipantDisplayName }) => ({
                  key: ParticipantKey ?? null,
                  role: ParticipantRole ?? null,
                  displayName: ParticipantDisplayName ?? null
              }))
          )
        : createFailure('SALESFORCE_UNEXPECTED');
}
