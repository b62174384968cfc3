import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { pino } from 'pino';
import type { UploadTarget } from 'c/proxyProtocol';
import { createApp } from '../src/app';
import { createHttpServer } from '../src/httpServer';
import { BodyBroken, readMultipart, type LeastPace } from '../src/uploads/readMultipart';
import { serve } from './harness/passing';
import { closeServer, listen, PAGE, startProxy, type TestProxy } from './harness/startProxy';
import { linesFor, targetOf, toForm, toPart } from './harness/uploads';

/** Far more than the test needs to send a head, and far less than anybody wants to wait. */
const BODY_MS = 300;

let proxy: TestProxy;
let target: UploadTarget;
let port: number;
let close: () => Promise<void>;
beforeAll(async () => {
    proxy = await startProxy();
    target = await targetOf(proxy, 'billing');
    const limits = { headersMs: 5_000, bodyMs: BODY_MS, longestMs: 60_000, checkEveryMs: 1_000 };
    const app = createApp({ config: proxy.config, logger: pino({ level: 'silent' }) });
    const server = createHttpServer(app, limits);
    port = await listen(server);
    close = () => closeServer(server);
});
afterAll(async () => {
    await close();
    await proxy.close();
});

/** A connection that sends what it is told to and nothing else. `answer`: all that came until the server closed it. */
async function openSocket(): Promise<{ socket: Socket; answer: Promise<string> }> {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.on('data', (data) => (text += data.toString('latin1')));
    socket.on('error', () => undefined);
    const answer = new Promise<string>((resolve) => socket.on('close', () => resolve(text)));
    await once(socket, 'connect');
    return { socket, answer };
}

/** An upload as bytes, its head and its body. */
async function toBytes(token: string | null, manifest: object = {}) {
    const whole = new Response(toForm([toPart(target, linesFor(target, 60))], manifest));
    const body = Buffer.from(await whole.arrayBuffer());
    const head = [
        'POST /v1/uploads HTTP/1.1',
        'Host: localhost',
        `Origin: ${PAGE}`,
        ...(token === null ? [] : [`Authorization: Bearer ${token}`]),
        `Content-Type: ${whole.headers.get('content-type')}`,
        `Content-Length: ${body.length}`,
        '',
        ''
    ].join('\r\n');
    return { head, body };
}

const longer = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2 * BODY_MS));

describe('the time that a request may take', () => {
    it('is longer for an upload, once its manifest is right', async () => {
        const { head, body } = await toBytes(await proxy.tokenFor('admin@example.com'));
        const { socket, answer } = await openSocket();
        socket.write(head);
        socket.write(body.subarray(0, -2000));
        await longer();
        socket.write(body.subarray(-2000));
        await once(socket, 'data');
        socket.end();
        expect(await answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*"outcome":"taken"/);
    });

    it('is no longer for an upload of somebody who is not signed in', async () => {
        const { head, body } = await toBytes(null);
        const { socket, answer } = await openSocket();
        socket.write(head);
        socket.write(body.subarray(0, 1000));
        expect(await answer).toMatch(/^HTTP\/1\.1 401 /);
    });

    it('is no longer while the manifest has not come', async () => {
        const { head, body } = await toBytes(await proxy.tokenFor('admin@example.com'));
        const { socket, answer } = await openSocket();
        socket.write(head);
        socket.write(body.subarray(0, 100));
        expect(await answer).toBe('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
    });

    it('is no longer for what comes after a manifest that is not right', async () => {
        const { head, body } = await toBytes(await proxy.tokenFor('admin@example.com'), { reason: 'None' });
        const { socket, answer } = await openSocket();
        socket.write(head);
        socket.write(body.subarray(0, -10));
        expect(await answer).toMatch(/^HTTP\/1\.1 400 /);
    });

    it('is no longer for what comes after the answer', async () => {
        const { head, body } = await toBytes(await proxy.tokenFor('viewer@example.com'));
        const { socket, answer } = await openSocket();
        socket.write(head);
        socket.write(body.subarray(0, -10));
        expect(await answer).toMatch(/^HTTP\/1\.1 403 /);
    });

    it('spoils no answer on the same connection that is under way', async () => {
        const server = createHttpServer(
            (request, response) => {
                if (request.url === '/first') {
                    response.write('half');
                }
            },
            { headersMs: 5_000, bodyMs: 50, longestMs: 60_000, checkEveryMs: 1_000 }
        );
        const own = await listen(server);
        const socket = connect(own, '127.0.0.1');
        let text = '';
        socket.on('data', (data) => (text += data.toString('latin1')));
        socket.write(
            'GET /first HTTP/1.1\r\nHost: x\r\n\r\nPOST /second HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nx'
        );
        await once(socket, 'close');
        expect(text).toContain('half');
        expect(text).not.toContain('408');
        await closeServer(server);
    });
});

describe('the least pace of a body', () => {
    const BOUNDARY = 'x';
    const HEAD = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="manifest"\r\n\r\n{}\r\n`;
    const PART = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="a"; filename="a"\r\n\r\n`;

    /** Reads bodies at a pace, slowly or at once: how each ended. */
    async function startReader(pace: LeastPace, readAfterMs = 0) {
        const ends: unknown[] = [];
        const url = await serve((request, response) => {
            const body = readMultipart(request, pace)!;
            void (async () => {
                await body.field('manifest');
                for (let file = await body.nextFile(); file; file = await body.nextFile()) {
                    await new Promise((resolve) => setTimeout(resolve, readAfterMs));
                    file.bytes.resume();
                    await once(file.bytes, 'close');
                }
                ends.push('whole');
            })()
                .catch((error: unknown) => ends.push(error))
                .finally(() => response.end());
        });
        return { port: Number(new URL(url).port), ends };
    }

    async function send(to: number, length: number, pieces: AsyncIterable<string>): Promise<void> {
        const socket = connect(to, '127.0.0.1');
        socket.on('error', () => undefined);
        const closed = new Promise((resolve) => socket.on('data', resolve));
        socket.write(
            `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=${BOUNDARY}\r\nContent-Length: ${length}\r\n\r\n`
        );
        for await (const piece of pieces) {
            socket.write(piece);
        }
        await closed;
        socket.destroy();
    }

    async function* dribble(signal: { isOver: () => boolean }): AsyncGenerator<string> {
        yield HEAD + PART;
        while (!signal.isOver()) {
            yield 'x';
            await new Promise((resolve) => setTimeout(resolve, 5));
        }
    }

    it.each([
        ['stops coming', false],
        ['comes a byte at a time', true]
    ])('is missed by one that %s', async (_, isDribbling) => {
        const { port: to, ends } = await startReader({ bytes: 1000, everyMs: 100 });
        await send(
            to,
            1_000_000,
            isDribbling
                ? dribble({ isOver: () => ends.length > 0 })
                : (async function* () {
                      yield HEAD + PART;
                  })()
        );
        expect(ends).toEqual([expect.any(BodyBroken)]);
    });

    it('is not missed by one that is held back', async () => {
        const { port: to, ends } = await startReader({ bytes: 1_000_000, everyMs: 40 }, 200);
        const body = `${HEAD}${PART}${'x'.repeat(400_000)}\r\n--${BOUNDARY}--\r\n`;
        await send(
            to,
            body.length,
            (async function* () {
                yield body;
            })()
        );
        expect(ends).toEqual(['whole']);
    });
});
