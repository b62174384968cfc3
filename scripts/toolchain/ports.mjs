// @ts-check
import { randomInt } from 'node:crypto';
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

/** Below those that systems give out by themselves: Linux from 32768, others from 49152. */
const ownChoice = /** @type {const} */ ([12_000, 32_000]);

/**
 * Free ports for whoever listens a moment later: no connection that something else opens meanwhile takes one.
 * @param {number} count
 * @returns {Promise<number[]>}
 */
export async function findFreePorts(count) {
    /** @type {Set<number>} */
    const ports = new Set();
    while (ports.size < count) {
        const port = randomInt(...ownChoice);
        const codes = await Promise.all(loopbacks.map((host) => tryPort(port, host)));
        // A machine may lack the second address.
        if (codes[0] === undefined && codes[1] !== 'EADDRINUSE') ports.add(port);
    }
    return [...ports];
}
