import { withMoment } from './support/moment';
import { expect, test } from './support/test';

const BILLING = 'VC-00001042';
const CARD_LINE = 'I have to find my glasses';
const NEXT_HOUR = withMoment(/You get new ones at MOMENT/);

test('a limit that is reached is named with when it resets, and nothing that was read is lost', async ({
    desk,
    stack,
    page
}) => {
    await desk.read(BILLING);
    stack.org.limits.leaveHourly('supervisor@example.com', 0);
    await desk.reload();
    const banner = desk.banner('Your Salesforce requests for this hour are used up');
    await expect(banner).toContainText(NEXT_HOUR);
    await expect(banner).toContainText('40 lines are shown');
    // Again, should an hour have begun meanwhile.
    stack.org.limits.leaveHourly('supervisor@example.com', 0);
    await page.reload();
    await desk.connectAgain();
    await expect(page.getByRole('heading', { name: /requests for this hour are used up/ })).toBeVisible();
    await expect(page.getByText(NEXT_HOUR)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('few requests left are said before they are gone', async ({ desk, stack }) => {
    await desk.read(BILLING);
    stack.org.limits.leaveDaily(40);
    await desk.reload();
    await expect(desk.banner(/Your Salesforce org has \d+ requests left for today/)).toBeVisible();
});

test('lines that could not be read back stay unsaved until they are proven to be stored', async ({
    desk,
    stack,
    page
}) => {
    await desk.read(BILLING);
    await desk.redactLine(CARD_LINE, 'Card number');
    await desk.edit('Mm-hm.', 'Mm-hm, yes.');
    // Found, sent, and then no more requests to read back with.
    stack.org.faults.add({ kind: 'hourlyLimit', resource: 'entries', method: 'GET', nth: 2, times: 'always' });
    await desk.save();
    const alert = desk.dialog().getByRole('alert');
    await expect(alert).toContainText('Your Salesforce requests for this hour are used up');
    await expect(alert).toContainText(NEXT_HOUR);
    await expect(alert).toContainText('What was sent may still arrive. Nothing is lost');
    await expect(desk.dialog().getByText('sent, not read back yet')).toHaveCount(2);
    await expect(desk.dialog().getByText('0 of 2 lines verified')).toBeVisible();
    await expect(desk.dialog().getByRole('button', { name: /^Save/ }), 'nothing to send right now').toHaveCount(0);
    await desk.closeReview();
    await expect(page.getByText('1 edit, 1 redaction not saved')).toBeVisible();
    await expect(desk.line('Mm-hm, yes.')).toContainText('Sent, not read back yet');

    stack.org.faults.clear();
    await desk.reload();
    await expect(page.getByText('No unsaved changes'), 'both are stored as they were sent').toBeVisible();
    await expect(desk.line('Mm-hm, yes.')).not.toContainText('Sent, not read back yet');
});

test('lines that were not sent say why, and can be saved again', async ({ desk, stack }) => {
    await desk.read(BILLING);
    await desk.redactLine(CARD_LINE, 'Card number');
    stack.org.faults.add({
        kind: 'answer',
        status: 400,
        body: [{ errorCode: 'X', message: 'x' }],
        resource: 'entries',
        method: 'PATCH',
        times: 'always'
    });
    await desk.save();
    const alert = desk.dialog().getByRole('alert');
    await expect(alert).toContainText('Salesforce gave an answer that is not documented');
    await expect(alert).toContainText('Nothing is lost: your changes are still here.');
    await expect(alert).toContainText(/Request [0-9a-f-]{36}/);
    await expect(desk.dialog().getByText('Not stored. The line is unchanged in Salesforce.')).toBeVisible();
    stack.org.faults.clear();
    await desk.press(desk.dialog().getByRole('button', { name: 'Save 1 remaining' }));
    await expect(desk.dialog().getByText('removed, read back')).toBeVisible();
    await expect(alert).toHaveCount(0);
});

test.describe('a session that ends half-way through a save', () => {
    test.use({ proxyEnv: { TRANSCRIPT_DESK_SAVE_CHUNK: '1' } });

    test('keeps the answer; after signing in again only what is not stored is left', async ({ desk, stack, page }) => {
        await desk.read(BILLING);
        await desk.redactLine(CARD_LINE, 'Card number');
        await desk.edit('No problem.', 'No problem at all.');
        stack.org.faults.add({ kind: 'expiredSession', resource: 'entries', method: 'PATCH', nth: 2 });
        // The record that stays open is old enough to be settled at once.
        stack.setOrgClockBack(10 * 60_000);
        await desk.save();
        const alert = desk.dialog().getByRole('alert');
        await expect(alert).toContainText('Salesforce ended your session');
        stack.setOrgClockBack(0);
        await desk.closeReview();
        await expect(desk.banner('Your session has ended. Connect again to go on')).toBeVisible();
        await expect(page.getByText('1 edit, 1 redaction not saved')).toBeVisible();

        await desk.connectAgain();
        await expect(page.getByText('1 edit not saved'), 'the first line is stored').toBeVisible();
        await desk.save();
        await expect(desk.dialog().getByText('saved, read back', { exact: true })).toBeVisible();
        await desk.closeReview();
        await expect(page.getByText('No unsaved changes')).toBeVisible();
    });
});

test('escaped characters turn saving off, and say why', async ({ desk, stack, page }) => {
    await desk.read(BILLING);
    await desk.edit('No problem.', 'No problem at all.');
    stack.org.setBehaviour({ entityEncodingHeader: 'ignored' });
    await desk.reload();
    await expect(desk.banner(/Saving is off: Salesforce sent \d+ lines with characters escaped/)).toBeVisible();
    await expect(
        page.getByText('1 edit not saved. Saving is off while Salesforce sends characters escaped.')
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Review and save…' })).toBeDisabled();
    await desk.goToLine('Great.');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Text of this line' })).toHaveCount(0);
    await page.keyboard.press('Control+s');
    await expect(desk.dialog()).toHaveCount(0);
});
