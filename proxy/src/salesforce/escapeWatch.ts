import { countEscaped, type ConversationEntry } from 'c/conversationEntries';
import { shortRecordId } from './recordId';

/**
 * Whether an org sends texts as they are stored, as it is asked to. `unknown`: no text that would show it has come yet.
 * `escaped`: the last that would show it came escaped, and none ever came as it is.
 */
export type EscapeState = 'unknown' | 'plain' | 'escaped';

/** What the answers of each org have shown so far. Most orgs show it with the first apostrophe. */
export interface EscapeWatch {
    /** Learns from the entries of one answer. */
    note(orgId: string, entries: readonly ConversationEntry[]): void;
    stateOf(orgId: string): EscapeState;
}

/** The characters that Salesforce escapes unless told not to (Connect REST API, "Encoding"). */
const TELLING = /[<>"'\\&]/;

/**
 * Kept in memory for the life of the process. One answer that came as it is settles it: the org heeds what it is asked,
 * and what looks escaped elsewhere is what somebody wrote.
 */
export function createEscapeWatch(): EscapeWatch {
    const states = new Map<string, EscapeState>();
    const stateOf = (orgId: string): EscapeState => states.get(shortRecordId(orgId)) ?? 'unknown';
    return {
        note(orgId, entries) {
            if (stateOf(orgId) === 'plain' || !entries.some(({ messageText }) => TELLING.test(messageText))) {
                return;
            }
            states.set(shortRecordId(orgId), countEscaped(entries) > 0 ? 'escaped' : 'plain');
        },
        stateOf
    };
}
