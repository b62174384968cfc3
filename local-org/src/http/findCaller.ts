import type { Request } from 'express';
import { findUserById, type OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import type { Session } from '../org/sessionStore';

/** The bearer token of a request, or null. */
export function readBearer(request: Request): string | null {
    const [scheme, token] = (request.get('authorization') ?? '').split(' ');
    // Salesforce's older clients say "OAuth" instead of "Bearer".
    return scheme && /^(bearer|oauth)$/i.test(scheme) && token ? token : null;
}

/** The session that a request is made with. */
export interface RequestCaller {
    token: string;
    session: Session;
    user: OrgUser;
}

/** Who makes a request; null without a token that is in force. */
export function findCaller(state: OrgState, request: Request): RequestCaller | null {
    const token = readBearer(request);
    const session = token === null ? null : state.sessions.find(token);
    const user = session && findUserById(state, session.userId);
    return token !== null && session && user ? { token, session, user } : null;
}
