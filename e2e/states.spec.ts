import { expect, test } from './support/test';

const BILLING = 'VC-00001042';

test('a call whose transcript has not arrived says so, and looks again on request', async ({ desk, page }) => {
    await desk.open('VC-00001047');
    await desk.connect();
    await expect(page.getByText('The transcript has not arrived yet')).toBeVisible();
    await desk.press(page.getByRole('button', { name: 'Check again' }));
    await expect(page.getByText('The transcript has not arrived yet')).toBeVisible();
});

test('a call in progress can be read along and not changed', async ({ desk, page }) => {
    await desk.open('VC-00001046');
    await desk.connect();
    await expect(page.getByText(/This call is still in progress/)).toBeVisible();
    await desk.enterLines();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox')).toHaveCount(0);
});

test('a blocked sign-in window is named, and trying again works', async ({ desk, page }) => {
    await page.addInitScript(() => {
        const open = window.open.bind(window);
        let blocked = true;
        window.open = (...args) => {
            if (blocked) {
                blocked = false;
                return null;
            }
            return open(...args);
        };
    });
    await desk.open(BILLING);
    await desk.press(page.getByRole('button', { name: 'Connect', exact: true }));
    await expect(page.getByText('Your browser blocked the sign-in window')).toBeVisible();
    const opening = page.waitForEvent('popup');
    await desk.press(page.getByRole('button', { name: 'Try again' }));
    await expect((await opening).getByRole('button', { name: 'supervisor@example.com' })).toBeVisible();
});

test.describe('a proxy that is down', () => {
    test.use({ ownProxyProcess: true });

    test('is named with what an admin can do', async ({ desk, stack, page }) => {
        await stack.killProxy();
        await desk.open(BILLING);
        await expect(page.getByText("The transcript service can't be reached")).toBeVisible();
        await expect(page.getByText(/Trusted URLs/)).toBeVisible();
        await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    });

    test('loses nothing of what is unsaved', async ({ desk, stack, page }) => {
        await desk.read(BILLING);
        await desk.goToLine('I have to find my glasses');
        await page.keyboard.press('r');
        await desk.pickKind('Card number');
        await page.context().setOffline(true);
        await expect(desk.banner('You are offline. You can go on working here')).toBeVisible();
        await page.context().setOffline(false);
        await expect(desk.banner('You are offline')).toHaveCount(0);
        await stack.killProxy();
        await desk.press(page.getByRole('button', { name: 'Review and save…' }));
        await desk.chooseReason('Other');
        await desk.press(desk.dialog().getByRole('button', { name: 'Save 1 line' }));
        await expect(desk.dialog().getByRole('alert')).toContainText("can't be reached");
        await expect(desk.dialog().getByRole('alert')).toContainText('Save again');
        await desk.press(desk.dialog().getByRole('button', { name: 'Close' }).last());
        await expect(page.getByText('1 redaction not saved')).toBeVisible();
    });
});

test('a session that Salesforce ends keeps the work and asks to connect again', async ({ desk, stack, page }) => {
    await desk.read(BILLING);
    await desk.goToLine('I have to find my glasses');
    await page.keyboard.press('r');
    await desk.pickKind('Card number');
    stack.org.revokeAll('supervisor@example.com');
    await desk.press(page.getByRole('button', { name: 'Review and save…' }));
    await desk.chooseReason('Other');
    await desk.press(desk.dialog().getByRole('button', { name: 'Save 1 line' }));
    await expect(desk.dialog().getByRole('alert')).toContainText('ended your session');
    await desk.press(desk.dialog().getByRole('button', { name: 'Close' }).last());
    await desk.connectAgain();
    await expect(page.getByText('1 redaction not saved')).toBeVisible();
    await desk.press(page.getByRole('button', { name: 'Review and save…' }));
    await desk.chooseReason('Other');
    await desk.press(desk.dialog().getByRole('button', { name: 'Save 1 line' }));
    await expect(desk.dialog().getByText('removed, read back')).toBeVisible();
});

test('a line that somebody else changed is a conflict, and the person chooses', async ({ desk, stack, page }) => {
    await desk.read(BILLING);
    const conversation = desk.conversationOf(BILLING);
    for (const text of ['Mm-hm.', 'No problem.']) {
        await desk.goToLine(text);
        await page.keyboard.press('Enter');
        await desk.write(`${text} Mine.`);
        await page.keyboard.press('Enter');
        const entry = stack.org.entries(conversation).find(({ messageText }) => messageText === text);
        if (!entry) {
            throw new Error('no such line');
        }
        stack.org.replaceEntry(conversation, { ...entry, messageText: `${text} Theirs.` });
    }
    await desk.press(page.getByRole('button', { name: 'Review and save…' }));
    await desk.chooseReason('Transcription error');
    await desk.press(desk.dialog().getByRole('button', { name: 'Save 2 lines' }));
    await expect(desk.dialog().getByText(/Changed by someone else since you opened it/)).toHaveCount(2);
    await expect(desk.dialog().getByRole('definition').filter({ hasText: 'Theirs.' })).toHaveCount(2);
    await desk.press(desk.dialog().getByRole('button', { name: 'Use theirs' }).first());
    await desk.press(desk.dialog().getByRole('button', { name: 'Keep mine' }).last());
    await desk.press(desk.dialog().getByRole('button', { name: 'Save 1 remaining' }));
    await expect(desk.dialog().getByText('saved, read back', { exact: true })).toBeVisible();
    const stored = stack.org.entries(conversation).map(({ messageText }) => messageText);
    expect(stored).toContain('Mm-hm. Theirs.');
    expect(stored).toContain('No problem. Mine.');
});

test('discarding asks, and goes back to the line; leaving asks where work is unsaved, and nowhere else', async ({
    desk,
    page
}) => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.accept();
    });
    await desk.read(BILLING);
    await page.reload();
    expect(asked).toEqual([]);
    await desk.connectAgain();
    await expect(page.getByText('40 lines', { exact: true })).toBeVisible();
    await desk.goToLine('I have to find my glasses');
    await page.keyboard.press('r');
    await desk.pickKind('Card number');
    await desk.press(page.getByRole('button', { name: 'Discard' }));
    await expect(page.getByText('1 redaction will be thrown away.', { exact: false })).toBeVisible();
    await desk.press(page.getByRole('button', { name: 'OK' }));
    await expect(page.getByText('No unsaved changes')).toBeVisible();
    await expect(desk.line('I have to find my glasses')).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: 'Unsaved changes were discarded' })).toBeAttached();

    await page.keyboard.press('r');
    await desk.pickKind('Card number');
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
});
