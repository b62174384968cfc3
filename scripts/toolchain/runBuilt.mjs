// @ts-check
import { spawnSync } from 'node:child_process';
import { runBuilds } from './builds.mjs';
import { exitWith } from './problem.mjs';
import { rootDir } from './rootDir.mjs';

/**
 * Builds the page, then runs a script that needs it, with its TypeScript. Sets the exit code.
 * @param {string} script below the repository
 * @param {string[]} args what the script is told
 * @returns {Promise<void>}
 */
export async function runBuilt(script, args = []) {
    try {
        await runBuilds();
        const { status } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
            cwd: rootDir,
            stdio: 'inherit'
        });
        process.exitCode = status ?? 1;
    } catch (error) {
        exitWith(error);
    }
}
