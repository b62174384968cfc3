import { acceptPage, createReadPlan, nextRead, type ConversationEntry, type EntriesPage } from 'c/conversationEntries';
import { createSuccess, type Result } from '../errors';
import { fetchEntriesPage } from '../salesforce/conversationEntriesResource';
import type { SalesforceClient } from '../salesforce/salesforceClient';

/** A page as it came, and which of its entries no page before it had. */
export interface ConversationPage {
    readonly page: EntriesPage;
    readonly fresh: readonly ConversationEntry[];
}

/** All pages of a conversation, one request each; the first failure is the last of them. */
export async function* readPages(
    client: SalesforceClient,
    conversationIdentifier: string
): AsyncGenerator<Result<ConversationPage>> {
    let plan = createReadPlan();
    for (let next = nextRead(plan); next; next = nextRead(plan)) {
        const answer = await fetchEntriesPage(client, conversationIdentifier, next);
        if (!answer.ok) {
            yield answer;
            return;
        }
        const accepted = acceptPage(plan, answer.value);
        plan = accepted.plan;
        yield createSuccess({ page: answer.value, fresh: accepted.fresh });
    }
}
