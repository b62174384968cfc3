import { test as base, expect, type Page } from '@playwright/test';
import { createDesk, type Desk } from './desk';
import { startStack, type Stack } from './stack';

/** Every test gets a stack of its own, so that none sees what another saved. */
export const test = base.extend<{ stack: Stack; desk: Desk }>({
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names out of this pattern
    stack: async ({}, use) => {
        const stack = await startStack();
        await use(stack);
        await stack.close();
    },
    desk: async ({ page, stack }, use) => {
        const errors = collectErrors(page);
        await use(createDesk(page, stack));
        expect(errors, 'errors in the page').toEqual([]);
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
