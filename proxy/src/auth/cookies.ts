import type { Request, Response } from 'express';
import { toChallenge } from './signInValues';

/** One cookie for each sign-in under way, so that two windows don't disturb each other. */
export function transactionCookie(state: string): string {
    return `__Host-transcript-desk-t-${toChallenge(state).slice(0, 16)}`;
}
/** The completed sign-in that waits to be handed to the page. */
export const ARRIVAL_COOKIE = '__Host-transcript-desk-arrival';
/** Who has said Continue in this browser before. */
export const KNOWN_USERS_COOKIE = '__Host-transcript-desk-known';

/**
 * `__Host-` binds a cookie to this very host, path / and Secure (RFC 6265bis, 4.1.3). Browsers take Secure cookies from
 * loopback addresses over http too. Lax: the return from Salesforce is a cross-site navigation.
 */
const ATTRIBUTES = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

export function setCookie(response: Response, name: string, value: string, maxAgeMs: number): void {
    response.cookie(name, value, { ...ATTRIBUTES, maxAge: maxAgeMs });
}

export function clearCookie(response: Response, name: string): void {
    response.clearCookie(name, ATTRIBUTES);
}

/** The value of a cookie; null where there is none. Our values are base64url and points: nothing to decode. */
export function readCookie(request: Request, name: string): string | null {
    for (const pair of (request.headers.cookie ?? '').split(';')) {
        const at = pair.indexOf('=');
        if (at > 0 && pair.slice(0, at).trim() === name) {
            return pair.slice(at + 1).trim();
        }
    }
    return null;
}
