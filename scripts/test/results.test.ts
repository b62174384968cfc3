import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countJest, countPlaywright, readResult, toSummaryLine } from '../toolchain/results.mjs';

const jestReport = (counts: Record<string, number>) => ({
    ...{ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 0 },
    ...counts
});
const playwrightReport = (counts: Record<string, number>, errors: unknown[] = []) => ({
    stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...counts },
    errors
});

describe('countJest', () => {
    it.each([
        ['all well', jestReport({ numPassedTests: 3 }), 0, [3, 0, 0]],
        ['a failed test', jestReport({ numPassedTests: 3, numFailedTests: 1 }), 1, [3, 1, 0]],
        ['skipped and todo', jestReport({ numPassedTests: 1, numPendingTests: 2, numTodoTests: 1 }), 0, [1, 0, 3]],
        ['suites that could not run', jestReport({ numPassedTests: 3, numRuntimeErrorTestSuites: 2 }), 1, [3, 2, 0]],
        ['no test at all', jestReport({}), 0, [0, 1, 0]],
        ['only skipped tests', jestReport({ numPendingTests: 2 }), 0, [0, 1, 2]],
        ['a failure that no count shows', jestReport({ numPassedTests: 3 }), 1, [3, 1, 0]]
    ])('%s', (_name, report, exitCode, [passed, failed, skipped]) => {
        expect(countJest(report, exitCode)).toMatchObject({ passed, failed, skipped });
    });
});

describe('countPlaywright', () => {
    it.each([
        ['all well', playwrightReport({ expected: 2 }), 0, [2, 0, 0]],
        ['failed and skipped', playwrightReport({ expected: 2, unexpected: 1, skipped: 1 }), 1, [2, 1, 1]],
        ['passed at the second try', playwrightReport({ expected: 2, flaky: 1 }), 0, [2, 1, 0]],
        ['a file that does not load', playwrightReport({ expected: 2 }, [{ message: 'x' }]), 1, [2, 1, 0]],
        ['no test at all', playwrightReport({}), 1, [0, 1, 0]]
    ])('%s', (_name, report, exitCode, [passed, failed, skipped]) => {
        expect(countPlaywright(report, exitCode)).toMatchObject({ passed, failed, skipped });
    });
});

describe('readResult', () => {
    let folder: string;
    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), 'results-'));
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    it.each([
        ['missing', undefined],
        ['cut short', '{"numPassedTests": 3'],
        ['of another shape', '{"numPassedTests": 3}'],
        ['empty', 'null']
    ])('counts one failure for a report that is %s', (_name, text) => {
        const file = join(folder, 'report.json');
        if (text !== undefined) writeFileSync(file, text);
        expect(readResult(file, countJest, 0)).toMatchObject({ passed: 0, failed: 1, skipped: 0 });
        expect(readResult(file, countPlaywright, 0)).toMatchObject({ passed: 0, failed: 1, skipped: 0 });
    });
});

describe('toSummaryLine', () => {
    it.each([
        [[], '0 passed, 0 failed'],
        [
            [
                { passed: 3, failed: 0, skipped: 0 },
                { passed: 2, failed: 1, skipped: 0 }
            ],
            '5 passed, 1 failed'
        ],
        [[{ passed: 3, failed: 0, skipped: 2 }], '3 passed, 0 failed, 2 skipped']
    ])('%j', (results, line) => {
        expect(toSummaryLine(results)).toBe(line);
    });
});
