import type { RequestHandler } from 'express';
import type { RulesAnswer } from 'c/proxyProtocol';
import type { RouteDeps } from '../appDeps';
import { sendFailure } from '../middleware/failures';
import { contextOf, sessionOf } from '../requestContext';
import { fetchRedactionRules, MOST_RULES } from '../salesforce/fetchRedactionRules';

/** GET /v1/redaction-rules: what the organisation wants to have found besides. The page runs them; the proxy only passes them on. */
export function createRedactionRulesRoute({ salesforceAs }: RouteDeps): RequestHandler {
    return async (request, response) => {
        const context = contextOf(request);
        const rules = await fetchRedactionRules(salesforceAs(sessionOf(request), context.requestId));
        if (!rules.ok) {
            sendFailure(request, response, rules.failure);
            return;
        }
        context.counts['rules'] = rules.value.length;
        response.json({ rules: rules.value, isCutOff: rules.value.length === MOST_RULES } satisfies RulesAnswer);
    };
}
