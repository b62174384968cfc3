import { createBrowser } from '../harness/browser';
import { startFakeIssuer, startIssuedProxy, type FakeIssuer } from '../harness/fakeIssuer';
import { handoffIn, signInAtIssuer, signInAtOrg, startSignIn } from '../harness/signIn';
import { PAGE, startProxy, type TestProxy } from '../harness/startProxy';
import { openWindowPage } from '../harness/windowPage';

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

function redemptions(): number {
    return proxy.org.requests.filter(({ path }) => path === '/services/oauth2/token').length;
}

describe('threat: login CSRF, wrong user', () => {
    it('refuses the callback in another browser, and redeems nothing', async () => {
        const steps = await startSignIn(proxy, 'supervisor@example.com');
        const callback = (await signInAtOrg(steps, 'supervisor@example.com')).headers.get('location')!;
        const before = redemptions();
        const answer = await createBrowser().get(callback);

        expect(answer.status).toBe(400);
        expect(await answer.text()).toContain('SIGN_IN_EXPIRED');
        expect(redemptions()).toBe(before);
    });

    it('refuses the state of one sign-in with the cookie of another', async () => {
        const mine = await startSignIn(proxy, 'supervisor@example.com');
        const theirs = await startSignIn(proxy, 'supervisor@example.com');
        await signInAtOrg(mine, 'supervisor@example.com');
        const callback = (await signInAtOrg(theirs, 'supervisor@example.com')).headers.get('location')!;

        expect((await mine.browser.get(callback)).status).toBe(400);
    });

    it('refuses a transaction that lies under the name of another', async () => {
        const mine = await startSignIn(proxy, 'supervisor@example.com');
        const theirs = await startSignIn(proxy, 'supervisor@example.com');
        const callback = (await signInAtOrg(theirs, 'supervisor@example.com')).headers.get('location')!;
        await mine.browser.get(mine.popupUrl);
        const nameOf = (line: string | undefined): string => line!.slice(0, line!.indexOf('='));
        const [own] = mine.browser.setCookies;
        const cookie = own!.split(';')[0]!.replace(nameOf(own), nameOf(theirs.browser.setCookies[0]));
        const before = redemptions();

        expect((await createBrowser().get(callback, { Cookie: cookie })).status).toBe(400);
        expect(redemptions()).toBe(before);
    });

    it('refuses a callback that is repeated', async () => {
        const steps = await startSignIn(proxy, 'supervisor@example.com');
        const callback = (await signInAtOrg(steps, 'supervisor@example.com')).headers.get('location')!;
        expect((await steps.browser.get(callback)).status).toBe(303);
        expect((await steps.browser.get(callback)).status).toBe(400);
    });

    it('refuses another user, names the remedy, tells the page, and ends the session that this opened', async () => {
        const steps = await startSignIn(proxy, 'supervisor@example.com');
        const before = proxy.org.requests.length;
        const page = await steps.browser.follow(await signInAtOrg(steps, 'reviewer@example.com'));

        expect(page.status).toBe(403);
        expect(await page.clone().text()).toContain('SIGN_IN_OTHER_USER');
        expect((await openWindowPage(page, PAGE)).received).toEqual([
            '{"type":"transcript-desk-refused","code":"SIGN_IN_OTHER_USER"}'
        ]);
        expect(steps.browser.setCookies.some((line) => line.includes('arrival'))).toBe(false);
        expect((await steps.browser.get(`${proxy.url}/auth/v1/done`)).status).toBe(400);
        expect(proxy.org.requests.slice(before).map(({ path }) => path)).toContain('/services/oauth2/revoke');
    });

    it.each([
        ['for another sign-in', { nonce: 'another' }],
        ['for another app', { aud: 'another' }],
        ['of another issuer', { iss: 'https://another.my.salesforce.com' }],
        ['that is over', { exp: 1_000_000_000 }]
    ])('refuses an id token %s', async (name, claims) => {
        issuer.claims = claims;
        const { page } = await signInAtIssuer(issued, issuer);
        expect(page.status).toBe(401);
        expect(handoffIn(await page.text())).toBeNull();
    });

    it('refuses an id token that the org has not signed', async () => {
        issuer.isForged = true;
        expect((await signInAtIssuer(issued, issuer)).page.status).toBe(401);
        issuer.isForged = false;
        expect((await signInAtIssuer(issued, issuer)).page.status).toBe(200);
    });

    it.each(['cross-site', 'same-site', 'none'])('takes no Continue from elsewhere: %s', async (from) => {
        const steps = await startSignIn(proxy, 'admin@example.com');
        await steps.browser.follow(await signInAtOrg(steps, 'admin@example.com'));
        const done = `${proxy.url}/auth/v1/done`;
        const elsewhere = await steps.browser.post(done, {}, { 'Sec-Fetch-Site': from });
        expect(elsewhere.status).toBe(401);
        expect(handoffIn(await elsewhere.text())).toBeNull();

        const own = await steps.browser.post(done, {}, { 'Sec-Fetch-Site': 'same-origin' });
        expect(handoffIn(await own.text())).not.toBeNull();
    });
});
