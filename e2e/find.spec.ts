import type { Locator, Page } from '@playwright/test';
import type { Desk } from './support/desk';
import { expect, test } from './support/test';

const BILLING = 'VC-00001042';
const LONG = 'VC-00001043';
const MOST_LINE_ELEMENTS = 150;

const field = (page: Page): Locator => page.getByRole('textbox', { name: 'Find in the transcript' });
const findBar = (page: Page): Locator => page.getByRole('search', { name: 'Find in the transcript' });
const marks = (page: Page): Locator => page.locator('c-transcript-line-text .hit');
const currentMark = (page: Page): Locator => page.locator('c-transcript-line-text .hit_current');
const said = (page: Page): Locator => page.locator('[role="status"].slds-assistive-text');

/** When a line begins, as it is shown. The local org moves calls to today, so the seconds differ by one at times. */
async function timeOf(desk: Desk, text: string): Promise<string> {
    return desk.line(text).locator('.time').innerText();
}

async function look(page: Page, words: string): Promise<void> {
    await page.keyboard.press('Control+f');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type(words);
}

/** What a copy puts on the clipboard, read where the page sets it. */
async function copied(page: Page): Promise<string> {
    await page.evaluate(() => {
        document.addEventListener(
            'copy',
            (event) => {
                document.body.dataset['copied'] = event.clipboardData?.getData('text/plain') ?? '';
            },
            { once: true }
        );
    });
    await page.keyboard.press('Control+c');
    await expect(page.locator('body')).toHaveAttribute('data-copied');
    return page.evaluate(() => {
        const { copied: text = '' } = document.body.dataset;
        delete document.body.dataset['copied'];
        return text;
    });
}

test('in 6,000 lines a word far down is found, with the focus where one types, and a filter keeps the place', async ({
    desk,
    page
}) => {
    await desk.read(LONG);
    await desk.enterLines();
    // Line 5,990 has this number in it, and is nowhere near what is drawn.
    await page.keyboard.press('End');
    const last = await desk.currentLine().locator('c-transcript-line-text').innerText();
    await page.keyboard.press('Home');
    const word = last.split(' ').slice(0, 6).join(' ');
    await look(page, word);
    await expect(findBar(page)).toContainText(/^1 of \d+/);
    await page.keyboard.press('Shift+Enter');
    await expect(currentMark(page).first()).toBeInViewport();
    await expect(field(page)).toBeFocused();
    await expect(said(page)).toContainText('Went on from the end.');
    expect(await page.getByRole('listitem').count()).toBeLessThanOrEqual(MOST_LINE_ELEMENTS);

    await page.keyboard.press('Escape');
    await expect(findBar(page)).toHaveCount(0);
    await expect(desk.currentLine()).toHaveAttribute('aria-posinset', /^(5\d{3}|6000)$/);
    await expect(marks(page)).toHaveCount(0);

    // A filter keeps the place, and draws no more lines than without.
    await page.keyboard.press('End');
    for (let i = 0; i < 5; i += 1) {
        await page.keyboard.press('PageUp');
    }
    const place = Number(await desk.currentLine().getAttribute('aria-posinset'));
    const text = await desk.currentLine().innerText();
    const radios = page.getByRole('radio');
    const names = await radios.evaluateAll((all) => all.map((radio) => radio.getAttribute('value') ?? ''));
    expect(names.length).toBeGreaterThan(2);
    await desk.reach(page.getByRole('radio', { name: 'Everyone' }));
    await page.keyboard.press('ArrowRight');
    await expect(desk.lines().first()).not.toHaveAttribute('aria-setsize', '6000');
    expect(await page.getByRole('listitem').count()).toBeLessThanOrEqual(MOST_LINE_ELEMENTS);
    await page.keyboard.press('ArrowLeft');
    await expect(desk.lines().first()).toHaveAttribute('aria-setsize', '6000');
    await expect(async () => {
        const shown = await desk.lines().evaluateAll((all) => {
            const { top, bottom } = all[0]?.closest('.view')?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
            return all
                .filter((line) => {
                    const box = line.getBoundingClientRect();
                    return box.bottom > top && box.top < bottom;
                })
                .map((line) => Number(line.getAttribute('aria-posinset')));
        });
        expect(Math.min(...shown.map((one) => Math.abs(one - place)))).toBeLessThanOrEqual(20);
    }).toPass({ timeout: 10_000 });
    expect(text).not.toBe('');
    expect(await page.getByRole('listitem').count()).toBeLessThanOrEqual(MOST_LINE_ELEMENTS);
});

