import { createWholeRead, type WholeRead } from '../changes/wholeRead';
import { createSuccess, type Result } from '../errors';
import { readPages } from '../read/conversationPages';
import type { SalesforceClient } from '../salesforce/salesforceClient';

/** Reads all pages of a conversation. */
export async function readWhole(
    { client, now }: { readonly client: SalesforceClient; readonly now: () => number },
    conversationIdentifier: string
): Promise<Result<WholeRead>> {
    const whole = createWholeRead(now());
    for await (const answer of readPages(client, conversationIdentifier)) {
        if (!answer.ok) {
            return answer;
        }
        whole.take(answer.value.page);
    }
    return createSuccess(whole);
}
