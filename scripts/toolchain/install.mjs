// @ts-check
import { spawn } from 'node:child_process';
import { findInstallProblem, findPackageProblem } from './installState.mjs';
import { findNode24 } from './node24.mjs';
import { Problem } from './problem.mjs';
import { runStep } from './steps.mjs';

/** Lines of npm's output that are shown when it fails. */
const shownLines = 15;

/**
 * Makes node_modules match package-lock.json, doing nothing when it does already.
 * @param {string} root
 * @returns {Promise<string>} the Node 24 binary to run on
 * @throws {Problem}
 */
export async function ensureInstalled(root) {
    const problem = findInstallProblem(root);
    if (problem !== undefined) {
        await runStep(`Installing packages, ${problem}`, () => runNpmCi(root));
    }
    const node = findNode24(root);
    if (node === undefined) {
        throw new Problem(
            `No Node 24 for ${process.platform}-${process.arch} came with the packages: install Node 24 and try again.`
        );
    }
    return node;
}

/**
 * The same for packages of a folder of their own.
 * @param {string} folder
 * @param {string} what they are for
 * @returns {Promise<void>}
 * @throws {Problem}
 */
export async function ensurePackages(folder, what) {
    const problem = findPackageProblem(folder);
    if (problem !== undefined) {
        // Not on the standard output: that may be JSON.
        await runStep(`Installing packages for ${what}, ${problem}`, () => runNpmCi(folder), process.stderr);
    }
}

/** @param {string} root @returns {Promise<void>} */
function runNpmCi(root) {
    const npm = process.env.npm_execpath;
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
    // The npm that runs us, when one does; on Windows the command is a batch file and needs a shell.
    const child =
        npm?.endsWith('.js') === true
            ? spawn(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
            : spawn('npm', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    return new Promise((resolve, reject) => {
        child.on('error', (error) =>
            reject(new Problem(`npm cannot be run (${error.message}): install npm 10 or newer.`))
        );
        child.on('close', (code) => {
            if (code === 0) return resolve();
            // npm says first what went wrong, then how it is used.
            const said = output.split('\n').filter((line) => line.trim() !== '' && line.trim() !== 'npm error');
            const shown = said.slice(0, shownLines).join('\n');
            reject(
                new Problem(`${shown}\nnpm ci failed: see above, check the network and the registry, and try again.`)
            );
        });
    });
}
