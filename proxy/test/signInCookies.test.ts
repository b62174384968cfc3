import { createKeyRing } from '../src/auth/keyRing';
import { createSealing } from '../src/auth/sealing';
import { startFakeIssuer, startIssuedProxy, type FakeIssuer } from './harness/fakeIssuer';
import { handoffIn, redeem, signInAtIssuer, signInAtOrg, startSignIn } from './harness/signIn';
import { KEY, PAGE, startProxy, type TestProxy } from './harness/startProxy';

/** Browsers drop a longer cookie (RFC 6265, 6.1), some of them counting its attributes. */
const MOST_BYTES = 4096;
/** As long as a host can be (RFC 1035, 2.3.4). */
const LONGEST_PAGE = `https://${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(61)}`;

let issuer: FakeIssuer;
let proxy: TestProxy;
beforeAll(async () => {
    issuer = await startFakeIssuer();
    proxy = await startIssuedProxy(issuer);
});
afterAll(async () => {
    await proxy.close();
    await issuer.close();
});
beforeEach(() => issuer.reset());

const done = (): string => `${proxy.url}/auth/v1/done`;
function expectAllToFit(setCookies: readonly string[]): void {
    expect(setCookies.length).toBeGreaterThan(0);
    for (const line of setCookies) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(MOST_BYTES);
    }
}
const arrivalsOf = (setCookies: readonly string[]): readonly string[] =>
    setCookies.filter((line) => line.includes('-arrival') && !line.includes('Expires=Thu, 01 Jan 1970'));

describe('the cookies of a sign-in', () => {
    it.each([
        ['opaque', 112, 1],
        ['a JSON Web Token', 1_100, 1],
        ['as long as tokens get', 2_000, 1],
        ['twice as long as that', 4_000, 2]
    ])('fit a browser whatever Salesforce’s token is like: %s', async (name, length, cookies) => {
        issuer.accessToken = `00D000000000001!${'x'.repeat(length - 16)}`;
        // The longest name and username that Salesforce has, in characters of three bytes.
        issuer.userName = '語'.repeat(121);
        const { steps } = await signInAtIssuer(proxy, issuer);
        const delivery = await steps.browser.post(done());
        expectAllToFit(steps.browser.setCookies);
        expect(arrivalsOf(steps.browser.setCookies).length).toBe(cookies);

        const { handoff } = handoffIn(await delivery.text())!;
        const redeemed = await redeem(proxy, handoff, steps.verifier);
        expect(redeemed.status).toBe(200);
        const { token } = (await redeemed.json()) as { token: string };
        const renewed = await proxy.request('/auth/v1/renew', { method: 'POST', token });
        expect(renewed.status).toBe(200);
    });

    it('leave nothing of a longer arrival behind a shorter one', async () => {
        issuer.accessToken = `00D000000000001!${'x'.repeat(3_000)}`;
        const { steps } = await signInAtIssuer(proxy, issuer);
        issuer.accessToken = '00D000000000001!short';
        const again = { ...(await startSignIn(proxy, 'viewer@example.com')), browser: steps.browser };
        await again.browser.follow(await again.browser.get(again.popupUrl));
        const { handoff } = handoffIn(await (await again.browser.post(done())).text())!;
        expect((await redeem(proxy, handoff, again.verifier)).status).toBe(200);
    });

    it('fit for the longest page, and for everybody who shares a browser', async () => {
        const longest = await startIssuedProxy(issuer, [PAGE, LONGEST_PAGE]);
        try {
            const { browser } = await startSignIn(longest, 'viewer@example.com');
            for (const user of longest.org.users) {
                issuer.userId = user.id;
                const start = await longest.request('/auth/v1/start', {
                    method: 'POST',
                    headers: { Origin: LONGEST_PAGE },
                    body: JSON.stringify({ challenge: 'x'.repeat(43), userId: user.id })
                });
                const { popupUrl } = (await start.json()) as { popupUrl: string };
                await browser.follow(await browser.get(popupUrl));
                await browser.post(`${longest.url}/auth/v1/done`);
            }
            expectAllToFit(browser.setCookies);
        } finally {
            await longest.close();
        }
        // Eight people are remembered, and this org has fewer: what they come to is reckoned.
        const eight = Array.from({ length: 8 }, () => `00D000000000001AAA 005000000000001AAA ${LONGEST_PAGE}`);
        const sealed = await createSealing(createKeyRing([KEY]), Date.now).seal('knownUsers', eight, Date.now() + 1e10);
        expect(sealed.length).toBeLessThan(MOST_BYTES - 200);
    });

    it('are given up, the oldest first, where a browser has started one sign-in after another', async () => {
        const local = await startProxy();
        try {
            const { browser } = await startSignIn(local, 'viewer@example.com');
            const all = [];
            for (let count = 0; count < 7; count += 1) {
                const steps = { ...(await startSignIn(local, 'viewer@example.com')), browser };
                all.push(await signInAtOrg(steps, 'viewer@example.com'));
            }
            const statuses = [];
            for (const callback of all) {
                statuses.push((await browser.get(callback.headers.get('location')!)).status);
            }
            expect(statuses).toEqual([400, 400, 303, 303, 303, 303, 303]);
        } finally {
            await local.close();
        }
    });
});
