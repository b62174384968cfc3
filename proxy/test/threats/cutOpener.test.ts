import { createBrowser } from '../harness/browser';
import { handoffIn, redeem, signInAtOrg, startSignIn } from '../harness/signIn';
import { PAGE, startProxy, type TestProxy } from '../harness/startProxy';
import { openWindowPage } from '../harness/windowPage';

let proxy: TestProxy;
beforeAll(async () => {
    proxy = await startProxy();
});
afterAll(() => proxy.close());

describe('threat: opener cut, double GET', () => {
    it('goes back over the relay on the exact page where the opener is cut off', async () => {
        const steps = await startSignIn(proxy, 'supervisor@example.com');
        await steps.browser.follow(await signInAtOrg(steps, 'supervisor@example.com'));
        const delivery = await steps.browser.post(`${proxy.url}/auth/v1/done`);
        const { handoff } = handoffIn(await delivery.clone().text())!;
        const window = await openWindowPage(delivery, null);
        expect(window.wentTo).toEqual([
            `${PAGE}/lightning/cmp/c__transcriptSignInRelay?c__handoff=${encodeURIComponent(handoff)}`
        ]);
        expect((await redeem(proxy, handoff, steps.verifier)).status).toBe(200);
    });

    it('keeps the opener on every page and redirect of the window', async () => {
        const steps = await startSignIn(proxy, 'viewer@example.com');
        const callback = (await signInAtOrg(steps, 'viewer@example.com')).headers.get('location')!;
        const answers = [
            await steps.browser.get(steps.popupUrl),
            await steps.browser.get(callback),
            await steps.browser.get(`${proxy.url}/auth/v1/done`),
            await steps.browser.post(`${proxy.url}/auth/v1/done`),
            await steps.browser.get(`${proxy.url}/auth/v1/done`)
        ];
        expect(answers.map(({ status }) => status)).toEqual([302, 303, 200, 200, 400]);
        for (const { headers } of answers) {
            expect(headers.get('cross-origin-opener-policy')).toBe('unsafe-none');
        }
    });

    it('answers two requests for the window at once alike, and either leads to the end', async () => {
        const steps = await startSignIn(proxy, 'viewer@example.com');
        const [one, two] = await Promise.all([createBrowser().get(steps.popupUrl), steps.browser.get(steps.popupUrl)]);
        expect(one.status).toBe(302);
        expect(two.headers.get('location')).toBe(one.headers.get('location'));
        const cookieOf = (answer: Response): string => answer.headers.getSetCookie()[0]!.split(';')[0]!;
        expect(cookieOf(two)).toBe(cookieOf(one));

        // Both arrived; the window goes on from one, with the cookie that either set.
        const authorizeUrl = one.headers.get('location')!;
        await steps.browser.get(authorizeUrl);
        await steps.browser.follow(await steps.browser.post(authorizeUrl, { username: 'viewer@example.com' }));
        const delivery = await steps.browser.post(`${proxy.url}/auth/v1/done`);
        expect(handoffIn(await delivery.text())).not.toBeNull();
    });
});
