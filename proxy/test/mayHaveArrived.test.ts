import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { SalesforceUnreachableError } from '../src/salesforce/boundTransport';
import { mayHaveArrived } from '../src/salesforce/mayHaveArrived';

const coded = (more: object): TypeError => new TypeError('fetch failed', { cause: Object.assign(new Error(), more) });

describe('whether a request that got no answer may have arrived', () => {
    it.each<[string, unknown, boolean]>([
        ['a refused connection', coded({ code: 'ECONNREFUSED', syscall: 'connect' }), false],
        ['a host that is not found', coded({ code: 'ENOTFOUND', syscall: 'getaddrinfo' }), false],
        ['a name server that does not answer', coded({ code: 'EAI_AGAIN', syscall: 'getaddrinfo' }), false],
        ['a connection that is not made in time', coded({ code: 'UND_ERR_CONNECT_TIMEOUT' }), false],
        ['a connection that the system gives up on', coded({ code: 'ETIMEDOUT', syscall: 'connect' }), false],
        ['a certificate of another host', coded({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }), false],
        ['a certificate that is over', coded({ code: 'CERT_HAS_EXPIRED' }), false],
        ['a certificate that nobody signed', coded({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }), false],
        [
            'all addresses of a host refused',
            new TypeError('', {
                cause: new AggregateError([coded({ syscall: 'connect' }), coded({ syscall: 'connect' })])
            }),
            false
        ],
        [
            'one address refused, one broken off',
            new TypeError('', {
                cause: new AggregateError([coded({ syscall: 'connect' }), coded({ syscall: 'read' })])
            }),
            true
        ],
        ['an aggregate of nothing', new AggregateError([]), true],
        ['a connection closed by the other side', coded({ code: 'UND_ERR_SOCKET' }), true],
        ['a connection reset', coded({ code: 'ECONNRESET', syscall: 'read' }), true],
        ['headers that never came', coded({ code: 'UND_ERR_HEADERS_TIMEOUT' }), true],
        ['our own time limit', new DOMException('', 'TimeoutError'), true],
        ['something unknown', 'what', true],
        ['nothing', null, true]
    ])('%s', (name, error, expected) => {
        expect(mayHaveArrived(error)).toBe(expected);
        expect(new SalesforceUnreachableError(error).mayHaveArrived).toBe(expected);
    });

    it('reads real errors: a port nobody listens on, and a server that hangs up', async () => {
        const server = createServer((socket) => socket.on('data', () => socket.destroy()));
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
        const errorOf = (): Promise<unknown> => fetch(url).catch((error: unknown) => error);

        expect(mayHaveArrived(await errorOf())).toBe(true);
        await new Promise((resolve) => server.close(resolve));
        expect(mayHaveArrived(await errorOf())).toBe(false);
    });
});
