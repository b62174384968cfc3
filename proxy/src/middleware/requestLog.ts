import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { contextOf, startContext } from '../requestContext';

/** Routes that say nothing about anybody, and are asked every few seconds. */
const QUIET_ROUTES: ReadonlySet<string> = new Set(['/healthz']);

/**
 * First middleware: gives the request its id and, when it is over, logs one line made of an allow-list. Nothing of the
 * request's own (URL, query, headers, body) and nothing of an error's message can get in.
 */
export function createRequestLog(logger: Logger): RequestHandler {
    const facts = (request: IncomingMessage, response: ServerResponse, ms: unknown): object => {
        const { org, session, userId, errorCode, counts } = contextOf(request);
        return {
            orgId: org?.orgId,
            userId: session?.user.id ?? userId,
            route: routeOf(request),
            // Node answers a client that is too slow by itself, past the response.
            ...(hasArrived(request, response) ? { status: response.statusCode, code: errorCode } : { status: 408 }),
            ms,
            ...(Object.keys(counts).length > 0 ? { counts } : {})
        };
    };
    const log = pinoHttp({
        logger,
        genReqId(request, response) {
            const requestId = randomUUID();
            startContext(request, requestId);
            response.setHeader('X-Request-Id', requestId);
            return requestId;
        },
        quietReqLogger: true,
        quietResLogger: true,
        customAttributeKeys: { reqId: 'requestId' },
        serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
        customLogLevel(request, response) {
            if (QUIET_ROUTES.has(routeOf(request))) {
                return 'debug';
            }
            if (!hasArrived(request, response)) {
                return 'warn';
            }
            return response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'warn' : 'info';
        },
        customSuccessMessage: (request, response) => (response.writableFinished ? 'answered' : 'cut off'),
        customErrorMessage: () => 'answered',
        customSuccessObject: (request, response, value: { responseTime?: unknown }) =>
            facts(request, response, value.responseTime),
        customErrorObject: (request, response, error, value: { responseTime?: unknown }) =>
            facts(request, response, value.responseTime)
    });
    return (request, response, next) => {
        log(request, response);
        next();
    };
}

/** Whether a request came in whole, or was answered without the rest of it. */
function hasArrived(request: IncomingMessage, response: ServerResponse): boolean {
    return request.complete || response.writableFinished;
}

/** The pattern of the route that answered, such as `GET /v1/voice-calls/:id/transcript`. */
function routeOf(request: IncomingMessage): string {
    const route: unknown = Reflect.get(request, 'route');
    const path: unknown = typeof route === 'object' && route !== null ? Reflect.get(route, 'path') : undefined;
    return typeof path === 'string' ? path : 'none';
}
