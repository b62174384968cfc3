/** One request that the page sent. */
export interface SentRequest {
    readonly method: string;
    readonly path: string;
    readonly query: string;
    readonly authorization: string | undefined;
    readonly body: unknown;
    readonly init: RequestInit;
}

type Answer = (request: SentRequest) => Promise<Response> | Response;

/** What of a Response is used. */
interface FakeResponse {
    readonly ok: boolean;
    readonly status: number;
    readonly headers: { get(name: string): string | null };
    readonly body: ReadableStream<Uint8Array> | null;
    json(): Promise<unknown>;
}

export const PROXY = 'https://proxy.example.com';

/** An answer with a JSON body. */
export function answerJson(status: number, body: unknown, retryAfter: string | null = null): Response {
    const response: FakeResponse = {
        ok: status < 400,
        status,
        headers: { get: (name) => (name === 'Retry-After' ? retryAfter : null) },
        body: null,
        json: () => Promise.resolve(JSON.parse(JSON.stringify(body)) as unknown)
    };
    return response as Response;
}

/** An error as the proxy answers it. */
export function answerError(status: number, code: string, details?: Record<string, unknown>): Response {
    return answerJson(status, { code, message: 'm', requestId: 'r1', details });
}

/** An answer whose body comes in these chunks; `isCut` breaks the stream after the last. */
export function answerStream(chunks: readonly Uint8Array[], isCut = false): Response {
    let at = 0;
    const body = new ReadableStream<Uint8Array>({
        pull(controller) {
            const chunk = chunks[at];
            at += 1;
            if (chunk) {
                controller.enqueue(chunk);
            } else if (isCut) {
                controller.error(new TypeError('network error'));
            } else {
                controller.close();
            }
        }
    });
    const response: FakeResponse = {
        ok: true,
        status: 200,
        headers: { get: () => null },
        body,
        json: () => Promise.reject(new SyntaxError('no JSON'))
    };
    return response as Response;
}

/** A session that lasts for `minutes`. */
export function aSession(token: string, minutes = 15): Record<string, unknown> {
    return {
        token,
        expiresAtMs: Date.now() + minutes * 60_000,
        sessionEndsAtMs: Date.now() + 8 * 3_600_000,
        user: { id: '005000000000001AAA', name: 'Ana', username: 'ana@example.com' }
    };
}

/** Puts a proxy in the place of the network. Answers are by path; `requests` holds what was sent. */
export function fakeProxy(answers: Record<string, Answer>): { readonly requests: SentRequest[] } {
    const requests: SentRequest[] = [];
    globalThis.fetch = (input, init = {}) => {
        const url = new URL(typeof input === 'string' ? input : '');
        const headers = (init.headers ?? {}) as Record<string, string>;
        const request: SentRequest = {
            method: init.method ?? 'GET',
            path: url.pathname,
            query: url.search,
            authorization: headers['Authorization'],
            body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
            init
        };
        requests.push(request);
        const answer = answers[url.pathname];
        return answer ? Promise.resolve(answer(request)) : Promise.reject(new TypeError('Failed to fetch'));
    };
    return { requests };
}
