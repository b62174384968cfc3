import type { RequestHandler } from 'express';
import type { SettingsAnswer } from 'c/proxyProtocol';
import type { RouteDeps } from '../appDeps';
import { sendFailure } from '../middleware/failures';
import { contextOf, sessionOf } from '../requestContext';
import { fetchRedactionSettings } from '../salesforce/fetchRedactionSettings';

/** GET /v1/redaction-settings: what the organisation has decided about masks and suggestions. A save reads it anew. */
export function createRedactionSettingsRoute({ salesforceAs }: RouteDeps): RequestHandler {
    return async (request, response) => {
        const context = contextOf(request);
        const settings = await fetchRedactionSettings(salesforceAs(sessionOf(request), context.requestId));
        if (!settings.ok) {
            sendFailure(request, response, settings.failure);
            return;
        }
        context.counts['settings'] = settings.value.length;
        response.json({ settings: settings.value } satisfies SettingsAnswer);
    };
}
