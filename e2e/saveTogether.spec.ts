import { withMoment } from './support/moment';
import { expect, test } from './support/test';

const BILLING = 'VC-00001042';

test.use({ proxyEnv: { TRANSCRIPT_DESK_SAVE_LOCK_WAIT_MS: '0' } });

test('two people save at once: the second hears who is saving and since when, and saves after that', async ({
    desk,
    openDesk,
    stack
}) => {
    await desk.read(BILLING);
    const reviewer = await openDesk();
    await reviewer.page.clock.install();
    await reviewer.read(BILLING, 'reviewer');
    await desk.redactLine('I have to find my glasses', 'Card number');
    await reviewer.edit('Mm-hm.', 'Mm-hm, yes.');
    stack.org.faults.add({ kind: 'delay', resource: 'entries', method: 'PATCH', ms: 1 });
    await desk.save();
    await expect.poll(() => stack.org.faults.list()[0]?.spoiled).toBe(1);

    await reviewer.reload();
    await expect(
        reviewer.banner(withMoment(/The save by .?Sofia Marchetti.? from MOMENT .* may still be under way/))
    ).toBeVisible();
    // The proxy would wait a few seconds; here for as long as the test looks.
    let letThrough = (): void => undefined;
    const looked = new Promise<void>((resolve) => {
        letThrough = resolve;
    });
    await reviewer.page.route('**/entries', async (route) => {
        await looked;
        await route.continue();
    });
    await reviewer.save();
    await expect(reviewer.dialog().getByText('this one waits a few seconds for it')).toBeVisible();
    await expect(reviewer.dialog().getByText('Saving and reading back…')).toBeVisible();
    await reviewer.page.clock.fastForward(20_000);
    await expect(reviewer.dialog().getByText('This takes longer than usual. Keep this page open')).toBeVisible();
    letThrough();
    const alert = reviewer.dialog().getByRole('alert');
    await expect(alert).toContainText(withMoment(/.?Sofia Marchetti.? has been saving this transcript since MOMENT/));
    await expect(alert).toContainText('Save again in a moment.');
    await expect(alert).toContainText('Nothing is lost');

    stack.endDelays();
    await expect(desk.dialog().getByText('removed, read back')).toBeVisible();
    await reviewer.press(reviewer.dialog().getByRole('button', { name: 'Save 1 remaining' }));
    await expect(reviewer.dialog().getByText('saved, read back', { exact: true })).toBeVisible();
});
