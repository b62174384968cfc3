import { acceptPage, createReadPlan, findEscaped, nextRead, type ConversationEntry } from 'c/conversationEntries';
import type { UploadTarget } from 'c/proxyProtocol';
import { createFailure, createSuccess, type Result } from '../errors';
import { createCallVisibility } from '../read/visibleEntries';
import { fetchEntriesPage } from '../salesforce/conversationEntriesResource';
import type { UploadDeps } from './uploadDeps';

/** The lines that a conversation holds now, of the calls that the user may see. TEXT_ESCAPED where they come escaped. */
export async function readStored(
    { client, orgId, escapeWatch }: UploadDeps,
    { conversationIdentifier, voiceCallId }: UploadTarget
): Promise<Result<readonly ConversationEntry[]>> {
    const visibility = createCallVisibility(client, voiceCallId);
    const stored: ConversationEntry[] = [];
    let plan = createReadPlan();
    for (let next = nextRead(plan); next; next = nextRead(plan)) {
        const answer = await fetchEntriesPage(client, conversationIdentifier, next);
        if (!answer.ok) {
            return answer;
        }
        escapeWatch.note(orgId, answer.value.entries);
        if (findEscaped(answer.value.entries).length > 0) {
            return createFailure('TEXT_ESCAPED');
        }
        const accepted = acceptPage(plan, answer.value);
        plan = accepted.plan;
        const known = await visibility.fetchFor(accepted.fresh);
        if (!known.ok) {
            return known;
        }
        stored.push(...accepted.fresh.filter((entry) => visibility.of(entry) !== 'hidden'));
    }
    return createSuccess(stored);
}
