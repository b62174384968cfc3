import type { ErrorRequestHandler, RequestHandler } from 'express';
import { z } from 'zod';

const bodyError = z.object({ status: z.number(), type: z.string() });

/** The answer to an address that nothing serves. */
export const answerNotFound: RequestHandler = (_request, response) => {
    response.status(404).json([{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }]);
};

/** Turns body-parser's errors into Salesforce's, and anything else into a 500 without details of the request. */
export const answerError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) {
        next(error);
        return;
    }
    const body = bodyError.safeParse(error);
    if (body.success && body.data.type === 'entity.parse.failed') {
        response.status(400).json([{ errorCode: 'JSON_PARSER_ERROR', message: 'The body is not valid JSON' }]);
        return;
    }
    if (body.success && body.data.status < 500) {
        response.status(body.data.status).json([{ errorCode: 'INVALID_REQUEST', message: body.data.type }]);
        return;
    }
    console.error(error);
    response.status(500).json([{ errorCode: 'UNKNOWN_EXCEPTION', message: 'An unexpected error occurred' }]);
};
