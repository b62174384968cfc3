import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as openid from 'openid-client';
import { clientId, clientSecret, orgId } from '../src/constants';
import { openTestOrg, redirectUri, type TestOrg } from './openTestOrg';

let org: TestOrg;
beforeAll(async () => {
    org = await openTestOrg();
});
afterAll(() => org.close());

const verifier = 'v'.repeat(50);
const challenge = createHash('sha256').update(verifier).digest('base64url');

function toAuthorizePath(changes: Record<string, string | null> = {}): string {
    const parameters: Record<string, string | null> = {
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        scope: 'openid api',
        state: 'some state',
        code_challenge: challenge,
        code_challenge_method: 'S256',
        ...changes
    };
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) if (value !== null) query.set(name, value);
    return `/services/oauth2/authorize?${query}`;
}

async function signIn(path: string, username = 'reader@example.com'): Promise<URL> {
    const answer = await org.call(null, 'POST', path, `username=${encodeURIComponent(username)}`, {
        'content-type': 'application/x-www-form-urlencoded'
    });
    return new URL(answer.headers.get('location') ?? 'missing:');
}

async function redeem(changes: Record<string, string | null> = {}, headers: Record<string, string> = {}) {
    const code = (await signIn(toAuthorizePath())).searchParams.get('code');
    const parameters: Record<string, string | null> = {
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        client_id: clientId,
        client_secret: clientSecret,
        code_verifier: verifier,
        ...changes
    };
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) if (value !== null) form.set(name, value);
    return org.call(null, 'POST', '/services/oauth2/token', String(form), {
        'content-type': 'application/x-www-form-urlencoded',
        ...headers
    });
}

describe('openid-client, unmodified', () => {
    test.each([
        ['client_secret_post', openid.ClientSecretPost(clientSecret)],
        ['client_secret_basic', openid.ClientSecretBasic(clientSecret)]
    ])('signs in with %s, reads userinfo and revokes', async (_name, authentication) => {
        const config = await openid.discovery(new URL(org.orgUrl), clientId, undefined, authentication, {
            execute: [openid.allowInsecureRequests]
        });
        const pkceCodeVerifier = openid.randomPKCECodeVerifier();
        const expectedState = openid.randomState();
        const expectedNonce = openid.randomNonce();
        const authorizeUrl = openid.buildAuthorizationUrl(config, {
            redirect_uri: redirectUri,
            scope: 'openid api',
            code_challenge: await openid.calculatePKCECodeChallenge(pkceCodeVerifier),
            code_challenge_method: 'S256',
            state: expectedState,
            nonce: expectedNonce
        });
        const callback = await signIn(authorizeUrl.pathname + authorizeUrl.search);
        const tokens = await openid.authorizationCodeGrant(config, callback, {
            pkceCodeVerifier,
            expectedState,
            expectedNonce
        });
        const reader = org.org.users.find((user) => user.username === 'reader@example.com');
        const claims = tokens.claims();
        expect(claims).toMatchObject({
            iss: org.orgUrl,
            sub: `https://${new URL(org.orgUrl).host}/id/${orgId}/${reader?.id}`,
            user_id: reader?.id,
            organization_id: orgId
        });
        expect(tokens.access_token).toMatch(/^00D\w{12}![\w.]+$/);
        expect(tokens).toMatchObject({
            instance_url: org.orgUrl,
            id: `${org.orgUrl}/id/${orgId}/${reader?.id}`,
            scope: 'openid api',
            issued_at: expect.stringMatching(/^\d{13}$/),
            signature: expect.any(String)
        });
        expect(tokens.refresh_token).toBeUndefined();
        const info = await openid.fetchUserInfo(config, tokens.access_token, claims?.sub ?? '');
        expect(info).toMatchObject({ preferred_username: 'reader@example.com', organization_id: orgId });
        await openid.tokenRevocation(config, tokens.access_token);
        await expect(openid.fetchUserInfo(config, tokens.access_token, claims?.sub ?? '')).rejects.toThrow();
    });
});

