// @ts-check
import { readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {Counts & { problems: string[] }} RunnerResult `problems` says what failed besides tests; each counts in `failed`
 */

/**
 * @param {string} runner for people
 * @param {Counts} counts as its report has them
 * @param {string[]} problems what its report says went wrong outside of tests
 * @param {number} exitCode
 * @returns {RunnerResult}
 */
function toResult(runner, counts, problems, exitCode) {
    const all = [...problems];
    if (counts.passed + counts.failed === 0 && all.length === 0) all.push(`${runner} ran no test`);
    if (exitCode !== 0 && counts.failed === 0 && all.length === 0)
        all.push(`${runner} ended with exit code ${exitCode}`);
    return { ...counts, failed: counts.failed + all.length, problems: all };
}

/**
 * @param {unknown} value
 * @param {string} key
 * @returns {number} the count at `key`
 * @throws {TypeError} when there is none: a report of another shape must not count as no failure
 */
function countAt(value, key) {
    const count = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    if (typeof count !== 'number') throw new TypeError(`The report has no number ${key}`);
    return count;
}

/**
 * @param {unknown} report what `jest --json` wrote
 * @param {number} exitCode
 * @returns {RunnerResult} a suite that could not run counts as one failure
 */
export function countJest(report, exitCode) {
    const suites = countAt(report, 'numRuntimeErrorTestSuites');
    const counts = {
        passed: countAt(report, 'numPassedTests'),
        failed: countAt(report, 'numFailedTests'),
        skipped: countAt(report, 'numPendingTests') + countAt(report, 'numTodoTests')
    };
    return toResult('jest', counts, suites > 0 ? Array(suites).fill('a test file could not run') : [], exitCode);
}

/**
 * @param {unknown} report what Playwright's JSON reporter wrote
 * @param {number} exitCode
 * @returns {RunnerResult} a test that passed only when tried again counts as failed
 */
export function countPlaywright(report, exitCode) {
    const { stats, errors } = /** @type {{ stats?: unknown, errors?: unknown }} */ (report ?? {});
    const counts = {
        passed: countAt(stats, 'expected'),
        failed: countAt(stats, 'unexpected') + countAt(stats, 'flaky'),
        skipped: countAt(stats, 'skipped')
    };
    const problems = Array.isArray(errors) ? errors.map(() => 'browser tests failed outside of a test') : [];
    return toResult('Playwright', counts, problems, exitCode);
}

/**
 * @param {string} file a runner's report
 * @param {(report: unknown, exitCode: number) => RunnerResult} count
 * @param {number} exitCode
 * @returns {RunnerResult} one failure when there is no report that can be read
 */
export function readResult(file, count, exitCode) {
    try {
        return count(JSON.parse(readFileSync(file, 'utf8')), exitCode);
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { passed: 0, failed: 1, skipped: 0, problems: [`no report (exit code ${exitCode}): ${reason}`] };
    }
}

/**
 * @param {Counts[]} results
 * @returns {string} `12 passed, 0 failed`, with `, 1 skipped` when there are any
 */
export function toSummaryLine(results) {
    /** @param {keyof Counts} key */
    const sum = (key) => results.reduce((total, counts) => total + counts[key], 0);
    const skipped = sum('skipped');
    return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
