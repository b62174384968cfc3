import type { RequestHandler } from 'express';
import type { RouteDeps } from '../appDeps';
import { sendFailure } from '../middleware/failures';
import { contextOf, sessionOf } from '../requestContext';
import { fetchRecordTexts } from '../salesforce/fetchRecordTexts';

/**
 * GET /v1/voice-calls/:id/record-texts: what is written in the call's record and in the one it is related to. The page
 * looks in it for what it has just removed: that itself never comes here.
 */
export function createRecordTextsRoute({ salesforceAs }: RouteDeps): RequestHandler<{ id: string }> {
    return async (request, response) => {
        const context = contextOf(request);
        const texts = await fetchRecordTexts(salesforceAs(sessionOf(request), context.requestId), request.params.id);
        if (!texts.ok) {
            sendFailure(request, response, texts.failure);
            return;
        }
        context.counts['records'] = texts.value.records.length;
        response.json(texts.value);
    };
}
