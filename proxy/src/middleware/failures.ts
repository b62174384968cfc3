import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { statusOf, toErrorBody, type Failure } from '../errors';
import { contextOf } from '../requestContext';

/** Answers a failure in the one shape that all routes share. */
export function sendFailure(request: Request, response: Response, failure: Failure): void {
    const context = contextOf(request);
    context.errorCode = failure.code;
    if (failure.retryAfterSeconds !== undefined) {
        response.setHeader('Retry-After', String(Math.ceil(failure.retryAfterSeconds)));
    }
    response.status(statusOf(failure.code)).json(toErrorBody(failure, context.requestId));
}

/** The last route: whatever nobody else answered. */
export const handleUnknownRoute: RequestHandler = (request, response) => {
    sendFailure(request, response, { code: 'ROUTE_UNKNOWN' });
};

/** Whatever was thrown: refused bodies are the client's, everything else is a defect of ours. */
export function createErrorHandler(logger: Logger): ErrorRequestHandler {
    return (error: unknown, request, response, next) => {
        const failure = toBodyFailure(error);
        if (!failure) {
            logger.error({ requestId: contextOf(request).requestId, defect: describeDefect(error) }, 'defect');
        }
        if (response.headersSent) {
            // Express cuts the connection, so that nobody takes half an answer for a whole one.
            next(error);
            return;
        }
        sendFailure(request, response, failure ?? { code: 'INTERNAL' });
    };
}

/** Express's body parser throws errors that carry an HTTP status and a `type`. */
function toBodyFailure(error: unknown): Failure | null {
    if (typeof error !== 'object' || error === null || !('status' in error) || typeof error.status !== 'number') {
        return null;
    }
    if (error.status === 413) {
        return { code: 'REQUEST_TOO_LARGE' };
    }
    return error.status >= 400 && error.status < 500 ? { code: 'REQUEST_INVALID' } : null;
}

/** Where a defect happened, without its message: that could quote what was being worked on. */
export function describeDefect(error: unknown): { readonly name: string; readonly at: readonly string[] } {
    if (!(error instanceof Error)) {
        return { name: typeof error, at: [] };
    }
    const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    return { name: error.name, at: at.slice(0, 8).map((line) => line.trim()) };
}
