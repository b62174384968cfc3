import { jest } from '@jest/globals';
import { startFakeIssuer, startIssuedProxy, type FakeIssuer, type Spoiled } from '../harness/fakeIssuer';
import { handoffIn, signInAtIssuer } from '../harness/signIn';
import { PAGE, type TestProxy } from '../harness/startProxy';
import { openWindowPage } from '../harness/windowPage';

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

const html: Spoiled = { body: '<html>Sorry</html>', type: 'text/html' };

describe('threat: a token that nobody is going to use lives on', () => {
    it('revokes none where the sign-in works', async () => {
        const { page } = await signInAtIssuer(proxy, issuer);
        expect(page.status).toBe(200);
        expect(issuer.revoked()).toEqual([]);
    });

    it.each<[string, number, string, (usual: Readonly<Record<string, unknown>>) => Spoiled]>([
        ['an error', 503, 'SALESFORCE_UNAVAILABLE', () => ({ status: 500, body: '{"error":"server_error"}' })],
        ['a refusal', 401, 'SIGN_IN_FAILED', () => ({ status: 403, body: 'Bad_OAuth_Token', type: 'text/plain' })],
        ['HTML', 401, 'SIGN_IN_FAILED', () => html],
        ['HTML for an error', 503, 'SALESFORCE_UNAVAILABLE', () => ({ ...html, status: 503 })],
        ['HTML that says it is JSON', 401, 'SIGN_IN_FAILED', () => ({ body: '<html>' })],
        ['nothing', 401, 'SIGN_IN_FAILED', () => ({ body: '' })],
        [
            'another subject',
            401,
            'SIGN_IN_FAILED',
            (usual) => ({ body: JSON.stringify({ ...usual, sub: 'https://another' }) })
        ],
        ['no user', 401, 'SIGN_IN_FAILED', ({ user_id, ...usual }) => ({ body: JSON.stringify(usual) })],
        [
            'another org',
            403,
            'SIGN_IN_OTHER_ORG',
            (usual) => ({ body: JSON.stringify({ ...usual, organization_id: '00D000000000009AAA' }) })
        ],
        [
            'another user',
            403,
            'SIGN_IN_OTHER_USER',
            (usual) => ({ body: JSON.stringify({ ...usual, user_id: '005000000000009AAA' }) })
        ]
    ])('revokes it where the user facts are %s, and tells the page', async (name, status, code, answer) => {
        issuer.spoil = (resource, usual) => (resource === 'userinfo' ? answer(usual) : null);
        const { page } = await signInAtIssuer(proxy, issuer);
        expect(page.status).toBe(status);
        expect(handoffIn(await page.clone().text())).toBeNull();
        expect(issuer.revoked()).toEqual([issuer.accessToken]);
        expect((await openWindowPage(page, PAGE)).received).toEqual([
            JSON.stringify({ type: 'transcript-desk-refused', code })
        ]);
    });

    it.each<[string, (fake: FakeIssuer) => void]>([
        ['is for another sign-in', (fake) => Object.assign(fake, { claims: { nonce: 'another' } })],
        ['is not signed by the org', (fake) => Object.assign(fake, { isForged: true })],
        [
            'is missing',
            (fake) => {
                fake.spoil = (resource, { id_token, ...usual }) =>
                    resource === 'token' ? { body: JSON.stringify(usual) } : null;
            }
        ],
        [
            'can’t be checked for want of keys',
            (fake) => {
                fake.spoil = (resource) => (resource === 'keys' ? { status: 500, body: '' } : null);
            }
        ]
    ])('revokes it where the id token %s', async (name, spoil) => {
        spoil(issuer);
        const { page } = await signInAtIssuer(proxy, issuer);
        expect(page.status).toBeGreaterThanOrEqual(400);
        expect(issuer.revoked()).toEqual([issuer.accessToken]);
    });

    it('revokes it where the user facts do not come in time', async () => {
        // Every time limit of the proxy, in the order in which they began; the last one runs out as Salesforce is asked.
        const limits: AbortController[] = [];
        const timeout = jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
            const limit = new AbortController();
            limits.push(limit);
            return limit.signal;
        });
        issuer.spoil = (resource) => {
            if (resource !== 'userinfo') {
                return null;
            }
            limits.at(-1)!.abort(new DOMException('too late', 'TimeoutError'));
            return 'silence';
        };
        const { page } = await signInAtIssuer(proxy, issuer);
        timeout.mockRestore();
        expect(page.status).toBe(503);
        expect(await page.text()).toContain('SALESFORCE_UNAVAILABLE');
        expect(issuer.revoked()).toEqual([issuer.accessToken]);
    });

    it('says why the sign-in failed even where revoking fails too', async () => {
        issuer.spoil = (resource, usual) =>
            resource === 'userinfo'
                ? { body: JSON.stringify({ ...usual, user_id: '005000000000009AAA' }) }
                : resource === 'revoke'
                  ? { status: 500, body: '' }
                  : null;
        const { page } = await signInAtIssuer(proxy, issuer);
        expect(page.status).toBe(403);
        expect(await page.text()).toContain('SIGN_IN_OTHER_USER');
    });

    it('revokes a token that is too long for what a browser can carry', async () => {
        issuer.accessToken = `00D000000000001!${'x'.repeat(8_000)}`;
        const { page, steps } = await signInAtIssuer(proxy, issuer);
        expect(page.status).toBe(401);
        expect(steps.browser.setCookies.some((line) => line.includes('arrival'))).toBe(false);
        expect(issuer.revoked()).toEqual([issuer.accessToken]);
    });
});
