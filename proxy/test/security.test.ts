import { createKeyRing } from '../src/auth/keyRing';
import { createSealing } from '../src/auth/sealing';
import { sessionClaimsSchema } from '../src/auth/sessionToken';
import { createSalesforceClient } from '../src/salesforce/salesforceClient';
import { serve, startPassingProxy } from './harness/passing';
import { KEY, PAGE, startProxy, type TestProxy } from './harness/startProxy';
import { handoffIn, signInAtOrg, startSignIn } from './harness/signIn';
import { callNamed } from './harness/transcript';

let proxy: TestProxy;
beforeAll(async () => {
    proxy = await startProxy();
});
afterAll(() => proxy.close());

async function codeOf(response: Response): Promise<string> {
    return ((await response.json()) as { code: string }).code;
}
function transcriptPath(): string {
    return `/v1/voice-calls/${callNamed(proxy, 'billing').voiceCallId}/transcript`;
}

describe('pages', () => {
    const routes: [string, string][] = [
        ['POST', '/auth/v1/start'],
        ['POST', '/auth/v1/token'],
        ['POST', '/auth/v1/renew'],
        ['POST', '/auth/v1/sign-out'],
        ['GET', '/v1/voice-calls/0LQ000000000000/transcript'],
        ['PATCH', '/v1/voice-calls/0LQ000000000000/entries']
    ];
    const strangers = [
        'null',
        'http://localhost:4400.evil.example',
        'http://evil.example?http://localhost:4400',
        'http://localhost:44001',
        'http://localhost:4401',
        'http://localhost',
        'https://localhost:4400',
        'http://LOCALHOST:4400',
        'http://127.0.0.1:4400',
        'http://localhost:4400/',
        ''
    ];

    it.each(routes.flatMap(([method, path]) => strangers.map((origin) => [method, path, origin] as const)))(
        'of others are refused: %s %s from "%s"',
        async (method, path, origin) => {
            const token = await proxy.tokenFor('supervisor@example.com');
            for (const verb of [method, 'OPTIONS']) {
                const answer = await proxy.request(path, {
                    method: verb,
                    token,
                    headers: { Origin: origin, 'Access-Control-Request-Method': method },
                    ...(verb === 'POST' || verb === 'PATCH' ? { body: '{}' } : {})
                });
                expect(answer.status).toBe(403);
                expect(await codeOf(answer)).toBe('ORIGIN_NOT_ALLOWED');
                expect(answer.headers.get('access-control-allow-origin')).toBeNull();
            }
        }
    );

    it('of ours get exactly what they need, and no credentials', async () => {
        const answer = await proxy.request(transcriptPath(), {
            method: 'OPTIONS',
            headers: { 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'authorization' }
        });
        expect(answer.status).toBe(204);
        expect(answer.headers.get('access-control-allow-origin')).toBe(PAGE);
        expect(answer.headers.get('access-control-allow-headers')).toBe('Authorization, Content-Type');
        expect(answer.headers.get('access-control-allow-methods')).toBe('GET, POST, PATCH');
        expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
        expect(answer.headers.get('vary')).toContain('Origin');
    });

    it('can’t be served by a form of another site', async () => {
        const answer = await fetch(`${proxy.url}/auth/v1/start`, {
            method: 'POST',
            body: new URLSearchParams({ a: 'b' }),
            headers: { Origin: PAGE }
        });
        expect(answer.status).toBe(400);
    });
});

