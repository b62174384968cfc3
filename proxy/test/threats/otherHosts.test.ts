import { request as httpRequest } from 'node:http';
import { fetchEntriesPage } from '../../src/salesforce/conversationEntriesResource';
import { createSalesforceClient } from '../../src/salesforce/salesforceClient';
import { startFakeIssuer, startIssuedProxy, type FakeIssuer } from '../harness/fakeIssuer';
import { closing, serve, startPassingProxy } from '../harness/passing';
import { handoffIn, signInAtIssuer, signInAtOrg, startSignIn } from '../harness/signIn';
import { startProxy, type TestProxy } from '../harness/startProxy';

let issuer: FakeIssuer;
let issued: TestProxy;
beforeAll(async () => {
    issuer = await startFakeIssuer();
    issued = await startIssuedProxy(issuer);
});
afterAll(async () => {
    await issued.close();
    await issuer.close();
});
beforeEach(() => issuer.reset());

/** A host that nothing should ever come to. */
async function serveSink(): Promise<{ url: string; hits: string[] }> {
    const hits: string[] = [];
    const url = await serve((request, response) => {
        hits.push(`${request.method} ${request.url}`);
        response.setHeader('content-type', 'application/json');
        response.end('{}');
    });
    return { url, hits };
}

describe('threat: SSRF, redirect leak, rogue instance_url', () => {
    it.each([301, 302, 303, 307, 308])('follows no redirect of Salesforce: %i', async (status) => {
        const sink = await serveSink();
        const orgUrl = await serve((request, response) => {
            response.writeHead(status, { location: `${sink.url}${request.url}` });
            response.end();
        });
        const client = createSalesforceClient({
            instanceUrl: orgUrl,
            accessToken: 'canary',
            apiVersion: '66.0',
            requestId: 'r'
        });
        for (const method of ['GET', 'POST', 'PATCH'] as const) {
            const answer = await client.fetch({ method, path: '/limits', ...(method === 'GET' ? {} : { body: {} }) });
            expect(answer).toMatchObject({ ok: false, failure: { code: 'SALESFORCE_UNEXPECTED' } });
        }
        expect(await client.query('SELECT Id FROM VoiceCall')).toMatchObject({ ok: false });
        expect(sink.hits).toEqual([]);
    });

    it.each(['discovery', 'token', 'keys', 'userinfo', 'revoke'] as const)(
        'follows none while signing in and out: %s',
        async (redirected) => {
            const sink = await serveSink();
            // A proxy of its own: discovery is remembered.
            const fresh = await startFakeIssuer();
            closing.push(() => fresh.close());
            const proxy = await startIssuedProxy(fresh);
            closing.push(() => proxy.close());
            fresh.spoil = (resource) =>
                resource === redirected ? { status: 307, body: '', location: `${sink.url}/${resource}` } : null;
            if (redirected === 'revoke') {
                const token = await proxy.tokenFor('viewer@example.com');
                const answer = await proxy.request('/auth/v1/sign-out', { method: 'POST', token });
                expect(answer.status).toBe(502);
            } else {
                const { page } = await signInAtIssuer(proxy, fresh);
                expect(page.status).toBeGreaterThanOrEqual(400);
            }
            expect(fresh.seen.map(({ resource }) => resource)).toContain(
                redirected === 'discovery' ? '.well-known/openid-configuration' : redirected
            );
            expect(sink.hits).toEqual([]);
        }
    );

    it('builds no request for another host', async () => {
        const sink = await serveSink();
        const client = createSalesforceClient({
            instanceUrl: 'http://127.0.0.1:9',
            accessToken: 'canary',
            apiVersion: '66.0',
            requestId: 'r'
        });
        // As a defect might: jsforce takes an absolute address as it is.
        const path = `${sink.url}/services/data` as `/${string}`;
        await expect(client.fetch({ method: 'GET', path })).rejects.toThrow('another host');
        expect(sink.hits).toEqual([]);
    });

    it('goes on with a query at its own host, whatever address the answer names', async () => {
        const sink = await serveSink();
        const paths: string[] = [];
        const orgUrl = await serve((request, response) => {
            paths.push(request.url ?? '');
            const nextRecordsUrl = `${sink.url}/services/data/v66.0/query/01g-2`;
            const done = paths.length > 1;
            response.setHeader('content-type', 'application/json');
            response.end(JSON.stringify({ done, records: [paths.length], ...(done ? {} : { nextRecordsUrl }) }));
        });
        const client = createSalesforceClient({
            instanceUrl: orgUrl,
            accessToken: 'canary',
            apiVersion: '66.0',
            requestId: 'r'
        });
        expect(await client.query('SELECT Id FROM VoiceCall')).toEqual({ ok: true, value: [1, 2] });
        expect(paths[1]).toBe('/services/data/v66.0/query/01g-2');
        expect(sink.hits).toEqual([]);
    });

    it.each(['../../../limits', 'a/../../b', 'a?b=c', 'a#b', '//evil.example/', '%2e%2e/a'])(
        'names a conversation as one part of an address, whatever it holds: %s',
        async (identifier) => {
            const paths: string[] = [];
            const orgUrl = await serve((request, response) => {
                paths.push(request.url ?? '');
                response.setHeader('content-type', 'application/json');
                response.end('{"conversationEntries":[]}');
            });
            const client = createSalesforceClient({
                instanceUrl: orgUrl,
                accessToken: 'canary',
                apiVersion: '66.0',
                requestId: 'r'
            });
            await fetchEntriesPage(client, identifier, { startMs: 0, direction: 'FromStart' });
            const [, , , , , , conversation, resource] = new URL(paths[0]!, orgUrl).pathname.split('/');
            expect([decodeURIComponent(conversation!), resource]).toEqual([identifier, 'entries']);
        }
    );

    it.each(['.', '..'])(
        'asks nothing of a conversation whose name would lead to another resource: %s',
        async (name) => {
            const hits: string[] = [];
            const orgUrl = await serve((request, response) => {
                hits.push(request.url ?? '');
                response.end();
            });
            const client = createSalesforceClient({
                instanceUrl: orgUrl,
                accessToken: 'canary',
                apiVersion: '66.0',
                requestId: 'r'
            });
            const asking = fetchEntriesPage(client, name, { startMs: 0, direction: 'FromStart' });
            await expect(asking).rejects.toThrow('change its path');
            expect(hits).toEqual([]);
        }
    );

    it.each(['authorization_endpoint', 'token_endpoint', 'userinfo_endpoint', 'revocation_endpoint', 'jwks_uri'])(
        'refuses an org whose discovery document names another host: %s',
        async (endpoint) => {
            const sink = await serveSink();
            const fresh = await startFakeIssuer();
            closing.push(() => fresh.close());
            fresh.spoil = (resource, usual) =>
                resource === 'discovery' ? { body: JSON.stringify({ ...usual, [endpoint]: `${sink.url}/x` }) } : null;
            const proxy = await startIssuedProxy(fresh);
            closing.push(() => proxy.close());
            const { popupUrl } = await startSignIn(proxy, 'viewer@example.com');
            const answer = await fetch(popupUrl, { redirect: 'manual' });
            expect(answer.status).toBe(401);
            expect(answer.headers.get('location')).toBeNull();
            expect(sink.hits).toEqual([]);
        }
    );

    it('refuses an instance_url that is not the configured org, and never goes there', async () => {
        const sink = await serveSink();
        issuer.spoil = (resource, usual) =>
            resource === 'token' ? { body: JSON.stringify({ ...usual, instance_url: sink.url }) } : null;
        const { page } = await signInAtIssuer(issued, issuer);
        expect(page.status).toBe(403);
        const text = await page.text();
        expect(text).toContain('SIGN_IN_OTHER_ORG');
        expect(handoffIn(text)).toBeNull();
        expect(issuer.revoked()).toEqual([issuer.accessToken]);
        expect(sink.hits).toEqual([]);
    });

    it('names its own address to Salesforce, whatever a request says of it', async () => {
        const proxy = await startProxy();
        closing.push(() => proxy.close());
        const steps = await startSignIn(proxy, 'viewer@example.com');
        const callback = new URL((await signInAtOrg(steps, 'viewer@example.com')).headers.get('location')!);
        const cookie = steps.browser.setCookies[0]!.split(';')[0]!;
        const { status, location } = await new Promise<{ status?: number; location?: string }>((resolve, reject) => {
            // In the request line and in the header, as no browser would.
            const path = `http://evil.example${callback.pathname}${callback.search}`;
            httpRequest(
                { host: callback.hostname, port: callback.port, path, headers: { Host: 'evil.example', cookie } },
                (answer) => {
                    answer.resume();
                    resolve({ status: answer.statusCode!, location: answer.headers.location! });
                }
            )
                .on('error', reject)
                .end();
        });
        // The local org redeems a code for the very redirect address that it was given for.
        expect({ status, location }).toEqual({ status: 303, location: '/auth/v1/done' });
    });

    it('asks no org in the name of an id that is none', async () => {
        const proxy = await startPassingProxy();
        const token = await proxy.tokenFor('viewer@example.com');
        const before = proxy.org.requests.length;
        const ids = [
            '..',
            '../query',
            '0LQ000000000000/../../limits',
            '0LQ00000000000?',
            'http://evil.example/',
            "0LQ'"
        ];
        for (const id of ids) {
            const answer = await proxy.request(`/v1/voice-calls/${encodeURIComponent(id)}/transcript`, { token });
            expect(answer.status).toBe(404);
        }
        expect(proxy.org.requests).toHaveLength(before);
    });
});
