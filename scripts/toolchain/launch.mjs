// @ts-check
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { runOnNode } from './node24.mjs';
import { exitWith } from './problem.mjs';
import { rootDir } from './rootDir.mjs';

/**
 * What `npm start`, `npm test` and `npm run check` share: look at the arguments first, install when needed, then run
 * the real script on Node 24. Nothing here needs an installed package.
 * @param {string} script file in this folder
 * @param {(args: string[]) => unknown} prepare throws a Problem when there is no point in going on
 */
export async function launch(script, prepare) {
    const args = process.argv.slice(2);
    try {
        await prepare(args);
        const node = await ensureInstalled(rootDir);
        process.exitCode = await runOnNode(node, join(rootDir, 'scripts/toolchain', script), args);
    } catch (error) {
        exitWith(error);
    }
    // Signal handlers would keep nothing alive, but a stray handle must not hold the terminal.
    process.exit();
}
