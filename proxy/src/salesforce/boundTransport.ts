import { PassThrough } from 'node:stream';
import type { HttpRequest, HttpResponse } from 'jsforce';
import { Transport } from 'jsforce/lib/transport.js';
import { StreamPromise } from 'jsforce/lib/util/promise.js';
import { mayHaveArrived } from './mayHaveArrived';
import { parseLimitInfo, type RequestUse } from './requestUse';
import { parseRetryAfter } from './retryAfter';

/**
 * Salesforce answered, with something else than success. `errors` is its own list where the body was one. `dailyUse`: how
 * far the org's day is used up, where the answer says so. `atMs`: when, in milliseconds since the Unix epoch.
 */
export class SalesforceStatusError extends Error {
    readonly status: number;
    readonly errors: readonly { readonly errorCode: string; readonly message: string }[];
    readonly retryAfterSeconds: number | null;
    readonly dailyUse: RequestUse | null;
    readonly atMs: number;

    constructor(status: number, body: string, headers: Headers | null, atMs = Date.now()) {
        super(`Salesforce answered ${status}`);
        this.name = 'SalesforceStatusError';
        this.status = status;
        this.errors = toErrors(body);
        this.retryAfterSeconds = parseRetryAfter(headers?.get('retry-after') ?? null, atMs);
        this.dailyUse = parseLimitInfo(headers?.get('sforce-limit-info') ?? null);
        this.atMs = atMs;
    }
}

/** Salesforce could not be reached, or the answer broke off or took too long. `mayHaveArrived`: what was asked may be done. */
export class SalesforceUnreachableError extends Error {
    readonly mayHaveArrived: boolean;

    constructor(cause: unknown) {
        super('Salesforce could not be reached', { cause });
        this.name = 'SalesforceUnreachableError';
        this.mayHaveArrived = mayHaveArrived(cause);
    }
}

/** What one request needs beyond what jsforce puts in. */
export interface TransportOptions {
    /** The only origin that requests go to. */
    readonly origin: string;
    readonly requestId: string;
    readonly timeoutMs: number;
    /** Milliseconds since the Unix epoch. */
    readonly now: () => number;
    /** Sees the headers of every answer, whatever its status. */
    readonly onAnswer: (headers: Headers) => void;
    readonly signal?: AbortSignal;
}

/**
 * A transport for jsforce that is bound to one origin. jsforce's own follows redirects with the bearer token, sends it
 * to any absolute URL, waits thirty minutes, and repeats failed GETs up to five times, which eats the hourly limit. This
 * one does none of that: what is worth repeating, `retries.ts` decides.
 */
export class BoundTransport extends Transport {
    readonly #options: TransportOptions;

    constructor(options: TransportOptions) {
        super();
        this.#options = options;
    }

    override httpRequest(request: HttpRequest): StreamPromise<HttpResponse> {
        return StreamPromise.create(() => ({ stream: new PassThrough(), promise: fetchBound(request, this.#options) }));
    }
}

async function fetchBound(request: HttpRequest, options: TransportOptions): Promise<HttpResponse> {
    const url = toBoundUrl(request.url, options.origin);
    const timeout = AbortSignal.timeout(options.timeoutMs);
    let response: Response;
    let body: string;
    try {
        response = await fetch(url, {
            method: request.method,
            headers: { ...request.headers, 'X-SFDC-REQUEST-ID': options.requestId },
            body: typeof request.body === 'string' ? request.body : null,
            redirect: 'manual',
            signal: options.signal ? AbortSignal.any([timeout, options.signal]) : timeout
        });
        body = await response.text();
    } catch (error) {
        throw new SalesforceUnreachableError(error);
    }
    options.onAnswer(response.headers);
    if (response.status < 200 || response.status > 299) {
        throw new SalesforceStatusError(response.status, body, response.headers, options.now());
    }
    // jsforce would also take XML and CSV apart, and fail for a body that only says it is one.
    const isJson = /^application\/json(;|$)/.test(response.headers.get('content-type') ?? '');
    const headers = { ...Object.fromEntries(response.headers), ...(isJson ? {} : { 'content-type': 'text/plain' }) };
    return { statusCode: response.status, headers, body };
}

/** The address of a request; throws for one that leads elsewhere than it says, which would be a defect of ours. */
export function toBoundUrl(address: string, origin: string): URL {
    const url = new URL(address);
    if (url.origin !== origin) {
        throw new Error('a request was built for another host than the org');
    }
    // A part that is "." or ".." would lead to another resource of the same org.
    if (!address.startsWith(`${url.origin}${url.pathname}`)) {
        throw new Error('a request was built of parts that change its path');
    }
    return url;
}

/** Salesforce's errors are a list of objects with errorCode and message; HTML and anything else gives none. */
function toErrors(body: string): readonly { readonly errorCode: string; readonly message: string }[] {
    let parsed: unknown;
    try {
        parsed = JSON.parse(body);
    } catch {
        return [];
    }
    const list: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
    return list.flatMap((item) => {
        if (typeof item !== 'object' || item === null || !('errorCode' in item) || typeof item.errorCode !== 'string') {
            return [];
        }
        return [
            {
                errorCode: item.errorCode,
                message: 'message' in item && typeof item.message === 'string' ? item.message : ''
            }
        ];
    });
}
