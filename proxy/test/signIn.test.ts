import { parseSession } from 'c/proxyProtocol';
import { codeOf } from './harness/answers';
import { createBrowser } from './harness/browser';
import { serve, startPassingProxy } from './harness/passing';
import { handoffIn, redeem, signIn, signInAtOrg, startSignIn } from './harness/signIn';
import { PAGE, startProxy, type TestProxy } from './harness/startProxy';

let proxy: TestProxy;
let clock = 0;

beforeAll(async () => {
    proxy = await startProxy({ now: () => Date.now() + clock });
});
afterAll(() => proxy.close());
afterEach(() => {
    clock = 0;
});

describe('a whole sign-in', () => {
    it('asks once who is to be connected, then hands over to the page alone', async () => {
        const steps = await startSignIn(proxy, 'supervisor@example.com');
        const first = await steps.browser.follow(await signInAtOrg(steps, 'supervisor@example.com'));
        const asking = await first.text();

        expect(first.status).toBe(200);
        expect(steps.browser.visited.at(-1)).toBe(`${proxy.url}/auth/v1/done`);
        expect(asking).toContain('Sofia Marchetti');
        expect(asking).toContain('supervisor@example.com');
        expect(asking).toContain(new URL(proxy.orgUrl).host);
        expect(handoffIn(asking)).toBeNull();

        const delivery = await steps.browser.post(`${proxy.url}/auth/v1/done`);
        const handed = handoffIn(await delivery.text())!;
        expect(handed.origin).toBe(PAGE);
        expect(handed.relay).toBe(
            `${PAGE}/lightning/cmp/c__transcriptSignInRelay?c__handoff=${encodeURIComponent(handed.handoff)}`
        );

        const session = parseSession(await (await redeem(proxy, handed.handoff, steps.verifier)).json())!;
        expect(session.user).toEqual({
            id: proxy.org.users.find(({ username }) => username === 'supervisor@example.com')!.id,
            name: 'Sofia Marchetti',
            username: 'supervisor@example.com'
        });
        expect(session.expiresAtMs - Date.now()).toBeLessThanOrEqual(15 * 60_000);

        // The same browser, again: known, so nothing is asked.
        const again = await startSignIn(proxy, 'supervisor@example.com');
        const known = { ...again, browser: steps.browser.clone() };
        const direct = await known.browser.follow(await signInAtOrg(known, 'supervisor@example.com'));
        expect(handoffIn(await direct.text())).not.toBeNull();
    });

    it('keeps cookies to this host, out of scripts, and clears them', async () => {
        const steps = await startSignIn(proxy, 'viewer@example.com');
        await steps.browser.follow(await signInAtOrg(steps, 'viewer@example.com'));
        await steps.browser.post(`${proxy.url}/auth/v1/done`);

        const ours = steps.browser.setCookies.filter((line) => line.includes('transcript-desk'));
        expect(ours.length).toBeGreaterThanOrEqual(4);
        for (const line of ours) {
            expect(line).toMatch(/^__Host-/);
            expect(line).toContain('Path=/;');
            expect(line).toContain('HttpOnly');
            expect(line).toContain('Secure');
            expect(line).toContain('SameSite=Lax');
            expect(line).not.toContain('Domain');
        }
        const reload = await steps.browser.get(`${proxy.url}/auth/v1/done`);
        expect(reload.status).toBe(400);
        expect(await reload.text()).toContain('SIGN_IN_EXPIRED');
    });

    it('asks Salesforce for a code with PKCE, a nonce, and no more scopes than it needs', async () => {
        const { popupUrl, browser } = await startSignIn(proxy, 'viewer@example.com');
        const asked = new URL((await browser.get(popupUrl)).headers.get('location')!).searchParams;
        expect(asked.get('code_challenge_method')).toBe('S256');
        expect(asked.get('scope')!.split(' ').sort()).toEqual(['api', 'openid']);
        expect(asked.get('nonce')).toMatch(/^[\w-]{43}$/);
    });

    it('lets two windows of one browser sign in side by side', async () => {
        const one = await startSignIn(proxy, 'viewer@example.com');
        const two = { ...(await startSignIn(proxy, 'viewer@example.com')), browser: one.browser };
        const callbacks = [await signInAtOrg(one, 'viewer@example.com'), await signInAtOrg(two, 'viewer@example.com')];
        for (const callback of callbacks) {
            expect((await one.browser.get(callback.headers.get('location')!)).status).toBe(303);
        }
    });
});

