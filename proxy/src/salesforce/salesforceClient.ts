import { setTimeout as wait } from 'node:timers/promises';
import type { HttpMethods } from 'jsforce';
import { Connection } from 'jsforce/lib/connection.js';
import { createFailure, createSuccess, type Result } from '../errors';
import { openBoundUpload, type BoundUpload } from './boundUpload';
import { BoundTransport, type TransportOptions } from './boundTransport';
import { parseLimitInfo, type RequestUse } from './requestUse';
import { withRetries, type Patience } from './retries';
import { toFailure } from './toFailure';

/** One call to Salesforce. `path` starts at the version's root and is built from checked parts only. */
export interface SalesforceCall {
    readonly method: HttpMethods;
    readonly path: `/${string}`;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: object;
    /** Whether it counts towards the hour that Salesforce gives one person on conversation entries. */
    readonly countsHourly?: boolean;
}

/** Salesforce as one user, for one request of ours. A GET that gets no answer is tried again; nothing else ever is. */
export interface SalesforceClient {
    /** The parsed body of a 2xx answer (text where it was no JSON, null where it was empty); throws what went wrong, for callers that tell errors apart. */
    call(call: SalesforceCall): Promise<unknown>;
    /** As `call`, with errors as results. */
    fetch(call: SalesforceCall): Promise<Result<unknown>>;
    /** All of a query's records, however many batches they come in. */
    query(soql: string): Promise<Result<readonly unknown[]>>;
}

/** A client that knows how far the limits of Salesforce are used up. */
export interface MeteredClient extends SalesforceClient {
    /** How far the org's 24 hours are used up, by the last answer that said it; null while none did. */
    dailyUse(): RequestUse | null;
    /** How far this person's hour on conversation entries is used up at least; null where nobody counts. */
    hourlyUse(): RequestUse | null;
}

/** What is sent in one piece after the other; `length` bytes in all. */
export interface StreamedCall {
    readonly path: `/${string}`;
    readonly headers: Readonly<Record<string, string>>;
    readonly length: number;
}

/** A client that also sends what it does not hold as a whole. */
export interface UploadingClient extends MeteredClient {
    /** Opens a POST whose body is then written; never tried again. */
    openUpload(call: StreamedCall): BoundUpload;
}

/** Counts one person's requests that count towards their hour. */
export interface HourlyMeter {
    readonly most: number;
    add(): void;
    used(): number;
}

export interface SalesforceClientOptions {
    readonly instanceUrl: string;
    readonly accessToken: string;
    readonly apiVersion: string;
    /** Sent as X-SFDC-REQUEST-ID: an admin can join our log to the org's event log with it. */
    readonly requestId: string;
    readonly signal?: AbortSignal;
    readonly patience?: Patience;
    readonly hourly?: HourlyMeter;
}

/** Long enough for a page of a thousand entries, far from jsforce's thirty minutes. */
export const CALL_TIMEOUT_MS = 30_000;

/** More batches than any query of ours can have: a query that goes on behind them is broken. */
const MOST_BATCHES = 20;

const REAL_PATIENCE: Patience = { now: Date.now, sleep: (ms) => wait(ms), random: Math.random };

/** No refresh function is given, so a 401 is the end and never a loop. */
export function createSalesforceClient(options: SalesforceClientOptions): UploadingClient {
    const { instanceUrl, accessToken, apiVersion, requestId, signal, hourly, patience = REAL_PATIENCE } = options;
    let dailyUse: RequestUse | null = null;
    const bound: TransportOptions = {
        origin: new URL(instanceUrl).origin,
        requestId,
        timeoutMs: CALL_TIMEOUT_MS,
        now: patience.now,
        onAnswer(headers) {
            dailyUse = parseLimitInfo(headers.get('sforce-limit-info')) ?? dailyUse;
        },
        ...(signal ? { signal } : {})
    };
    const transport = new BoundTransport(bound);
    const connection = new Connection({ instanceUrl, accessToken, version: apiVersion, logLevel: 'NONE' });

    async function callOnce({ method, path, headers = {}, body, countsHourly }: SalesforceCall): Promise<unknown> {
        if (countsHourly) {
            hourly?.add();
        }
        return connection.request(
            {
                method,
                url: path,
                headers: {
                    Accept: 'application/json',
                    ...(body ? { 'Content-Type': 'application/json' } : {}),
                    ...headers
                },
                ...(body ? { body: JSON.stringify(body) } : {})
            },
            { transport, noContentResponse: null }
        );
    }

    const call = (request: SalesforceCall): Promise<unknown> =>
        request.method === 'GET' ? withRetries(() => callOnce(request), patience, signal) : callOnce(request);

    async function fetchResult(request: SalesforceCall): Promise<Result<unknown>> {
        try {
            return createSuccess(await call(request));
        } catch (error) {
            return { ok: false, failure: toFailure(error) };
        }
    }

    return {
        call,
        fetch: fetchResult,
        async query(soql) {
            const records: unknown[] = [];
            let path: `/${string}` | null = `/query?q=${encodeURIComponent(soql)}`;
            for (let batches = 0; path && batches < MOST_BATCHES; batches += 1) {
                const answer = await fetchResult({ method: 'GET', path });
                if (!answer.ok) {
                    return answer;
                }
                const batch = parseBatch(answer.value);
                if (!batch) {
                    return createFailure('SALESFORCE_UNEXPECTED');
                }
                records.push(...batch.records);
                path = batch.nextPath;
            }
            return path ? createFailure('SALESFORCE_UNEXPECTED') : createSuccess(records);
        },
        openUpload({ path, headers, length }) {
            hourly?.add();
            return openBoundUpload(
                {
                    address: `${bound.origin}/services/data/v${apiVersion}${path}`,
                    headers: { Accept: 'application/json', Authorization: `Bearer ${accessToken}`, ...headers },
                    length
                },
                bound
            );
        },
        dailyUse: () => dailyUse,
        hourlyUse: () => (hourly ? { used: hourly.used(), most: hourly.most } : null)
    };
}

/** One answer to a query (REST API, "Query"). Of the address of the next batch only the locator is taken; null where it is no such answer. */
function parseBatch(
    body: unknown
): { readonly records: readonly unknown[]; readonly nextPath: `/${string}` | null } | null {
    if (typeof body !== 'object' || body === null || !('records' in body) || !Array.isArray(body.records)) {
        return null;
    }
    const records: readonly unknown[] = body.records;
    if (!('done' in body) || body.done !== false) {
        return { records, nextPath: null };
    }
    const url = 'nextRecordsUrl' in body && typeof body.nextRecordsUrl === 'string' ? body.nextRecordsUrl : '';
    const locator = /\/query\/([\w-]{1,100})$/.exec(url)?.[1];
    return locator === undefined ? null : { records, nextPath: `/query/${locator}` };
}
