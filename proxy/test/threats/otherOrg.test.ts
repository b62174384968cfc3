import { createServer } from 'node:http';
import { pino } from 'pino';
import { clientId, clientSecret, orgId } from '../../../local-org/src/constants';
import { startLocalOrg, type StartedLocalOrg } from '../../../local-org/src/startLocalOrg';
import { createApp } from '../../src/app';
import { createKeyRing } from '../../src/auth/keyRing';
import { createSealing } from '../../src/auth/sealing';
import { codeOf } from '../harness/answers';
import { startFakeIssuer, startIssuedProxy, type FakeIssuer } from '../harness/fakeIssuer';
import { handoffIn, signInAtIssuer, signInAtOrg, startSignIn } from '../harness/signIn';
import { KEY, PAGE, closeServer, listen, startProxy, type TestProxy } from '../harness/startProxy';

const PAGE_OF_B = 'http://localhost:4500';
const ORG_ID_OF_B = '00D000000000002AAA';

/** One proxy for two orgs, each a local org of its own: A is that of PAGE. */
let proxy: TestProxy;
let orgB: StartedLocalOrg;
let stop: () => Promise<void>;
let issuer: FakeIssuer;
let issued: TestProxy;

beforeAll(async () => {
    const server = createServer();
    const url = `http://127.0.0.1:${await listen(server)}`;
    orgB = await startLocalOrg({ pagePort: null, proxyUrl: url });
    const a = await startProxy({ org: { redirectUris: [`${url}/auth/v1/callback`] } });
    const [configA] = a.config.orgs;
    const configB = { origins: [PAGE_OF_B], myDomainUrl: orgB.orgUrl, orgId: ORG_ID_OF_B, clientId, clientSecret };
    const config = { ...a.config, publicUrl: url, orgs: [configA!, configB] };
    server.on('request', createApp({ config, logger: pino({ level: 'silent' }) }));
    proxy = {
        ...a,
        url,
        config,
        request: (path, { token, headers, ...init } = {}) =>
            fetch(`${url}${path}`, {
                ...init,
                headers: {
                    Origin: PAGE,
                    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
                    ...(init.body === undefined ? {} : { 'Content-Type': 'application/json' }),
                    ...headers
                },
                redirect: 'manual'
            })
    };
    stop = async () => {
        await closeServer(server);
        await a.close();
        await orgB.close();
    };
    issuer = await startFakeIssuer();
    issued = await startIssuedProxy(issuer);
});
afterAll(async () => {
    await stop();
    await issued.close();
    await issuer.close();
});
beforeEach(() => issuer.reset());

const seal = (purpose: 'session' | 'handoff' | 'arrival' | 'transaction', claims: object) =>
    createSealing(createKeyRing([KEY]), Date.now).seal(purpose, claims, Date.now() + 60_000);
const user = { id: '005000000000001AAA', name: 'N', username: 'u' };

