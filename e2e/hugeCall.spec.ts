import { rmSync } from 'node:fs';
import { makeGeneratedCalls } from './support/generatedCalls';
import { expect, test } from './support/test';

// A minute by itself: npm run test:full has it.
test.skip(process.env['TRANSCRIPT_DESK_FULL'] === undefined, 'for npm run test:full');

const LINES = 100_000;
const dataDir = makeGeneratedCalls(LINES);
test.use({ dataDir });
test.afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('100,000 lines open and can be searched, filtered and scrolled to the end', async ({ desk, page }) => {
    test.setTimeout(600_000);
    await desk.open(`VC-${LINES}`);
    await desk.connect();
    await expect(desk.lines().first(), 'the first lines while the others load').toBeVisible();
    await expect(page.getByText('100,000 lines', { exact: true })).toBeVisible({ timeout: 480_000 });
    await desk.enterLines();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('account');
    const found = page.locator('c-transcript-find');
    await expect(found).toContainText(/1 of [\d,]+/);
    await expect(found, 'all lines are searched').not.toContainText('so far');
    await page.keyboard.press('Shift+Enter');
    await expect(page.locator('.hit_current')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(desk.currentLine(), 'the last place of all').toHaveCount(1);
    await expect
        .poll(async () => Number(await desk.currentLine().getAttribute('aria-posinset')))
        .toBeGreaterThan(LINES * 0.9);
    await page.keyboard.press('Control+End');
    await expect(desk.currentLine()).toHaveAttribute('aria-posinset', String(LINES));
    await desk.reach(page.getByRole('radio', { name: 'Everyone' }));
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText(/^[\d,]+ of 100,000 lines$/)).toBeVisible();
    expect(await desk.lines().count()).toBeLessThanOrEqual(150);
});
