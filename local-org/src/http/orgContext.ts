import type { Request, RequestHandler, Response } from 'express';
import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import { hasUserPermission } from '../records/access';
import { createFailure, type RestFailure } from '../rest/restFailure';
import { findCaller } from './findCaller';

/** What every feature of the HTTP face is built from. */
export interface OrgContext {
    state: OrgState;
    /** Origin of this org, without a trailing slash. It is also the OpenID issuer. */
    orgUrl: string;
    /** Exact redirect addresses of the external client app. */
    redirectUris: string[];
}

/** Sends Salesforce's error array. */
export function sendFailure(response: Response, failure: RestFailure): void {
    response.status(failure.status).json(failure.errors);
}

/** Said of the org, and meant of the user as well; the code is not documented, but seen in many reports. */
const apiDisabled = createFailure(403, 'API_DISABLED_FOR_ORG', 'The REST API is not enabled for this Organization.');

/**
 * Wraps a handler that needs a signed-in user. Without a valid token it answers 401 INVALID_SESSION_ID, as every REST
 * resource does (REST API Developer Guide, "Status Codes and Error Responses"), and without the user permission API
 * Enabled 403 API_DISABLED_FOR_ORG.
 */
export function withUser(
    context: OrgContext,
    handle: (request: Request, response: Response, user: OrgUser) => void
): RequestHandler {
    return (request, response) => {
        const caller = findCaller(context.state, request);
        if (!caller?.session.scopes.includes('api')) {
            response
                .status(401)
                .set('WWW-Authenticate', 'Token')
                .json([{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]);
            return;
        }
        const { session, user } = caller;
        // A session of the page is Lightning's, which needs no access to the API.
        const mayCall = session.scopes.includes('lightning') || hasUserPermission(context.state, user, 'ApiEnabled');
        if (mayCall) handle(request, response, user);
        else sendFailure(response, apiDisabled);
    };
}

/** One query parameter as text; null when absent, the last one when repeated. */
export function readQuery(request: Request, name: string): string | null {
    const value: unknown = request.query[name];
    const last: unknown = Array.isArray(value) ? value.at(-1) : value;
    return typeof last === 'string' ? last : null;
}

/** One path parameter. */
export function readParameter(request: Request, name: string): string {
    const value = request.params[name];
    return Array.isArray(value) ? value.join('/') : (value ?? '');
}
