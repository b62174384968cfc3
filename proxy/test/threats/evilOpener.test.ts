import { createKeyRing } from '../../src/auth/keyRing';
import { createSealing } from '../../src/auth/sealing';
import { toChallenge } from '../../src/auth/signInValues';
import { createBrowser } from '../harness/browser';
import { codeOf } from '../harness/answers';
import { startFakeIssuer, startIssuedProxy } from '../harness/fakeIssuer';
import { closing, startPassingProxy } from '../harness/passing';
import { handoffIn, redeem, signInAtIssuer, signInAtOrg, startSignIn, type SignInSteps } from '../harness/signIn';
import { KEY, PAGE, startProxy, type TestProxy } from '../harness/startProxy';
import { openWindowPage } from '../harness/windowPage';

/** A second page of the same org, which this proxy serves as well. */
const OTHER_PAGE = 'http://localhost:4499';
const EVIL = 'https://evil.example';

let proxy: TestProxy;
let clock = 0;
beforeAll(async () => {
    proxy = await startProxy({ now: () => Date.now() + clock });
});
afterAll(() => proxy.close());
afterEach(() => {
    clock = 0;
});

async function continueWith(steps: SignInSteps, username: string): Promise<Response> {
    await steps.browser.follow(await signInAtOrg(steps, username));
    return steps.browser.post(`${proxy.url}/auth/v1/done`);
}
async function fetchHandoff(): Promise<{ steps: SignInSteps; handoff: string }> {
    const steps = await startSignIn(proxy, 'supervisor@example.com');
    const delivery = await continueWith(steps, 'supervisor@example.com');
    return { steps, handoff: handoffIn(await delivery.text())!.handoff };
}

describe('threat: phished start link, evil opener', () => {
    it('gives nothing to a foreign opener', async () => {
        const steps = await startSignIn(proxy, 'supervisor@example.com');
        const delivery = await continueWith(steps, 'supervisor@example.com');
        expect((await openWindowPage(delivery.clone(), EVIL)).received).toEqual([]);

        const own = await openWindowPage(delivery, PAGE);
        expect(own.received).toHaveLength(1);
        expect(own.isClosed).toBe(true);
        expect(own.wentTo).toEqual([]);
    });

    it('hands nothing over before the person has said Continue', async () => {
        const steps = await startSignIn(proxy, 'supervisor@example.com');
        const page = await steps.browser.follow(await signInAtOrg(steps, 'supervisor@example.com'));
        expect(page.status).toBe(200);
        expect((await openWindowPage(page.clone(), PAGE)).received).toEqual([]);
        const text = await page.text();
        expect(text).toContain('Sofia Marchetti');
        expect(text).toContain('supervisor@example.com');
        expect(text).toContain(new URL(proxy.orgUrl).host);
        expect(handoffIn(text)).toBeNull();
        const reloaded = await steps.browser.get(`${proxy.url}/auth/v1/done`);
        expect(handoffIn(await reloaded.text())).toBeNull();
    });

    it.each([
        ['for another page', OTHER_PAGE, 'viewer@example.com'],
        ['for another person', PAGE, 'reviewer@example.com']
    ])('asks anew %s, whoever has said Continue in this browser before', async (name, origin, username) => {
        const issuer = await startFakeIssuer();
        closing.push(() => issuer.close());
        const both = await startIssuedProxy(issuer, [PAGE, OTHER_PAGE]);
        closing.push(() => both.close());
        const browser = createBrowser();
        const arrive = async (from: string, who: string): Promise<string> => {
            issuer.userId = both.org.users.find((user) => user.username === who)!.id;
            const start = await both.request('/auth/v1/start', {
                method: 'POST',
                headers: { Origin: from },
                body: JSON.stringify({ challenge: 'x'.repeat(43), userId: issuer.userId })
            });
            const { popupUrl } = (await start.json()) as { popupUrl: string };
            return (await browser.follow(await browser.get(popupUrl))).text();
        };
        expect(handoffIn(await arrive(PAGE, 'viewer@example.com'))).toBeNull();
        await browser.post(`${both.url}/auth/v1/done`);
        expect(handoffIn(await arrive(PAGE, 'viewer@example.com'))).not.toBeNull();

        const page = await arrive(origin, username);
        expect(handoffIn(page)).toBeNull();
        expect(page).toContain('Continue');
    });

    it('redeems nothing without the verifier', async () => {
        const { handoff } = await fetchHandoff();
        const answer = await redeem(proxy, handoff);
        expect(answer.status).toBe(401);
        expect(await codeOf(answer)).toBe('SIGN_IN_FAILED');
    });

    it('starts no sign-in for a page that it does not serve', async () => {
        const answer = await proxy.request('/auth/v1/start', {
            method: 'POST',
            headers: { Origin: EVIL },
            body: JSON.stringify({ challenge: 'x'.repeat(43), userId: '005000000000001AAA' })
        });
        expect(answer.status).toBe(403);
    });

    it('tells a refusal to the page that waits, and to no other', async () => {
        const steps = await startSignIn(proxy, 'supervisor@example.com');
        const refusal = await steps.browser.follow(await signInAtOrg(steps, 'reviewer@example.com'));
        expect((await openWindowPage(refusal.clone(), EVIL)).received).toEqual([]);
        expect((await openWindowPage(refusal.clone(), null)).wentTo).toEqual([]);
        const told = await openWindowPage(refusal, PAGE);
        expect(told.received).toEqual(['{"type":"transcript-desk-refused","code":"SIGN_IN_OTHER_USER"}']);
        expect(told.isClosed).toBe(false);
    });

    it.each<[string, () => Promise<Response>]>([
        [
            'a callback without its cookie',
            async () => {
                const steps = await startSignIn(proxy, 'supervisor@example.com');
                const callback = (await signInAtOrg(steps, 'supervisor@example.com')).headers.get('location')!;
                return createBrowser().get(callback);
            }
        ],
        ['a login that is none', () => createBrowser().get(`${proxy.url}/auth/v1/login?t=x`)],
        ['a visit with nothing under way', () => createBrowser().get(`${proxy.url}/auth/v1/done`)],
        [
            'a login whose org does not answer',
            async () => {
                const issuer = await startFakeIssuer();
                closing.push(() => issuer.close());
                issuer.spoil = () => ({ status: 503, body: '' });
                const unanswered = await startIssuedProxy(issuer);
                closing.push(() => unanswered.close());
                const { popupUrl } = await startSignIn(unanswered, 'supervisor@example.com');
                return createBrowser().get(popupUrl);
            }
        ],
        [
            'a window that has asked too often',
            async () => {
                const limited = await startPassingProxy({
                    config: { limits: { signInPerMinute: 1, apiPerMinute: 1 } }
                });
                await fetch(`${limited.url}/auth/v1/done`);
                return fetch(`${limited.url}/auth/v1/done`);
            }
        ]
    ])('tells nobody where it is not certain who waits: %s', async (name, visit) => {
        const page = await visit();
        expect(page.status).toBeGreaterThanOrEqual(400);
        expect((await openWindowPage(page.clone(), PAGE)).received).toEqual([]);
        expect(await page.text()).not.toContain('<script');
    });
});

