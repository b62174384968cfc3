import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Desk } from './support/desk';
import type { Stack } from './support/stack';
import { expect, test } from './support/test';

const BILLING = 'VC-00001042';
const CARD_LINE = 'I have to find my glasses';
const panel = (page: Page): Locator => page.getByRole('region', { name: 'Suggestions' });
const current = (page: Page): Locator => panel(page).getByRole('button').and(page.locator(':focus'));
const progress = (page: Page): Locator => panel(page).getByText(/ decided$/);
const reviews = (stack: Stack) => stack.org.records('Transcript_Review__c');
const rejectionsOf = (stack: Stack): Record<string, unknown>[] =>
    JSON.parse(String(reviews(stack)[0]?.['Rejections__c'] ?? '[]')) as Record<string, unknown>[];

/** The page is hidden, as when another tab comes to the front: what is not stored yet is stored at once. */
async function hide({ page }: Desk): Promise<void> {
    await page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
    });
}

async function countAll(page: Page): Promise<number> {
    const [, all] = /^0 of (\d+) decided/.exec(await progress(page).innerText()) ?? [];
    return Number(all);
}

/** Somebody else stores another text of a line, with no record of it. */
function storeOther(stack: Stack, desk: Desk, text: string, change: (text: string) => string): void {
    const conversation = desk.conversationOf(BILLING);
    const entry = stack.org.entries(conversation).find(({ messageText }) => messageText.includes(text))!;
    stack.org.replaceEntry(conversation, { ...entry, messageText: change(entry.messageText) });
}

/** Reads the call in a browser of its own, with its suggestions open. */
async function openAgain(openDesk: () => Promise<Desk>): Promise<Desk> {
    const desk = await openDesk();
    await desk.read(BILLING);
    await desk.openSuggestions();
    return desk;
}

test('what is left in stays so for everybody, until its line is changed or it is taken back', async ({
    desk,
    page,
    stack,
    openDesk
}) => {
    await desk.read(BILLING);
    await desk.openSuggestions();
    const all = await countAll(page);
    const card = /^Card number, four one one one/;
    await expect(current(page)).toHaveAccessibleName(card);
    await page.keyboard.press('x');
    await page.keyboard.press('x');
    await expect(progress(page)).toHaveText(`2 of ${all} decided`);
    await hide(desk);
    await expect.poll(() => reviews(stack)).toHaveLength(1);
    await expect.poll(() => rejectionsOf(stack).length, 'the card over three lines, and another').toBe(4);
    const [row] = reviews(stack);
    expect(row).toMatchObject({ State__c: 'To_Review', Rejected__c: 4, Accepted__c: 0 });
    expect(Number(row?.['Found__c'])).toBe(4 + Number(row?.['Open__c']));
    expect(JSON.stringify(row), 'no text').not.toMatch(/glasses|four one|Penya/);
    expect(stack.proxyOutput()).not.toMatch(/glasses|four one|Penya/);
    await page.close();

    const second = await openAgain(openDesk);
    await expect(progress(second.page)).toHaveText(`0 of ${all - 2} decided`);
    await expect(current(second.page)).not.toHaveAccessibleName(card);
    await expect(panel(second.page)).toContainText('2 suggestions were left in before.');
    await second.page.close();

    storeOther(stack, desk, CARD_LINE, (text) => `${text} Okay.`);
    const third = await openAgain(openDesk);
    await expect(progress(third.page), 'asked again').toHaveText(`0 of ${all - 1} decided`);
    await expect(current(third.page)).toHaveAccessibleName(card);
    await third.page.keyboard.press('x');
    await hide(third);
    await expect.poll(() => rejectionsOf(stack).length, 'the old one is dropped').toBe(4);
    await third.page.keyboard.press('Control+z');
    await expect(current(third.page)).toHaveAccessibleName(card);
    await hide(third);
    await expect.poll(() => rejectionsOf(stack).length, 'taken back').toBe(1);
    await third.press(panel(third.page).getByRole('button', { name: 'Ask again' }));
    await expect(progress(third.page)).toHaveText(`0 of ${all} decided`);
    await hide(third);
    await expect.poll(() => rejectionsOf(stack)).toEqual([]);
});

