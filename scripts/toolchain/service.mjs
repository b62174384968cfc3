// @ts-check
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { rootDir } from './rootDir.mjs';
import { Problem } from './problem.mjs';

/** How long a service may take to answer before starting counts as failed. */
const readyWithinMs = 60_000;
/** How long a service may take to stop before it is killed. */
const stopWithinMs = 5_000;

/**
 * A TypeScript server of ours in its own process. It ends with this one, however this one ends.
 *
 * @typedef {object} Service
 * @property {string} name for people
 * @property {Promise<string>} ended resolves, when the process has ended, to how (`exit code 1`, `SIGKILL`)
 * @property {() => Promise<void>} stop asks it to end, and kills it when it does not
 */

/**
 * @param {object} options
 * @param {string} options.name
 * @param {string} options.script from the repository's root
 * @param {string[]} [options.args]
 * @param {Record<string, string>} [options.env] added to ours
 * @param {(line: string) => void} options.onLine gets each line of its standard output
 * @returns {Service}
 */
export function startService({ name, script, args = [], env = {}, onLine }) {
    const preload = pathToFileURL(join(rootDir, 'scripts/toolchain/stopWithParent.mjs')).href;
    const child = spawn(process.execPath, ['--import', 'tsx', '--import', preload, script, ...args], {
        cwd: rootDir,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'inherit', 'ipc']
    });
    if (child.stdout) createInterface({ input: child.stdout }).on('line', onLine);
    /** @type {Promise<string>} */
    const ended = new Promise((resolve) => {
        child.on('error', (error) => resolve(error.message));
        child.on('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
    });
    return {
        name,
        ended,
        async stop() {
            if (child.exitCode !== null || child.signalCode !== null) return;
            child.kill('SIGTERM');
            const timer = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
            await ended;
            clearTimeout(timer);
        }
    };
}

/**
 * Waits for a service to say that it is ready.
 * @param {Service} service
 * @param {Promise<void>} ready
 * @returns {Promise<void>}
 * @throws {Problem} when it ends before that, or takes too long
 */
export async function waitUntilReady(service, ready) {
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const late = new Promise((_, reject) => {
        const seconds = readyWithinMs / 1000;
        const problem = new Problem(`The ${service.name} did not answer within ${seconds} s. See more with --verbose.`);
        timer = setTimeout(() => reject(problem), readyWithinMs);
    });
    const ended = service.ended.then((how) => {
        throw new Problem(`The ${service.name} could not start (${how}). What it said is above.`);
    });
    // When another way wins, nobody waits for this one any more.
    ended.catch(() => {});
    try {
        await Promise.race([ready, ended, late]);
    } finally {
        clearTimeout(timer);
    }
}
