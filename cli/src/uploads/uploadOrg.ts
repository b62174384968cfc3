import { randomBytes, randomUUID } from 'node:crypto';
import { createKeyRing, type KeyRing } from '../../../proxy/src/auth/keyRing';
import { parseUploadConfig, type UploadConfig } from '../../../proxy/src/config';
import type { UploadingClient } from '../../../proxy/src/salesforce/salesforceClient';
import type { Usage } from '../commands/command';
import { readSalesforceVariables, readUploadVariables } from '../config';
import { toCallProblem } from '../salesforce/callProblem';
import { createConnector } from '../salesforce/connect';
import { fetchMe, type Me } from '../salesforce/fetchMe';
import { signIn } from '../salesforce/signIn';

/** The org that is uploaded to, as the person who is signed in. */
export interface UploadOrg {
    readonly me: Me;
    readonly config: UploadConfig;
    /** Seals and checks change records. */
    readonly keyRing: KeyRing;
    /** Whether the keys are the organisation's own: without, they are made for this run and known to nobody else. */
    readonly hasKeys: boolean;
    /** Salesforce for one request of ours, by its id. */
    clientFor(requestId: string): UploadingClient;
}

/** What a person says of the org. Undefined: what the environment says. */
export interface OrgChoice {
    readonly targetOrg: string | undefined;
    readonly hourlyLimit: number | undefined;
}

const KEY_BYTES = 32;

/** Signs in, and finds out who that is. */
export async function openUploadOrg({ targetOrg, hourlyLimit }: OrgChoice): Promise<Usage<UploadOrg>> {
    const parsed = parseUploadConfig(readUploadVariables());
    if (!parsed.ok) {
        const [first] = parsed.problems;
        const what = first === undefined ? undefined : `${first.variable} ${first.problem}`;
        return { ok: false, problem: { code: 'VARIABLE_INVALID', ...(what === undefined ? {} : { what }) } };
    }
    const config = { ...parsed.config, hourlyLimit: hourlyLimit ?? parsed.config.hourlyLimit };
    const session = await signIn(targetOrg, readSalesforceVariables());
    if (!session.ok) return session;
    const clientFor = createConnector(session.value, config);
    const me = await fetchMe(clientFor(randomUUID()));
    if (!me.ok) return { ok: false, problem: toCallProblem(undefined, me.failure, 0) };
    const keyRing = createKeyRing(config.keys ?? [new Uint8Array(randomBytes(KEY_BYTES))]);
    return { ok: true, value: { me: me.value, config, keyRing, hasKeys: config.keys !== null, clientFor } };
}
