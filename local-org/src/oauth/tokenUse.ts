import express, { Router, type Request } from 'express';
import { z } from 'zod';
import { orgId } from '../constants';
import { readBearer } from '../http/findCaller';
import { readParameter, readQuery, type OrgContext } from '../http/orgContext';
import { parseId } from '../ids/salesforceId';
import { findUserById } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import { toIdentity, toUserInfo } from './identity';

const revocation = z.object({ token: z.string().default('') });
const formToken = z.object({ access_token: z.string() });

/** What an access token is good for besides REST: userinfo, the identity address, and being revoked. */
export function createTokenUseRoutes(context: OrgContext): Router {
    const { orgUrl, state } = context;
    const routes = Router();
    const form = express.urlencoded({ extended: false });

    const findUser = (token: string | null): OrgUser | null => {
        const session = token === null ? null : state.sessions.find(token);
        return session && findUserById(state, session.userId);
    };
    const readFormToken = (request: Request): string | null => {
        const body = formToken.safeParse(request.body);
        return body.success ? body.data.access_token : null;
    };

    // OpenID Connect Core 1.0, section 5.3.1. Salesforce refuses with 403 and a bare word, not with RFC 6750's 401.
    routes.all('/services/oauth2/userinfo', form, (request, response) => {
        const token = readBearer(request) ?? readFormToken(request);
        const user = findUser(token);
        if (user) response.json(toUserInfo(orgUrl, user));
        else
            response
                .status(403)
                .type('text')
                .send(token === null ? 'Missing_OAuth_Token' : 'Bad_OAuth_Token');
    });

    // Salesforce Help, "Identity URLs". Older clients put the token in the query.
    routes.all('/id/:orgId/:userId', form, (request, response) => {
        const token = readBearer(request) ?? readQuery(request, 'oauth_token') ?? readFormToken(request);
        const user = findUser(token);
        if (!user) {
            response
                .status(403)
                .type('text')
                .send(token === null ? 'Missing_OAuth_Token' : 'Bad_OAuth_Token');
        } else if (
            parseId(readParameter(request, 'orgId')) !== orgId ||
            parseId(readParameter(request, 'userId')) !== user.id
        ) {
            response.status(404).type('text').send('Bad_Id');
        } else {
            response.json(toIdentity(orgUrl, user));
        }
    });

    // RFC 7009 wants 200 for unknown tokens; Salesforce Help, "Revoke OAuth Tokens", documents an error.
    routes.all('/services/oauth2/revoke', form, (request, response) => {
        const body = revocation.safeParse(request.body ?? {});
        const token = (body.success && body.data.token) || readQuery(request, 'token') || '';
        if (state.sessions.revoke(token)) {
            response.status(200).end();
            return;
        }
        response.status(400).json({ error: 'invalid_token', error_description: 'token was invalid' });
    });
    return routes;
}