test('results are counted, stepped through and marked; case and whole words narrow them', async ({ desk, page }) => {
    await desk.read(BILLING);
    await desk.enterLines();
    await look(page, 'card');
    await expect(findBar(page)).toContainText('1 of 5');
    await expect(said(page)).toHaveText(/^1 of 5/);
    await expect(currentMark(page)).toHaveText('card');
    expect(await marks(page).count()).toBeGreaterThan(1);
    for (const [key, position] of [
        ['Enter', '2 of 5'],
        ['F3', '3 of 5'],
        ['Shift+F3', '2 of 5'],
        ['Shift+Enter', '1 of 5']
    ] as const) {
        await page.keyboard.press(key);
        await expect(findBar(page)).toContainText(position);
    }
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Shift+Enter');
    await expect(findBar(page)).toContainText('5 of 5');
    await expect(said(page)).toContainText('Went on from the end.');
    await page.keyboard.press('Enter');
    await expect(findBar(page)).toContainText('1 of 5');
    await expect(said(page)).toContainText('Went on from the start.');

    await page.keyboard.press('Control+a');
    await page.keyboard.type('great');
    await expect(findBar(page)).toContainText(/\d/);
    const all = await findBar(page).innerText();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Match case' })).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Match case' })).toHaveAttribute('aria-pressed', 'true');
    await expect(findBar(page)).not.toHaveText(all);
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('car');
    await expect(findBar(page)).toContainText('of');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(findBar(page)).toContainText('No results');
    await page.keyboard.press('Escape');
    await expect(desk.currentLine()).toHaveCount(1);

    // Keys are only letters where one types.
    await desk.goToLine('Great.');
    await page.keyboard.press('Enter');
    const editor = page.getByRole('textbox', { name: 'Text of this line' });
    await expect(editor).toBeFocused();
    await page.keyboard.type('g');
    await expect(editor).toHaveValue('Great.g');
    await page.keyboard.press('Escape');
    await look(page, 'g');
    await expect(field(page)).toHaveValue('g');
    await expect(page.getByRole('textbox', { name: 'Go to' })).toHaveCount(0);
    await page.keyboard.press('Escape');

    // Outside of the component the browser keeps its own search.
    const isSuppressed = page.evaluate(
        () =>
            new Promise<boolean>((resolve) => {
                window.addEventListener('keydown', (event) => resolve(event.defaultPrevented), { once: true });
            })
    );
    await desk.reach(page.getByRole('link', { name: 'Voice Calls' }));
    await page.keyboard.press('Control+f');
    expect(await isSuppressed).toBe(false);
    await expect(findBar(page)).toHaveCount(0);
});

test('what is to be redacted is not found, what is edited is, and selected words are looked for at once', async ({
    desk,
    page
}) => {
    await desk.read(BILLING);
    await desk.redactLine("It's the fourteenth of March", 'Date of birth');
    await look(page, 'fourteenth');
    await expect(findBar(page)).toContainText('No results');
    await page.keyboard.press('Escape');
    await desk.goToLine('Great.');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+f');
    await expect(field(page)).toHaveValue('Great');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await desk.write('Splendid.');
    // From within the editor: what is typed there is kept.
    await look(page, 'splendid');
    await expect(findBar(page)).toContainText('1 of 1');
    await expect(currentMark(page)).toHaveText('Splendid');
});

