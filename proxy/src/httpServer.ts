import { createServer, type RequestListener, type Server } from 'node:http';
import { LONGEST_UPLOAD_MS } from './changes/oldestSending';
import { limitBodyTime } from './middleware/bodyTime';

/**
 * How long a client may take, in milliseconds, and how often that is looked at. A slower one is answered with a bare 408,
 * and its connection closed.
 */
export interface ClientLimits {
    /** For the headers of a request. */
    readonly headersMs: number;
    /** For the body after them, unless its route allows more. */
    readonly bodyMs: number;
    /** For a whole request, whatever its route allows. */
    readonly longestMs: number;
    readonly checkEveryMs: number;
}

/** The largest save takes seconds over a slow line; the largest upload two hours, at half a megabit a second. */
export const CLIENT_LIMITS: ClientLimits = {
    headersMs: 15_000,
    bodyMs: 30_000,
    longestMs: LONGEST_UPLOAD_MS,
    checkEveryMs: 5_000
};

/** A server that does not wait for clients who dribble; it does not listen yet. */
export function createHttpServer(app: RequestListener, limits: ClientLimits = CLIENT_LIMITS): Server {
    return createServer(
        {
            headersTimeout: limits.headersMs,
            // Node knows one time for all requests of a server: that of the slowest route.
            requestTimeout: limits.longestMs,
            connectionsCheckingInterval: limits.checkEveryMs
        },
        (request, response) => {
            limitBodyTime(request, response, limits.bodyMs);
            app(request, response);
        }
    );
}
