import { parseSession } from 'c/proxyProtocol';
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

async function codeOf(response: Response): Promise<string> {
    return ((await response.json()) as { code: string }).code;
}

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

    it('lets the window keep its opener, run one script, and be framed by nobody', async () => {
        const steps = await startSignIn(proxy, 'viewer@example.com');
        await steps.browser.follow(await signInAtOrg(steps, 'viewer@example.com'));
        const delivery = await steps.browser.post(`${proxy.url}/auth/v1/done`);
        const policy = delivery.headers.get('content-security-policy')!;
        const nonce = /script-src 'nonce-([^']+)'/.exec(policy)![1]!;

        expect(delivery.headers.get('cross-origin-opener-policy')).toBe('unsafe-none');
        expect(delivery.headers.get('x-frame-options')).toBe('DENY');
        expect(delivery.headers.get('referrer-policy')).toBe('no-referrer');
        expect(delivery.headers.get('cache-control')).toBe('no-store');
        expect(policy).toContain("default-src 'none'");
        expect(policy).toContain("frame-ancestors 'none'");
        expect(await delivery.text()).toContain(`<script nonce="${nonce}">`);
    });

    it('answers two requests for the window alike, as Lightning Web Security may send them', async () => {
        const { popupUrl } = await startSignIn(proxy, 'viewer@example.com');
        const browser = createBrowser();
        const [one, two] = await Promise.all([browser.get(popupUrl), browser.get(popupUrl)]);

        expect(one.status).toBe(302);
        expect(two.headers.get('location')).toBe(one.headers.get('location'));
        expect(new Set(browser.setCookies.map((line) => line.split(';')[0])).size).toBe(1);
        const asked = new URL(one.headers.get('location')!).searchParams;
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

    it('leaves no token, handoff or code in the addresses of the proxy', async () => {
        const steps = await startSignIn(proxy, 'viewer@example.com');
        await steps.browser.follow(await signInAtOrg(steps, 'viewer@example.com'));
        const delivery = await steps.browser.post(`${proxy.url}/auth/v1/done`);
        const { handoff } = handoffIn(await delivery.text())!;

        expect(steps.browser.visited.at(-1)).toBe(`${proxy.url}/auth/v1/done`);
        expect(steps.browser.visited.join('\n')).not.toContain(handoff);
    });
});

describe('a sign-in that must not work', () => {
    it('refuses another user, names the remedy, and ends the session that this opened', async () => {
        const steps = await startSignIn(proxy, 'supervisor@example.com');
        const before = proxy.org.requests.length;
        const page = await steps.browser.follow(await signInAtOrg(steps, 'reviewer@example.com'));

        expect(page.status).toBe(403);
        expect(await page.text()).toContain('SIGN_IN_OTHER_USER');
        expect(steps.browser.setCookies.some((line) => line.includes('arrival'))).toBe(false);
        expect(proxy.org.requests.slice(before).map(({ path }) => path)).toContain('/services/oauth2/revoke');
    });

    it('refuses the callback in another browser', async () => {
        const steps = await startSignIn(proxy, 'supervisor@example.com');
        const callback = (await signInAtOrg(steps, 'supervisor@example.com')).headers.get('location')!;
        const answer = await createBrowser().get(callback);

        expect(answer.status).toBe(400);
        expect(await answer.text()).toContain('SIGN_IN_EXPIRED');
    });

    it('refuses the state of one sign-in with the cookie of another', async () => {
        const mine = await startSignIn(proxy, 'supervisor@example.com');
        const theirs = await startSignIn(proxy, 'supervisor@example.com');
        await signInAtOrg(mine, 'supervisor@example.com');
        const callback = (await signInAtOrg(theirs, 'supervisor@example.com')).headers.get('location')!;

        expect((await mine.browser.get(callback)).status).toBe(400);
    });

    it('refuses a callback that is repeated', async () => {
        const steps = await startSignIn(proxy, 'supervisor@example.com');
        const callback = (await signInAtOrg(steps, 'supervisor@example.com')).headers.get('location')!;
        expect((await steps.browser.get(callback)).status).toBe(303);
        expect((await steps.browser.get(callback)).status).toBe(400);
    });

    it('says what the org said when somebody denies access, and shows nothing of an injected error', async () => {
        const steps = await startSignIn(proxy, 'supervisor@example.com');
        await steps.browser.get(steps.popupUrl);
        const state = new URL((await steps.browser.get(steps.popupUrl)).headers.get('location')!).searchParams.get(
            'state'
        )!;
        const injected = '<script>alert(1)</script>';
        const url = new URL(`${proxy.url}/auth/v1/callback`);
        url.searchParams.set('state', state);
        url.searchParams.set('error', injected);
        url.searchParams.set('error_description', injected);
        const page = await steps.browser.get(url.href);

        expect(page.status).toBe(401);
        const text = await page.text();
        expect(text).toContain('SIGN_IN_FAILED');
        expect(text).not.toContain('alert(1)');
    });

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

    it('redeems a handoff only with its verifier, within a minute, from its page', async () => {
        const steps = await startSignIn(proxy, 'supervisor@example.com');
        await steps.browser.follow(await signInAtOrg(steps, 'supervisor@example.com'));
        const { handoff } = handoffIn(await (await steps.browser.post(`${proxy.url}/auth/v1/done`)).text())!;

        const without = await redeem(proxy, handoff);
        expect(without.status).toBe(401);
        expect(await codeOf(without)).toBe('SIGN_IN_FAILED');
        expect((await redeem(proxy, handoff, 'x'.repeat(43))).status).toBe(401);
        expect((await redeem(proxy, handoff, steps.verifier)).status).toBe(200);
        clock = 61_000;
        expect((await redeem(proxy, handoff, steps.verifier)).status).toBe(401);
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

    it('is over in Salesforce too after signing out', async () => {
        const { token } = await signIn(proxy, 'supervisor@example.com');
        expect((await proxy.request('/auth/v1/sign-out', { method: 'POST', token })).status).toBe(204);

        const { voiceCallId } = proxy.org.calls[0]!;
        const answer = await proxy.request(`/v1/voice-calls/${voiceCallId}/transcript`, { token });
        expect(answer.status).toBe(401);
        expect(await codeOf(answer)).toBe('SESSION_ENDED_BY_SALESFORCE');
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
