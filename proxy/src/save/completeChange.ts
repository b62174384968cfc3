import type { SaveConfig } from '../config';
import { isUnanswered, type Result } from '../errors';
import { updateChange, type ChangeUpdate } from '../salesforce/changeRow';
import type { SalesforceClient } from '../salesforce/salesforceClient';
import type { Sleep } from './readBack';

/**
 * Completes a change row. Where Salesforce does not answer it is tried again, as often and over as long as reading back
 * is: a row left Sending keeps everybody out of the conversation.
 */
export async function completeChange(
    client: SalesforceClient,
    changeId: string,
    update: ChangeUpdate,
    config: SaveConfig,
    now: () => number,
    sleep: Sleep
): Promise<Result<null>> {
    const giveUpMs = now() + config.confirmWaitMs;
    let answer = await updateChange(client, changeId, update);
    for (let tries = 1; tries < config.confirmTries && !answer.ok && now() < giveUpMs; tries += 1) {
        if (!isUnanswered(answer.failure)) {
            break;
        }
        await sleep(config.confirmWaitMs / (config.confirmTries - 1));
        answer = await updateChange(client, changeId, update);
    }
    return answer;
}
