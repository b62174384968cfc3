import { SalesforceStatusError, SalesforceUnreachableError } from './boundTransport';
import { namesLimit } from './requestLimits';

/** How waiting is done; tests bring their own. */
export interface Patience {
    /** Milliseconds since the Unix epoch. */
    readonly now: () => number;
    readonly sleep: (ms: number) => Promise<void>;
    /** From 0 to 1, as Math.random. */
    readonly random: () => number;
}

/** After the first try. */
export const MOST_RETRIES = 2;
/** Doubled with every retry; up to half of it is left to chance, so that many readers don't come back in step. Milliseconds. */
export const FIRST_PAUSE_MS = 600;
/** What Salesforce may ask a person to sit through; a longer Retry-After is passed on. Seconds. */
export const LONGEST_RETRY_AFTER_SECONDS = 10;
/** No retry begins later than this after the first try did: one time limit spent is patience enough. Milliseconds. */
export const LONGEST_PATIENCE_MS = 25_000;

/** What the edge in front of an org answers when nobody behind it does, and maintenance (Connect REST API, "Status Codes"). */
const PASSING_STATUSES: ReadonlySet<number> = new Set([420, 502, 503, 504]);

/**
 * Tries something that can safely be done twice, and again where Salesforce gave no answer or only its edge did. Throws
 * the last error. A request limit is never tried again: that would only use up more. Nor is anything for nobody (`signal`).
 */
export async function withRetries<Value>(
    attempt: () => Promise<Value>,
    { now, sleep, random }: Patience,
    signal?: AbortSignal
): Promise<Value> {
    const startedMs = now();
    for (let retries = 0; ; retries += 1) {
        try {
            return await attempt();
        } catch (error) {
            const backOffMs = FIRST_PAUSE_MS * 2 ** retries * (1 - random() / 2);
            const askedMs = (retryAfterOf(error) ?? 0) * 1000;
            const pauseMs = Math.max(backOffMs, askedMs);
            const isWorthIt =
                retries < MOST_RETRIES &&
                isPassing(error) &&
                askedMs <= LONGEST_RETRY_AFTER_SECONDS * 1000 &&
                now() + pauseMs - startedMs <= LONGEST_PATIENCE_MS;
            if (!isWorthIt || signal?.aborted) {
                throw error;
            }
            await untilSlept(() => sleep(pauseMs), signal);
            if (signal?.aborted) {
                throw error;
            }
        }
    }
}

/** Whether the same request may well be answered in a moment. */
function isPassing(error: unknown): boolean {
    if (error instanceof SalesforceStatusError) {
        return PASSING_STATUSES.has(error.status) && !namesLimit(error);
    }
    return error instanceof SalesforceUnreachableError;
}

function retryAfterOf(error: unknown): number | null {
    return error instanceof SalesforceStatusError ? error.retryAfterSeconds : null;
}

/** Waits, but not for somebody who is gone. */
async function untilSlept(sleep: () => Promise<void>, signal: AbortSignal | undefined): Promise<void> {
    const done = new AbortController();
    const gone = new Promise<void>((resolve) => {
        signal?.addEventListener('abort', () => resolve(), { once: true, signal: done.signal });
    });
    try {
        await Promise.race([gone, sleep()]);
    } finally {
        done.abort();
    }
}
