import { createServer } from 'node:http';
import { closeServer, listen } from './startProxy';

/** A request that has come to the gate. `nth` counts requests of this method and resource from 1, since `reset`. */
export interface GateRequest {
    readonly method: string;
    readonly resource: 'query' | 'row' | 'entries' | 'other';
    readonly nth: number;
}

/** What the gate does with a request: lets it through (`null`), now or later, or stops it before or after the org has worked. */
export type GateRule = (request: GateRequest) => Promise<null> | 'before' | 'after' | null;

/**
 * Stands between proxies and an org. A request that is stopped gets no answer: `handleStop` runs, and then the connection
 * is gone. The others pass unchanged.
 */
export interface Gate {
    /** Takes the org's address, answers the gate's. */
    readonly open: (orgUrl: string) => Promise<string>;
    readonly seen: readonly GateRequest[];
    /** Forgets what was seen, and stops what the rule says. */
    reset(rule?: GateRule, handleStop?: () => Promise<void>): void;
    close(): Promise<void>;
}

export function createGate(): Gate {
    let target = '';
    let rule: GateRule = () => null;
    let handleStop = async (): Promise<void> => undefined;
    const seen: GateRequest[] = [];

    const server = createServer((request, response) => {
        void (async () => {
            const chunks: Buffer[] = [];
            for await (const chunk of request) {
                chunks.push(chunk as Buffer);
            }
            const body = Buffer.concat(chunks).toString('utf8');
            const { method = '', url = '' } = request;
            const resource = resourceOf(url);
            const nth = seen.filter((one) => one.method === method && one.resource === resource).length + 1;
            const passing = { method, resource, nth };
            seen.push(passing);
            const stop = await rule(passing);
            if (stop === 'before') {
                await handleStop();
                request.socket.destroy();
                return;
            }
            const { host, connection, 'content-length': length, ...headers } = request.headers;
            const answer = await fetch(`${target}${url}`, {
                method,
                headers: headers as Record<string, string>,
                redirect: 'manual',
                ...(body === '' ? {} : { body })
            });
            const text = await answer.text();
            if (stop === 'after') {
                await handleStop();
                request.socket.destroy();
                return;
            }
            answer.headers.forEach((value, name) => {
                if (!OF_ONE_CONNECTION.has(name)) {
                    response.setHeader(name, value);
                }
            });
            response.writeHead(answer.status);
            response.end(text);
            // The org cut the connection: so does the gate.
        })().catch(() => request.socket.destroy());
    });

    return {
        async open(orgUrl) {
            target = orgUrl;
            return `http://127.0.0.1:${await listen(server)}`;
        },
        seen,
        reset(newRule = () => null, newHandler = async () => undefined) {
            seen.length = 0;
            rule = newRule;
            handleStop = newHandler;
        },
        close: () => closeServer(server)
    };
}

/** What says how an answer is carried, not what it is: this one is carried anew. */
const OF_ONE_CONNECTION: ReadonlySet<string> = new Set([
    'connection',
    'content-encoding',
    'content-length',
    'keep-alive',
    'transfer-encoding'
]);

function resourceOf(url: string): GateRequest['resource'] {
    if (/\/query\?/.test(url)) {
        return 'query';
    }
    if (/\/sobjects\/Transcript_Change__c/.test(url)) {
        return 'row';
    }
    return /\/entries(\?|$)/.test(url) ? 'entries' : 'other';
}