describe('a session token', () => {
    it.each<[string, (token: string) => string | undefined]>([
        ['none', () => undefined],
        ['an empty one', () => ''],
        ['one cut short', (token) => token.slice(0, -2)],
        ['one with another last character', (token) => `${token.slice(0, -4)}AAAA`],
        [
            'one with another header',
            (token) => token.replace(/^[^.]+/, Buffer.from('{"alg":"none"}').toString('base64url'))
        ],
        ['one in pieces', (token) => token.split('.').reverse().join('.')],
        ['Salesforce’s own', () => proxy.org.issueToken('supervisor@example.com')],
        ['one that is far too long', (token) => token.repeat(10).slice(0, 14_000)]
    ])('does not work: %s', async (name, spoil) => {
        const token = spoil(await proxy.tokenFor('supervisor@example.com'));
        const answer = await proxy.request(transcriptPath(), token === undefined ? {} : { token });
        expect(answer.status).toBe(401);
        expect(await codeOf(answer)).toBe('SESSION_INVALID');
    });

    const claims = () => ({
        orgId: proxy.org.orgId,
        origin: PAGE,
        user: { id: '005000000000000AAA', name: 'N', username: 'u' },
        accessToken: proxy.org.issueToken('supervisor@example.com'),
        sessionEndsAtMs: Date.now() + 60_000
    });
    it.each<[string, () => Promise<string>]>([
        [
            'sealed by another key',
            () =>
                createSealing(createKeyRing([new Uint8Array(32)]), Date.now).seal(
                    'session',
                    claims(),
                    Date.now() + 60_000
                )
        ],
        [
            'sealed as a handoff',
            () => createSealing(createKeyRing([KEY]), Date.now).seal('handoff', claims(), Date.now() + 60_000)
        ],
        ['over', () => createSealing(createKeyRing([KEY]), Date.now).seal('session', claims(), Date.now() - 1000)],
        [
            'of another page',
            () =>
                createSealing(createKeyRing([KEY]), Date.now).seal(
                    'session',
                    { ...claims(), origin: 'http://localhost:4499' },
                    Date.now() + 60_000
                )
        ],
        [
            'of another org',
            () =>
                createSealing(createKeyRing([KEY]), Date.now).seal(
                    'session',
                    { ...claims(), orgId: '00D000000000009AAA' },
                    Date.now() + 60_000
                )
        ],
        [
            'with more claims than there are',
            () =>
                createSealing(createKeyRing([KEY]), Date.now).seal(
                    'session',
                    { ...claims(), admin: true },
                    Date.now() + 60_000
                )
        ]
    ])('does not work: %s', async (name, create) => {
        const answer = await proxy.request(transcriptPath(), { token: await create() });
        expect(answer.status).toBe(401);
        expect(await codeOf(answer)).toBe('SESSION_INVALID');
    });

    it('outlives a key rotation, until its key leaves the ring', async () => {
        const [old, fresh] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
        const before = createSealing(createKeyRing([old]), Date.now);
        const during = createSealing(createKeyRing([fresh, old]), Date.now);
        const after = createSealing(createKeyRing([fresh]), Date.now);
        const [first, second] = [
            await before.seal('session', claims(), Date.now() + 60_000),
            await during.seal('session', claims(), Date.now() + 60_000)
        ];
        expect(await during.open('session', first, sessionClaimsSchema)).not.toBeNull();
        expect(await after.open('session', second, sessionClaimsSchema)).not.toBeNull();
        expect(await after.open('session', first, sessionClaimsSchema)).toBeNull();
        expect(await before.open('session', second, sessionClaimsSchema)).toBeNull();
    });

    it('shows nothing of what it holds', async () => {
        const accessToken = proxy.org.issueToken('supervisor@example.com');
        const token = await createSealing(createKeyRing([KEY]), Date.now).seal(
            'session',
            { ...claims(), accessToken },
            Date.now() + 60_000
        );
        const readable = token
            .split('.')
            .map((part) => Buffer.from(part, 'base64url').toString('latin1'))
            .join();
        expect(readable).not.toContain(accessToken);
        expect(readable).not.toContain(PAGE);
    });
});

