import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { AuthorizationRequest } from './authorizationRequest';

/** What a code was issued for. */
export interface CodeGrant {
    request: AuthorizationRequest;
    userId: string;
}

/** The codes that wait to be redeemed. */
export interface CodeStore {
    issue(grant: CodeGrant): string;
    /** Takes a code out of the store, so that it works once (RFC 6749, section 4.1.2). */
    take(code: string): CodeGrant | null;
}

/** Salesforce's codes live 15 minutes. */
const lifetimeMs = 15 * 60 * 1000;

/** @param now the clock, in ms since 1970 */
export function createCodeStore(now: () => number): CodeStore {
    const grants = new Map<string, { grant: CodeGrant; issuedAtMs: number }>();
    return {
        issue(grant) {
            const code = `aPrx${randomBytes(48).toString('base64url')}`;
            grants.set(code, { grant, issuedAtMs: now() });
            return code;
        },
        take(code) {
            const found = grants.get(code);
            grants.delete(code);
            return found && now() - found.issuedAtMs < lifetimeMs ? found.grant : null;
        }
    };
}

/** Compares two secrets without telling by time where they differ. */
export function isSameSecret(left: string, right: string): boolean {
    const digest = (text: string) => createHash('sha256').update(text).digest();
    return timingSafeEqual(digest(left), digest(right));
}

/** PKCE S256 (RFC 7636, section 4.6). */
export function isVerified(codeChallenge: string, codeVerifier: string): boolean {
    if (!/^[A-Za-z0-9._~-]{43,128}$/.test(codeVerifier)) return false;
    return isSameSecret(createHash('sha256').update(codeVerifier).digest('base64url'), codeChallenge);
}
