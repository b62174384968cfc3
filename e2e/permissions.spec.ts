import { expect, test } from './support/test';

const BILLING = 'VC-00001042';
const TRANSFERRED = 'VC-00001044';

test('a reviewer edits but may not redact, and the page says why', async ({ desk, stack, page }) => {
    await desk.read(BILLING, 'reviewer');
    await desk.goToLine('I have to find my glasses');
    await page.keyboard.press('r');
    await expect(page.getByRole('status').filter({ hasText: 'You don’t have permission to redact' })).toBeAttached();
    await expect(page.getByRole('listbox')).toHaveCount(0);
    await page.keyboard.press('m');
    await expect(page.getByRole('menuitem', { name: 'Edit' })).toBeVisible();
    await expect(page.getByRole('menuitem', { name: 'Redact line' })).toHaveCount(0);
    expect(stack.org.records('Transcript_Change__c')).toEqual([]);
});

test('the org refuses what the page would not offer: rights lost after the page was opened', async ({
    desk,
    stack,
    page
}) => {
    await desk.read(BILLING);
    await desk.goToLine('I have to find my glasses');
    await page.keyboard.press('r');
    await desk.pickKind('Card number');
    stack.org.assignPermissionSets('supervisor@example.com', ['Transcript_Desk_Reviewer']);
    const before = stack.org.entries(desk.conversationOf(BILLING));

    await desk.press(page.getByRole('button', { name: 'Review and save…' }));
    await desk.chooseReason('Payment card data');
    await desk.press(desk.dialog().getByRole('button', { name: 'Save 1 line' }));
    await expect(desk.dialog().getByRole('alert')).toContainText('You may not do this');
    expect(stack.org.entries(desk.conversationOf(BILLING))).toEqual(before);
    expect(stack.org.requests.filter(({ method, path }) => method === 'PATCH' && path.endsWith('/entries'))).toEqual(
        []
    );
    await desk.press(desk.dialog().getByRole('button', { name: 'Close' }).last());
    await expect(page.getByText('1 redaction not saved'), 'the work is still there').toBeVisible();
});

for (const username of ['viewer', 'agent'] as const) {
    test(`a ${username} reads, and is told how to get to change lines`, async ({ desk, page }) => {
        await desk.read(BILLING, username);
        await expect(page.getByText(/ask an admin for the Transcript Desk Reviewer/)).toBeVisible();
        await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveCount(0);
        await desk.goToLine('I have to find my glasses');
        await page.keyboard.press('Enter');
        await expect(page.getByRole('textbox')).toHaveCount(0);
        await expect(page.getByRole('status').filter({ hasText: 'not edit it' })).toBeAttached();
    });
}

test('lines of a leg that one may not open are not shown, and their number is', async ({ desk, page }) => {
    await desk.read(TRANSFERRED, 'reviewer');
    await expect(page.getByText(/lines belong to parts of the call that you may not open/)).toBeVisible();
    const seen = await desk.lines().count();
    await desk.open(TRANSFERRED, 'supervisor');
    await desk.connect('supervisor');
    await expect(page.getByRole('status').filter({ hasText: 'Transcript loaded' })).toBeAttached();
    expect(await desk.lines().count()).toBeGreaterThan(seen);
    await expect(page.getByText(/lines belong to parts of the call/)).toHaveCount(0);
});

test('signing in as somebody else than the page is refused, in the window and on the page', async ({ desk, page }) => {
    await desk.open(BILLING, 'reviewer');
    const opening = page.waitForEvent('popup');
    await desk.press(page.getByRole('button', { name: 'Connect', exact: true }));
    const popup = await opening;
    await desk.press(popup.getByRole('button', { name: 'supervisor@example.com' }));
    await expect(popup.getByText('SIGN_IN_OTHER_USER')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'You signed in as somebody else' })).toBeVisible();
    await expect(page.getByText('Sign in with the same user as on this page.')).toBeVisible();
    await expect(desk.lines()).toHaveCount(0);
    await popup.close();

    const again = page.waitForEvent('popup');
    await desk.press(page.getByRole('button', { name: 'Try again' }));
    const second = await again;
    await desk.press(second.getByRole('button', { name: 'reviewer@example.com' }));
    await desk.press(second.getByRole('button', { name: 'Continue' }));
    await expect(page.getByText('40 lines', { exact: true })).toBeVisible();
});
