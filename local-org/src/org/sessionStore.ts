import { randomBytes } from 'node:crypto';
import { clientId, orgId } from '../constants';
import { toId15 } from '../ids/salesforceId';

/** A signed-in user's session, as an access token stands for it. */
export interface Session {
    userId: string;
    scopes: string[];
    /** The client application, as limits tell applications apart. */
    application: string;
    issuedAtMs: number;
}

/** The access tokens in force. */
export interface SessionStore {
    /**
     * Makes a token in Salesforce's shape: `00D…!…`, the 15-character org id before the mark.
     * @param application the product's own client unless another is named
     */
    issue(userId: string, scopes: string[], application?: string): string;
    find(token: string): Session | null;
    /** True when there was such a token. */
    revoke(token: string): boolean;
    /** Ends every session of a user. */
    revokeAll(userId: string): void;
}

const lifetimeMs = 2 * 60 * 60 * 1000;

/** @param now the clock, in ms since 1970 */
export function createSessionStore(now: () => number): SessionStore {
    const sessions = new Map<string, Session>();
    return {
        issue(userId, scopes, application = clientId) {
            // Salesforce's own clients check that only word characters and points follow the mark.
            const secret = randomBytes(72).toString('base64').replaceAll('+', '.').replaceAll('/', '_');
            const token = `${toId15(orgId)}!AQ${secret}`;
            sessions.set(token, { userId, scopes, application, issuedAtMs: now() });
            return token;
        },
        find(token) {
            const session = sessions.get(token);
            if (!session) return null;
            if (now() - session.issuedAtMs < lifetimeMs) return session;
            sessions.delete(token);
            return null;
        },
        revoke: (token) => sessions.delete(token),
        revokeAll(userId) {
            for (const [token, session] of sessions) if (session.userId === userId) sessions.delete(token);
        }
    };
}