describe('authorize', () => {
    test('lists every user, says what it is, and can be neither framed nor scripted', async () => {
        const answer = await org.call(null, 'GET', toAuthorizePath());
        expect(answer.status).toBe(200);
        for (const { name, username } of org.org.users) {
            expect(answer.text).toContain(name);
            expect(answer.text).toContain(`value="${username}"`);
        }
        expect(answer.text).toContain('Local org (development only)');
        expect(answer.text).not.toMatch(/salesforce/i);
        expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
        expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    });

    test('escapes what the request brings into the page', async () => {
        const answer = await org.call(null, 'GET', toAuthorizePath({ state: '"><script>x</script>' }));
        expect(answer.text).not.toContain('<script');
    });

    test.each([
        ['another client', { client_id: 'x' }, 'invalid_client_id'],
        ['another callback', { redirect_uri: 'https://evil.example/' }, 'redirect_uri_mismatch'],
        ['a longer callback', { redirect_uri: `${redirectUri}/more` }, 'redirect_uri_mismatch'],
        ['a callback with a query', { redirect_uri: `${redirectUri}?x=1` }, 'redirect_uri_mismatch'],
        ['a callback in another case', { redirect_uri: redirectUri.toUpperCase() }, 'redirect_uri_mismatch']
    ])('%s is refused on a page, never by redirect', async (_name, change, error) => {
        for (const method of ['GET', 'POST']) {
            const answer = await org.call(null, method, toAuthorizePath(change));
            expect(answer.status).toBe(400);
            expect(answer.headers.get('location')).toBeNull();
            expect(answer.text).toContain(`error=${error}`);
        }
    });

    test.each([
        ['another response type', { response_type: 'token' }, 'unsupported_response_type'],
        ['an unknown scope', { scope: 'openid full' }, 'invalid_scope'],
        ['no challenge', { code_challenge: null }, 'invalid_request'],
        ['a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
        ['a silent sign-in', { prompt: 'none' }, 'login_required']
    ])('%s is refused by redirect, with the state', async (_name, change, error) => {
        const answer = await org.call(null, 'GET', toAuthorizePath(change));
        expect(answer.status).toBe(302);
        const location = new URL(answer.headers.get('location') ?? '');
        expect(location.searchParams.get('error')).toBe(error);
        expect(location.searchParams.get('state')).toBe('some state');
        expect(location.searchParams.get('code')).toBeNull();
    });

    test('no code for a user that does not exist', async () => {
        const location = await signIn(toAuthorizePath(), 'stranger@example.com');
        expect(location.href).toBe('missing:');
    });
});

describe('token', () => {
    test('a code works once', async () => {
        const code = (await signIn(toAuthorizePath())).searchParams.get('code');
        expect((await redeem({ code })).status).toBe(200);
        const again = await redeem({ code });
        expect(again.status).toBe(400);
        expect(again.json).toEqual({ error: 'invalid_grant', error_description: 'expired authorization code' });
    });

    test.each([
        ['another secret', { client_secret: 'x' }, 'invalid_client'],
        ['no secret', { client_secret: null }, 'invalid_client'],
        ['another client', { client_id: 'x' }, 'invalid_client_id'],
        ['another verifier', { code_verifier: 'w'.repeat(50) }, 'invalid_grant'],
        ['no verifier', { code_verifier: null }, 'invalid_grant'],
        ['the challenge as verifier', { code_verifier: challenge }, 'invalid_grant'],
        ['an invented code', { code: 'aPrx123' }, 'invalid_grant'],
        ['another callback', { redirect_uri: 'https://evil.example/' }, 'redirect_uri_mismatch'],
        ['a password', { grant_type: 'password' }, 'unsupported_grant_type'],
        ['a refresh', { grant_type: 'refresh_token' }, 'unsupported_grant_type']
    ])('%s is refused', async (_name, change, error) => {
        const answer = await redeem(change);
        expect(answer.status).toBe(400);
        expect(answer.json).toMatchObject({ error, error_description: expect.any(String) });
        expect(answer.text).not.toContain('access_token');
    });

    test('a code is refused after 15 minutes', async () => {
        let nowMs = Date.now();
        const timed = await openTestOrg({ now: () => nowMs });
        const kept = org;
        org = timed;
        try {
            const code = (await signIn(toAuthorizePath())).searchParams.get('code');
            nowMs += 15 * 60 * 1000;
            expect((await redeem({ code })).json).toMatchObject({ error: 'invalid_grant' });
        } finally {
            org = kept;
            await timed.close();
        }
    });
});

describe('using a token', () => {
    test.each([
        ['none', null],
        ['an invented one', 'Bearer 00DLd0000000001!AQx']
    ])('%s: REST answers 401, userinfo and identity 403', async (_name, authorization) => {
        const headers: Record<string, string> = authorization === null ? {} : { authorization };
        const rest = await org.call(null, 'GET', '/services/data/v66.0/sobjects', undefined, headers);
        expect(rest.status).toBe(401);
        expect(rest.json).toEqual([{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]);
        for (const path of ['/services/oauth2/userinfo', `/id/${orgId}/005Ld0000000001AAA`]) {
            const answer = await org.call(null, 'GET', path, undefined, headers);
            expect(answer.status).toBe(403);
            expect(answer.text).toMatch(/^(Missing|Bad)_OAuth_Token$/);
        }
    });

    test('a revoked token, one past its time and one without the api scope no longer work', async () => {
        let nowMs = Date.now();
        const timed = await openTestOrg({ now: () => nowMs });
        const read = (token: string) =>
            timed.call(null, 'GET', '/services/data/v66.0/sobjects', undefined, { authorization: `Bearer ${token}` });
        try {
            const [first, second] = ['reader', 'writer'].map((name) => timed.org.issueToken(`${name}@example.com`));
            expect((await read(first ?? '')).status).toBe(200);
            const revoke = await timed.call(null, 'POST', '/services/oauth2/revoke', `token=${first}`, {
                'content-type': 'application/x-www-form-urlencoded'
            });
            expect(revoke.status).toBe(200);
            expect((await read(first ?? '')).status).toBe(401);
            expect((await read(second ?? '')).status).toBe(200);
            nowMs += 3 * 60 * 60 * 1000;
            expect((await read(second ?? '')).status).toBe(401);
        } finally {
            await timed.close();
        }
        const code = (await signIn(toAuthorizePath({ scope: 'openid' }))).searchParams.get('code');
        const tokens: unknown = (await redeem({ code })).json;
        const token = String(Reflect.get(Object(tokens), 'access_token'));
        const answer = await org.call(null, 'GET', '/services/data/v66.0/sobjects', undefined, {
            authorization: `Bearer ${token}`
        });
        expect(answer.status).toBe(401);
    });

    test('revoking what is no token is an error', async () => {
        const answer = await org.call(null, 'POST', '/services/oauth2/revoke', 'token=x', {
            'content-type': 'application/x-www-form-urlencoded'
        });
        expect(answer.status).toBe(400);
        expect(answer.json).toMatchObject({ error: 'invalid_token' });
    });

    test('the local-org-only token endpoint serves programs, not pages of other sites', async () => {
        const asked = { username: 'reader@example.com' };
        const answer = await org.call(null, 'POST', '/local-org/token', asked);
        expect(answer.json).toEqual({ accessToken: expect.stringMatching(/^00D/), instanceUrl: org.orgUrl });
        const page = await org.call(null, 'POST', '/local-org/token', asked, { origin: 'https://evil.example' });
        expect(page.status).toBe(403);
        const form = await org.call(null, 'POST', '/local-org/token', 'username=reader@example.com', {
            'content-type': 'application/x-www-form-urlencoded'
        });
        expect(form.status).toBe(400);
        const stranger = await org.call(null, 'POST', '/local-org/token', { username: 'stranger' });
        expect(stranger.status).toBe(400);
        expect(stranger.text).toContain('reader@example.com');
    });
});
