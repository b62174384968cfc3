import type { Desk } from './support/desk';
import type { Stack } from './support/stack';
import { expect, test } from './support/test';

const BILLING = 'VC-00001042';
const LINE = 'That would be';
const BASE = 'Really? That would be wonderful, thank you so much.';

function stored(stack: Stack, desk: Desk): string[] {
    return stack.org.entries(desk.conversationOf(BILLING)).map(({ messageText }) => messageText);
}

/** Two people have the call open, and the second has saved this text of the line. */
async function savedByAnother(desk: Desk, openDesk: () => Promise<Desk>, text: string): Promise<void> {
    await desk.read(BILLING);
    const reviewer = await openDesk();
    await reviewer.read(BILLING, 'reviewer');
    await reviewer.edit(LINE, text);
    await reviewer.save();
    await expect(reviewer.dialog().getByText('saved, read back', { exact: true })).toBeVisible();
}

test('changes of different words are put together by words, and worth a look before they are saved', async ({
    desk,
    openDesk,
    stack,
    page
}) => {
    await savedByAnother(desk, openDesk, BASE.replace('Really?', 'Oh, really?'));
    await desk.edit(LINE, BASE.replace('so much', 'ever so much'));
    await desk.save();
    const dialog = desk.dialog();
    await expect(dialog.getByText('Changed by somebody else too: your change is over their text now')).toBeVisible();
    await expect(dialog.getByText('0 of 1 line verified')).toBeFocused();
    expect(stored(stack, desk), 'nothing goes over a text that nobody has seen').toContain(
        BASE.replace('Really?', 'Oh, really?')
    );
    await desk.press(desk.dialog().getByRole('button', { name: 'Save 1 remaining' }));
    await expect(dialog.getByText('saved, read back', { exact: true })).toBeVisible();
    expect(stored(stack, desk)).toContain(BASE.replace('Really?', 'Oh, really?').replace('so much', 'ever so much'));
    await page.keyboard.press('Escape');
    await expect(desk.dialog()).toHaveCount(0);
    await expect(desk.line(LINE)).toContainText('Oh, really? That would be wonderful, thank you ever so much.');
});

test('the same words changed by two are put together by hand, with the keyboard alone', async ({
    desk,
    openDesk,
    stack,
    page
}) => {
    await savedByAnother(desk, openDesk, 'Truly? That would be great, thank you so much.');
    await desk.edit(LINE, 'Oh? That would be perfect, thank you ever so much.');
    await desk.reload();
    await expect(desk.line(LINE)).toContainText('Changed by someone else');
    await expect(desk.banner('1 line needs a decision')).toBeVisible();
    await desk.reach(page.getByRole('radio', { name: 'Everyone' }));
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('radio', { name: 'Conflicts 1' })).toBeChecked();
    await expect(desk.lines()).toHaveCount(1);

    await desk.goToLine(LINE);
    await page.keyboard.press('Control+s');
    const dialog = desk.dialog();
    const clash = dialog.locator('c-transcript-conflict');
    await expect(clash.getByRole('definition')).toHaveText([/Really.*wonderful/, /Truly.*great/, /Oh.*perfect.*ever/]);
    await expect(dialog.getByRole('button', { name: /^Save/ }), 'nothing can be sent yet').toHaveCount(0);

    await desk.reach(dialog.getByRole('radio', { name: /Theirs: Truly/ }));
    await page.keyboard.press('Space');
    await expect(clash.getByRole('button', { name: 'Use this text' })).toHaveCount(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect(clash.getByText('Together', { exact: true })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect(clash.getByRole('radio', { name: 'Mine: perfect' })).toBeChecked();
    await desk.press(desk.dialog().getByRole('button', { name: 'Use this text' }));
    await expect(dialog.getByText('Yours is kept')).toBeVisible();
    await expect(clash).toHaveCount(0);

    await desk.chooseReason('Other');
    await desk.press(desk.dialog().getByRole('button', { name: 'Save 1 line' }));
    await expect(dialog.getByText('saved, read back', { exact: true })).toBeVisible();
    expect(stored(stack, desk)).toContain('Truly? That would be perfect, thank you ever so much.');
    await page.keyboard.press('Escape');
    await expect(page.getByText('No unsaved changes')).toBeVisible();
});

test('a save goes on when its dialog is closed, and says how it ended', async ({ desk, stack, page }) => {
    await desk.read(BILLING);
    await desk.edit('Mm-hm.', 'Mm-hm, yes.');
    await page.keyboard.press('Control+s');
    await desk.chooseReason('Personal data');
    await desk.reach(desk.dialog().getByLabel('Note'));
    await page.keyboard.type('as agreed');
    await page.keyboard.press('Escape');
    await expect(desk.dialog()).toHaveCount(0);
    await page.keyboard.press('Control+s');
    await expect(desk.dialog().getByLabel('Note')).toHaveValue('as agreed');

    stack.org.faults.add({ kind: 'delay', resource: 'entries', method: 'PATCH', ms: 1 });
    await desk.press(desk.dialog().getByRole('button', { name: 'Save 1 line' }));
    await expect.poll(() => stack.org.faults.list()[0]?.spoiled).toBe(1);
    await expect(desk.dialog().getByText('Saving and reading back…')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(desk.banner('Saving 1 line…')).toBeVisible();

    await desk.press(page.getByRole('button', { name: 'Show', exact: true }));
    await expect(desk.dialog().getByText('saving…', { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    stack.endDelays();
    await expect(desk.banner('1 of 1 line verified.')).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: '1 of 1 line verified.' })).toBeAttached();
    await desk.press(page.getByRole('button', { name: 'Show', exact: true }));
    await expect(desk.dialog().getByText('saved, read back', { exact: true })).toBeVisible();
    await desk.closeReview();
    await expect(desk.banner('1 of 1 line verified.')).toHaveCount(0);
    await expect(page.getByText('No unsaved changes')).toBeVisible();
});

test('a save that the session did not live to see leads back to it', async ({ desk, stack, page }) => {
    await desk.read(BILLING);
    await desk.edit('Mm-hm.', 'Mm-hm, yes.');
    stack.org.faults.add({ kind: 'expiredSession', resource: 'entries', method: 'GET' });
    // The record that stays open is old enough to be settled at once.
    stack.setOrgClockBack(10 * 60_000);
    await desk.save();
    await expect(desk.dialog().getByRole('button', { name: 'Connect again' })).toBeVisible();
    stack.setOrgClockBack(0);
    const popup = page.waitForEvent('popup');
    await desk.press(desk.dialog().getByRole('button', { name: 'Connect again' }));
    const closed = (await popup).waitForEvent('close');
    await desk.press((await popup).locator('button[value="supervisor@example.com"]'));
    await closed;
    await expect(page.getByText('1 edit not saved')).toBeVisible();
    await page.keyboard.press('Control+s');
    await desk.press(desk.dialog().getByRole('button', { name: 'Save 1 line' }));
    await expect(desk.dialog().getByText('saved, read back', { exact: true })).toBeVisible();
});
