import express, { type Response as PageResponse } from 'express';
import { sendContinuePage, sendDeliveryPage, sendFailurePage } from '../../src/auth/pages';
import { startFakeIssuer, startIssuedProxy, type FakeIssuer } from '../harness/fakeIssuer';
import { serve } from '../harness/passing';
import { signInAtIssuer, signInAtOrg, startSignIn } from '../harness/signIn';
import { startProxy, type TestProxy } from '../harness/startProxy';

const INJECTED = `"'></script><script>alert('canary')</script><img src=x onerror=alert(1)>`;

let proxy: TestProxy;
let issuer: FakeIssuer;
let issued: TestProxy;
beforeAll(async () => {
    proxy = await startProxy();
    issuer = await startFakeIssuer();
    issued = await startIssuedProxy(issuer);
});
afterAll(async () => {
    await proxy.close();
    await issued.close();
    await issuer.close();
});
beforeEach(() => issuer.reset());

/** Every kind of page and redirect of the window. */
async function visitEverything(): Promise<Response[]> {
    const steps = await startSignIn(proxy, 'viewer@example.com');
    const callback = (await signInAtOrg(steps, 'viewer@example.com')).headers.get('location')!;
    const done = `${proxy.url}/auth/v1/done`;
    const { browser } = steps;
    const other = await startSignIn(proxy, 'viewer@example.com');
    const refused = await other.browser.follow(await signInAtOrg(other, 'reviewer@example.com'));
    return [
        await browser.get(steps.popupUrl),
        await browser.get(callback),
        await browser.get(done),
        await browser.post(done),
        await browser.get(done),
        await browser.get(`${proxy.url}/auth/v1/login`),
        refused
    ];
}

describe('threat: popup XSS, clickjacking', () => {
    it('shows nothing of an injected error, and logs none of it', async () => {
        const steps = await startSignIn(proxy, 'supervisor@example.com');
        const authorizeUrl = (await steps.browser.get(steps.popupUrl)).headers.get('location')!;
        const url = new URL(`${proxy.url}/auth/v1/callback`);
        url.searchParams.set('state', new URL(authorizeUrl).searchParams.get('state')!);
        url.searchParams.set('error', INJECTED);
        url.searchParams.set('error_description', INJECTED);
        url.searchParams.set('error_uri', 'javascript:alert(1)');
        const page = await steps.browser.get(url.href);

        expect(page.status).toBe(401);
        const text = await page.text();
        expect(text).toContain('SIGN_IN_FAILED');
        expect(text).not.toMatch(/canary|onerror|javascript:/);
        expect(text.match(/<script/g)).toHaveLength(1);
        expect(proxy.logged()).not.toMatch(/canary|onerror/);
    });

    it.each(['/auth/v1/login?t=', '/auth/v1/callback?state=', '/auth/v1/done?x='])(
        'shows nothing of what is put into %s',
        async (path) => {
            const text = await (await fetch(`${proxy.url}${path}${encodeURIComponent(INJECTED)}`)).text();
            expect(text).toContain('SIGN_IN_EXPIRED');
            expect(text).not.toMatch(/canary|onerror/);
        }
    );

    it('shows a name as text, whatever it is', async () => {
        issuer.userName = INJECTED;
        const { page } = await signInAtIssuer(issued, issuer);
        const text = await page.text();
        expect(text).toContain('&lt;script&gt;alert(&#39;canary&#39;)&lt;/script&gt;');
        expect(text).toContain('&quot;&#39;&gt;&lt;/script');
        expect(text).not.toMatch(/<script|<img/);
    });

    it.each<[string, number, (response: PageResponse) => void]>([
        [
            'who is to be connected to what',
            0,
            (response) => sendContinuePage(response, { name: INJECTED, username: INJECTED, org: INJECTED })
        ],
        ['a handoff and where it goes', 1, (response) => sendDeliveryPage(response, INJECTED, INJECTED)],
        [
            'the words of a failure',
            0,
            (response) => sendFailurePage(response, { code: 'SIGN_IN_FAILED', message: INJECTED }, INJECTED, null)
        ],
        [
            'the page that a failure is told to',
            1,
            (response) => sendFailurePage(response, { code: 'SIGN_IN_FAILED' }, 'r', INJECTED)
        ]
    ])('lets nothing out of its place: %s', async (name, scripts, send) => {
        const url = await serve(express().get('/', (request, response) => send(response)));
        const text = await (await fetch(url)).text();
        expect(text).toContain('canary');
        expect(text).not.toContain('<img');
        expect(text.match(/<script/g) ?? []).toHaveLength(scripts);
        expect(text.match(/<\/script/g) ?? []).toHaveLength(scripts);
    });

    it('lets nobody frame a page, embed more than its one script, or learn where the window was', async () => {
        const answers = await visitEverything();
        expect(answers.map(({ status }) => status)).toEqual([302, 303, 200, 200, 400, 400, 403]);
        for (const { headers } of answers) {
            const policy = headers.get('content-security-policy')!;
            expect(policy).toContain("default-src 'none'");
            expect(policy).toContain("frame-ancestors 'none'");
            expect(policy).not.toMatch(/unsafe|\*/);
            expect(headers.get('x-frame-options')).toBe('DENY');
            expect(headers.get('x-content-type-options')).toBe('nosniff');
            expect(headers.get('referrer-policy')).toBe('no-referrer');
            expect(headers.get('cache-control')).toBe('no-store');
        }
    });

    it('gives each page a nonce of its own, which its style and its one script carry', async () => {
        const pages = (await visitEverything()).filter(({ status }) => status < 300 || status >= 400);
        const nonces: string[] = [];
        for (const page of pages) {
            const policy = page.headers.get('content-security-policy')!;
            const nonce = /script-src 'nonce-([^']+)'/.exec(policy)![1]!;
            nonces.push(nonce);
            expect(policy).toContain(`style-src 'nonce-${nonce}'`);
            expect(policy).toContain("base-uri 'none'");
            expect(policy).toContain("form-action 'self'");
            for (const tag of (await page.text()).match(/<(script|style)[^>]*>/g) ?? []) {
                expect(tag).toContain(`nonce="${nonce}"`);
            }
        }
        expect(new Set(nonces).size).toBe(pages.length);
    });
});
