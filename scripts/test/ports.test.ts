import { createServer, type Server } from 'node:net';
import { assertPortsFree, findFreePorts } from '../toolchain/ports.mjs';

/** Listens on any port that has room for two more after it. */
function listen(host: string): Promise<{ server: Server; port: number }> {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.once('error', reject);
        server.listen({ port: 0, host }, () => {
            const address = server.address();
            resolve({ server, port: typeof address === 'object' && address !== null ? address.port : 0 });
        });
    });
}

describe('assertPortsFree', () => {
    it.each([
        ['record page', 0, '127.0.0.1'],
        ['proxy', 1, '127.0.0.1'],
        ['local org', 2, '0.0.0.0']
    ])('names the port of the %s and another one to try', async (name, offset, host) => {
        const { server, port } = await listen(host);
        try {
            await expect(assertPortsFree(port - offset)).rejects.toThrow(
                new RegExp(`^Port ${port} \\(${name}\\) is in use: .*\`npm start -- --port \\d+\``)
            );
        } finally {
            server.close();
        }
    });
});

describe('findFreePorts', () => {
    it('finds as many as asked for, each another, where no system takes one for a connection', async () => {
        const ports = await findFreePorts(5);
        expect(new Set(ports).size).toBe(5);
        for (const port of ports) {
            expect(port).toBeGreaterThan(1024);
            expect(port).toBeLessThan(32_768);
        }
    });
});
