// @ts-check
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackages } from './install.mjs';
import { exitWith, Problem } from './problem.mjs';
import { rootDir } from './rootDir.mjs';

/**
 * The other libraries are no part of the product's install: they come when they are measured.
 * @returns {Promise<boolean>} whether they are here; without a network ours is measured all the same
 */
async function bringOthers() {
    try {
        await ensurePackages(join(rootDir, 'bench'), 'the other libraries');
        return true;
    } catch (error) {
        if (!(error instanceof Problem)) throw error;
        console.error(`${error.message}\nGoing on without the other libraries.`);
        return false;
    }
}

/**
 * Runs a measurement beside other libraries, and ends as it does.
 * @param {string} script relative to the project
 * @param {(args: string[]) => { others: boolean }} parseOptions
 */
export async function measureWithOthers(script, parseOptions) {
    const args = process.argv.slice(2);
    try {
        const { others } = parseOptions(args);
        const withOthers = others && (await bringOthers());
        const measure = ['--import', 'tsx', script, ...args];
        if (others && !withOthers) measure.push('--no-others');
        process.exitCode = spawnSync(process.execPath, measure, { cwd: rootDir, stdio: 'inherit' }).status ?? 1;
    } catch (error) {
        exitWith(error);
    }
}
