/**
 * Tells whether a masked line still reads as it did: SHA-256 over it and the identifier of its entry, base64url. With the
 * identifier in it the same words in two calls have nothing in common.
 */
export async function digestOfLine(identifier: string, maskedText: string): Promise<string> {
    const form = new TextEncoder().encode(JSON.stringify(['transcript-desk review', identifier, maskedText]));
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', form));
    return btoa(String.fromCharCode(...bytes))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '');
}
