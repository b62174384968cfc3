import { createHash, createHmac } from 'node:crypto';
import express, { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { clientId, clientSecret, orgId } from '../constants';
import type { OrgContext } from '../http/orgContext';
import { isSameSecret, isVerified, type CodeStore } from './authorizationCode';
import { toIdentityUrl, toSubject } from './identity';
import type { SigningKey } from './signingKey';

const tokenRequest = z.object({
    grant_type: z.string().default(''),
    code: z.string().default(''),
    redirect_uri: z.string().default(''),
    code_verifier: z.string().default(''),
    client_id: z.string().optional(),
    client_secret: z.string().optional()
});

function refuse(response: Response, status: number, error: string, description: string): void {
    response.status(status).json({ error, error_description: description });
}

/** Client credentials from the Authorization header or the body (RFC 6749, section 2.3.1). */
function readClient(request: Request, body: z.infer<typeof tokenRequest>): { id: string; secret: string } {
    const header = /^basic (.+)$/i.exec(request.get('authorization') ?? '');
    if (!header) return { id: body.client_id ?? '', secret: body.client_secret ?? '' };
    const [id = '', secret = ''] = Buffer.from(header[1] ?? '', 'base64')
        .toString('utf8')
        .split(':')
        .map((part) => {
            try {
                return decodeURIComponent(part.replaceAll('+', ' '));
            } catch {
                return '';
            }
        });
    return { id, secret };
}

/**
 * The token endpoint for the web-server flow with PKCE (RFC 6749, section 4.1.3; RFC 7636, section 4.5; Salesforce
 * Help, "OAuth 2.0 Web Server Flow"). No refresh token is ever given.
 */
export function createTokenRoutes(context: OrgContext, codes: CodeStore, key: SigningKey): Router {
    const { orgUrl, state } = context;
    const routes = Router();
    routes.post('/services/oauth2/token', express.urlencoded({ extended: false }), async (request, response) => {
        const parsed = tokenRequest.safeParse(request.body ?? {});
        if (!parsed.success) {
            refuse(response, 400, 'invalid_request', 'a parameter is given more than once');
            return;
        }
        const body = parsed.data;
        if (body.grant_type !== 'authorization_code') {
            refuse(response, 400, 'unsupported_grant_type', 'grant type not supported');
            return;
        }
        const client = readClient(request, body);
        if (client.id !== clientId) {
            refuse(response, 400, 'invalid_client_id', 'client identifier invalid');
            return;
        }
        if (!isSameSecret(client.secret, clientSecret)) {
            refuse(response, 400, 'invalid_client', 'invalid client credentials');
            return;
        }
        const grant = codes.take(body.code);
        if (!grant) {
            refuse(response, 400, 'invalid_grant', 'expired authorization code');
            return;
        }
        if (grant.request.redirectUri !== body.redirect_uri) {
            refuse(response, 400, 'redirect_uri_mismatch', 'redirect_uri must match configuration');
            return;
        }
        if (!isVerified(grant.request.codeChallenge, body.code_verifier)) {
            refuse(response, 400, 'invalid_grant', 'invalid code verifier');
            return;
        }
        const { userId, request: asked } = grant;
        const accessToken = state.sessions.issue(userId, asked.scopes);
        const nowSeconds = Math.floor(state.now() / 1000);
        const issuedAt = String(state.now());
        const id = toIdentityUrl(orgUrl, userId);
        const idToken = asked.scopes.includes('openid')
            ? await key.sign({
                  iss: orgUrl,
                  sub: toSubject(orgUrl, userId),
                  aud: clientId,
                  iat: nowSeconds,
                  exp: nowSeconds + 120,
                  auth_time: nowSeconds,
                  at_hash: createHash('sha256').update(accessToken).digest().subarray(0, 16).toString('base64url'),
                  user_id: userId,
                  organization_id: orgId,
                  ...(asked.nonce === null ? {} : { nonce: asked.nonce })
              })
            : null;
        response.json({
            access_token: accessToken,
            signature: createHmac('sha256', clientSecret).update(`${id}${issuedAt}`).digest('base64'),
            scope: asked.scopes.join(' '),
            ...(idToken === null ? {} : { id_token: idToken }),
            instance_url: orgUrl,
            id,
            token_type: 'Bearer',
            issued_at: issuedAt
        });
    });
    return routes;
}
