import type { ConversationEntry } from './transcriptStore';

/** Writes that are made but that reads do not show yet. */
export interface LateWrites {
    /** @param before the line as it was before the write; @param shownFromMs when reads begin to show the write */
    add(conversationIdentifier: string, before: ConversationEntry, shownFromMs: number): void;
    /** Lines as a read shows them now, given how they are stored. */
    toShown(conversationIdentifier: string, stored: readonly ConversationEntry[]): readonly ConversationEntry[];
}

/** @param now the clock, in ms since 1970 */
export function createLateWrites(now: () => number): LateWrites {
    const conversations = new Map<string, { before: ConversationEntry; shownFromMs: number }[]>();
    return {
        add(conversationIdentifier, before, shownFromMs) {
            const writes = conversations.get(conversationIdentifier) ?? [];
            conversations.set(conversationIdentifier, [...writes, { before, shownFromMs }]);
        },
        toShown(conversationIdentifier, stored) {
            const writes = conversations.get(conversationIdentifier);
            if (!writes) return stored;
            const hidden = writes.filter((write) => write.shownFromMs > now());
            if (hidden.length === 0) conversations.delete(conversationIdentifier);
            else conversations.set(conversationIdentifier, hidden);
            // Of several writes of one line that are all still hidden, the first knows what reads show.
            return stored.map(
                (entry) => hidden.find(({ before }) => before.identifier === entry.identifier)?.before ?? entry
            );
        }
    };
}
