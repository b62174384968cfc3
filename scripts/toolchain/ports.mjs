// @ts-check
import { createServer } from 'node:net';
import { defaultPort, lastFirstPort } from './options.mjs';
import { Problem } from './problem.mjs';

/** `localhost` may mean either. */
const loopbacks = ['127.0.0.1', '::1'];

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} error code that keeps us from listening there
 */
function tryPort(port, host) {
    return new Promise((resolve) => {
        const server = createServer();
        server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code));
        server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
    });
}

/**
 * @param {number} firstPort of three in a row: page, proxy, local org
 * @throws {Problem} naming the first port that cannot be used, and what to do
 */
export async function assertPortsFree(firstPort) {
    const other = firstPort + 100 > lastFirstPort ? firstPort - 100 : firstPort + 100;
    for (const [offset, name] of ['record page', 'proxy', 'local org'].entries()) {
        const port = firstPort + offset;
        for (const host of loopbacks) {
            const code = await tryPort(port, host);
            if (code === 'EADDRINUSE') {
                throw new Problem(
                    `Port ${port} (${name}) is in use: stop what uses it, or run \`npm start -- --port ${other}\`.`
                );
            }
            if (code === 'EACCES') {
                throw new Problem(
                    `Port ${port} (${name}) needs more rights: run \`npm start -- --port ${defaultPort}\`.`
                );
            }
        }
    }
}
