import type { RequestHandler } from 'express';
import { z } from 'zod';
import { MOST_CHECKED_A_REQUEST, type CheckRequest, type CheckResponse } from 'c/proxyProtocol';
import type { RouteDeps } from '../appDeps';
import { sendFailure } from '../middleware/failures';
import { parseBody } from '../middleware/parseBody';
import { contextOf, sessionOf } from '../requestContext';
import { checkUploads } from '../uploads/checkUploads';
import { toHourlyLeft } from '../uploads/hourlyLeft';

/** What a check asks after. */
export const checkRequestSchema = z.strictObject({
    changeIds: z.array(z.string().max(18)).min(1).max(MOST_CHECKED_A_REQUEST)
}) satisfies z.ZodType<CheckRequest>;

/** POST /v1/uploads/check: how uploads turned out. Ends the rows of those that are over. */
export function createUploadCheckRoute({
    config,
    keyRing,
    salesforceAs,
    sharedReads,
    now,
    sleep
}: RouteDeps): RequestHandler {
    return async (request, response) => {
        const context = contextOf(request);
        const body = parseBody(checkRequestSchema, request.body);
        if (!body.ok) {
            sendFailure(request, response, body.failure);
            return;
        }
        const who = sessionOf(request);
        const { requestId, counts } = context;
        const client = salesforceAs(who, requestId);
        const count = (name: string, value: number): void => {
            counts[name] = value;
        };
        // A read under way may have met the rows as they were.
        const results = await checkUploads(
            { client, keyRing, config: config.save, requestId, now, sleep, count },
            body.value.changeIds
        ).finally(() => sharedReads.forget(who.session.orgId));
        if (!results.ok) {
            sendFailure(request, response, results.failure);
            return;
        }
        response.json({ results: results.value, hourly: toHourlyLeft(client, now()) } satisfies CheckResponse);
    };
}
