import type { Locator, Page } from '@playwright/test';
import type { Desk } from './support/desk';
import { expect, test } from './support/test';

const BILLING = 'VC-00001042';
const CODE = 'seven three nine';
const CODE_LINE = "That's, um,";

/** The live region of the page. */
const said = (page: Page): Locator => page.locator('[role="status"].slds-assistive-text');
const replaceDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Find and replace' });
const everywhereDialog = (page: Page): Locator =>
    page.getByRole('dialog', { name: 'Redact the same words everywhere' });

test('three of four places are replaced, each in its own case, and one undo takes all back', async ({ desk, page }) => {
    await desk.read(BILLING);
    await desk.goToLine('No problem.');
    await page.keyboard.press('Control+h');
    const dialog = replaceDialog(page);
    await expect(dialog.getByRole('textbox', { name: 'Find' })).toBeFocused();
    await expect(dialog.getByRole('button', { name: /^(Replace|Remove) 0$/ })).toBeDisabled();
    await page.keyboard.type('nine');
    await expect(dialog.getByText('4 of 4 ticked')).toBeVisible();
    await expect(dialog.getByRole('group', { name: 'nine × 3' }).getByRole('listitem')).toHaveCount(3);
    await expect(dialog.getByRole('group', { name: 'Nine × 1' }).getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('Tab');
    await page.keyboard.type('ten');
    await desk.reach(dialog.getByRole('checkbox', { name: /Seven three/ }));
    await page.keyboard.press('Space');
    await expect(dialog.getByText('3 of 4 ticked')).toBeVisible();
    await desk.reach(dialog.getByRole('button', { name: 'Replace 3' }));
    await page.keyboard.press('Enter');

    await expect(dialog).toHaveCount(0);
    await expect(said(page)).toHaveText('3 replaced in 3 lines. Undo takes all back.');
    await expect(desk.line('No problem.')).toBeFocused();
    await expect(page.getByText('3 edits not saved')).toBeVisible();
    await expect(desk.line('Oh ten, twenty-eight.')).toHaveCount(1);
    await expect(desk.line('Ten seven four seven seven.')).toHaveCount(1);
    await expect(desk.line('Seven three nine, thank you')).toHaveCount(1);
    await page.keyboard.press('Control+z');
    await expect(page.getByText('No unsaved changes', { exact: true })).toBeVisible();
    await expect(desk.line('Oh nine, twenty-eight.')).toBeFocused();

    // It begins with the chosen words, keeps what is typed in a line, and leaves nothing empty.
    await desk.goToLine('Mm-hm.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Okay.');
    await page.keyboard.press('Control+h');
    await expect(dialog.getByRole('textbox', { name: 'Find' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(desk.line(/Okay\..*Changed/)).toBeFocused();

    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+h');
    await expect(dialog.getByRole('textbox', { name: 'Find' })).toHaveValue('Okay');
    await expect(dialog.getByRole('textbox', { name: 'Replace with' })).toBeFocused();
    await expect(dialog.getByText('3 of 3 ticked')).toBeVisible();
    await page.keyboard.type('okay');
    // In the case of what is there, it reads so already.
    await expect(dialog.getByText('reads so already')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Replace 0' })).toBeDisabled();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('okay.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await expect(dialog.getByText('2 lines stay as they are')).toBeVisible();
    await page.keyboard.press('Escape');
});

test('words that were redacted are redacted everywhere else too, as one action', async ({ desk, page }) => {
    await desk.read(BILLING);
    await redactCode(desk);
    await expect(said(page)).toContainText('The same words are said once more. Press Shift+R');
    await page.keyboard.press('Shift+R');
    const dialog = everywhereDialog(page);
    await expect(dialog.getByRole('group', { name: 'Seven three nine × 1' })).toBeVisible();
    await expect(dialog.getByRole('combobox', { name: 'What is it?' })).toContainText('Card code');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toHaveCount(0);
    await expect(said(page)).toHaveText('1 redacted as Card code, in 1 line. Undo takes all back.');
    await expect(desk.line(CODE_LINE)).toBeFocused();
    await expect(page.getByText('2 redactions not saved')).toBeVisible();
    await expect(page.getByText('The same words are said')).toHaveCount(0);

    await desk.save('Payment card data');
    await expect(desk.dialog().getByText('2 of 2 lines verified')).toBeVisible();
    await desk.closeReview();
    expect((await page.content()).toLowerCase(), 'nothing in the page holds what was removed').not.toContain(CODE);
    await desk.goToLine('No problem.');
    await page.keyboard.press('Control+h');
    await expect(replaceDialog(page).getByRole('textbox', { name: 'Find' })).toHaveValue('');
});

test('words are redacted everywhere at once from the menu, with another label, and to the letter', async ({
    desk,
    page
}) => {
    await desk.read(BILLING);
    await chooseCode(desk);
    await page.keyboard.press('r');
    await expect(page.getByRole('combobox', { name: 'What is it?' })).toBeFocused();
    await desk.reach(page.getByRole('button', { name: 'Redact these words everywhere…' }));
    await page.keyboard.press('Enter');
    const dialog = everywhereDialog(page);
    await expect(dialog.getByText('2 of 2 ticked')).toBeVisible();
    await desk.reach(dialog.getByRole('button', { name: 'Redact 2' }));
    await page.keyboard.press('Enter');
    const kind = dialog.getByRole('combobox', { name: 'What is it?' });
    await expect(kind, 'not before it is known what they are').toBeFocused();
    await page.keyboard.press('p');
    // The box takes the letter in its own time: Enter before that only opens it.
    const option = dialog.getByRole('option', { name: 'PIN or one-time code' });
    await expect(kind).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? 'none');
    await page.keyboard.press('Enter');
    await expect(kind).toContainText('PIN or one-time code');
    await page.keyboard.press('Control+Enter');
    await expect(said(page)).toHaveText('2 redacted as PIN or one-time code, in 2 lines. Undo takes all back.');
    await expect(dialog).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(page.getByText('No unsaved changes', { exact: true })).toBeVisible();

    // What is not saved gets another label, as one action.
    await redactCode(desk);
    await page.keyboard.press('l');
    await expect(page.getByRole('combobox', { name: 'What is it?' })).toBeFocused();
    await page.keyboard.type('pin');
    await page.keyboard.press('Enter');
    await expect(desk.line(CODE_LINE)).toContainText('PIN');
    await expect(desk.line(CODE_LINE)).toBeFocused();
    await expect(page.getByText('1 redaction not saved')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(desk.line(CODE_LINE)).toContainText('CREDIT_DEBIT_CVV');
    await page.keyboard.press('Control+z');
    await expect(page.getByText('No unsaved changes', { exact: true })).toBeVisible();

    // A selection is redacted to the letter when asked for.
    const line = desk.line(CODE_LINE);
    await desk.goToLine(CODE_LINE);
    await selectText(line, 'ven three ni');
    await page.keyboard.press('r');
    const exact = page.getByRole('checkbox', { name: 'Exactly what I selected' });
    await expect(exact).not.toBeChecked();
    await page.keyboard.press('Escape');

    await desk.goToLine(CODE_LINE);
    await selectText(line, 'ven three ni');
    await page.keyboard.press('Alt+r');
    await expect(exact).toBeChecked();
    await desk.reach(exact);
    await page.keyboard.press('Space');
    await expect(exact).not.toBeChecked();
    await page.keyboard.press('Space');
    await expect(exact).toBeChecked();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('pin');
    await page.keyboard.press('Enter');
    await expect(desk.line(/um, se.*PIN.*ne\./)).toBeFocused();

    await page.keyboard.press('Control+z');
    await selectText(line, 'seven three');
    await page.keyboard.press('r');
    await expect(page.getByRole('combobox', { name: 'What is it?' })).toBeFocused();
    await expect(exact, 'where it is whole words there is nothing to ask').toHaveCount(0);
});

async function chooseCode(desk: Desk): Promise<void> {
    await desk.goToLine(CODE_LINE);
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight']) {
        await desk.page.keyboard.press(key);
    }
}

async function redactCode(desk: Desk): Promise<void> {
    await chooseCode(desk);
    await desk.page.keyboard.press('r');
    await desk.page.keyboard.type('card code');
    await desk.page.keyboard.press('Enter');
    await expect(desk.line(CODE_LINE)).toContainText('CREDIT_DEBIT_CVV');
}

/** Selects what only the mouse can: a part of words. */
async function selectText(line: Locator, text: string): Promise<void> {
    await line.evaluate((element, wanted) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.textContent?.indexOf(wanted) ?? -1;
            if (at >= 0) {
                document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
                return;
            }
        }
        throw new Error('the text is not there');
    }, text);
}
