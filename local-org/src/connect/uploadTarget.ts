import { toId15 } from '../ids/salesforceId';
import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import type { EntrySender } from '../org/transcriptStore';
import { parseDateTime } from '../schema/dateTime';
import { findConversation } from './openConversation';

/** The conversation that lines are uploaded for. */
export interface UploadTarget {
    startMs: number;
    /** Null while a call of it is in progress. */
    endMs: number | null;
    /** Participants by how the version of the API spells them. */
    senders: Map<string, EntrySender>;
    /** 15-character ids of the VoiceCalls of the org. */
    voiceCallIds: Set<string>;
}

/** A sender in one text, to compare. */
export function toSenderKey({ appType, role, subject }: EntrySender): string {
    return JSON.stringify([appType, role, subject]);
}

/** `EndUser` as uploads spell it since version 52: `END_USER`. */
function toUploadWord(word: string): string {
    return word.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
}

/**
 * Finds the conversation of a part, when the user may see a call of it.
 * @param apiVersion such as `66.0`; before 52 participants are spelled as SOQL spells them
 */
export function findUploadTarget(
    state: OrgState,
    user: OrgUser,
    apiVersion: string,
    identifier: string
): UploadTarget | null {
    const found = findConversation(state, user, identifier);
    const conversation = state.records
        .all('Conversation')
        .find((record) => record.ConversationIdentifier === identifier);
    if (!found.ok || !conversation) return null;
    const spell = Number(apiVersion) < 52 ? (word: string) => word : toUploadWord;
    const senders = state.records
        .all('ConversationParticipant')
        .filter((record) => record.ConversationId === conversation.Id)
        .map((record): EntrySender => ({
            appType: String(record.AppType),
            role: String(record.ParticipantRole),
            subject: String(record.ParticipantKey)
        }));
    return {
        startMs: parseDateTime(String(conversation.StartTime)) ?? 0,
        endMs: found.value.endMs,
        senders: new Map(
            senders.map((sender) => [
                toSenderKey({ ...sender, appType: spell(sender.appType), role: spell(sender.role) }),
                sender
            ])
        ),
        voiceCallIds: new Set(state.records.all('VoiceCall').map((record) => toId15(String(record.Id))))
    };
}
