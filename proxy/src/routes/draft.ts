import type { RequestHandler } from 'express';
import type { DraftAnswer } from 'c/proxyProtocol';
import type { RouteDeps } from '../appDeps';
import { discardDraft } from '../drafts/discardDraft';
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
        const kept = await keepDraft({ client, keyRing, userId, now }, request.params.id, changes.value);
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
 * not open the call any more.
 */
export function createDiscardDraftRoute({ salesforceAs, sharedReads }: RouteDeps): RequestHandler<{ id: string }> {
    return async (request, response) => {
        const who = sessionOf(request);
        const voiceCallId = request.params.id;
        if (!isVoiceCallId(voiceCallId)) {
            sendFailure(request, response, { code: 'VOICE_CALL_NOT_FOUND' });
            return;
        }
        const client = salesforceAs(who, contextOf(request).requestId);
        // A read under way may have met the draft: nobody who asks after this is to be offered it.
        const forget = (): void => sharedReads.forget(who.session.orgId);
        const discarded = await discardDraft(client, { userId: who.session.user.id, voiceCallId }).finally(forget);
        if (!discarded.ok) {
            sendFailure(request, response, discarded.failure);
            return;
        }
        response.status(204).end();
    };
}
