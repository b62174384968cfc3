// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBuilds } from './builds.mjs';
import { findChromium } from './chromium.mjs';
import { assertNode24 } from './node24.mjs';
import { parseTestOptions } from './options.mjs';
import { Problem } from './problem.mjs';
import { countJest, countPlaywright, readResult, toSummaryLine } from './results.mjs';
import { rootDir } from './rootDir.mjs';
import { runNode } from './runNode.mjs';

/** @import { RunnerResult } from './results.mjs' */

const reports = mkdtempSync(join(tmpdir(), 'transcript-desk-test-'));

/** @typedef {Omit<NonNullable<Parameters<typeof runNode>[1]>, 'env'>} Run how it runs beside another */

/** @param {string[]} args @param {Record<string, string>} env @param {Run} [run] @returns {Promise<RunnerResult>} */
async function runJest(args, env, run) {
    const report = join(reports, 'jest.json');
    const code = await runNode(['node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`, ...args], {
        ...run,
        env: {
            ...env,
            NODE_OPTIONS: [process.env.NODE_OPTIONS, '--experimental-vm-modules --disable-warning=ExperimentalWarning']
                .filter(Boolean)
                .join(' ')
        }
    });
    return readResult(report, countJest, code);
}

/** @param {string[]} args @param {Record<string, string>} env @param {Run} [run] @returns {Promise<RunnerResult>} */
async function runBrowserTests(args, env, run) {
    const report = join(reports, 'playwright.json');
    const code = await runNode(['node_modules/@playwright/test/cli.js', 'test', ...args], {
        ...run,
        env: { ...env, CHROME_PATH: await findChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report }
    });
    return readResult(report, countPlaywright, code);
}

/**
 * Both at once: a browser test waits a third of its time, which jest fills. It gives way a little, since people's
 * patience is what browser tests measure, and what they say comes after it.
 * @param {Record<string, string>} env
 */
function runSideBySide(env) {
    const jest = runJest([], env, { niceness: 3 });
    const colored = process.stdout.isTTY ? { ...env, FORCE_COLOR: '1' } : env;
    return Promise.all([jest, runBrowserTests(['--workers=2'], colored, { after: jest })]);
}

/** @type {RunnerResult[]} */
const results = [];
try {
    assertNode24();
    const { full, only, passThrough } = parseTestOptions(process.argv.slice(2));
    /** @type {Record<string, string>} */
    const env = {
        // What Node has compiled once, the next of our many processes need not.
        NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(rootDir, 'node_modules/.cache/transcript-desk/code'),
        ...(full ? { TRANSCRIPT_DESK_FULL: '1' } : {})
    };
    await runBuilds();
    if (only === 'jest') results.push(await runJest(passThrough, env));
    else if (only === 'e2e') results.push(await runBrowserTests(passThrough, env));
    else results.push(...(await runSideBySide(env)));
} catch (error) {
    results.push({ passed: 0, failed: 1, skipped: 0, problems: [] });
    console.error(error instanceof Problem ? error.message : error);
} finally {
    rmSync(reports, { recursive: true, force: true });
}
for (const problem of results.flatMap(({ problems }) => problems))
    console.error(`Not a test, but a failure: ${problem}`);
console.log(toSummaryLine(results));
process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;
