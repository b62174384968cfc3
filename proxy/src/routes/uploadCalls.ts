import type { RequestHandler } from 'express';
import { z } from 'zod';
import { MOST_KEYS_A_REQUEST, type CallsAnswer, type CallsRequest } from 'c/proxyProtocol';
import type { RouteDeps } from '../appDeps';
import { sendFailure } from '../middleware/failures';
import { parseBody } from '../middleware/parseBody';
import { contextOf, sessionOf } from '../requestContext';
import { findCalls } from '../uploads/findCalls';

/** As many characters as any field holds that a key is compared with. */
const LONGEST_KEY = 255;
/** A hundred keys of the longest, in any script, and room around them. */
export const MOST_KEYS_BYTES = 80 * 1024;

/** What a question for calls holds. */
export const callsRequestSchema = z.strictObject({
    keys: z.array(z.string().max(LONGEST_KEY)).min(1).max(MOST_KEYS_A_REQUEST)
}) satisfies z.ZodType<CallsRequest>;

/** POST /v1/upload-calls: which calls the keys of files stand for. Reads no entries. */
export function createUploadCallsRoute({ salesforceAs }: RouteDeps): RequestHandler {
    return async (request, response) => {
        const context = contextOf(request);
        const body = parseBody(callsRequestSchema, request.body);
        if (!body.ok) {
            sendFailure(request, response, body.failure);
            return;
        }
        const keys = await findCalls(salesforceAs(sessionOf(request), context.requestId), body.value.keys);
        if (!keys.ok) {
            sendFailure(request, response, keys.failure);
            return;
        }
        context.counts['keys'] = keys.value.length;
        response.json({ keys: keys.value } satisfies CallsAnswer);
    };
}