describe('the way to Salesforce', () => {
    it('follows no redirect, so that no other host ever sees a token', async () => {
        const hits: string[] = [];
        const sinkUrl = await serve((request, response) => {
            hits.push(`${request.url} ${request.headers.authorization ?? ''}`);
            response.end('{}');
        });
        const orgUrl = await serve((request, response) => {
            response.writeHead(302, { location: `${sinkUrl}${request.url}` });
            response.end();
        });
        const client = createSalesforceClient({
            instanceUrl: orgUrl,
            accessToken: 'canary',
            apiVersion: '66.0',
            requestId: 'r'
        });

        for (const method of ['GET', 'POST', 'PATCH'] as const) {
            const answer = await client.fetch({ method, path: '/limits', ...(method === 'GET' ? {} : { body: {} }) });
            expect(answer).toMatchObject({ ok: false, failure: { code: 'SALESFORCE_UNEXPECTED' } });
        }
        expect(await client.query('SELECT Id FROM VoiceCall')).toMatchObject({ ok: false });
        expect(hits).toEqual([]);
    });

    it('follows none while signing in either', async () => {
        const hits: string[] = [];
        const sinkUrl = await serve((request, response) => {
            hits.push(request.url ?? '');
            response.end('{}');
        });
        const between = await serve((request, response) => {
            response.writeHead(307, { location: `${sinkUrl}${request.url}` });
            response.end();
        });
        const other = await startPassingProxy({ between: async () => between });
        const { popupUrl } = await startSignIn(other, 'viewer@example.com');
        const answer = await fetch(popupUrl, { redirect: 'manual' });
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(hits).toEqual([]);
    });

    it('is never built for another host', async () => {
        const client = createSalesforceClient({
            instanceUrl: 'http://127.0.0.1:9',
            accessToken: 'canary',
            apiVersion: '66.0',
            requestId: 'r'
        });
        // As a defect might: jsforce takes an absolute address as it is.
        const path = 'http://evil.example/services/data' as `/${string}`;
        await expect(client.fetch({ method: 'GET', path })).rejects.toThrow('another host');
    });

    it('refuses an org whose discovery document names another host', async () => {
        const between = await serve((request, response) => {
            const { host } = request.headers;
            const own = `http://${host}`;
            response.setHeader('content-type', 'application/json');
            response.end(
                JSON.stringify({
                    issuer: own,
                    authorization_endpoint: `${own}/a`,
                    token_endpoint: 'http://127.0.0.1:9/token',
                    userinfo_endpoint: `${own}/u`,
                    revocation_endpoint: `${own}/r`,
                    jwks_uri: `${own}/k`,
                    response_types_supported: ['code']
                })
            );
        });
        const other = await startPassingProxy({ between: async () => between });
        const { popupUrl } = await startSignIn(other, 'viewer@example.com');
        const answer = await fetch(popupUrl, { redirect: 'manual' });
        expect(answer.status).toBe(401);
        expect(answer.headers.get('location')).toBeNull();
    });
});

describe('an org of somebody else’s', () => {
    it('can’t be used for a sign-in: its org id is not the configured one', async () => {
        const confused = await startPassingProxy();
        // The page's own configuration names another org than the one that answers at its address.
        Object.assign(confused.config.orgs[0]!, { orgId: '00D000000000009AAA' });
        const steps = await startSignIn(confused, 'viewer@example.com');
        const page = await steps.browser.follow(await signInAtOrg(steps, 'viewer@example.com'));
        expect(page.status).toBe(403);
        const text = await page.text();
        expect(text).toContain('SIGN_IN_OTHER_ORG');
        expect(handoffIn(text)).toBeNull();
    });
});

describe('limits', () => {
    it('slow a client down, and say for how long', async () => {
        const limited = await startPassingProxy({ config: { limits: { signInPerMinute: 3, apiPerMinute: 2 } } });
        const token = await limited.tokenFor('viewer@example.com');
        const answers = [];
        for (let count = 0; count < 3; count += 1) {
            answers.push(await limited.request('/auth/v1/renew', { method: 'POST', token }));
        }
        expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
        expect(Number(answers[2]!.headers.get('retry-after'))).toBeGreaterThan(0);
        expect(await codeOf(answers[2]!)).toBe('RATE_LIMITED');
        // Another person is not held up.
        const other = await limited.tokenFor('admin@example.com');
        expect((await limited.request('/auth/v1/renew', { method: 'POST', token: other })).status).toBe(200);

        const windows = [];
        for (let count = 0; count < 4; count += 1) {
            windows.push((await fetch(`${limited.url}/auth/v1/login`)).status);
        }
        expect(windows).toEqual([400, 400, 400, 429]);
    });
});

describe('every answer', () => {
    it.each(['/healthz', '/openapi.json', '/nowhere', '/v1/nowhere', '/auth/v1/login'])(
        'of %s carries the headers of a careful server',
        async (path) => {
            const answer = await proxy.request(path);
            expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
            expect(answer.headers.get('x-frame-options')).toBe('DENY');
            expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
            expect(answer.headers.get('cache-control')).toBe('no-store');
            expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
            expect(answer.headers.get('x-powered-by')).toBeNull();
            expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
            expect(answer.headers.get('cross-origin-opener-policy')).toBe(
                path === '/auth/v1/login' ? 'unsafe-none' : 'same-origin'
            );
        }
    );

    it('of an unknown route has the shape of all errors', async () => {
        const answer = await proxy.request('/v1/nowhere?canary=1');
        expect(answer.status).toBe(404);
        expect(await answer.json()).toEqual({
            code: 'ROUTE_UNKNOWN',
            message: expect.any(String),
            requestId: answer.headers.get('x-request-id')
        });
    });
});
