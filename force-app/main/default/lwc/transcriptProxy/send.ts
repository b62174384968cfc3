import { createProblem, toProblem, type Answer } from 'c/proxyProblem';

/** How long most answers may take to begin. */
export const ANSWER_MS = 30_000;
/** Longer than the proxy's own deadline for a save: its answer says which lines are stored. */
export const SAVE_MS = 180_000;

/** One request. `timeoutMs` bounds the time to the answer's headers; `signal` ends it at any time. */
export interface ProxyRequest {
    readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
    readonly url: string;
    readonly token?: string;
    readonly body?: unknown;
    readonly signal?: AbortSignal;
    readonly timeoutMs: number;
    /** Whether the browser is to see it through when the page is gone: small ones only (Fetch, "keepalive"). */
    readonly outlivesPage?: boolean;
}

export type Sent<Value> = Answer<Value>;

/**
 * Sends a request and gives the answer with its body unread, or the problem. Neither cookies nor a referrer go with it.
 * A request that `signal` ended counts as PROXY_UNREACHABLE: whoever ended it looks at the signal first.
 */
export async function fetchFromProxy(request: ProxyRequest): Promise<Sent<Response>> {
    const stopper = new AbortController();
    const stop = (): void => stopper.abort();
    const timer = setTimeout(stop, request.timeoutMs);
    request.signal?.addEventListener('abort', stop);
    if (request.signal?.aborted) {
        stop();
    }
    try {
        const response = await fetch(request.url, toInit(request, stopper.signal));
        return response.ok
            ? { ok: true, value: response }
            : {
                  ok: false,
                  problem: toProblem(response.status, await readJson(response), toRetryAtMs(response.headers))
              };
    } catch {
        // fetch says only "TypeError" for every cause: no network, no such host, no CORS header, the page's CSP.
        return { ok: false, problem: createProblem(navigator.onLine === false ? 'OFFLINE' : 'PROXY_UNREACHABLE') };
    } finally {
        clearTimeout(timer);
        // The body may still be to read: whoever reads it watches the signal.
        request.signal?.removeEventListener('abort', stop);
    }
}

/** Sends a request whose answer is JSON that `parse` understands; PROXY_UNEXPECTED where it does not. */
export async function fetchJson<Value>(
    request: ProxyRequest,
    parse: (body: unknown) => Value | null
): Promise<Sent<Value>> {
    const sent = await fetchFromProxy(request);
    if (!sent.ok) {
        return sent;
    }
    const value = parse(await readJson(sent.value));
    return value === null ? { ok: false, problem: createProblem('PROXY_UNEXPECTED') } : { ok: true, value };
}

function toInit({ method, token, body, outlivesPage = false }: ProxyRequest, signal: AbortSignal): RequestInit {
    return {
        method,
        signal,
        keepalive: outlivesPage,
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        headers: {
            ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
            ...(body === undefined ? {} : { 'Content-Type': 'application/json' })
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) })
    };
}

/** When the answer says to come back (RFC 9110 10.2.3, in seconds as our proxy has it), on this machine's clock. */
function toRetryAtMs(headers: Headers): number | null {
    const seconds = headers.get('Retry-After') ?? '';
    return /^\d{1,7}$/.test(seconds) ? Date.now() + Number(seconds) * 1000 : null;
}

async function readJson(response: Response): Promise<unknown> {
    try {
        return await response.json();
    } catch {
        return null;
    }
}
