import type { RequestHandler } from 'express';
import type { Sealing } from '../auth/sealing';
import { sessionClaimsSchema } from '../auth/sessionToken';
import { contextOf } from '../requestContext';
import { isSameRecord } from '../salesforce/recordId';
import { sendFailure } from './failures';

/** Opens the bearer token: it has to be ours, still good, and of the very page and org that the request comes from. */
export function createSessionCheck(sealing: Sealing): RequestHandler {
    return async (request, response, next) => {
        const context = contextOf(request);
        const token = /^Bearer ([\w.-]+)$/.exec(request.headers.authorization ?? '')?.[1];
        const session = token === undefined ? null : await sealing.open('session', token, sessionClaimsSchema);
        if (
            !session ||
            session.origin !== request.headers.origin ||
            !context.org ||
            !isSameRecord(session.orgId, context.org.orgId)
        ) {
            sendFailure(request, response, { code: 'SESSION_INVALID' });
            return;
        }
        context.session = session;
        next();
    };
}