test('filters show the lines of one speaker, of changes and of redactions, and lose no line at work', async ({
    desk,
    page
}) => {
    await desk.read(BILLING);
    await desk.edit('Great.', 'Great, thank you.');
    await desk.redactLine("It's the fourteenth of March", 'Date of birth');
    const everyone = page.getByRole('radio', { name: 'Everyone' });
    await desk.reach(everyone);
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Grace Whitfield' })).toBeChecked();
    await expect(
        page.locator('c-transcript-line .speaker__name').filter({ hasNotText: 'Grace Whitfield' })
    ).toHaveCount(0);
    await expect(desk.lines().first()).not.toHaveAttribute('aria-setsize', '40');
    await expect(page.getByText(/^\d+ of 40 lines$/)).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Changed 2' })).toBeChecked();
    await expect(desk.lines()).toHaveCount(2);
    await expect(desk.lines().last()).toHaveAttribute('aria-posinset', '2');
    await expect(desk.lines().last()).toHaveAttribute('aria-setsize', '2');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Redacted 1' })).toBeChecked();
    await expect(desk.lines()).toHaveCount(1);
    await page.keyboard.press('ArrowLeft');

    // Reverted: the line stays as long as the focus is in the lines.
    await page.keyboard.press('Tab');
    await expect(desk.currentLine()).toHaveCount(1);
    await page.keyboard.press('End');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(desk.lines()).toHaveCount(2);
    await page.keyboard.press('Shift+Tab');
    await expect(page.getByRole('heading', { name: 'No lines to show' })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Show everyone' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(everyone).toBeChecked();
    await expect(desk.currentLine()).toHaveAttribute('aria-setsize', '40');
});

test('a time leads to its line', async ({ desk, page }) => {
    await desk.read(BILLING);
    await desk.enterLines();
    await page.keyboard.press('g');
    const goTo = page.getByRole('textbox', { name: 'Go to' });
    await expect(goTo).toBeFocused();
    await page.keyboard.type('soon');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('paragraph').filter({ hasText: 'Write a time into the call as' })).toBeVisible();
    await expect(goTo).toHaveAttribute('aria-invalid', 'true');
    await page.keyboard.press('Control+a');
    // The line before begins at 1:16 or 1:17, the next at 1:23 or 1:24.
    await page.keyboard.type('1:21');
    await page.keyboard.press('Enter');
    await expect(desk.currentLine()).toContainText('That happens a lot');
    await expect(desk.currentLine()).toBeInViewport({ ratio: 1 });
    const time = await timeOf(desk, 'Really? That would be wonderful');
    const seconds = Number(time.split(':')[0]) * 60 + Number(time.split(':')[1]);
    for (const [typed, text] of [
        [`00:0${time}`, 'Really? That would be wonderful'],
        ['0', 'Thank you for calling Northwind Energy'],
        [String(seconds), 'Really? That would be wonderful']
    ] as const) {
        await page.keyboard.press('g');
        await page.keyboard.type(typed);
        await page.keyboard.press('Enter');
        await expect(desk.currentLine()).toContainText(text);
    }
    await page.keyboard.press('g');
    await page.keyboard.press('Escape');
    await expect(desk.currentLine()).toContainText('Really? That would be wonderful');

    await desk.chooseMore('Show time of day');
    await expect(desk.line('Really? That would be wonderful').locator('.time')).toHaveText(/^\d+:\d\d:\d\d [AP]M$/);
    await desk.chooseMore('Show time of day');
    await expect(desk.line('Really? That would be wonderful').locator('.time')).toHaveText(time);

    await desk.chooseMore('Go to a time…');
    await expect(goTo).toBeFocused();
});

test('lines are copied as they are shown, and never what a mask hides', async ({ desk, page, context, stack }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: stack.pageUrl });
    await desk.read(BILLING);
    await desk.goToLine('Great.');
    expect(await copied(page)).toBe(`${await timeOf(desk, 'Great.')} Lucía Peña: Great.`);
    await expect(said(page)).toHaveText('Copied the line');
    await page.keyboard.press('ArrowRight');
    expect(await copied(page)).toBe('Great');
    await expect(said(page)).toHaveText('Copied the selected words');

    await desk.redactLine("It's the fourteenth of March", 'Date of birth');
    const redacted = `${await timeOf(desk, 'DATE_OF_BIRTH')} Lucía Peña: [DATE_OF_BIRTH]`;
    expect(await copied(page)).toBe(redacted);

    // Over three lines, the middle one of which is redacted.
    const from = await desk.line('I have found an account under that name').locator('p').first().boundingBox();
    const to = await desk.line('Perfect, thank you').locator('p').first().boundingBox();
    await page.mouse.move((from?.x ?? 0) + 40, (from?.y ?? 0) + 8);
    await page.mouse.down();
    await page.mouse.move((to?.x ?? 0) + 60, (to?.y ?? 0) + 8, { steps: 6 });
    await page.mouse.up();
    const lines = (await copied(page)).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^0:2\d Grace Whitfield: Thank you, Ms\. Penya\..*\?$/);
    expect(lines[1]).toBe(redacted);
    await expect(said(page)).toHaveText('Copied 3 lines');

    await desk.reach(page.getByRole('radio', { name: 'Everyone' }));
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('radio', { name: 'Redacted 1' })).toBeChecked();
    await desk.chooseMore('Copy all shown lines');
    await expect(said(page)).toHaveText('Copied the line');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(redacted);
});

test('a search whose words a save removed for good is gone from the page', async ({ desk, page }) => {
    await desk.read(BILLING);
    await desk.goToLine("It's the fourteenth of March");
    await look(page, 'fourteenth of march');
    await expect(findBar(page)).toContainText('1 of 1');
    await desk.redactLine("It's the fourteenth of March", 'Date of birth');
    await desk.save('Personal data');
    await expect(desk.dialog().getByText('1 of 1 line verified')).toBeVisible();
    await desk.closeReview();
    await expect(findBar(page)).toHaveCount(0);
    expect(await page.locator('body').innerHTML()).not.toMatch(/fourteenth/i);
});
