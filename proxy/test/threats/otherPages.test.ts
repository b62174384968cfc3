import { codeOf } from '../harness/answers';
import { handoffIn, signInAtOrg, startSignIn } from '../harness/signIn';
import { PAGE, startProxy, type TestProxy } from '../harness/startProxy';
import { callNamed } from '../harness/transcript';

let proxy: TestProxy;
beforeAll(async () => {
    proxy = await startProxy();
});
afterAll(() => proxy.close());

const ROUTES: readonly [string, string][] = [
    ['POST', '/auth/v1/start'],
    ['POST', '/auth/v1/token'],
    ['POST', '/auth/v1/renew'],
    ['POST', '/auth/v1/sign-out'],
    ['GET', '/v1/voice-calls/0LQ000000000000/transcript'],
    ['PATCH', '/v1/voice-calls/0LQ000000000000/entries']
];
const STRANGERS = [
    'null',
    'http://localhost:4400.evil.example',
    'http://evil.example?http://localhost:4400',
    'http://evil.localhost:4400',
    'http://localhost:44001',
    'http://localhost:4401',
    'http://localhost',
    'https://localhost:4400',
    'http://LOCALHOST:4400',
    'HTTP://localhost:4400',
    'http://localhost.:4400',
    'http://127.0.0.1:4400',
    'http://localhost:4400/',
    'http://localhost:4400, http://evil.example',
    ''
];

describe('threat: CSRF, CORS tricks', () => {
    it.each(ROUTES.flatMap(([method, path]) => STRANGERS.map((origin) => [method, path, origin] as const)))(
        'refuses %s %s from "%s"',
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

    it.each(ROUTES)('refuses %s %s without an origin', async (method, path) => {
        const answer = await fetch(`${proxy.url}${path}`, { method });
        expect(answer.status).toBe(403);
    });

    it('gives a page of ours exactly what it needs, and no credentials', async () => {
        const answer = await proxy.request('/v1/voice-calls/0LQ000000000000/transcript', {
            method: 'OPTIONS',
            headers: { 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'authorization' }
        });
        expect(answer.status).toBe(204);
        expect(answer.headers.get('access-control-allow-origin')).toBe(PAGE);
        expect(answer.headers.get('access-control-allow-headers')).toBe('Authorization, Content-Type');
        expect(answer.headers.get('access-control-allow-methods')).toBe('GET, POST, PUT, PATCH, DELETE');
        expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
        expect(answer.headers.get('vary')).toContain('Origin');
    });

    it.each([
        ['application/x-www-form-urlencoded', 'reason=Other'],
        ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--x--'],
        ['text/plain', '{"reason":"Other","changes":[]}'],
        ['text/plain; application/json', '{"reason":"Other","changes":[]}'],
        ['', '{"reason":"Other","changes":[]}']
    ])('takes no form post, nor anything else that needs no preflight: "%s"', async (type, body) => {
        const token = await proxy.tokenFor('supervisor@example.com');
        const { voiceCallId } = callNamed(proxy, 'billing');
        const before = proxy.org.requests.length;
        const routes: [string, string][] = [
            ['POST', '/auth/v1/start'],
            ['POST', '/auth/v1/token'],
            ['PATCH', `/v1/voice-calls/${voiceCallId}/entries`]
        ];
        for (const [method, path] of routes) {
            const answer = await proxy.request(path, { method, token, body, headers: { 'Content-Type': type } });
            expect(answer.status).toBe(400);
            expect(await answer.json()).toMatchObject({
                code: 'REQUEST_INVALID',
                details: { places: [{ path: 'Content-Type' }] }
            });
        }
        expect(proxy.org.requests).toHaveLength(before);
    });

    it('gives cookies no power over the API', async () => {
        const steps = await startSignIn(proxy, 'viewer@example.com');
        await steps.browser.follow(await signInAtOrg(steps, 'viewer@example.com'));
        const { host } = new URL(proxy.url);
        const path = `/v1/voice-calls/${callNamed(proxy, 'billing').voiceCallId}/transcript`;
        const withCookies = await steps.browser.get(`http://${host}${path}`, { Origin: PAGE });
        expect(withCookies.status).toBe(401);
        expect(await codeOf(withCookies)).toBe('SESSION_INVALID');
        // They were there all the same: the window goes on with them.
        const delivery = await steps.browser.post(`${proxy.url}/auth/v1/done`);
        expect(handoffIn(await delivery.text())).not.toBeNull();
    });

    it('takes a session from no cookie, whatever its name', async () => {
        const steps = await startSignIn(proxy, 'viewer@example.com');
        await steps.browser.follow(await signInAtOrg(steps, 'viewer@example.com'));
        await steps.browser.post(`${proxy.url}/auth/v1/done`);
        const own = new Set(steps.browser.setCookies.map((line) => line.slice(0, line.indexOf('='))));
        expect(own.size).toBeGreaterThan(2);
        const token = await proxy.tokenFor('viewer@example.com');
        const names = [...own, '__Host-transcript-desk-session', 'session', 'token', 'Authorization'];
        const path = `/v1/voice-calls/${callNamed(proxy, 'billing').voiceCallId}/transcript`;
        const answer = await proxy.request(path, {
            headers: { Cookie: names.map((name) => `${name}=${token}`).join('; ') }
        });
        expect(answer.status).toBe(401);
        expect(await codeOf(answer)).toBe('SESSION_INVALID');
        expect((await proxy.request(path, { token })).status).toBe(200);
    });
});
