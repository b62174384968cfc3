const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The proxy's address without a slash at its end, or null where it is none: https, or http on this very machine. Query
 * and fragment have no place in it.
 */
export function parseProxyUrl(text: string | undefined): string | null {
    let url: URL;
    try {
        url = new URL((text ?? '').trim());
    } catch {
        return null;
    }
    const secure = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
    const plain = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
    return secure && plain ? url.origin + url.pathname.replace(/\/+$/, '') : null;
}
