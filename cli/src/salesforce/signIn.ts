import type { Usage } from '../commands/command';
import type { SalesforceVariables } from '../config';
import type { Problem } from '../problems';
import type { OrgSession } from './orgSession';
import { askSalesforceCli } from './salesforceCli';

const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Signs in with what the Salesforce CLI knows of an org, or with what the environment says. */
export async function signIn(
    targetOrg: string | undefined,
    variables: SalesforceVariables
): Promise<Usage<OrgSession>> {
    if (targetOrg !== undefined) {
        const known = await askSalesforceCli(targetOrg);
        return known.ok ? check(known.value, `what the Salesforce CLI says of ${JSON.stringify(targetOrg)}`) : known;
    }
    const { accessToken, instanceUrl } = variables;
    if (accessToken === undefined && instanceUrl === undefined) return { ok: false, problem: { code: 'SIGNED_OUT' } };
    if (accessToken === undefined) return toHalf('SF_INSTANCE_URL is set, but not SF_ACCESS_TOKEN');
    if (instanceUrl === undefined) return toHalf('SF_ACCESS_TOKEN is set, but not SF_INSTANCE_URL');
    return check({ accessToken, instanceUrl }, 'the environment');
}

function toHalf(what: string): { readonly ok: false; readonly problem: Problem } {
    return { ok: false, problem: { code: 'SIGNED_OUT', what } };
}

/** Whether a session can be used at all. Never quotes a value: it may be the token, in the wrong place. */
function check({ accessToken, instanceUrl }: OrgSession, source: string): Usage<OrgSession> {
    const refuse = (what: string): Usage<OrgSession> => ({
        ok: false,
        problem: { code: 'SIGN_IN_INVALID', what: `${source} ${what}` }
    });
    // What no header can have would come back in an error's words.
    if (!/^[\x21-\x7e]+$/.test(accessToken)) return refuse('has an access token with characters that no token has');
    if (!URL.canParse(instanceUrl)) return refuse('has an instance address that is no URL');
    const url = new URL(instanceUrl);
    const isPlain = url.protocol === 'http:' && LOOPBACK_HOSTS.has(url.hostname);
    if (url.protocol !== 'https:' && !isPlain)
        return refuse('has an instance address that does not begin with https://');
    if (url.username !== '' || url.password !== '') return refuse('has an instance address with a name or a password');
    return { ok: true, value: { accessToken, instanceUrl: url.origin } };
}
