import { startProxy, type TestProxy } from './harness/startProxy';

/** What every answer has in common; what stands against each threat is tested in threats/. */

let proxy: TestProxy;
beforeAll(async () => {
    proxy = await startProxy();
});
afterAll(() => proxy.close());

describe('every answer', () => {
    it.each(['/healthz', '/openapi.json', '/nowhere', '/v1/nowhere', '/auth/v1/login'])(
        'of %s carries the headers of a careful server',
        async (path) => {
            const answer = await proxy.request(path);
            expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
            expect(answer.headers.get('x-frame-options')).toBe('DENY');
            expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
            expect(answer.headers.get('cache-control')).toBe('no-store');
            expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
            expect(answer.headers.get('x-powered-by')).toBeNull();
            expect(answer.headers.get('etag')).toBeNull();
            expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
            expect(answer.headers.get('cross-origin-opener-policy')).toBe(
                path === '/auth/v1/login' ? 'unsafe-none' : 'same-origin'
            );
        }
    );

    it('of an unknown route has the shape of all errors', async () => {
        const answer = await proxy.request('/v1/nowhere?canary=1');
        expect(answer.status).toBe(404);
        expect(await answer.json()).toEqual({
            code: 'ROUTE_UNKNOWN',
            message: expect.any(String),
            requestId: answer.headers.get('x-request-id')
        });
    });
});