describe('threat: handoff sniffed in the page', () => {
    it('redeems it for the verifier of its own page alone', async () => {
        const { steps, handoff } = await fetchHandoff();
        const other = await startSignIn(proxy, 'supervisor@example.com');
        expect((await redeem(proxy, handoff, other.verifier)).status).toBe(401);
        expect((await redeem(proxy, handoff, 'x'.repeat(43))).status).toBe(401);
        expect((await redeem(proxy, handoff, '')).status).toBe(401);
        expect((await redeem(proxy, handoff, steps.verifier)).status).toBe(200);
    });

    it('redeems it for a minute', async () => {
        const { steps, handoff } = await fetchHandoff();
        clock = 61_000;
        expect((await redeem(proxy, handoff, steps.verifier)).status).toBe(401);
    });

    it('redeems it for the org that it was made for, not for one that has come to have its page', async () => {
        const { verifier } = await startSignIn(proxy, 'viewer@example.com');
        const [user] = proxy.org.users;
        const handoffOf = (orgId: string): Promise<string> =>
            createSealing(createKeyRing([KEY]), Date.now).seal(
                'handoff',
                {
                    orgId,
                    origin: PAGE,
                    challenge: toChallenge(verifier),
                    user: { id: user!.id, name: user!.name, username: user!.username },
                    accessToken: 'token'
                },
                Date.now() + 60_000
            );
        const elsewhere = await redeem(proxy, await handoffOf('00D000000000009AAA'), verifier);
        expect(elsewhere.status).toBe(401);
        expect(await codeOf(elsewhere)).toBe('SIGN_IN_FAILED');
        expect((await redeem(proxy, await handoffOf(proxy.org.orgId), verifier)).status).toBe(200);
    });

    it('redeems it on the page that it was made for, not on another of the same org', async () => {
        const issuer = await startFakeIssuer();
        closing.push(() => issuer.close());
        const both = await startIssuedProxy(issuer, [PAGE, OTHER_PAGE]);
        closing.push(() => both.close());
        const { steps } = await signInAtIssuer(both, issuer);
        const { handoff } = handoffIn(await (await steps.browser.post(`${both.url}/auth/v1/done`)).text())!;
        const redeemAt = (origin: string): Promise<Response> =>
            both.request('/auth/v1/token', {
                method: 'POST',
                headers: { Origin: origin },
                body: JSON.stringify({ handoff, verifier: steps.verifier })
            });
        const elsewhere = await redeemAt(OTHER_PAGE);
        expect(elsewhere.status).toBe(401);
        expect(await codeOf(elsewhere)).toBe('SIGN_IN_FAILED');
        expect((await redeemAt(PAGE)).status).toBe(200);
    });
});
