import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** How long each step of a sign-in may take, in milliseconds. */
export const TRANSACTION_MS = 10 * 60_000;
/** For the person to read who they are about to connect as. */
export const ARRIVAL_MS = 10 * 60_000;
export const HANDOFF_MS = 60_000;
/** How long a browser remembers that a person has said Continue once. */
export const KNOWN_USERS_MS = 180 * 24 * 60 * 60_000;

/** A sign-in under way. Travels in the popup's address and comes back in a cookie. */
export const transactionSchema = z.strictObject({
    /** Random; also the `state` of the authorization request (RFC 6749, 10.12). */
    state: z.string(),
    nonce: z.string(),
    /** PKCE verifier towards Salesforce (RFC 7636). */
    codeVerifier: z.string(),
    orgId: z.string(),
    origin: z.string(),
    /** The Lightning user who asked: nobody else may come back. */
    userId: z.string(),
    /** base64url(SHA-256) of the verifier that never leaves the page. */
    challenge: z.string()
});
export type SignInTransaction = z.infer<typeof transactionSchema>;

/** The person a session belongs to. */
export const userSchema = z.strictObject({ id: z.string(), name: z.string(), username: z.string() });
export type SignedInUser = z.infer<typeof userSchema>;

/** A completed sign-in, on its way from the proxy's window to the page. As an arrival it waits in a cookie, as a handoff it travels. */
export const handoffSchema = z.strictObject({
    orgId: z.string(),
    origin: z.string(),
    challenge: z.string(),
    user: userSchema,
    accessToken: z.string()
});
export type Handoff = z.infer<typeof handoffSchema>;

/** 256 random bits, base64url. */
export function createSecret(): string {
    return randomBytes(32).toString('base64url');
}

/** base64url(SHA-256(value)): a PKCE challenge from its verifier (RFC 7636, 4.2). */
export function toChallenge(verifier: string): string {
    return createHash('sha256').update(verifier).digest('base64url');
}

/** Whether the verifier is the one that the challenge was made from. */
export function isVerifierOf(verifier: string, challenge: string): boolean {
    const actual = Buffer.from(toChallenge(verifier));
    const expected = Buffer.from(challenge);
    return actual.length === expected.length && timingSafeEqual(actual, expected);
}
