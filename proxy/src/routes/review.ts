import type { RequestHandler } from 'express';
import type { CallReview } from 'c/proxyProtocol';
import type { RouteDeps } from '../appDeps';
import { sendFailure } from '../middleware/failures';
import { parseBody } from '../middleware/parseBody';
import { contextOf, sessionOf } from '../requestContext';
import { reviewRequestSchema } from '../reviews/reviewRequest';
import { storeReview } from '../reviews/storeReview';

/** As many rejections and takings back as there may be in one request, each with the longest identifier. */
export const MOST_REVIEW_BYTES = 2 * 1024 * 1024;

/** PUT /v1/voice-calls/:id/review: stores what a person decided about a call. Goes on when the page goes away. */
export function createReviewRoute({
    salesforceAs,
    sharedReads,
    now,
    sleep
}: RouteDeps): RequestHandler<{ id: string }> {
    return async (request, response) => {
        const context = contextOf(request);
        const body = parseBody(reviewRequestSchema, request.body);
        if (!body.ok) {
            sendFailure(request, response, body.failure);
            return;
        }
        const who = sessionOf(request);
        const client = salesforceAs(who, context.requestId);
        // A read under way may have met the review as it was.
        const forget = (): void => sharedReads.forget(who.session.orgId);
        const stored = await storeReview(
            { client, user: who.session.user, now, sleep },
            request.params.id,
            body.value
        ).finally(forget);
        if (!stored.ok) {
            sendFailure(request, response, stored.failure);
            return;
        }
        context.counts['rejections'] = stored.value.rejections.length;
        response.json(stored.value satisfies CallReview);
    };
}
