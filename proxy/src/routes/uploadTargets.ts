import type { RequestHandler } from 'express';
import { z } from 'zod';
import { MOST_TARGETS_A_REQUEST, type TargetsAnswer, type TargetsRequest } from 'c/proxyProtocol';
import type { RouteDeps } from '../appDeps';
import { toErrorBody } from '../errors';
import { sendFailure } from '../middleware/failures';
import { parseBody } from '../middleware/parseBody';
import { contextOf, sessionOf } from '../requestContext';
import { fetchTargets } from '../uploads/fetchTargets';

/** What a question for targets holds. */
export const targetsRequestSchema = z.strictObject({
    voiceCallIds: z.array(z.string().max(18)).min(1).max(MOST_TARGETS_A_REQUEST)
}) satisfies z.ZodType<TargetsRequest>;

/** POST /v1/upload-targets: what an upload has to know of calls. Reads no entries. */
export function createUploadTargetsRoute({ salesforceAs }: RouteDeps): RequestHandler {
    return async (request, response) => {
        const context = contextOf(request);
        const body = parseBody(targetsRequestSchema, request.body);
        if (!body.ok) {
            sendFailure(request, response, body.failure);
            return;
        }
        const client = salesforceAs(sessionOf(request), context.requestId);
        const targets = await fetchTargets(client, body.value.voiceCallIds);
        if (!targets.ok) {
            sendFailure(request, response, targets.failure);
            return;
        }
        context.counts['calls'] = targets.value.length;
        response.json({
            targets: targets.value.map(({ voiceCallId, target, failure }) =>
                target
                    ? { voiceCallId, target, problem: null }
                    : { voiceCallId, target: null, problem: toErrorBody(failure, context.requestId) }
            )
        } satisfies TargetsAnswer);
    };
}
