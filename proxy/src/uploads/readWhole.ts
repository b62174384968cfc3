import { createWholeRead, type WholeRead } from '../changes/wholeRead';
import { createSuccess, type Result } from '../errors';
import { readPages } from '../read/conversationPages';
import type { SettleDeps } from './settleUploads';

/** Reads all pages of a conversation. */
export async function readWhole(
    { client, now }: Pick<SettleDeps, 'client' | 'now'>,
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
