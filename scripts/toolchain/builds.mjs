// @ts-check
import { runStep } from './steps.mjs';
import { Problem } from './problem.mjs';

/**
 * @param {string} name
 * @param {() => Promise<unknown>} build
 */
async function runBuild(name, build) {
    try {
        await runStep(name, build);
    } catch (error) {
        throw new Problem(`${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
            cause: error
        });
    }
}

/**
 * Everything the record page is made of: the base components (compiled once for each lockfile), what deploys to an
 * org, and the page around it.
 * @returns {Promise<void>}
 * @throws {Problem}
 */
export async function runBuilds() {
    await runBuild('Lightning base components (a minute the first time)', async () => {
        const { buildVendor } = await import('../page/buildVendor.mjs');
        await buildVendor();
    });
    await runBuild('What deploys to an org', async () => {
        const { buildDeploy } = await import('../buildDeploy.mjs');
        await buildDeploy({ quiet: true });
    });
    await runBuild('Record page', async () => {
        const { buildPage } = await import('../page/buildPage.mjs');
        await buildPage();
    });
}
