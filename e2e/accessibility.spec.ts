import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const BILLING = 'VC-00001042';

/** Findings inside base components, which are not ours to mend: the rule, and a part of the path to the element. */
const ALLOWED: readonly { readonly rule: string; readonly inside: string }[] = [];

async function findings(page: Page): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations.flatMap(({ id, nodes }) =>
        nodes
            .map(({ target }) => target.flat().join(' '))
            .filter((path) => !ALLOWED.some(({ rule, inside }) => rule === id && path.includes(inside)))
            .map((path) => `${id}: ${path}`)
    );
}

test('axe finds nothing in any state of the main path', async ({ desk, page }) => {
    await desk.open(BILLING);
    await expect(page.getByRole('button', { name: 'Connect', exact: true })).toBeVisible();
    expect(await findings(page), 'not signed in').toEqual([]);
    await desk.connect();
    await expect(page.getByText('40 lines', { exact: true })).toBeVisible();
    expect(await findings(page), 'read').toEqual([]);
    await desk.openSuggestions();
    expect(await findings(page), 'suggestions').toEqual([]);
    await page.keyboard.press('Escape');

    await desk.goToLine('I have to find my glasses');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await findings(page), 'words selected').toEqual([]);
    await page.keyboard.press('r');
    await expect(page.getByRole('listbox', { name: 'Kinds of data' })).toBeVisible();
    expect(await findings(page), 'choosing what it is').toEqual([]);
    await desk.pickKind('Card number');
    await desk.goToLine('Mm-hm.');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Text of this line' })).toBeVisible();
    expect(await findings(page), 'editing, with a redaction').toEqual([]);
    await page.keyboard.type('Yes');
    await page.keyboard.press('Enter');

    await desk.press(page.getByRole('button', { name: 'Review and save…' }));
    await expect(desk.dialog()).toBeVisible();
    expect(await findings(page), 'review').toEqual([]);
    await desk.chooseReason('Other');
    await desk.press(desk.dialog().getByRole('button', { name: 'Save 2 lines' }));
    await expect(desk.dialog().getByText('2 of 2 lines verified')).toBeVisible();
    expect(await findings(page), 'results').toEqual([]);
});

test('axe finds nothing in messages above the lines, nor in a review that met trouble', async ({
    desk,
    stack,
    page
}) => {
    await desk.read(BILLING);
    await desk.redactLine('I have to find my glasses', 'Card number');
    await desk.edit('Mm-hm.', 'Mm-hm, yes.');
    // Found, sent, not read back: the save stays open.
    stack.org.faults.add({ kind: 'hourlyLimit', resource: 'entries', method: 'GET', nth: 2, times: 'always' });
    await desk.save();
    await expect(desk.dialog().getByRole('alert')).toContainText('are used up');
    expect(await findings(page), 'trouble').toEqual([]);
    await desk.closeReview();
    stack.org.faults.clear();
    stack.org.limits.leaveDaily(40);
    await desk.reload();
    await expect(desk.banner('may still be under way')).toBeVisible();
    await expect(desk.banner(/requests left for today/)).toBeVisible();
    expect(await findings(page), 'messages').toEqual([]);
});

for (const [name, call] of [
    ['pending', 'VC-00001047'],
    ['in progress', 'VC-00001046'],
    ['right to left', 'VC-00001049'],
    ['a bad import', 'VC-00001048']
] as const) {
    test(`axe finds nothing: ${name}`, async ({ desk, page }) => {
        await desk.open(call);
        await desk.connect();
        await expect(page.getByRole('heading', { name: /has not arrived/ }).or(desk.lines().first())).toBeVisible();
        expect(await findings(page)).toEqual([]);
    });
}
