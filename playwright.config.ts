import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from './scripts/toolchain/chromium.mjs';

// Found once, here; the workers, which read this file too, take it from the environment.
process.env.CHROME_PATH = await findChromium();

export default defineConfig({
    testDir: 'e2e',
    testMatch: '**/*.spec.ts',
    outputDir: 'build/e2e',
    tsconfig: './tsconfig.json',
    workers: 2,
    retries: 0,
    // Generous, for busy machines: a test that passes never waits for them.
    timeout: 120_000,
    expect: { timeout: 20_000 },
    forbidOnly: Boolean(process.env.CI),
    reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['line'], ['json']] : [['list']],
    use: {
        browserName: 'chromium',
        viewport: { width: 1280, height: 800 },
        trace: 'retain-on-failure',
        launchOptions: { executablePath: process.env.CHROME_PATH, args: chromiumArgs }
    }
});
