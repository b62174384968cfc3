import { expect, test } from './support/test';

const BILLING = 'VC-00001042';

test('work is kept while other records are shown, also what was being typed, and is there on the way back', async ({
    desk,
    page
}) => {
    await desk.read(BILLING);
    await desk.redactLine('I have to find my glasses', 'Card number');
    await desk.goToLine('Great.');
    await page.keyboard.press('Enter');
    await desk.write('Great, thank you.');

    await desk.press(page.getByRole('link', { name: 'Voice Calls' }));
    await desk.press(page.getByRole('link', { name: 'VC-00001043' }));
    await expect(page.getByText('6,000 lines', { exact: true })).toBeVisible();
    await expect(page.getByText('No unsaved changes')).toBeVisible();

    await page.goBack();
    await page.goBack();
    await expect(page.getByText('1 edit, 1 redaction not saved')).toBeVisible();
    await expect(desk.line('Great, thank you.')).toBeVisible();
    await desk.goToLine('Great, thank you.');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(page.getByText('No unsaved changes', { exact: true })).toBeVisible();
});

test('text in an open editor is kept when the browser goes back', async ({ desk, page }) => {
    await desk.read(BILLING);
    await desk.press(page.getByRole('link', { name: 'Voice Calls' }));
    await desk.press(page.getByRole('link', { name: BILLING }));
    await expect(page.getByText('40 lines', { exact: true })).toBeVisible();
    await desk.goToLine('Great.');
    await page.keyboard.press('Enter');
    await desk.write('Great, thank you.');
    await page.goBack();
    await expect(page.getByRole('link', { name: BILLING })).toBeVisible();
    await page.goForward();
    await expect(page.getByText('1 edit not saved')).toBeVisible();
});

test('text in an open editor is asked for before the page is closed', async ({ desk, page }) => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.dismiss();
    });
    await desk.read(BILLING);
    await desk.goToLine('Great.');
    await page.keyboard.press('Enter');
    await desk.write('Great, thank you.');
    await page.close({ runBeforeUnload: true });
    await expect(page.getByText('1 edit not saved')).toBeVisible();
    expect(asked).toEqual(['beforeunload']);
});
