// @ts-check
import { join } from 'node:path';
import { findNode24, runOnNode } from '../../scripts/toolchain/node24.mjs';
import { rootDir } from '../../scripts/toolchain/rootDir.mjs';

/**
 * Runs the command line on the Node 24 that comes with the packages, as everything here does. Sets the exit code.
 * @param {string[]} args
 * @returns {Promise<void>}
 */
export async function launch(args) {
    const node = findNode24(rootDir);
    if (node === undefined) {
        console.error(`The packages are not installed: run \`npm install\` in ${rootDir} and try again.`);
        process.exit(2);
    }
    process.exitCode = await runOnNode(node, join(rootDir, 'cli/bin/run.mjs'), args);
}
