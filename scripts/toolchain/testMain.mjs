// @ts-check
import { spawn } from 'node:child_process';
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

/** @import { RunnerResult } from './results.mjs' */

const reports = mkdtempSync(join(tmpdir(), 'transcript-desk-test-'));

/**
 * @param {string[]} args of Node
 * @param {Record<string, string>} env added to ours
 * @returns {Promise<number>} exit code
 */
function runNode(args, env) {
    const child = spawn(process.execPath, args, { cwd: rootDir, env: { ...process.env, ...env }, stdio: 'inherit' });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => child.kill(signal));
    return new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('exit', (code) => resolve(code ?? 1));
    });
}

/** @param {string[]} args @param {Record<string, string>} env @returns {Promise<RunnerResult>} */
async function runJest(args, env) {
    const report = join(reports, 'jest.json');
    const code = await runNode(['node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`, ...args], {
        ...env,
        NODE_OPTIONS: [process.env.NODE_OPTIONS, '--experimental-vm-modules --disable-warning=ExperimentalWarning']
            .filter(Boolean)
            .join(' ')
    });
    return readResult(report, countJest, code);
}

/** @param {string[]} args @param {Record<string, string>} env @returns {Promise<RunnerResult>} */
async function runBrowserTests(args, env) {
    const report = join(reports, 'playwright.json');
    const code = await runNode(['node_modules/@playwright/test/cli.js', 'test', ...args], {
        ...env,
        CHROME_PATH: await findChromium(),
        PLAYWRIGHT_JSON_OUTPUT_FILE: report
    });
    return readResult(report, countPlaywright, code);
}

/** @type {RunnerResult[]} */
const results = [];
try {
    assertNode24();
    const { full, only, passThrough } = parseTestOptions(process.argv.slice(2));
    /** @type {Record<string, string>} */
    const env = full ? { TRANSCRIPT_DESK_FULL: '1' } : {};
    await runBuilds();
    if (only !== 'e2e') results.push(await runJest(passThrough, env));
    if (only !== 'jest') results.push(await runBrowserTests(passThrough, env));
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
