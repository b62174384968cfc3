/** A browser reduced to what a sign-in needs: cookies, redirects one at a time, and the last page's text. */
export interface TestBrowser {
    /** Every address visited, as a history would hold them. */
    readonly visited: string[];
    /** Cookie headers as they were set. */
    readonly setCookies: string[];
    get(url: string, headers?: Record<string, string>): Promise<Response>;
    post(url: string, form?: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
    /** Goes on until an answer is no redirect. */
    follow(response: Response): Promise<Response>;
    clone(): TestBrowser;
}

export function createBrowser(jar: Map<string, Map<string, string>> = new Map()): TestBrowser {
    const visited: string[] = [];
    const setCookies: string[] = [];

    async function go(url: string, init: RequestInit): Promise<Response> {
        visited.push(url);
        const { host } = new URL(url);
        const cookies = [...(jar.get(host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
        const response = await fetch(url, {
            ...init,
            redirect: 'manual',
            headers: { ...(init.headers as Record<string, string>), ...(cookies ? { Cookie: cookies } : {}) }
        });
        for (const line of response.headers.getSetCookie()) {
            setCookies.push(line);
            const [pair = ''] = line.split(';');
            const at = pair.indexOf('=');
            const own = jar.get(host) ?? new Map<string, string>();
            if (/Expires=Thu, 01 Jan 1970/.test(line)) {
                own.delete(pair.slice(0, at));
            } else {
                own.set(pair.slice(0, at), pair.slice(at + 1));
            }
            jar.set(host, own);
        }
        return response;
    }

    return {
        visited,
        setCookies,
        get: (url, headers = {}) => go(url, { headers }),
        post: (url, form = {}, headers = {}) => go(url, { method: 'POST', body: new URLSearchParams(form), headers }),
        async follow(response) {
            let current = response;
            let base = visited.at(-1) ?? '';
            while (current.status >= 300 && current.status < 400) {
                base = new URL(current.headers.get('location') ?? '', base).href;
                current = await go(base, {});
            }
            return current;
        },
        clone: () => createBrowser(new Map([...jar].map(([host, own]) => [host, new Map(own)])))
    };
}
