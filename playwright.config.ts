import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from './scripts/toolchain/chromium.mjs';

// Found once, here; the workers, which read this file too, take it from the environment.
process.env.CHROME_PATH = await findChromium();

export default defineConfig({
    testDir: 'e2e',
    testMatch: '**/*.spec.ts',
    outputDir: 'build/e2e',
    tsconfig: './tsconfig.json',
    // One more than the cores of a small machine: tests also wait. `npm test` gives one to jest, beside them.
    workers: 3,
    retries: 0,
    // Generous, for busy machines: a test that passes never waits for them.
    timeout: 240_000,
    expect: { timeout: 20_000 },
    forbidOnly: Boolean(process.env.CI),
    reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['line'], ['json']] : [['list']],
    use: {
        browserName: 'chromium',
        viewport: { width: 1280, height: 800 },
        // Traces cost as much as the tests: `--trace retain-on-failure` makes them where a picture and the error don't do.
        screenshot: 'only-on-failure',
        launchOptions: { executablePath: process.env.CHROME_PATH, args: chromiumArgs }
    }
});
