import type { Page } from '@playwright/test';
import type { Desk } from './support/desk';
import { expect, test } from './support/test';

const BILLING = 'VC-00001042';
const FIRST_LEG = 'VC-00001044';
const GLASSES = 'I have to find my glasses';
const history = (page: Page) => page.getByRole('region', { name: 'History' });

/** With the keyboard alone, from wherever the focus is in the list. */
async function toFirstLine({ page, lines }: Desk): Promise<void> {
    await page.keyboard.press('Control+Home');
    await expect(lines().first()).toBeFocused();
}

test('the history shows what was saved without a reload, and leads to its lines', async ({ desk, page }) => {
    await page.setViewportSize({ width: 1600, height: 900 });
    await desk.read(BILLING);
    await desk.goToLine(GLASSES);
    await page.keyboard.press('h');
    await expect(history(page).getByRole('heading', { name: 'History' })).toBeFocused();
    await expect(history(page)).toContainText('Nobody has changed this transcript here yet.');
    await page.keyboard.press('Escape');
    await expect(history(page)).toHaveCount(0);
    await expect(desk.line(GLASSES)).toBeFocused();

    await desk.redactLine(GLASSES, 'Card number');
    await desk.save('Payment card data');
    await expect(desk.dialog().getByText('removed, read back')).toBeVisible();
    await desk.closeReview();
    await expect(desk.line(/redacted by you, .*, verified/)).toHaveCount(1);

    await desk.chooseMore('History');
    await expect(history(page).getByRole('heading', { name: 'History' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const change = history(page).getByRole('button', { name: /^You .* 1 line: 1 redacted .*Verified/ });
    await expect(change).toBeFocused();
    await expect(history(page)).toContainText('Payment card data');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const line = history(page).getByRole('button', { name: /Redacted: Card number Stored, read back/ });
    await expect(line).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(desk.line(/redacted by you/)).toBeFocused();
    await expect(history(page), 'there is room for both').toBeVisible();

    await page.keyboard.press('h');
    await expect(change, 'the newest change of the line').toBeFocused();
    await expect(change).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Escape');
    await desk.chooseMore('History');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: /^More/ })).toBeFocused();
});

test('where the history covers the lines it makes way for the one that was chosen', async ({ desk, page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await desk.read(BILLING);
    await desk.redactLine(GLASSES, 'Card number');
    await desk.save();
    await desk.closeReview();
    await desk.goToLine(/redacted by you/);
    await page.keyboard.press('h');
    await expect(desk.lines()).toHaveCount(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(desk.line(/redacted by you/)).toBeFocused();
    await expect(history(page)).toHaveCount(0);
});

test('who redacted a line is said to somebody else, and a letter typed into a line opens nothing', async ({
    desk,
    openDesk
}) => {
    await desk.read(BILLING);
    await desk.redactLine(GLASSES, 'Card number');
    await desk.save();
    await expect(desk.dialog().getByText('removed, read back')).toBeVisible();

    const other = await openDesk();
    await other.read(BILLING, 'reviewer');
    await expect(other.line(/redacted by .?Sofia Marchetti.?, .*, verified/)).toHaveCount(1);
    await other.goToLine(/redacted by/);
    await other.page.keyboard.press('h');
    await expect(history(other.page).getByRole('button', { name: /Sofia Marchetti/ })).toBeFocused();
    await other.page.keyboard.press('Escape');
    await other.page.keyboard.press('Enter');
    await other.page.keyboard.type(' oh');
    await expect(history(other.page)).toHaveCount(0);
});

test('a change is shown word by word on demand, and stays so while it is scrolled away', async ({ desk, page }) => {
    await desk.read(BILLING);
    await desk.edit("Yes, let's do that, then it's done.", "Yes, let's do this now, then it's done.");
    const line = desk.line("then it's done");
    await page.keyboard.press('d');
    await expect(line.getByRole('deletion')).toHaveText('that');
    await expect(line.getByRole('insertion')).toHaveText('this now');
    await expect(page.getByRole('status').filter({ hasText: /removed: that .*added: this now/ })).toBeAttached();
    await expect(line).toHaveAccessibleName(/removed: that/);

    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+Home');
    await desk.goToLine("then it's done");
    await expect(line.getByRole('deletion')).toHaveText('that');
    await page.keyboard.press('Enter');
    await desk.write("Yes, let's do it, then it's done.");
    await page.keyboard.press('Enter');
    await expect(line.getByRole('insertion')).toHaveText('it');
    await page.keyboard.press('d');
    await expect(line.getByRole('deletion')).toHaveCount(0);

    await desk.chooseMore('Show all changes');
    await expect(line.getByRole('deletion')).toHaveText('that');
    await desk.chooseMore('Hide all changes');
    await expect(line.getByRole('deletion')).toHaveCount(0);
});

test('a transferred call says where its legs begin, and one leg alone says nothing', async ({
    desk,
    page,
    openDesk
}) => {
    await desk.read(FIRST_LEG);
    await desk.goToLine('Northwind Energy, Grace speaking');
    await toFirstLine(desk);
    await expect(desk.lines().first()).toHaveAccessibleName(/^This call · from /);
    await expect(page.getByText(/^VC-00001045 · with .?Sofia Marchetti.? · from /)).toBeVisible();
    await expect(desk.line('Hello Mr. Bell, this is Sofia')).toHaveAccessibleName(/^VC-00001045 · with /);
    await expect(page.getByText(/ · from /)).toHaveCount(2);

    const other = await openDesk();
    await other.read(FIRST_LEG, 'reviewer');
    await expect(other.page.getByText(/ · from /)).toHaveCount(0);
});
