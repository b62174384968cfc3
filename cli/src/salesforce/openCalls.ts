import type { Usage } from '../commands/command';
import type { VoiceCalls } from '../commands/voiceCallOptions';
import { readSalesforceVariables } from '../config';
import type { CallRead } from './readCalls';
import { signIn } from './signIn';

/** Signs in and reads the calls, one after another as they are asked for. */
export async function openCalls({ ids, targetOrg }: VoiceCalls): Promise<Usage<AsyncGenerator<CallRead>>> {
    const session = await signIn(targetOrg, readSalesforceVariables());
    if (!session.ok) return session;
    // What talks to Salesforce takes long to load, and most commands never do.
    const [{ connect }, { readCalls }] = await Promise.all([import('./connect'), import('./readCalls')]);
    return { ok: true, value: readCalls(connect(session.value), ids) };
}
