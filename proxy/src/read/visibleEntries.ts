import { shortId, toEntry, type ConversationEntry } from 'c/conversationEntries';
import type { CallLeg } from 'c/proxyProtocol';
import { createSuccess, type Result } from '../errors';
import { fetchVisibleCalls } from '../salesforce/fetchVoiceCall';
import type { SalesforceClient } from '../salesforce/salesforceClient';

/** Which parts of a transferred conversation the user may see. */
export interface CallVisibility {
    /** Learns about the calls that these entries name; asks Salesforce only about ones not asked about before. */
    fetchFor(entries: readonly ConversationEntry[]): Promise<Result<null>>;
    /** `shown`: names a call that the user may see. `unnamed`: names none, so it belongs to the conversation. `hidden`: names only others. */
    of(entry: ConversationEntry): 'shown' | 'unnamed' | 'hidden';
    /** The other visible calls that entries named so far, in the order they became known. */
    legs(): readonly CallLeg[];
}

/** Starts with the call that was resolved as the user. */
export function createCallVisibility(client: SalesforceClient, voiceCallId: string): CallVisibility {
    const visible = new Set([shortId(voiceCallId)]);
    const asked = new Set(visible);
    const legs: CallLeg[] = [];
    const callIdsOf = (entry: ConversationEntry): readonly string[] => toEntry(entry, null).voiceCallIds;
    return {
        async fetchFor(entries) {
            const fresh = [...new Set(entries.flatMap(callIdsOf))].filter((id) => !asked.has(id));
            if (fresh.length === 0) {
                return createSuccess(null);
            }
            const answer = await fetchVisibleCalls(client, fresh);
            if (!answer.ok) {
                return answer;
            }
            fresh.forEach((id) => asked.add(id));
            answer.value.forEach(({ voiceCallId }) => visible.add(voiceCallId));
            legs.push(...answer.value);
            return createSuccess(null);
        },
        of(entry) {
            const ids = callIdsOf(entry);
            return ids.length === 0 ? 'unnamed' : ids.some((id) => visible.has(id)) ? 'shown' : 'hidden';
        },
        legs: () => [...legs]
    };
}
