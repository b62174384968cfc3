import { createHash, randomBytes } from 'node:crypto';
import { parseHandoffMessage, parseSession, parseStartSignIn, type Session } from 'c/proxyProtocol';
import { createBrowser, type TestBrowser } from './browser';
import type { FakeIssuer } from './fakeIssuer';
import type { TestProxy } from './startProxy';

/** What the page and the window hold at the end of a sign-in. */
export interface SignInSteps {
    readonly verifier: string;
    readonly popupUrl: string;
    readonly browser: TestBrowser;
}

/** The page asks for a sign-in. */
export async function startSignIn(proxy: TestProxy, username: string): Promise<SignInSteps> {
    const verifier = randomBytes(32).toString('base64url');
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const userId = proxy.org.users.find((user) => user.username === username)!.id;
    const answer = await proxy.request('/auth/v1/start', {
        method: 'POST',
        body: JSON.stringify({ challenge, userId })
    });
    const start = parseStartSignIn(await answer.json());
    if (!start) {
        throw new Error(`start answered ${answer.status}`);
    }
    return { verifier, popupUrl: start.popupUrl, browser: createBrowser() };
}

/** The window goes to the org, where somebody signs in: the answer that redirects to the callback. */
export async function signInAtOrg({ browser, popupUrl }: SignInSteps, username: string): Promise<Response> {
    const login = await browser.get(popupUrl);
    const authorizeUrl = login.headers.get('location')!;
    await browser.get(authorizeUrl);
    return browser.post(authorizeUrl, { username });
}

/** The handoff in a delivery page's script; null where the page has none. */
export function handoffIn(html: string): { handoff: string; origin: string; relay: string } | null {
    const facts = /const facts = (.+);/.exec(html)?.[1];
    if (facts === undefined) {
        return null;
    }
    const { message, origin, relay } = JSON.parse(facts) as { message: string; origin: string; relay: string };
    const handoff = parseHandoffMessage(message);
    return handoff === null ? null : { handoff, origin, relay };
}

/** Redeems a handoff as the page would. */
export function redeem(proxy: TestProxy, handoff: string, verifier?: string): Promise<Response> {
    return proxy.request('/auth/v1/token', { method: 'POST', body: JSON.stringify({ handoff, verifier }) });
}

/** A whole sign-in, Continue included. */
export async function signIn(proxy: TestProxy, username: string): Promise<Session> {
    const steps = await startSignIn(proxy, username);
    await steps.browser.follow(await signInAtOrg(steps, username));
    const delivery = await steps.browser.post(`${proxy.url}/auth/v1/done`);
    const handed = handoffIn(await delivery.text());
    const session = parseSession(await (await redeem(proxy, handed!.handoff, steps.verifier)).json());
    if (!session) {
        throw new Error('no session');
    }
    return session;
}

/** A sign-in at a fake issuer, as far as the first page that is no redirect. */
export async function signInAtIssuer(
    proxy: TestProxy,
    issuer: FakeIssuer
): Promise<{ readonly steps: SignInSteps; readonly page: Response }> {
    const username = 'viewer@example.com';
    issuer.userId = proxy.org.users.find((user) => user.username === username)!.id;
    const steps = await startSignIn(proxy, username);
    return { steps, page: await steps.browser.follow(await steps.browser.get(steps.popupUrl)) };
}
