import { expect, test } from './support/test';

const BILLING = 'VC-00001042';
const BAD_IMPORT = 'VC-00001048';

test('says what is amiss in a bad import, leads to the lines, and puts right what an edit can', async ({
    desk,
    page
}) => {
    await desk.read(BAD_IMPORT);
    await desk.chooseMore('Check for faults…');
    const dialog = page.getByRole('dialog', { name: 'Check for faults' });
    const complaint = (name: string | RegExp) => dialog.locator('.complaint').filter({ hasText: name });
    await expect(complaint('lines lie outside the call')).toContainText('Only by uploading the transcript again');
    await expect(complaint('1 line has a speaker without a name')).toBeVisible();
    await expect(complaint('took no time')).toBeVisible();
    const garbled = complaint('4 lines have garbled letters');
    await expect(garbled).toContainText('Can be mended here');

    await desk.press(garbled.getByRole('button', { name: 'Put the letters right in 4 lines' }));
    await expect(dialog.getByRole('status')).toHaveText('Put right in 4 lines. Review and save to keep them.');
    await expect(garbled).toBeHidden();
    await desk.press(complaint('lines lie outside the call').getByRole('button').first());
    await expect(dialog).toBeHidden();
    await expect(desk.currentLine()).toContainText('You too. Goodbye.');
    await expect(desk.line('calling from the café on the corner')).toContainText('I’m calling');

    // One action, so one undo.
    await page.keyboard.press('Control+z');
    await expect(desk.line('calling from the cafÃ© on the corner')).toBeVisible();
    await page.keyboard.press('Control+y');
    await desk.save();
    await expect(desk.dialog().getByText('4 of 4 lines verified')).toBeVisible();
});

test('says that nothing is amiss, also to who may only read', async ({ desk, page }) => {
    await desk.read(BILLING, 'viewer');
    await desk.chooseMore('Check for faults…');
    const dialog = page.getByRole('dialog', { name: 'Check for faults' });
    await expect(dialog).toContainText('Nothing seems to be amiss');
    await expect(dialog.getByRole('button')).toHaveCount(2);
});