describe('a sign-in that must not work', () => {
    it.each([
        ['no transaction', ''],
        ['something that is none', '?t=hello'],
        ['a transaction cut short', '?t=eyJhbGciOiJkaXIifQ..a.b.c']
    ])('refuses the window with %s', async (name, query) => {
        const answer = await createBrowser().get(`${proxy.url}/auth/v1/login${query}`);
        expect(answer.status).toBe(400);
        expect(await answer.text()).toContain('SIGN_IN_EXPIRED');
    });

    it('refuses a window that was opened ten minutes too late', async () => {
        const { popupUrl } = await startSignIn(proxy, 'supervisor@example.com');
        clock = 11 * 60_000;
        expect((await createBrowser().get(popupUrl)).status).toBe(400);
    });
});

describe('a session', () => {
    it('is renewed with its end unchanged, and not beyond it', async () => {
        const session = await signIn(proxy, 'supervisor@example.com');
        clock = 10 * 60_000;
        const renewed = parseSession(
            await (await proxy.request('/auth/v1/renew', { method: 'POST', token: session.token })).json()
        )!;
        expect(renewed.sessionEndsAtMs).toBe(session.sessionEndsAtMs);
        expect(renewed.expiresAtMs).toBeGreaterThan(session.expiresAtMs);

        clock = 16 * 60_000;
        const late = await proxy.request('/auth/v1/renew', { method: 'POST', token: session.token });
        expect(late.status).toBe(401);
        expect(await codeOf(late)).toBe('SESSION_INVALID');

        let token = renewed.token;
        for (let minutes = 20; minutes < 8 * 60; minutes += 10) {
            clock = minutes * 60_000;
            token = parseSession(
                await (await proxy.request('/auth/v1/renew', { method: 'POST', token })).json()
            )!.token;
        }
        clock = 8 * 60 * 60_000 + 1000;
        expect((await proxy.request('/auth/v1/renew', { method: 'POST', token })).status).toBe(401);
    });

    it.each([
        [200, '', 204],
        [400, '{"error":"unsupported_token_type"}', 204],
        [400, '{"error":"invalid_token"}', 204],
        [400, '{"error":"invalid_client"}', 502],
        [503, '{"error":"temporarily_unavailable"}', 503],
        [503, '<html>', 503],
        [403, '<html>', 502],
        [429, '', 502],
        [302, '', 502]
    ])('says that it is over only where Salesforce has ended it: %i %s', async (status, body, expected) => {
        const between = await serve((request, response) => {
            const own = `http://${request.headers.host}`;
            const isRevoke = request.url === '/revoke';
            response.writeHead(isRevoke ? status : 200, { 'content-type': 'application/json', location: `${own}/x` });
            response.end(
                isRevoke
                    ? body
                    : JSON.stringify({
                          issuer: own,
                          authorization_endpoint: `${own}/authorize`,
                          token_endpoint: `${own}/token`,
                          userinfo_endpoint: `${own}/userinfo`,
                          revocation_endpoint: `${own}/revoke`,
                          jwks_uri: `${own}/keys`,
                          response_types_supported: ['code']
                      })
            );
        });
        const other = await startPassingProxy({ between: async () => between });
        const token = await other.tokenFor('viewer@example.com');
        const answer = await other.request('/auth/v1/sign-out', { method: 'POST', token });
        expect(answer.status).toBe(expected);
    });
});
