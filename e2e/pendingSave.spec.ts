import type { Desk } from './support/desk';
import type { Stack } from './support/stack';
import { withMoment } from './support/moment';
import { expect, test } from './support/test';

const BILLING = 'VC-00001042';
const CARD_LINE = 'I have to find my glasses';
const SAVED_BY = withMoment(/The save by .?Sofia Marchetti.? from MOMENT/);
const TEN_MINUTES = 10 * 60_000;

test.use({ ownProxyProcess: true });

/** A supervisor's save of one redaction whose proxy is killed before it can read back; `arrives`: the text was stored. */
async function cutOffSave(desk: Desk, stack: Stack, { arrives }: { arrives: boolean }): Promise<void> {
    await desk.read(BILLING);
    await desk.redactLine(CARD_LINE, 'Card number');
    const when = arrives ? 'after' : 'before';
    stack.org.faults.add({ kind: 'delay', resource: 'entries', method: 'PATCH', ms: 1, when });
    // So old that nobody has to wait until the save can no longer be under way.
    stack.setOrgClockBack(TEN_MINUTES);
    await desk.save();
    await expect.poll(() => stack.org.faults.list()[0]?.spoiled).toBe(1);
    await stack.killProxy();
    stack.setOrgClockBack(0);
    await expect(desk.dialog().getByRole('alert')).toContainText("can't be reached");
    await expect(desk.dialog().getByRole('alert')).toContainText('Some lines may have been stored');
    await desk.closeReview();
    await expect(desk.page.getByText('1 redaction not saved')).toBeVisible();
    await stack.restartProxy();
}

const stateOf = (stack: Stack): unknown => stack.org.records('Transcript_Change__c')[0]?.['State__c'];

test('a save that was cut off is pending for a viewer, and found out for the supervisor', async ({
    desk,
    openDesk,
    stack,
    page
}) => {
    await cutOffSave(desk, stack, { arrives: true });
    const viewer = await openDesk();
    await viewer.read(BILLING, 'viewer');
    await expect(viewer.banner(SAVED_BY)).toContainText('Outcome pending.');
    await expect(viewer.banner(SAVED_BY)).toContainText('the next editor who opens this call checks it');
    const said = viewer.page.getByRole('status').filter({ hasText: 'Outcome pending.' });
    await expect(said, 'to those who listen, too').toBeAttached();
    expect(stateOf(stack), 'a viewer settles nothing').toBe('Sending');

    await desk.reload();
    const settled = desk.banner(withMoment(/Your save from MOMENT .* was cut off/));
    await expect(settled).toContainText('It is checked now: all of it is stored.');
    await expect(page.getByText('No unsaved changes')).toBeVisible();
    await expect(page.getByText('TC-000001'), 'the record page shows the record as it is now').toBeVisible();
    expect(stateOf(stack)).toBe('Verified');
    await desk.press(page.getByRole('button', { name: 'Dismiss' }));
    await expect(settled).toHaveCount(0);
    await expect(desk.currentLine(), 'the focus is not lost').toHaveCount(1);

    await viewer.reload();
    await expect(viewer.banner('Outcome pending.')).toHaveCount(0);
});

test('a save that never arrived is said to be nothing stored, and can be saved again', async ({
    desk,
    stack,
    page
}) => {
    await cutOffSave(desk, stack, { arrives: false });
    stack.org.faults.clear();
    await desk.reload();
    await expect(desk.banner('It is checked now: nothing of it is stored.')).toBeVisible();
    await expect(page.getByText('1 redaction not saved')).toBeVisible();
    expect(stateOf(stack)).toBe('Not_Applied');
    await desk.save();
    await expect(desk.dialog().getByText('removed, read back')).toBeVisible();
});

test('an own save that is still open is said as such, with when to come back', async ({ desk, stack }) => {
    await desk.read(BILLING);
    await desk.redactLine(CARD_LINE, 'Card number');
    stack.org.faults.add({ kind: 'delay', resource: 'entries', method: 'PATCH', ms: 1, when: 'before' });
    await desk.save();
    await expect.poll(() => stack.org.faults.list()[0]?.spoiled).toBe(1);
    await stack.restartProxy();
    await desk.closeReview();
    await desk.reload();
    await expect(desk.banner(withMoment(/Your save from MOMENT .* may still be under way/))).toBeVisible();
    await desk.save();
    await expect(desk.dialog().getByRole('alert')).toContainText(
        withMoment(/Your own save from MOMENT .* is still open/)
    );
    await expect(desk.dialog().getByRole('alert')).toContainText(withMoment(/Save again at MOMENT/));
    await expect(desk.dialog().getByRole('alert')).toContainText('Nothing is lost');
});
