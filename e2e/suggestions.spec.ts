import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test';

const BILLING = 'VC-00001042';
const CARD_LINE = 'I have to find my glasses';
const panel = (page: Page): Locator => page.getByRole('region', { name: 'Suggestions' });
/** The suggestion that has the focus. */
const current = (page: Page): Locator => panel(page).getByRole('button').and(page.locator(':focus'));

/** How many there are in all: what the detector finds is its own tests' business. */
async function countAll(page: Page): Promise<number> {
    const [, all] =
        /^0 of (\d+) decided/.exec(
            await panel(page)
                .getByText(/ decided$/)
                .innerText()
        ) ?? [];
    return Number(all);
}

test('what may have to be redacted is decided with one key each, undone, and saved', async ({ desk, page }) => {
    await desk.read(BILLING);
    await desk.openSuggestions();
    const all = await countAll(page);
    const card = /^Card number, four one one one … .* certain over 3 lines 1:43/;
    await expect(current(page)).toHaveAccessibleName(card);
    await expect(current(page)).toContainText('16 digits over 3 lines');
    await expect(desk.line(CARD_LINE)).toBeInViewport();
    await expect(desk.line(CARD_LINE)).toHaveAccessibleName(/has a suggestion/);

    await page.keyboard.press('a');
    const said = page.getByRole('status').filter({ hasText: 'Redacted as Card number, not saved yet. 1 of ' });
    await expect(said).toBeAttached();
    await expect(desk.line('CREDIT_DEBIT_NUMBER')).toHaveCount(3);
    await expect(current(page)).not.toHaveAccessibleName(/^Card number/);
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await expect(panel(page)).toContainText(`2 of ${all} decided`);
    await page.keyboard.press('l');
    await desk.pickKind('User name');
    await expect(desk.line('USERNAME')).toHaveCount(1);
    await page.keyboard.press('t');
    await expect(panel(page)).not.toContainText(`3 of ${all} decided`);

    for (let press = 0; press < 4; press += 1) {
        await page.keyboard.press('Control+z');
    }
    await expect(panel(page)).toContainText(`0 of ${all} decided`);
    await expect(current(page)).toHaveAccessibleName(card);
    await page.keyboard.press('Enter');
    await expect(desk.line(CARD_LINE)).toBeFocused();
    await page.keyboard.press('s');
    await page.keyboard.press('Control+y');
    await expect(panel(page)).toContainText(`1 of ${all} decided`);
    await expect(current(page)).not.toHaveAccessibleName(/^Card number/);
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
    await expect(desk.line(CARD_LINE)).toBeFocused();

    await desk.save('Payment card data');
    await expect(desk.dialog().getByText('3 of 3 lines verified')).toBeVisible();
    await desk.closeReview();
    await desk.openSuggestions();
    await expect(panel(page)).not.toContainText('Card number');
});

test('a narrow page has the same keys in a bar, and who may not redact has none of it', async ({
    desk,
    page,
    openDesk
}) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await desk.read(BILLING);
    await desk.openSuggestions();
    const all = await countAll(page);
    await expect(panel(page).getByRole('listitem')).toHaveCount(1);
    await expect(desk.line(CARD_LINE)).toBeInViewport();
    await page.keyboard.press('a');
    await expect(panel(page)).toContainText(`1 of ${all} decided`);
    for (let press = 1; press < all; press += 1) {
        await page.keyboard.press('x');
    }
    await expect(panel(page)).toContainText('All are decided: 1 to be redacted, ');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Suggestions', exact: true })).toBeFocused();

    const other = await openDesk();
    await other.read(BILLING, 'reviewer');
    await expect(other.page.getByRole('button', { name: 'Suggestions', exact: true })).toHaveCount(0);
    await other.enterLines();
    await other.page.keyboard.press('s');
    await expect(panel(other.page)).toHaveCount(0);
});
