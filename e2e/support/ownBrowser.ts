import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArgs } from '../../scripts/toolchain/chromium.mjs';
import { WHOLE_STRINGS } from './pagePlaces';
import { test as base } from './test';

/** What all pages and windows asked for, and what they wrote to the console, since the beginning. */
export interface Heard {
    readonly addresses: readonly string[];
    readonly console: readonly string[];
}

/**
 * A test whose browser and proxy have nothing but one fresh folder: home, temporary files, the browser's profile and what it
 * downloads are in there. The browser is launched for it alone, and its heap snapshots hold whole strings.
 */
export const test = base.extend<{
    freshFolder: string;
    heard: Heard;
}>({
    // Playwright reads from the pattern what a fixture needs.
    // eslint-disable-next-line no-empty-pattern
    freshFolder: async ({}, use) => {
        const folder = mkdtempSync(join(tmpdir(), 'transcript-desk-fresh-'));
        ['home', 'tmp'].forEach((name) => mkdirSync(join(folder, name)));
        await use(folder);
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    ownProxyProcess: true,
    proxyEnv: async ({ freshFolder }, use) => use(toEnv(freshFolder)),
    context: async ({ freshFolder }, use) => {
        const context = await chromium.launchPersistentContext(join(freshFolder, 'home/profile'), {
            executablePath: process.env['CHROME_PATH'],
            args: [...chromiumArgs, WHOLE_STRINGS],
            env: { ...process.env, ...toEnv(freshFolder) },
            downloadsPath: join(freshFolder, 'tmp'),
            viewport: { width: 1280, height: 800 }
        });
        await use(context);
        await context.close();
    },
    heard: async ({ context }, use) => {
        const addresses: string[] = [];
        const said: string[] = [];
        context.on('request', (request) => addresses.push(request.url()));
        context.on('console', (message) => said.push(message.text()));
        await use({ addresses, console: said });
    }
});

const toEnv = (folder: string): Record<string, string> => ({
    HOME: join(folder, 'home'),
    TMPDIR: join(folder, 'tmp')
});
