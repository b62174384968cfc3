import { createServer } from 'node:http';
import { closeServer, listen } from './startProxy';

/** What happens to one request instead of passing: an answer, a cut before or after the org has worked, or a change of the org's answer. */
export type Fault =
    | {
          readonly answer: {
              readonly status: number;
              readonly body?: string;
              readonly headers?: Record<string, string>;
          };
      }
    | { readonly drop: 'before' | 'after' }
    | { readonly edit: (body: string) => string };

/** One request on its way to the org. `nth` counts requests of the same method and resource from 1. */
export interface PassingRequest {
    readonly method: string;
    readonly resource: 'query' | 'change' | 'entries' | 'other';
    readonly path: string;
    readonly body: string;
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    readonly nth: number;
}

/** Stands between proxy and org, passes everything on unchanged, and lets a test spoil single requests. */
export interface FaultyOrg {
    readonly between: (orgUrl: string) => Promise<string>;
    readonly seen: PassingRequest[];
    /** Asked before each request is passed on; may change the org meanwhile. */
    spoil: (request: PassingRequest) => Fault | null | Promise<Fault | null>;
    /** What the answer's Sforce-Limit-Info says in place of the org's own; null for nothing, undefined leaves it. */
    limitInfo: (request: PassingRequest) => string | null | undefined;
    /** Forgets what was seen and spoils nothing. */
    reset(): void;
    close(): Promise<void>;
}

export function createFaultyOrg(): FaultyOrg {
    let target = '';
    const server = createServer((request, response) => {
        void (async () => {
            const chunks: Buffer[] = [];
            for await (const chunk of request) {
                chunks.push(chunk as Buffer);
            }
            const body = Buffer.concat(chunks).toString('utf8');
            const method = request.method ?? '';
            const path = request.url ?? '';
            const resource = resourceOf(path);
            const passing: PassingRequest = {
                method,
                resource,
                path,
                body,
                headers: request.headers,
                nth: faulty.seen.filter((other) => other.method === method && other.resource === resource).length + 1
            };
            faulty.seen.push(passing);
            const fault = await faulty.spoil(passing);
            if (fault && 'answer' in fault) {
                response.writeHead(fault.answer.status, {
                    'content-type': 'application/json',
                    ...fault.answer.headers
                });
                response.end(fault.answer.body ?? '');
                return;
            }
            if (fault && 'drop' in fault && fault.drop === 'before') {
                request.socket.destroy();
                return;
            }
            const { host, connection, 'content-length': length, ...headers } = request.headers;
            const answer = await fetch(`${target}${path}`, {
                method,
                headers: headers as Record<string, string>,
                redirect: 'manual',
                ...(body === '' ? {} : { body })
            });
            const text = await answer.text();
            if (fault && 'drop' in fault) {
                request.socket.destroy();
                return;
            }
            const kept = new Headers({ 'content-type': 'text/plain' });
            for (const name of ['content-type', 'retry-after', 'sforce-limit-info']) {
                const value = answer.headers.get(name);
                if (value !== null) {
                    kept.set(name, value);
                }
            }
            const limitInfo = faulty.limitInfo(passing);
            if (limitInfo !== undefined) {
                kept.set('sforce-limit-info', limitInfo ?? '');
            }
            response.writeHead(answer.status, Object.fromEntries(kept));
            response.end(fault && 'edit' in fault ? fault.edit(text) : text);
        })();
    });
    const faulty: FaultyOrg = {
        async between(orgUrl) {
            target = orgUrl;
            return `http://127.0.0.1:${await listen(server)}`;
        },
        seen: [],
        spoil: () => null,
        limitInfo: () => undefined,
        reset() {
            faulty.seen.length = 0;
            faulty.spoil = () => null;
            faulty.limitInfo = () => undefined;
        },
        close: () => closeServer(server)
    };
    return faulty;
}

function resourceOf(path: string): PassingRequest['resource'] {
    if (/\/query\?/.test(path)) {
        return 'query';
    }
    if (/\/sobjects\/Transcript_Change__c/.test(path)) {
        return 'change';
    }
    return /\/entries(\?|$)/.test(path) ? 'entries' : 'other';
}
