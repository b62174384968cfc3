import { findEscaped, type ConversationEntry } from 'c/conversationEntries';
import type { UploadTarget } from 'c/proxyProtocol';
import { createFailure, createSuccess, type Result } from '../errors';
import { readPages } from '../read/conversationPages';
import { createCallVisibility } from '../read/visibleEntries';
import type { UploadDeps } from './uploadDeps';

/** The lines that a conversation holds now, of the calls that the user may see. TEXT_ESCAPED where they come escaped. */
export async function readStored(
    { client, orgId, escapeWatch }: UploadDeps,
    { conversationIdentifier, voiceCallId }: UploadTarget
): Promise<Result<readonly ConversationEntry[]>> {
    const visibility = createCallVisibility(client, voiceCallId);
    const stored: ConversationEntry[] = [];
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
        stored.push(...fresh.filter((entry) => visibility.of(entry) !== 'hidden'));
    }
    return createSuccess(stored);
}
