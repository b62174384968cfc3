import { rmSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { makeReviewCall, REVIEW_LINES, SUGGESTED } from './support/reviewCall';
import { expect, test } from './support/test';

const dataDir = makeReviewCall();
test.use({ dataDir });
test.afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** More than two for each would be no review in seconds. */
const MOST_PRESSES = 80;

/** What a person does about a suggestion, as it is read out: the first that fits. Words are typed letter by letter. */
const PLAN: readonly (readonly [RegExp, readonly string[]])[] = [
    [/^Name, Ana Bell /, ['v']],
    [/^Name, Tom Baker /, ['x']],
    [/^E-mail address, (ana\.bell|tom\.baker)/, ['v']],
    [/^E-mail address, help@/, ['x']],
    [/^(Phone number|Card number|Card code|Card expiry|Date of birth), /, ['t']],
    [/^Address, 14 Harbor Road/, ['x']],
    [/^Address, 9 Mill Lane/, ['Shift+ArrowRight', ']', 'a']],
    [/^PIN[^,]*, 2749 /, ['l', ...Array.from('Password'), 'Enter']],
    [/^Web address[^,]*, |^URL[^,]*, /, ['Shift+t']],
    [/./, ['a']]
];

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Suggestions' });
const current = (page: Page): Locator => panel(page).getByRole('button').and(page.locator(':focus'));

/** Decides everything by the plan. Gives how many keys that took. */
async function decideAll(page: Page): Promise<number> {
    const count = panel(page).getByText(new RegExp(` of ${SUGGESTED} decided$`));
    let presses = 0;
    for (let text = await count.innerText(); !text.startsWith(`${SUGGESTED} `); text = await count.innerText()) {
        await expect(current(page), 'the focus stays on what is decided').toHaveAccessibleName(/ \d+:\d\d/);
        const name = (await current(page).ariaSnapshot()).replace(/^.*?button "/, '');
        const [, keys] = PLAN.find(([pattern]) => pattern.test(name))!;
        for (const key of keys) {
            await page.keyboard.press(key);
            presses += 1;
        }
        await expect(count).not.toHaveText(text);
    }
    return presses;
}

test(`${SUGGESTED} suggestions of 600 lines take at most ${MOST_PRESSES} keys, undone and done again`, async ({
    desk,
    page,
    stack
}) => {
    test.slow();
    const stored = (): string[] =>
        stack.org.entries(desk.conversationOf('VC-600')).map(({ messageText }) => messageText);
    expect([SUGGESTED, REVIEW_LINES.length]).toEqual([40, 600]);
    await desk.read('VC-600');
    await desk.openSuggestions();
    await expect(panel(page)).toContainText(`0 of ${SUGGESTED} decided`);
    const first = await current(page).ariaSnapshot();

    const presses = await decideAll(page);
    expect(presses).toBeLessThanOrEqual(MOST_PRESSES);
    await expect(panel(page)).toContainText('All are decided: 35 to be redacted, 5 left in.');
    await expect(panel(page).locator(':focus')).toHaveText('Suggestions');

    const undo = page.getByRole('button', { name: 'Undo' });
    while (await undo.isEnabled()) {
        await page.keyboard.press('Control+z');
    }
    await expect(panel(page)).toContainText(`0 of ${SUGGESTED} decided`);
    await expect(page.getByText('No unsaved changes', { exact: true })).toBeVisible();
    expect(await current(page).ariaSnapshot()).toBe(first);

    expect(await decideAll(page)).toBe(presses);
    expect(stored(), 'nothing is sent before it is saved').toEqual(REVIEW_LINES.map(({ text }) => text));
    await page.keyboard.press('Escape');
    await desk.save('Payment card data');
    await expect(desk.dialog().getByText(/^(\d+) of \1 lines verified/)).toBeVisible();
    expect(stored()).toEqual(REVIEW_LINES.map(({ decided }) => decided));
});
