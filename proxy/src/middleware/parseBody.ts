import express, { type Request, type RequestHandler, type Response } from 'express';
import type { z } from 'zod';
import { createFailure, createSuccess, type Result } from '../errors';
import { sendFailure } from './failures';

/** Reads a JSON body of at most so many bytes. Anything but application/json is refused: a form of another site can't send it. */
export function createJsonBody(mostBytes: number): RequestHandler[] {
    return [
        (request: Request, response: Response, next) => {
            if (!request.is('application/json')) {
                sendFailure(request, response, {
                    code: 'REQUEST_INVALID',
                    details: { places: [{ path: 'Content-Type', problem: 'has to be application/json' }] }
                });
                return;
            }
            next();
        },
        express.json({ limit: mostBytes, strict: true, inflate: false })
    ];
}

/** A body as its schema describes it, or REQUEST_INVALID with every place that is not; places never quote the body. */
export function parseBody<Body>(schema: z.ZodType<Body>, body: unknown): Result<Body> {
    const parsed = schema.safeParse(body);
    if (parsed.success) {
        return createSuccess(parsed.data);
    }
    const places = parsed.error.issues.slice(0, 50).map((issue) => ({
        path: issue.path.map(String).join('.'),
        // zod's words for unknown keys would quote the client's own.
        problem: issue.code === 'unrecognized_keys' ? 'has a field that is not known' : issue.message
    }));
    return createFailure('REQUEST_INVALID', { details: { places } });
}
