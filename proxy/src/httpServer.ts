import { createServer, type RequestListener, type Server } from 'node:http';

/**
 * How long a client may take, in milliseconds, and how often that is looked at. Node answers a slower one with a bare 408
 * and closes the connection.
 */
export interface ClientLimits {
    /** For the headers of a request. */
    readonly headersMs: number;
    /** For a whole request, body included. */
    readonly requestMs: number;
    readonly checkEveryMs: number;
}

/** The largest save takes seconds over a slow line. */
const LIMITS: ClientLimits = { headersMs: 15_000, requestMs: 30_000, checkEveryMs: 5_000 };

/** A server that does not wait for clients who dribble; it does not listen yet. */
export function createHttpServer(app: RequestListener, limits: ClientLimits = LIMITS): Server {
    return createServer(
        {
            headersTimeout: limits.headersMs,
            requestTimeout: limits.requestMs,
            connectionsCheckingInterval: limits.checkEveryMs
        },
        app
    );
}
