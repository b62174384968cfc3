import { findEscaped, type ConversationEntry } from 'c/conversationEntries';
import type { UploadTarget } from 'c/proxyProtocol';
import { createFailure, createSuccess, type Result } from '../errors';
import { readPages } from '../read/conversationPages';
import { createCallVisibility } from '../read/visibleEntries';
import type { UploadDeps } from './uploadDeps';

/** The lines that a conversation holds, those of calls that the user may not see apart. */
export interface StoredLines {
    readonly shown: readonly ConversationEntry[];
    readonly hidden: readonly ConversationEntry[];
}

/** What a conversation holds now. TEXT_ESCAPED where its lines come escaped. */
export async function readStored(
    { client, orgId, escapeWatch }: UploadDeps,
    { conversationIdentifier, voiceCallId }: UploadTarget
): Promise<Result<StoredLines>> {
    const visibility = createCallVisibility(client, voiceCallId);
    const shown: ConversationEntry[] = [];
    const hidden: ConversationEntry[] = [];
    for await (const answer of readPages(client, conversationIdentifier)) {
        if (!answer.ok) {
            return answer;
        }
        const { page, fresh } = answer.value;
        escapeWatch.note(orgId, page.entries);
        if (findEscaped(page.entries).length > 0) {
            return createFailure('TEXT_ESCAPED');
        }
        const known = await visibility.fetchFor(fresh);
        if (!known.ok) {
            return known;
        }
        for (const entry of fresh) {
            (visibility.of(entry) === 'hidden' ? hidden : shown).push(entry);
        }
    }
    return createSuccess({ shown, hidden });
}
