import { findEscaped, type ConversationEntry, type EntriesPage } from 'c/conversationEntries';
import type { EntriesNow } from './settleRow';

/** All entries of a conversation, as a read brings them that began at `beganMs` (milliseconds since the Unix epoch). */
export interface WholeRead extends EntriesNow {
    readonly beganMs: number;
    /** Takes the entries of a page. Of one that comes twice the first counts. */
    take(page: EntriesPage): void;
}

/** Starts with nothing. */
export function createWholeRead(beganMs: number): WholeRead {
    const entries = new Map<string, ConversationEntry>();
    const escaped = new Set<string>();
    return {
        beganMs,
        entries,
        escaped,
        take(page) {
            const inDoubt = new Set(findEscaped(page.entries));
            for (const entry of page.entries) {
                if (entries.has(entry.identifier)) {
                    continue;
                }
                entries.set(entry.identifier, entry);
                if (inDoubt.has(entry)) {
                    escaped.add(entry.identifier);
                }
            }
        }
    };
}
