import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { fromReceiptJson } from 'c/transcriptReceipt';
import { expect, test } from './support/test';
import type { Desk } from './support/desk';

const BILLING = 'VC-00001042';
const GLASSES = 'I have to find my glasses';
const BIRTH = "It's the fourteenth of March";
const REMOVED = /glasses|fourteenth|eighty-six|four one one one/i;

/** The file that a press of the button gives, as a text. */
async function download(desk: Desk, button: Locator): Promise<{ readonly name: string; readonly text: string }> {
    const coming = desk.page.waitForEvent('download');
    await desk.press(button);
    const file = await coming;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}
const receiptButton = (page: Page) => page.getByRole('button', { name: 'Receipt', exact: true });

test('the review says what goes for good, and gives a receipt that tells a line that failed', async ({
    desk,
    stack,
    page
}) => {
    await desk.read(BILLING);
    await desk.redactLine(GLASSES, 'Card number');
    await desk.redactLine(BIRTH, 'Date of birth');
    const conversation = desk.conversationOf(BILLING);
    const birth = stack.org.entries(conversation).find(({ messageText }) => messageText.startsWith(BIRTH));
    stack.org.replaceEntry(conversation, { ...birth!, messageText: 'On the fourteenth of May, nineteen eighty-six.' });

    await desk.press(page.getByRole('button', { name: 'Review and save…' }));
    const warning = desk.dialog().locator('.warning');
    await expect(warning).toContainText('2 values will be removed from the stored transcript, in 2 lines:');
    await expect(warning.getByRole('listitem')).toHaveText(['Date of birth × 1', 'Card number × 1']);
    await expect(warning).toContainText("This can't be undone: once saved, nothing brings back what is redacted.");
    await desk.chooseReason('Payment card data');
    await desk.press(desk.dialog().getByRole('button', { name: 'Save 2 lines' }));
    await expect(desk.dialog().getByText('removed, read back')).toBeVisible();

    await desk.press(receiptButton(page));
    const heading = desk.dialog().getByRole('heading', { name: 'Receipt for redactions' });
    await expect(heading).toBeFocused();
    const receipt = desk.dialog().locator('c-transcript-receipt-view');
    await expect(receipt).toContainText('Sofia Marchetti');
    await expect(receipt.locator('.line')).toHaveText([
        /Date of birth × 1\s*✕ No, not stored/,
        /Card number × 1\s*✓ Yes, read back/
    ]);
    await expect(receipt).toContainText('Copies in Data 360');
    await expect(receipt).not.toContainText(REMOVED);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    const json = await download(desk, receipt.getByRole('button', { name: 'Download JSON' }));
    expect(json.name).toMatch(/^redaction-receipt-\d{4}-\d\d-\d\d-\w{18}\.json$/);
    expect(json.text).not.toMatch(REMOVED);
    const [row] = stack.org.records('Transcript_Change__c');
    const [change] = fromReceiptJson(json.text)?.changes ?? [];
    expect(change).toMatchObject({
        changeId: row?.['Id'],
        requestId: row?.['Request_Id__c'],
        savedBy: 'Sofia Marchetti',
        reason: 'Payment_Card_Data',
        lines: [
            { removed: 'no', values: [{ label: 'DATE_OF_BIRTH', count: 1 }] },
            { removed: 'yes', values: [{ label: 'CREDIT_DEBIT_NUMBER', count: 1 }] }
        ]
    });
    await desk.press(desk.dialog().getByRole('button', { name: 'Hide receipt' }));
    await expect(heading).toHaveCount(0);
});

test('the history gives the receipt of a past change, as a page to print', async ({ desk, page, context }) => {
    await page.setViewportSize({ width: 1600, height: 900 });
    await desk.read(BILLING);
    await desk.redactLine(GLASSES, 'Card number');
    await desk.save('Payment card data');
    await expect(desk.dialog().getByText('removed, read back')).toBeVisible();
    await desk.closeReview();
    await desk.reload();
    await desk.goToLine('CREDIT_DEBIT_NUMBER');
    await page.keyboard.press('h');
    const button = receiptButton(page);
    await desk.press(button);
    const dialog = page.getByRole('dialog', { name: 'Receipt' });
    await expect(dialog.locator('c-transcript-receipt-view')).toContainText(/TC-\d{6}/);

    const file = await download(desk, dialog.getByRole('button', { name: 'Download page to print' }));
    expect(file.name).toMatch(/^redaction-receipt-\d{4}-\d\d-\d\d-TC-\d{6}\.html$/);
    expect(file.text).not.toMatch(REMOVED);
    const printed = await context.newPage();
    await printed.setContent(file.text);
    await expect(printed.getByRole('row').nth(1)).toContainText('Card number');
    await expect(printed.getByRole('row').nth(1)).toContainText('✓ Yes, read back');
    expect((await new AxeBuilder({ page: printed }).analyze()).violations).toEqual([]);
    await printed.close();

    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(button, 'the focus is back').toBeFocused();
});
