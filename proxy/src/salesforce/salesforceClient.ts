import type { HttpMethods } from 'jsforce';
import { Connection } from 'jsforce/lib/connection.js';
import { createFailure, createSuccess, type Result } from '../errors';
import { BoundTransport, type TransportOptions } from './boundTransport';
import { toFailure } from './toFailure';

/** One call to Salesforce. `path` starts at the version's root and is built from checked parts only. */
export interface SalesforceCall {
    readonly method: HttpMethods;
    readonly path: `/${string}`;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: object;
}

/** Salesforce as one user, for one request of ours. */
export interface SalesforceClient {
    /** The parsed body of a 2xx answer (text where it was no JSON, null where it was empty); throws what went wrong, for callers that tell errors apart. */
    call(call: SalesforceCall): Promise<unknown>;
    /** As `call`, with errors as results. */
    fetch(call: SalesforceCall): Promise<Result<unknown>>;
    /** The first batch of a query's records. */
    query(soql: string): Promise<Result<readonly unknown[]>>;
}

export interface SalesforceClientOptions {
    readonly instanceUrl: string;
    readonly accessToken: string;
    readonly apiVersion: string;
    /** Sent as X-SFDC-REQUEST-ID: an admin can join our log to the org's event log with it. */
    readonly requestId: string;
    readonly signal?: AbortSignal;
}

/** Long enough for a page of a thousand entries, far from jsforce's thirty minutes. */
export const CALL_TIMEOUT_MS = 30_000;

/** No refresh function is given, so a 401 is the end and never a loop. */
export function createSalesforceClient(options: SalesforceClientOptions): SalesforceClient {
    const transport: TransportOptions = {
        origin: new URL(options.instanceUrl).origin,
        requestId: options.requestId,
        timeoutMs: CALL_TIMEOUT_MS,
        ...(options.signal ? { signal: options.signal } : {})
    };
    const connection = new Connection({
        instanceUrl: options.instanceUrl,
        accessToken: options.accessToken,
        version: options.apiVersion,
        logLevel: 'NONE'
    });
    const bound = new BoundTransport(transport);

    async function call({ method, path, headers = {}, body }: SalesforceCall): Promise<unknown> {
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
            { transport: bound, noContentResponse: null }
        );
    }

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
            const answer = await fetchResult({ method: 'GET', path: `/query?q=${encodeURIComponent(soql)}` });
            if (!answer.ok) {
                return answer;
            }
            const body = answer.value;
            return typeof body === 'object' && body !== null && 'records' in body && Array.isArray(body.records)
                ? createSuccess(body.records)
                : createFailure('SALESFORCE_UNEXPECTED');
        }
    };
}