test('a call is marked as reviewed with one key, seen by everybody, and reopened', async ({
    desk,
    page,
    stack,
    openDesk
}) => {
    await desk.read(BILLING);
    await desk.openSuggestions();
    const all = await countAll(page);
    await page.keyboard.press('r');
    const question = page.getByRole('alertdialog', { name: 'Mark as reviewed?' });
    await expect(question).toContainText(`${all} suggestions are still open. You can mark`);
    // Before it has the focus, the key would close what is below.
    await expect(question.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(question).toHaveCount(0);
    await page.keyboard.press('a');
    for (let press = 1; press < all; press += 1) {
        await page.keyboard.press('x');
    }
    await expect(panel(page)).toContainText('All are decided: 1 to be redacted,');
    await page.keyboard.press('r');
    await expect(question).toContainText('1 redaction is not saved yet');
    // Before it has the focus, the key would close what is below.
    await expect(question.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(question).toHaveCount(0);
    await desk.save('Payment card data');
    await expect(desk.dialog().getByText('3 of 3 lines verified')).toBeVisible();
    await desk.closeReview();

    await desk.reach(panel(page).getByRole('button', { name: 'Mark as reviewed' }));
    await page.keyboard.press('r');
    await expect(page.getByRole('status').filter({ hasText: 'Marked as reviewed.' })).toBeAttached();
    await expect(panel(page)).toContainText(/Reviewed by .Sofia Marchetti., \d/);
    await expect(desk.banner(/^Reviewed by .Sofia Marchetti., \d/)).toBeVisible();
    expect(reviews(stack)).toHaveLength(1);
    const [row] = reviews(stack);
    expect(row).toMatchObject({
        State__c: 'Reviewed',
        Reviewed_By__c: stack.org.users.find(({ username }) => username === 'supervisor@example.com')?.id,
        Accepted__c: 3,
        Open__c: 0
    });
    expect(Number(row?.['Found__c'])).toBe(3 + Number(row?.['Rejected__c']));
    await page.keyboard.press('r');
    await expect(page.getByRole('status').filter({ hasText: 'Nothing has changed since.' })).toBeAttached();

    const viewer = await openDesk();
    await viewer.read(BILLING, 'viewer');
    await expect(viewer.banner(/^Reviewed by .Sofia Marchetti., \d/)).toBeVisible();
    await expect(viewer.page.getByRole('button', { name: /Mark as reviewed|Reopen/ })).toHaveCount(0);

    const reviewer = await openDesk();
    await reviewer.read(BILLING, 'reviewer');
    await reviewer.edit('account under that name', 'I have found an account.');
    await reviewer.save();
    await expect(reviewer.dialog().getByText('1 of 1 line verified')).toBeVisible();
    await reviewer.closeReview();
    await expect(reviewer.banner(/Changed since\./)).toBeVisible();
    await desk.reload();
    await expect(desk.banner(/Changed since\./)).toBeVisible();
    await desk.press(panel(page).getByRole('button', { name: 'Reopen' }));
    await expect(page.getByRole('status').filter({ hasText: 'is to be reviewed again' })).toBeAttached();
    await expect(desk.banner(/Reviewed by/)).toHaveCount(0);
    expect(reviews(stack)[0]).toMatchObject({ State__c: 'To_Review', Reviewed_By__c: null, Reviewed_At__c: null });
});

test('what could not be stored is said, and stored later', async ({ desk, page, stack }) => {
    await desk.read(BILLING);
    await desk.openSuggestions();
    const spoiled = {
        resource: 'records',
        object: 'Transcript_Review__c',
        kind: 'maintenance',
        method: 'PATCH'
    } as const;
    stack.org.faults.add({ ...spoiled, times: 'always' });
    await page.keyboard.press('x');
    await hide(desk);
    await expect(panel(page)).toContainText('Your decisions are not stored yet:');
    expect(reviews(stack)).toEqual([]);
    stack.org.faults.clear();
    await page.keyboard.press('r');
    await desk.press(page.getByRole('alertdialog').getByRole('button', { name: 'OK' }));
    await expect(desk.banner(/^Reviewed by/)).toBeVisible();
    await expect(panel(page)).not.toContainText('not stored yet');
    expect(rejectionsOf(stack).length).toBeGreaterThan(0);
});

test.describe('a call in which nothing is found', () => {
    test.use({ dataDir: makeQuietCall() });

    test('says so, and is reviewed with one key', async ({ desk, page, stack }) => {
        await desk.read('VC-1');
        await desk.openSuggestions();
        await expect(panel(page)).toContainText(/Nothing/);
        await page.keyboard.press('r');
        await expect(desk.banner(/^Reviewed by .Sofia Marchetti., \d/)).toBeVisible();
        expect(reviews(stack)).toMatchObject([{ State__c: 'Reviewed', Found__c: 0, Open__c: 0 }]);
    });
});

/** A folder with one call of two lines. */
function makeQuietCall(): string {
    const folder = mkdtempSync(join(tmpdir(), 'transcript-desk-quiet-'));
    cpSync(resolve(import.meta.dirname, '../local-org/data/users.json'), join(folder, 'users.json'));
    const line = (speaker: string, at: string, text: string) => ({ speaker, at, text, durationMs: 2_000 });
    const call = {
        name: 'VC-1',
        startedAt: 'now-3h',
        endedAt: '1:00',
        disposition: 'completed',
        participants: {
            agent: { role: 'Agent', name: 'Grace Whitfield', user: 'agent@example.com' },
            customer: { role: 'EndUser', name: 'Customer' }
        },
        entries: [line('agent', '0:01', 'Is it raining?'), line('customer', '0:05', 'It is, and it is cold.')]
    };
    writeFileSync(join(folder, 'quiet.call.json'), JSON.stringify(call));
    return folder;
}
