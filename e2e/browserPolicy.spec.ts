import { createServer } from 'node:http';
import { once } from 'node:events';
import { expect, test } from './support/test';

test('this browser keeps the same-origin policy: a cross-origin read without CORS is blocked', async ({ page }) => {
    const server = createServer((request, response) => {
        response.setHeader('content-type', 'text/html');
        if (request.url === '/allowed') {
            response.setHeader('access-control-allow-origin', '*');
        }
        response.end('<!doctype html><title>server</title>');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const read = (path: string): Promise<string> =>
        page.evaluate(
            (url) =>
                fetch(url).then(
                    (response) => response.text(),
                    (error: unknown) => String(error)
                ),
            `http://127.0.0.1:${port}${path}`
        );
    await page.goto(`http://localhost:${port}/`).catch(() => page.goto(`http://[::1]:${port}/`));
    expect(await read('/blocked')).toContain('Failed to fetch');
    expect(await read('/allowed'), 'and only for want of CORS').toContain('server');
    server.close();
});

test('the record page runs under a policy like that of Lightning', async ({ stack, page }) => {
    const response = await page.goto(stack.pageUrl);
    const policy = response?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain(stack.proxyUrl);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    const blocked = await page.evaluate(() =>
        fetch('http://127.0.0.1:9/').then(
            () => 'read',
            () => 'blocked'
        )
    );
    expect(blocked).toBe('blocked');
});
