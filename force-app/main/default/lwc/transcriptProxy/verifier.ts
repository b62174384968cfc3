/** 256 random bits as base64url. Whoever redeems the handoff of a sign-in must hold it (as in RFC 7636, PKCE). */
export function createVerifier(): string {
    return toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
}

/** What may be told of a verifier: base64url of SHA-256 over its characters (RFC 7636 4.2, S256). */
export async function challengeOf(verifier: string): Promise<string> {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
    return toBase64Url(new Uint8Array(digest));
}

function toBase64Url(bytes: Uint8Array): string {
    return btoa(String.fromCharCode(...bytes))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '');
}
