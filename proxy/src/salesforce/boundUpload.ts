import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { text } from 'node:stream/consumers';
import { SalesforceStatusError, SalesforceUnreachableError, toBoundUrl, type TransportOptions } from './boundTransport';

/** A request whose body is written piece by piece. It is bound to one origin, follows nothing and is never repeated. */
export interface BoundUpload {
    /**
     * Passes bytes on, and comes back once there is room for more. Throws SalesforceStatusError where Salesforce answers
     * before it has everything, SalesforceUnreachableError where the connection is gone.
     */
    write(bytes: Uint8Array): Promise<void>;
    /** Passes the last bytes on and waits for the answer: its text. Throws as `write`, also for every status but success. */
    end(bytes: Uint8Array): Promise<string>;
    /** Breaks the request off: without its last bytes nothing of it is whole. */
    cut(): void;
}

/** Where a streamed request goes. `length`: of its body, in bytes, so that one that is cut can't pass for whole. */
export interface UploadTo {
    readonly address: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly length: number;
}

/** How long nothing may move, in milliseconds. A large upload may take as long as it needs while it moves. */
export const UPLOAD_STALL_MS = 120_000;

/** Opens a POST. `fetch` would send a streamed body without its length. */
export function openBoundUpload(
    { address, headers, length }: UploadTo,
    { origin, requestId, now, onAnswer, signal }: TransportOptions,
    stallMs = UPLOAD_STALL_MS
): BoundUpload {
    const url = toBoundUrl(address, origin);
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request = send(url, {
        method: 'POST',
        headers: { ...headers, 'Content-Length': length, 'X-SFDC-REQUEST-ID': requestId },
        // A connection of its own: one that is kept may be closed just as it is used again.
        agent: false,
        ...(signal ? { signal } : {})
    });
    let end: (() => string) | null = null;
    let wake: () => void = () => undefined;

    /** The first end counts. */
    function finish(how: () => string): void {
        end ??= how;
        wake();
    }
    const breakOff = (cause: unknown): void =>
        finish(() => {
            throw new SalesforceUnreachableError(cause);
        });

    request.setTimeout(stallMs, () => request.destroy(new Error('nothing moved')));
    request.on('drain', () => wake());
    request.on('error', breakOff);
    request.on('close', () => breakOff(new Error('closed')));
    request.on('response', (response) => {
        text(response).then((body) => {
            const answered = toHeaders(response);
            const status = response.statusCode ?? 0;
            onAnswer(answered);
            finish(() => {
                if (status < 200 || status > 299 || !request.writableEnded) {
                    throw new SalesforceStatusError(status, body, answered, now());
                }
                return body;
            });
        }, breakOff);
    });

    function untilWoken(): Promise<void> {
        return new Promise((resolve) => {
            wake = resolve;
        });
    }

    async function untilRoom(): Promise<void> {
        while (request.writableNeedDrain && !request.destroyed && !end) {
            await untilWoken();
        }
    }

    return {
        async write(bytes) {
            if (!end && !request.write(bytes)) {
                await untilRoom();
            }
            end?.();
        },
        async end(bytes) {
            if (!end) {
                request.end(bytes);
            }
            for (;;) {
                if (end) {
                    return end();
                }
                await untilWoken();
            }
        },
        cut() {
            request.destroy();
        }
    };
}

function toHeaders({ headers }: IncomingMessage): Headers {
    const known = new Headers();
    for (const [name, value] of Object.entries(headers)) {
        if (typeof value === 'string') {
            known.set(name, value);
        }
    }
    return known;
}
