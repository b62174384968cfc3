import type { Desk } from './support/desk';
import type { Stack } from './support/stack';
import { withMoment } from './support/moment';
import { expect, test } from './support/test';

const BILLING = 'VC-00001042';
const NAME_LINE = 'I have found an account under that name';
const CARD_LINE = 'I have to find my glasses';
const ASIDE = 'Mm-hm.';
const OFFER = withMoment(/You have unsaved work from MOMENT/);
const ELSEWHERE = /Another tab or computer of yours keeps unsaved work on this call/;

const drafts = (stack: Stack) => stack.org.records('Transcript_Draft__c');

/** The page is hidden, as when another tab comes to the front. */
async function hide(desk: Desk): Promise<void> {
    await desk.page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
    });
}

/** Somebody else stores another text of a line. */
function storeOther(stack: Stack, desk: Desk, text: string, change: (text: string) => string): void {
    const conversation = desk.conversationOf(BILLING);
    const entry = stack.org.entries(conversation).find(({ messageText }) => messageText.includes(text))!;
    stack.org.replaceEntry(conversation, { ...entry, messageText: change(entry.messageText) });
}

/** Corrects a line with the keyboard, where it stands. */
async function correct(desk: Desk, line: string, from: string, to: string): Promise<void> {
    await desk.goToLine(line);
    await desk.page.keyboard.press('Enter');
    const field = desk.page.getByRole('textbox', { name: 'Text of this line' });
    await desk.write((await field.inputValue()).replace(from, to));
    await desk.page.keyboard.press('Enter');
}

test('unsaved work survives the browser: kept, offered in another one, restored, saved, gone', async ({
    desk,
    openDesk,
    stack,
    page
}) => {
    await desk.read(BILLING);
    await correct(desk, NAME_LINE, 'Penya', 'Peña');
    await desk.redactLine(CARD_LINE, 'Card number');
    expect(drafts(stack)).toEqual([]);
    await hide(desk);
    await expect(page.getByText(withMoment(/Draft kept MOMENT/))).toBeVisible();
    const [row] = drafts(stack);
    expect(String(row?.['Lines__c'])).toContain('Peña');
    expect(JSON.stringify(row), 'nothing that it removes').not.toMatch(/Penya|four one|glasses/);
    expect(stack.proxyOutput()).not.toMatch(/Peña|Penya|four one|glasses/);
    await page.close({ runBeforeUnload: false });

    const again = await openDesk();
    await again.open(BILLING);
    await again.connect();
    await expect(again.banner(OFFER)).toContainText('(2 lines)');
    await expect(again.page.getByRole('status').filter({ hasText: OFFER }), 'to those who listen, too').toBeAttached();
    await expect(again.page.getByText('No unsaved changes', { exact: true })).toBeVisible();
    await again.press(again.page.getByRole('button', { name: 'Restore' }));
    await expect(again.line(NAME_LINE), 'the focus is where the work is').toBeFocused();
    await expect(again.line(NAME_LINE)).toContainText('Peña');
    await expect(again.line('CREDIT_DEBIT_NUMBER')).toBeVisible();
    await expect(again.page.getByText('1 edit, 1 redaction not saved')).toBeVisible();

    await again.page.keyboard.press('Control+z');
    await expect(again.page.getByText('No unsaved changes', { exact: true })).toBeVisible();
    await expect.poll(() => drafts(stack), 'nothing unsaved, no draft').toEqual([]);
    await again.page.keyboard.press('Control+y');
    await hide(again);
    await expect.poll(() => drafts(stack)).toHaveLength(1);
    await again.save();
    await expect(again.dialog().getByText('2 of 2 lines verified')).toBeVisible();
    await expect.poll(() => drafts(stack), 'saved, so there is no draft any more').toEqual([]);
    expect(JSON.stringify(stack.org.entries(again.conversationOf(BILLING)))).toContain('Peña');
});

test('a draft is kept a few seconds after the first change, and once a minute after that', async ({
    desk,
    stack,
    page
}) => {
    await page.clock.install();
    await desk.read(BILLING);
    await correct(desk, NAME_LINE, 'Penya', 'Peña');
    await page.clock.fastForward(6_000);
    await expect(page.getByText(withMoment(/Draft kept MOMENT/))).toBeVisible();
    await desk.edit(ASIDE, 'Mm-hm, yes.');
    await page.clock.fastForward(30_000);
    expect(String(drafts(stack)[0]?.['Lines__c'])).not.toContain('yes');
    await page.clock.fastForward(31_000);
    await expect.poll(() => String(drafts(stack)[0]?.['Lines__c'])).toContain('yes');
});

test('what is not kept yet is sent as the page goes: reloading brings it back', async ({ desk, page }) => {
    page.on('dialog', (dialog) => void dialog.accept());
    await desk.read(BILLING);
    await correct(desk, NAME_LINE, 'Penya', 'Peña');
    await page.reload();
    await desk.connectAgain();
    await expect(desk.banner(OFFER)).toContainText('(1 line)');
});

