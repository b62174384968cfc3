import type { RequestHandler } from 'express';
import type { OrgConfig } from '../config';
import { contextOf } from '../requestContext';
import { sendFailure } from './failures';

/**
 * Lets exactly the configured pages in, compared as text: no suffix, other port, scheme or case, and never `null`.
 * A request without an Origin comes from no page and is refused too. No cookies are involved, so no credentials.
 */
export function createCors(orgs: readonly OrgConfig[]): RequestHandler {
    const orgByOrigin = new Map(orgs.flatMap((org) => org.origins.map((origin) => [origin, org] as const)));
    return (request, response, next) => {
        response.vary('Origin');
        const { origin } = request.headers;
        const org = origin === undefined ? undefined : orgByOrigin.get(origin);
        if (origin === undefined || !org) {
            sendFailure(request, response, { code: 'ORIGIN_NOT_ALLOWED' });
            return;
        }
        contextOf(request).org = org;
        response.set({
            'Access-Control-Allow-Origin': origin,
            'Access-Control-Expose-Headers': 'X-Request-Id, Retry-After'
        });
        if (request.method === 'OPTIONS') {
            response
                .set({
                    'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
                    'Access-Control-Allow-Headers': 'Authorization, Content-Type',
                    'Access-Control-Max-Age': '600'
                })
                .sendStatus(204);
            return;
        }
        next();
    };
}
