import { z } from 'zod';
import type { Session } from 'c/proxyProtocol';
import { userSchema, type Handoff } from './signInValues';
import type { Sealing } from './sealing';

/** How long one token lasts, and how long a session can be renewed. Milliseconds. */
export const TOKEN_MS = 15 * 60_000;
export const SESSION_MS = 8 * 60 * 60_000;

/** What a session token holds, sealed: the page carries it and can't read it. */
export const sessionClaimsSchema = z.strictObject({
    orgId: z.string(),
    /** The token works from this page only. */
    origin: z.string(),
    user: userSchema,
    /** Salesforce's own token. */
    accessToken: z.string(),
    sessionEndsAtMs: z.number()
});
export type SessionClaims = z.infer<typeof sessionClaimsSchema>;

/** The first claims of a session, from a redeemed handoff. */
export function toSessionClaims(handoff: Handoff, nowMs: number): SessionClaims {
    const { orgId, origin, user, accessToken } = handoff;
    return { orgId, origin, user, accessToken, sessionEndsAtMs: nowMs + SESSION_MS };
}

/** A token for these claims: fifteen minutes, or what is left of the session. */
export async function issueSession(sealing: Sealing, claims: SessionClaims, nowMs: number): Promise<Session> {
    // Tokens expire on whole seconds.
    const expiresAtMs = Math.floor(Math.min(nowMs + TOKEN_MS, claims.sessionEndsAtMs) / 1000) * 1000;
    return {
        token: await sealing.seal('session', claims, expiresAtMs),
        expiresAtMs,
        sessionEndsAtMs: claims.sessionEndsAtMs,
        user: claims.user
    };
}
