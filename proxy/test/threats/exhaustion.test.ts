import { readFileSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { createApp } from '../../src/app';
import { CLIENT_LIMITS, createHttpServer } from '../../src/httpServer';
import { codeOf } from '../harness/answers';
import { closing, startPassingProxy } from '../harness/passing';
import { PAGE, closeServer, listen, startProxy, type TestProxy } from '../harness/startProxy';
import { callNamed } from '../harness/transcript';

let proxy: TestProxy;
beforeAll(async () => {
    proxy = await startProxy();
});
afterAll(() => proxy.close());

/** Sends what it is given, never ends it, and gives what came back until the server closed the connection. */
function dribble(port: number, text: string): Promise<string> {
    return new Promise((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(text));
        let answer = '';
        socket.on('data', (data) => {
            answer += data.toString('latin1');
        });
        socket.on('error', reject);
        socket.on('close', () => resolve(answer));
    });
}

describe('threat: exhaustion', () => {
    it.each([
        ['POST', '/auth/v1/start', 17 * 1024],
        ['POST', '/auth/v1/token', 17 * 1024],
        ['PATCH', 'entries', 9_000_000]
    ])('answers 413 to a body that is too large: %s %s', async (method, route, size) => {
        const token = await proxy.tokenFor('supervisor@example.com');
        const path = route === 'entries' ? `/v1/voice-calls/${callNamed(proxy, 'billing').voiceCallId}/entries` : route;
        const before = proxy.org.requests.length;
        const answer = await proxy.request(path, {
            method,
            token,
            body: JSON.stringify({ note: 'x'.repeat(size) })
        });
        expect(answer.status).toBe(413);
        expect(await codeOf(answer)).toBe('REQUEST_TOO_LARGE');
        expect(proxy.org.requests).toHaveLength(before);
    });

    it('unpacks nothing: a small body could be a large one', async () => {
        const body = JSON.stringify({ challenge: 'x'.repeat(43), userId: proxy.org.users[0]!.id });
        const start = (packed: BodyInit, headers: Record<string, string>): Promise<Response> =>
            proxy.request('/auth/v1/start', { method: 'POST', body: packed, headers });
        expect((await start(body, {})).status).toBe(200);
        const answer = await start(new Uint8Array(gzipSync(body)), { 'Content-Encoding': 'gzip' });
        expect(answer.status).toBe(400);
        expect(await codeOf(answer)).toBe('REQUEST_INVALID');
    });

    it('reads no body of somebody who is not signed in', async () => {
        const answer = await proxy.request('/v1/voice-calls/0LQ000000000000/entries', {
            method: 'PATCH',
            body: JSON.stringify({ note: 'x'.repeat(9_000_000) })
        });
        expect(answer.status).toBe(401);
    });

    describe('slow clients', () => {
        async function startImpatient(): Promise<{ port: number; connections(): Promise<number>; logged(): string }> {
            const lines: string[] = [];
            const logger = pino({ level: 'trace', base: null }, { write: (line: string) => void lines.push(line) });
            const limits = { headersMs: 20, bodyMs: 30, longestMs: 60_000, checkEveryMs: 5 };
            const server = createHttpServer(createApp({ config: proxy.config, logger }), limits);
            closing.push(() => closeServer(server));
            return {
                port: await listen(server),
                connections: () =>
                    new Promise((resolve, reject) =>
                        server.getConnections((error, count) => (error ? reject(error) : resolve(count)))
                    ),
                logged: () => lines.join('')
            };
        }

        it('answers 408 to a body that does not come, closes the connection, and keeps nothing of it', async () => {
            const { port, connections, logged } = await startImpatient();
            const token = await proxy.tokenFor('supervisor@example.com');
            const before = proxy.org.requests.length;
            const { voiceCallId } = callNamed(proxy, 'billing');
            const answer = await dribble(
                port,
                [
                    `PATCH /v1/voice-calls/${voiceCallId}/entries HTTP/1.1`,
                    'Host: localhost',
                    `Origin: ${PAGE}`,
                    `Authorization: Bearer ${token}`,
                    'Content-Type: application/json',
                    'Content-Length: 1000',
                    '',
                    '{"reason":"CANARY'
                ].join('\r\n')
            );
            expect(answer).toMatch(/^HTTP\/1\.1 408 /);
            expect(answer).toMatch(/\r\nConnection: close\r\n/);
            // The client hears of it a moment before the server has closed its end.
            while ((await connections()) > 0 || logged() === '') {
                await new Promise((resolve) => setTimeout(resolve, 5));
            }
            expect(proxy.org.requests).toHaveLength(before);
            expect(logged()).not.toContain('CANARY');
            expect(logged().trim().split('\n')).toHaveLength(1);
            expect(JSON.parse(logged())).toMatchObject({
                route: '/v1/voice-calls/:id/entries',
                status: 408,
                msg: 'cut off'
            });
        });

        it('answers 408 to headers that do not come', async () => {
            const { port } = await startImpatient();
            const answer = await dribble(port, 'GET /healthz HTTP/1.1\r\nHost: loc');
            expect(answer).toMatch(/^HTTP\/1\.1 408 /);
        });

        it('is not how a client is treated that takes a while', () => {
            expect(CLIENT_LIMITS).toMatchObject({ headersMs: 15_000, bodyMs: 30_000 });
            const server = createHttpServer(() => undefined);
            expect(server.headersTimeout).toBe(CLIENT_LIMITS.headersMs);
            expect(server.requestTimeout).toBe(CLIENT_LIMITS.longestMs);
        });

        it('meets no other server of the proxy', () => {
            const root = new URL('../../src/', import.meta.url);
            const making = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
                (file) => file.endsWith('.ts') && /\bcreateServer\(/.test(readFileSync(new URL(file, root), 'utf8'))
            );
            expect(making).toEqual(['httpServer.ts']);
            const listening = readdirSync(root, { recursive: true, encoding: 'utf8' })
                .filter((file) => file.endsWith('.ts'))
                .flatMap((file) => readFileSync(new URL(file, root), 'utf8').match(/.*\.listen\(/g) ?? []);
            expect(listening.map((line) => line.trim())).toEqual(['server.listen(']);
            expect(readFileSync(new URL('server.ts', root), 'utf8')).toContain('const server = createHttpServer(');
        });
    });

    it('answers 429 to a burst, says for how long, and holds nobody else up', async () => {
        const limited = await startPassingProxy({ config: { limits: { signInPerMinute: 3, apiPerMinute: 2 } } });
        const token = await limited.tokenFor('viewer@example.com');
        const renewals = await Promise.all(
            [1, 2, 3].map(() => limited.request('/auth/v1/renew', { method: 'POST', token }))
        );
        expect(renewals.map(({ status }) => status).sort()).toEqual([200, 200, 429]);
        const refused = renewals.find(({ status }) => status === 429)!;
        expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
        expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
        expect(refused.headers.get('access-control-expose-headers')).toContain('Retry-After');
        expect(await codeOf(refused)).toBe('RATE_LIMITED');

        const before = limited.org.requests.length;
        const { voiceCallId } = callNamed(limited, 'billing');
        for (const [method, path] of [
            ['GET', `/v1/voice-calls/${voiceCallId}/transcript`],
            ['PATCH', `/v1/voice-calls/${voiceCallId}/entries`],
            ['POST', '/auth/v1/sign-out']
        ] as const) {
            expect((await limited.request(path, { method, token })).status).toBe(429);
        }
        expect(limited.org.requests).toHaveLength(before);

        const other = await limited.tokenFor('admin@example.com');
        expect((await limited.request('/auth/v1/renew', { method: 'POST', token: other })).status).toBe(200);
    });

    it.each([
        ['GET', '/auth/v1/login'],
        ['GET', '/auth/v1/callback'],
        ['GET', '/auth/v1/done'],
        ['POST', '/auth/v1/done'],
        ['POST', '/auth/v1/start'],
        ['POST', '/auth/v1/token']
    ])('answers 429 to a burst of sign-ins: %s %s', async (method, path) => {
        const limited = await startPassingProxy({ config: { limits: { signInPerMinute: 2, apiPerMinute: 100 } } });
        const answers = [];
        for (let count = 0; count < 3; count += 1) {
            answers.push(await limited.request(path, { method }));
        }
        expect(answers.map(({ status }) => status)).toEqual([400, 400, 429]);
        expect(Number(answers[2]!.headers.get('retry-after'))).toBeGreaterThan(0);
        expect(await answers[2]!.text()).toContain('RATE_LIMITED');
    });

    it.each([
        ['each address by itself, as the proxy in front names it', 1, [400, 400, 429, 400]],
        ['one address for all that a client makes up', 0, [400, 400, 429, 429]]
    ])('counts %s', async (name, trustedProxyHops, expected) => {
        const limited = await startPassingProxy({
            config: { trustedProxyHops, limits: { signInPerMinute: 2, apiPerMinute: 100 } }
        });
        const statuses: number[] = [];
        for (const address of ['10.0.0.1', '10.0.0.1', '10.0.0.1', '10.0.0.2']) {
            const headers = { 'X-Forwarded-For': `10.9.9.${statuses.length}, ${address}` };
            statuses.push((await limited.request('/auth/v1/start', { method: 'POST', headers })).status);
        }
        expect(statuses).toEqual(expected);
    });

    it('counts the addresses of one IPv6 network as one: a client has as many as it likes', async () => {
        const limited = await startPassingProxy({
            config: { trustedProxyHops: 1, limits: { signInPerMinute: 2, apiPerMinute: 100 } }
        });
        const statuses: number[] = [];
        for (const address of ['2001:db8::1', '2001:db8::2', '2001:db8::3', '2001:db8:0:1::1']) {
            const headers = { 'X-Forwarded-For': address };
            statuses.push((await limited.request('/auth/v1/start', { method: 'POST', headers })).status);
        }
        expect(statuses).toEqual([400, 400, 429, 400]);
    });
});
