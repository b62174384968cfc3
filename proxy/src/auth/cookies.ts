import type { Request, Response } from 'express';

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

/** The value of a cookie; null where there is none. */
export function readCookie(request: Request, name: string): string | null {
    return readCookies(request).find((cookie) => cookie.name === name)?.value ?? null;
}

/** Every cookie, as browsers list them: the oldest first (RFC 6265, 5.4). Our values are base64url and points: nothing to decode. */
export function readCookies(request: Request): readonly { readonly name: string; readonly value: string }[] {
    return (request.headers.cookie ?? '').split(';').flatMap((pair) => {
        const at = pair.indexOf('=');
        return at > 0 ? [{ name: pair.slice(0, at).trim(), value: pair.slice(at + 1).trim() }] : [];
    });
}
