import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { createDesk, type Desk } from './desk';
import { startProxyHere } from './proxyHere';
import { startProxyProcess } from './proxyProcess';
import { startStack, type Stack } from './stack';

/**
 * Every test gets a stack of its own, so that none sees what another saved. `proxyEnv`: what its proxy is told beyond
 * where everything is. `ownProxyProcess`: for tests that end the proxy; the others have it in their own process, where it
 * starts at once. `dataDir`: a folder of calls instead of the local org's own. `forceAppDir`: metadata of another org. `openDesk` opens a further browser, for
 * another person at the same time.
 */
export const test = base.extend<{
    proxyEnv: Readonly<Record<string, string>>;
    ownProxyProcess: boolean;
    dataDir: string | undefined;
    forceAppDir: string | undefined;
    stack: Stack;
    desk: Desk;
    openDesk: () => Promise<Desk>;
}>({
    proxyEnv: [{}, { option: true }],
    ownProxyProcess: [false, { option: true }],
    dataDir: [undefined, { option: true }],
    forceAppDir: [undefined, { option: true }],
    stack: async ({ proxyEnv, ownProxyProcess, dataDir, forceAppDir }, use) => {
        const startProxy = ownProxyProcess ? startProxyProcess : startProxyHere;
        const stack = await startStack(proxyEnv, dataDir, startProxy, forceAppDir);
        await use(stack);
        await stack.close();
    },
    desk: async ({ page, stack }, use) => {
        const errors = collectErrors(page);
        await use(createDesk(page, stack));
        expect(errors, 'errors in the page').toEqual([]);
    },
    openDesk: async ({ browser, stack }, use) => {
        const errors: string[][] = [];
        const contexts: BrowserContext[] = [];
        await use(async () => {
            const context = await browser.newContext();
            contexts.push(context);
            const page = await context.newPage();
            errors.push(collectErrors(page));
            return createDesk(page, stack);
        });
        await Promise.all(contexts.map((context) => context.close()));
        expect(errors.flat(), 'errors in a further page').toEqual([]);
    }
});

export { expect };

/** Uncaught errors and what the page's policy blocked; both are defects whatever the test is about. */
function collectErrors(page: Page): string[] {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
        if (message.type() === 'error' && /Content Security Policy|\[LWC error\]/.test(message.text())) {
            errors.push(message.text());
        }
    });
    return errors;
}
