import type { Entry, ParticipantRole } from 'c/transcriptModel';
import type { ConversationEntry } from './parseEntries';

/** Salesforce spells a role one way in queries and reads (EndUser) and another in uploads (END_USER). */
const ROLES: ReadonlyMap<string, ParticipantRole> = new Map([
    ['agent', 'agent'],
    ['enduser', 'customer'],
    ['chatbot', 'chatbot'],
    ['supervisor', 'supervisor'],
    ['system', 'system'],
    ['router', 'router']
]);

/** This product's word for a role of Salesforce's, however it is spelled. */
export function fromRole(role: string | null): ParticipantRole {
    return ROLES.get((role ?? '').replaceAll('_', '').toLowerCase()) ?? 'unknown';
}

/** The 15-character form of a record id: the last three of 18 only guard its case. */
export function shortId(id: string): string {
    return id.slice(0, 15);
}

/** VoiceCall's key prefix; related records of other kinds say nothing about which call a line belongs to. */
const VOICE_CALL_PREFIX = '0LQ';

/**
 * The entry in this product's words. `participantId` is the caller's: the sender's subject can be a phone number and is
 * left behind here.
 */
export function toEntry(entry: ConversationEntry, participantId: string | null): Entry {
    return {
        identifier: entry.identifier,
        text: entry.messageText,
        startMs: entry.clientTimestamp,
        durationMs: entry.clientDuration,
        receivedMs: entry.serverReceivedTimestamp,
        participantId,
        voiceCallIds: entry.relatedRecords.filter((id) => id.startsWith(VOICE_CALL_PREFIX)).map(shortId)
    };
}
