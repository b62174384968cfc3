/** One line of a conversation as the org keeps it. Times are ms since 1970. */
export interface ConversationEntry {
    identifier: string;
    messageText: string;
    clientTimestamp: number;
    clientDuration: number;
    serverReceivedTimestamp: number;
    /** 15-character ids of the VoiceCalls the line belongs to. */
    relatedRecords: string[];
    sender: EntrySender;
}

/** Who spoke, spelled as SOQL spells it: `telephony_integration`, `EndUser`. */
export interface EntrySender {
    appType: string;
    role: string;
    subject: string;
}

/** A line that shares nothing with the one it was copied from. By hand: tests look at whole calls, again and again. */
export function copyEntry(entry: ConversationEntry): ConversationEntry {
    return { ...entry, relatedRecords: [...entry.relatedRecords], sender: { ...entry.sender } };
}

/** The lines of every conversation, by ConversationIdentifier. */
export interface TranscriptStore {
    /** Null when there is no such conversation. */
    entries(conversationIdentifier: string): readonly ConversationEntry[] | null;
    /** Adds lines, and makes the conversation known even when there are none. */
    add(conversationIdentifier: string, entries: ConversationEntry[]): void;
    /** Replaces the line with the same identifier; false when there is none. */
    replace(conversationIdentifier: string, entry: ConversationEntry): boolean;
}

/** An empty store. */
export function createTranscriptStore(): TranscriptStore {
    const conversations = new Map<string, Map<string, ConversationEntry>>();
    return {
        entries(conversationIdentifier) {
            const entries = conversations.get(conversationIdentifier);
            return entries ? [...entries.values()] : null;
        },
        add(conversationIdentifier, entries) {
            const existing = conversations.get(conversationIdentifier) ?? new Map<string, ConversationEntry>();
            for (const entry of entries) existing.set(entry.identifier, entry);
            conversations.set(conversationIdentifier, existing);
        },
        replace(conversationIdentifier, entry) {
            const entries = conversations.get(conversationIdentifier);
            if (!entries?.has(entry.identifier)) return false;
            entries.set(entry.identifier, entry);
            return true;
        }
    };
}
