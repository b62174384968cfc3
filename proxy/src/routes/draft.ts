import type { RequestHandler } from 'express';
import type { DraftAnswer } from 'c/proxyProtocol';
import type { RouteDeps } from '../appDeps';
import { discardDraft } from '../drafts/discardDraft';
import { discardQuerySchema } from '../drafts/draftClaim';
import { keepDraft } from '../drafts/keepDraft';
import { draftRequestSchema, planDraft } from '../drafts/planDraft';
import { sendFailure } from '../middleware/failures';
import { parseBody } from '../middleware/parseBody';
import { contextOf, sessionOf } from '../requestContext';
import { isVoiceCallId } from '../salesforce/fetchVoiceCall';

/** PUT /v1/voice-calls/:id/draft: keeps unsaved work. Goes on when the page goes away: that is what it is for. */
export function createKeepDraftRoute({ keyRing, salesforceAs, now }: RouteDeps): RequestHandler<{ id: string }> {
    return async (request, response) => {
        const context = contextOf(request);
        const body = parseBody(draftRequestSchema, request.body);
        const changes = body.ok ? planDraft(body.value) : body;
        if (!changes.ok) {
            sendFailure(request, response, changes.failure);
            return;
        }
        const who = sessionOf(request);
        const client = salesforceAs(who, context.requestId);
        const userId = who.session.user.id;
        const { page = '', over = null } = body.ok ? body.value : {};
        const claim = { page, over };
        const kept = await keepDraft({ client, keyRing, userId, now }, request.params.id, changes.value, claim);
        if (!kept.ok) {
            sendFailure(request, response, kept.failure);
            return;
        }
        context.counts['lines'] = kept.value.lines;
        response.json(kept.value satisfies DraftAnswer);
    };
}

/**
 * DELETE /v1/voice-calls/:id/draft: the work is saved or given up. The person's own alone, so it also goes where they may
 * not open the call any more. What another page of theirs keeps stays, where the query names this one.
 */
export function createDiscardDraftRoute({
    keyRing,
    salesforceAs,
    sharedReads,
    now
}: RouteDeps): RequestHandler<{ id: string }> {
    return async (request, response) => {
        const who = sessionOf(request);
        const voiceCallId = request.params.id;
        if (!isVoiceCallId(voiceCallId)) {
            sendFailure(request, response, { code: 'VOICE_CALL_NOT_FOUND' });
            return;
        }
        const query = discardQuerySchema.safeParse(request.query);
        if (!query.success) {
            sendFailure(request, response, { code: 'REQUEST_INVALID' });
            return;
        }
        const claim = 'page' in query.data ? { page: query.data.page, over: query.data.over ?? null } : null;
        const client = salesforceAs(who, contextOf(request).requestId);
        // A read under way may have met the draft: nobody who asks after this is to be offered it.
        const forget = (): void => sharedReads.forget(who.session.orgId);
        const deps = { client, keyRing, userId: who.session.user.id, now };
        const discarded = await discardDraft(deps, voiceCallId, claim).finally(forget);
        if (!discarded.ok) {
            sendFailure(request, response, discarded.failure);
            return;
        }
        response.status(204).end();
    };
}
