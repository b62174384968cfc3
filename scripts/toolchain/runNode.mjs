// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import { rootDir } from './rootDir.mjs';

/**
 * Runs something on this Node until it ends; signals go on to it.
 * @param {string[]} args of Node
 * @param {object} [options]
 * @param {Record<string, string>} [options.env] added to ours
 * @param {number} [options.niceness] how far it gives way to others on this machine, from 0 to 19
 * @param {Promise<unknown>} [options.after] what it says is kept back until then, so that it does not come between what
 *   another says; without, it has the terminal
 * @param {{ stdout: NodeJS.WritableStream, stderr: NodeJS.WritableStream }} [options.terminal]
 * @returns {Promise<number>} exit code, once everything that it said is out
 */
export async function runNode(args, { env = {}, niceness = 0, after, terminal = process } = {}) {
    const child = spawn(process.execPath, args, {
        cwd: rootDir,
        env: { ...process.env, ...env },
        stdio: after === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe']
    });
    if (child.pid !== undefined && niceness > 0) setPriority(child.pid, niceness);
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => child.kill(signal));
    const shown = after === undefined ? null : showAfter(child, after, terminal);
    const [[code]] = await Promise.all([once(child, 'close'), shown]);
    return code ?? 1;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<unknown>} after
 * @param {{ stdout: NodeJS.WritableStream, stderr: NodeJS.WritableStream }} terminal
 */
async function showAfter(child, after, terminal) {
    /** @type {{ stream: NodeJS.WritableStream, data: Buffer }[]} */
    const kept = [];
    let isKept = true;
    for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
        const stream = terminal[name];
        child[name]?.on('data', (/** @type {Buffer} */ data) => {
            if (isKept) kept.push({ stream, data });
            else stream.write(data);
        });
    }
    await Promise.allSettled([after]);
    isKept = false;
    for (const { stream, data } of kept) stream.write(data);
}
