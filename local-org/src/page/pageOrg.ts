import { z } from 'zod';
import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import { hasCustomPermission, seesTab } from '../records/access';

/** A user, as the page knows one. */
export type PageUser = Readonly<OrgUser>;

/** An answer of the org, passed on as it is. */
export interface OrgAnswer {
    status: number;
    body: unknown;
}

/** The local org as the record page sees it: always in the name of one user. */
export interface PageOrg {
    users: readonly PageUser[];
    /** What `@salesforce/customPermission/<name>` is for the user. */
    hasCustomPermission(user: PageUser, name: string): boolean;
    seesTab(user: PageUser, name: string): boolean;
    /** What a call shows off; empty for a call that is not from the data folder. */
    describeCall(voiceCallId: string): string;
    /** Asks the org's REST API with a session of the user. */
    fetchAs(user: PageUser, path: string): Promise<OrgAnswer>;
    /** Runs a query as the user; null when the org refuses it, as it does to someone without access to the object. */
    queryAs(user: PageUser, soql: string): Promise<Record<string, unknown>[] | null>;
}

const queryAnswer = z.object({ records: z.array(z.record(z.string(), z.unknown())) });

/**
 * @param state the running org, for its users, their permissions and their sessions
 * @param orgUrl origin of its REST API; going through it makes the page see what any client sees
 */
export function createPageOrg(state: OrgState, orgUrl: string): PageOrg {
    const tokens = new Map<string, string>();

    const request = (token: string, path: string) =>
        fetch(new URL(path, orgUrl), { headers: { authorization: `Bearer ${token}`, accept: 'application/json' } });

    const renewToken = (user: PageUser) => {
        const token = state.sessions.issue(user.id, ['api', 'lightning']);
        tokens.set(user.id, token);
        return token;
    };

    const fetchAs = async (user: PageUser, path: string): Promise<OrgAnswer> => {
        let response = await request(tokens.get(user.id) ?? renewToken(user), path);
        if (response.status === 401) response = await request(renewToken(user), path);
        const body: unknown = await response.json().catch(() => null);
        return { status: response.status, body };
    };

    return {
        users: state.users,
        hasCustomPermission: (user, name) => hasCustomPermission(state, user, name),
        seesTab: (user, name) => seesTab(state, user, name),
        describeCall: (id) => state.calls.find((call) => call.voiceCallId === id)?.description ?? '',
        fetchAs,
        async queryAs(user, soql) {
            const { status, body } = await fetchAs(user, `/services/data/v66.0/query?q=${encodeURIComponent(soql)}`);
            // To someone without access, an object does not exist, and neither does an id that nothing has.
            if (status === 400) return null;
            if (status !== 200) throw new Error(`The local org answered a query of the page with status ${status}.`);
            return queryAnswer.parse(body).records;
        }
    };
}
