import { createStableId, toId15 } from '../../../../local-org/src/ids/salesforceId';
import { toSalesforceDateTime } from '../../../../local-org/src/schema/dateTime';
import type { ModelStart, ModelUser } from './orgModel';

/** One conversation with two legs and six lines, and two people who may do everything. */
export const CONVERSATION = 'conversation-1';

export const LEGS = ['first', 'second'].map((leg) => createStableId('0LQ', leg));

export const PEOPLE: readonly ModelUser[] = ['Ann', 'Ben'].map((name) => ({
    id: createStableId('005', name),
    name,
    mayCreate: true,
    mayEdit: true,
    mayRedact: true
}));

const LINES = 6;

export function createStart(now: () => number, showsLateMs = 0): ModelStart {
    const startMs = now() - 3_600_000;
    const start = toSalesforceDateTime(startMs);
    const end = toSalesforceDateTime(startMs + 600_000);
    const conversationId = createStableId('0dw', CONVERSATION);
    const entries = Array.from({ length: LINES }, (_, index) => ({
        identifier: `line-${index + 1}`,
        messageText: `Line as it was, ${index + 1}.`,
        clientTimestamp: startMs + index * 5_000,
        clientDuration: 1_000,
        serverReceivedTimestamp: startMs + index * 5_000 + 400,
        // Of one leg, of the other, of none.
        relatedRecords: LEGS.filter((_leg, leg) => index % 3 === leg).map(toId15),
        sender: { appType: 'telephony_integration', role: 'EndUser', subject: 'customer' }
    }));
    return {
        now,
        showsLateMs,
        entries: new Map([[CONVERSATION, entries]]),
        participants: [],
        voiceCalls: LEGS.map((Id) => ({
            Id,
            ConversationId: conversationId,
            CallStartDateTime: start,
            CallEndDateTime: end,
            Conversation: { ConversationIdentifier: CONVERSATION, StartTime: start, EndTime: end }
        }))
    };
}
