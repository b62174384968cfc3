import type { RequestHandler } from 'express';
import type { SaveResponse } from 'c/proxyProtocol';
import type { RouteDeps } from '../appDeps';
import { sendFailure } from '../middleware/failures';
import { parseBody } from '../middleware/parseBody';
import { contextOf, sessionOf } from '../requestContext';
import { planSave, saveRequestSchema } from '../save/planSave';
import { saveLines } from '../save/saveLines';

/** Five hundred long lines, twice each, with room for redactions. */
export const MOST_SAVE_BYTES = 8 * 1024 * 1024;

/**
 * PATCH /v1/voice-calls/:id/entries: saves lines. Goes on when the page goes away: a save that has begun is brought to
 * its end, or the lock would stay.
 */
export function createEntriesRoute({
    config,
    keyRing,
    salesforceAs,
    sharedReads,
    escapeWatch,
    now,
    sleep
}: RouteDeps): RequestHandler<{ id: string }> {
    return async (request, response) => {
        const context = contextOf(request);
        const body = parseBody(saveRequestSchema, request.body);
        const plan = body.ok ? planSave(body.value) : body;
        if (!plan.ok) {
            sendFailure(request, response, plan.failure);
            return;
        }
        const who = sessionOf(request);
        if (escapeWatch.stateOf(who.session.orgId) === 'escaped') {
            // The lines of this save may not show it, but what is stored could not be told by reading it back.
            sendFailure(request, response, { code: 'TEXT_ESCAPED' });
            return;
        }
        const client = salesforceAs(who, context.requestId);
        // What was read before this save, or while it went on, is nothing for somebody who asks after it.
        const forget = (): void => sharedReads.forget(who.session.orgId);
        forget();
        const saved = await saveLines(
            {
                client,
                keyRing,
                config: config.save,
                requestId: context.requestId,
                userId: who.session.user.id,
                now,
                sleep,
                count: (name, value) => {
                    context.counts[name] = value;
                }
            },
            request.params.id,
            plan.value
        ).finally(forget);
        if (!saved.ok) {
            sendFailure(request, response, saved.failure);
            return;
        }
        response.json(saved.value satisfies SaveResponse);
    };
}