describe('threat: attacker’s own org', () => {
    it('signs in at the org of the page, and there only', async () => {
        const steps = await startSignIn(proxy, 'viewer@example.com');
        const page = await steps.browser.follow(await signInAtOrg(steps, 'viewer@example.com'));
        expect(page.status).toBe(200);
        expect(orgB.org.requests).toEqual([]);
    });

    it('redeems a code of org B for a transaction of org A at org A, which does not know it', async () => {
        const steps = await startSignIn(proxy, 'viewer@example.com');
        const login = await steps.browser.get(steps.popupUrl);
        // The attacker signs in at their own org with everything that belongs to the transaction of A.
        const authorizeUrl = new URL(login.headers.get('location')!);
        const atB = new URL(`${orgB.orgUrl}${authorizeUrl.pathname}${authorizeUrl.search}`);
        const back = await steps.browser.post(atB.href, { username: 'viewer@example.com' });
        const before = orgB.org.requests.length;
        const answer = await steps.browser.get(back.headers.get('location')!);

        expect(answer.status).toBe(401);
        expect(handoffIn(await answer.text())).toBeNull();
        expect(orgB.org.requests).toHaveLength(before);
    });

    it.each<[string, Record<string, unknown>]>([
        ['a person of another org', { organization_id: ORG_ID_OF_B }],
        ['no org at all', { organization_id: '' }]
    ])('refuses %s with 403 or less, and revokes the token', async (name, more) => {
        issuer.spoil = (resource, usual) =>
            resource === 'userinfo' ? { body: JSON.stringify({ ...usual, ...more }) } : null;
        const { page } = await signInAtIssuer(issued, issuer);
        expect(page.status).toBe(403);
        const text = await page.text();
        expect(text).toContain('SIGN_IN_OTHER_ORG');
        expect(handoffIn(text)).toBeNull();
        expect(issuer.revoked()).toEqual([issuer.accessToken]);
    });

    it('refuses an id token that another org has issued, and revokes the token', async () => {
        issuer.claims = { iss: orgB.orgUrl };
        const { page } = await signInAtIssuer(issued, issuer);
        expect(page.status).toBe(401);
        expect(handoffIn(await page.text())).toBeNull();
        expect(issuer.revoked()).toEqual([issuer.accessToken]);
    });

    it('refuses an org whose id is not the configured one', async () => {
        const origin = { Origin: PAGE_OF_B };
        const userId = orgB.org.users[0]!.id;
        const start = await proxy.request('/auth/v1/start', {
            method: 'POST',
            headers: origin,
            body: JSON.stringify({ challenge: 'x'.repeat(43), userId })
        });
        const { popupUrl } = (await start.json()) as { popupUrl: string };
        const steps = { ...(await startSignIn(proxy, 'viewer@example.com')), popupUrl };
        const page = await steps.browser.follow(await signInAtOrg(steps, orgB.org.users[0]!.username));
        // B's own id is that of every local org, and the configuration says otherwise.
        expect(orgB.org.orgId).toBe(orgId);
        expect(page.status).toBe(403);
        expect(await page.text()).toContain('SIGN_IN_OTHER_ORG');
    });

    it('takes a session or a handoff of org B from no page of org A, nor the other way round', async () => {
        const claims = { user, accessToken: orgB.org.issueToken('viewer@example.com') };
        const cases = [
            { orgId: ORG_ID_OF_B, origin: PAGE_OF_B, from: PAGE },
            { orgId: ORG_ID_OF_B, origin: PAGE, from: PAGE },
            { orgId, origin: PAGE_OF_B, from: PAGE_OF_B },
            { orgId, origin: PAGE, from: PAGE_OF_B }
        ];
        for (const { from, ...of } of cases) {
            const token = await seal('session', { ...claims, ...of, sessionEndsAtMs: Date.now() + 60_000 });
            const renewed = await proxy.request('/auth/v1/renew', { method: 'POST', token, headers: { Origin: from } });
            expect(renewed.status).toBe(401);
            expect(await codeOf(renewed)).toBe('SESSION_INVALID');
            // SHA-256 of nothing: the verifier is right, and all the same it does not open.
            const challenge = '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU';
            const redeemed = await proxy.request('/auth/v1/token', {
                method: 'POST',
                headers: { Origin: from },
                body: JSON.stringify({ handoff: await seal('handoff', { ...claims, ...of, challenge }), verifier: '' })
            });
            expect(redeemed.status).toBe(401);
            expect(await codeOf(redeemed)).toBe('SIGN_IN_FAILED');
        }
    });

    it('hands nothing over that has arrived for another org or another page', async () => {
        const claims = { user, accessToken: orgB.org.issueToken('viewer@example.com'), challenge: 'c' };
        const visit = async (of: { orgId: string; origin: string }): Promise<number> => {
            const cookie = `__Host-transcript-desk-arrival=${await seal('arrival', { ...claims, ...of })}`;
            return (await fetch(`${proxy.url}/auth/v1/done`, { headers: { cookie } })).status;
        };
        expect(await visit({ orgId, origin: PAGE })).toBe(200);
        expect(await visit({ orgId: ORG_ID_OF_B, origin: PAGE })).toBe(400);
        expect(await visit({ orgId, origin: PAGE_OF_B })).toBe(400);
        expect(await visit({ orgId: '00D000000000009AAA', origin: PAGE })).toBe(400);
    });

    it('goes to no org with a transaction of another page', async () => {
        const transaction = {
            state: 's',
            nonce: 'n',
            codeVerifier: 'v'.repeat(43),
            orgId: ORG_ID_OF_B,
            origin: PAGE,
            userId: user.id,
            challenge: 'c'
        };
        const login = await fetch(`${proxy.url}/auth/v1/login?t=${await seal('transaction', transaction)}`);
        expect(login.status).toBe(400);
    });
});
