import type { Request, RequestHandler, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Failure } from '../errors';
import { contextOf } from '../requestContext';
import { sendFailure } from './failures';
import { networkOf } from './networkOf';

/** Answers a failure the way the route at hand does: JSON, or a page in the sign-in window. */
export type SendFailure = (request: Request, response: Response, failure: Failure) => void;

/**
 * So many requests a minute for each client, counted in this process alone: it protects the proxy, while Salesforce
 * guards its own limits.
 * @param toKey who the client is: an address before the sign-in, a user after it
 */
export function createRateLimit(
    perMinute: number,
    toKey: (request: Request) => string,
    send: SendFailure = sendFailure
): RequestHandler {
    const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
    return async (request, response, next) => {
        try {
            await limiter.consume(toKey(request));
        } catch (rejection) {
            if (!(rejection instanceof RateLimiterRes)) {
                throw rejection;
            }
            send(request, response, { code: 'RATE_LIMITED', retryAfterSeconds: rejection.msBeforeNext / 1000 });
            return;
        }
        next();
    };
}

/** The network of the client; behind reverse proxies that depends on TRANSCRIPT_DESK_TRUSTED_PROXY_HOPS. */
export function addressOf(request: Request): string {
    return request.ip === undefined ? 'unknown' : networkOf(request.ip);
}

/** The person of the session. */
export function userOf(request: Request): string {
    const { session } = contextOf(request);
    return session ? `${session.orgId} ${session.user.id}` : addressOf(request);
}
