import type { IncomingMessage } from 'node:http';
import type { OrgConfig } from './config';
import type { SessionClaims } from './auth/sessionToken';
import type { ErrorCode } from 'c/proxyProtocol';

/** What the proxy knows of one request beyond what Express does. Only what is named here reaches the log. */
export interface RequestContext {
    readonly requestId: string;
    /** Set where the route asks for a page that this proxy serves. */
    org?: OrgConfig;
    session?: SessionClaims;
    /** Set for sign-in routes, which have no session yet. */
    userId?: string;
    errorCode?: ErrorCode;
    /** How many of something: pages, lines, chunks. Numbers only. */
    readonly counts: Record<string, number>;
}

const contexts = new WeakMap<IncomingMessage, RequestContext>();

/** Starts the context of a request. */
export function startContext(request: IncomingMessage, requestId: string): RequestContext {
    const context: RequestContext = { requestId, counts: {} };
    contexts.set(request, context);
    return context;
}

/** The context of a request; throws for one that did not pass the first middleware. */
export function contextOf(request: IncomingMessage): RequestContext {
    const context = contexts.get(request);
    if (!context) {
        throw new Error('the request has no context');
    }
    return context;
}

/** The session of a request behind the session middleware; throws elsewhere. */
export function sessionOf(request: IncomingMessage): { readonly session: SessionClaims; readonly org: OrgConfig } {
    const { session, org } = contextOf(request);
    if (!session || !org) {
        throw new Error('the route is not behind the session middleware');
    }
    return { session, org };
}
