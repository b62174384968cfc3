import { expect, test } from './support/test';

test('a redaction at the start of an Arabic line leaves its direction', async ({ desk, page }) => {
    await desk.read('VC-00001049');
    const line = desk.line('layla.haddad@example.com');
    const directionOf = (): Promise<string> =>
        line.locator('p[dir="auto"]').evaluate((text) => getComputedStyle(text).direction);
    await desk.goToLine('layla.haddad@example.com');
    expect(await directionOf()).toBe('rtl');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('r');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(line).toContainText('CREDIT_DEBIT_NUMBER');
    expect(await directionOf()).toBe('rtl');
    await desk.press(page.getByRole('button', { name: 'Review and save…' }));
    const diff = desk.dialog().locator('.diff');
    await expect(diff).toContainText('CREDIT_DEBIT_NUMBER');
    expect(await diff.evaluate((text) => getComputedStyle(text).direction)).toBe('rtl');
});