test('a line that was changed meanwhile is named, with the words to put in by hand', async ({
    desk,
    openDesk,
    stack,
    page
}) => {
    await desk.read(BILLING);
    await correct(desk, NAME_LINE, 'Penya', 'Peña');
    await desk.edit(ASIDE, 'Mm-hm, exactly.');
    await hide(desk);
    await expect.poll(() => drafts(stack)).toHaveLength(1);
    storeOther(stack, desk, ASIDE, () => 'Mm-hm. Right.');
    await page.close({ runBeforeUnload: false });

    const again = await openDesk();
    await again.read(BILLING);
    await expect(again.banner(OFFER)).toContainText("1 line was changed since; its draft can't be placed.");
    await again.press(again.page.getByRole('button', { name: 'Restore' }));
    await expect(again.page.getByText('1 edit not saved')).toBeVisible();
    await expect(again.banner(/1 line was changed since your draft/)).toBeVisible();

    await again.press(again.page.getByRole('button', { name: 'Show the words' }));
    const words = again.page.getByRole('dialog', { name: "Words that can't be placed" });
    await expect(words).toContainText('Mm-hm. Right.');
    await expect(words.locator('ins').first()).toContainText('exactly');
    await again.press(words.getByRole('button', { name: 'Go to line' }));
    await expect(words).toHaveCount(0);
    await expect(again.line('Mm-hm. Right.')).toBeFocused();
});

test('two tabs of one person overwrite nothing of each other: the second is told, loads it, and has both', async ({
    desk,
    openDesk,
    stack
}) => {
    const kept = (): string =>
        drafts(stack)
            .map((row) => String(row['Lines__c']))
            .join();
    await desk.read(BILLING);
    const other = await openDesk();
    await other.read(BILLING);
    await correct(desk, NAME_LINE, 'Penya', 'Peña');
    await hide(desk);
    await expect.poll(kept).toContain('Peña');

    await other.edit(ASIDE, 'Mm-hm, exactly.');
    await hide(other);
    await expect(other.banner(ELSEWHERE)).toBeVisible();
    expect(kept()).toContain('Peña');
    expect(kept()).not.toContain('exactly');
    await other.press(other.page.getByRole('button', { name: 'Load it' }));
    await expect(other.banner(OFFER)).toContainText('(1 line)');
    await expect(other.banner(ELSEWHERE)).toHaveCount(0);
    await other.press(other.page.getByRole('button', { name: 'Restore' }));
    await expect(other.line(NAME_LINE)).toBeFocused();
    await expect(other.line(NAME_LINE)).toContainText('Peña');
    await expect(other.page.getByText('2 edits not saved')).toBeVisible();
    await hide(other);
    await expect.poll(kept).toContain('exactly');
    expect(kept()).toContain('Peña');

    await desk.redactLine(CARD_LINE, 'Card number');
    await hide(desk);
    await expect(desk.banner(ELSEWHERE), 'and so is the first, with its next draft').toBeVisible();
    await desk.press(desk.page.getByRole('button', { name: 'Load it' }));
    await expect(desk.banner(OFFER)).toContainText('(2 lines)');
    await desk.press(desk.page.getByRole('button', { name: 'Restore' }));
    await expect(desk.line(ASIDE.replace('.', ', exactly.'))).toBeFocused();
    await expect(desk.page.getByText('2 edits, 1 redaction not saved')).toBeVisible();
    await hide(desk);
    await expect.poll(kept).toMatch(/CREDIT_DEBIT_NUMBER/);
    expect(kept()).toContain('exactly');
    expect(drafts(stack)).toHaveLength(1);
});

test('a draft that is not wanted is discarded, and offered nowhere any more', async ({
    desk,
    openDesk,
    stack,
    page
}) => {
    await desk.read(BILLING, 'reviewer');
    await correct(desk, NAME_LINE, 'Penya', 'Peña');
    await hide(desk);
    await expect.poll(() => drafts(stack)).toHaveLength(1);
    await page.close({ runBeforeUnload: false });

    const supervisor = await openDesk();
    await supervisor.read(BILLING, 'supervisor');
    await expect(supervisor.banner(OFFER), 'somebody else hears nothing of it').toHaveCount(0);

    const again = await openDesk();
    await again.read(BILLING, 'reviewer');
    await again.press(again.page.getByRole('button', { name: 'Discard draft' }));
    await again.press(again.page.getByRole('button', { name: 'OK' }));
    await expect(again.banner(OFFER)).toHaveCount(0);
    await expect.poll(() => drafts(stack)).toEqual([]);
    await again.reload();
    await expect(again.banner(OFFER)).toHaveCount(0);
});
