import { createOrgWithSettings } from '../proxy/test/harness/orgWithSettings';
import type { Desk } from './support/desk';
import { selectWords } from './support/selectWords';
import type { Stack } from './support/stack';
import { expect, test } from './support/test';

const BILLING = 'VC-00001042';
const PHONE = 'Four one five, five five five, oh one four two';
const PHONE_LINE = `${PHONE}. That's the one.`;
const own = createOrgWithSettings([
    { Applies_To: 'NAME', Mask: 'Numbered' },
    { Applies_To: 'PHONE', Mask: 'Last_Four' },
    { Applies_To: 'EMAIL', Mask: 'Fixed_Text', Fixed_Text: '[on request]', Suggested: 'false' }
]);
test.use({ forceAppDir: own.forceAppDir });
test.afterAll(() => own.remove());

async function redactWords(desk: Desk, line: string, words: string, kind: string): Promise<void> {
    await selectWords(desk, line, words);
    await desk.page.keyboard.press('r');
    await desk.pickKind(kind);
}

const textsIn = (stack: Stack, desk: Desk): string[] =>
    stack.org.entries(desk.conversationOf(BILLING)).map(({ messageText }) => messageText);

test('masks keep to the policy of the org, are shown before they are saved, and known when they are read back', async ({
    desk,
    openDesk,
    page,
    stack
}) => {
    const stored = (): string[] => textsIn(stack, desk);
    await desk.read(BILLING);
    await redactWords(desk, 'Thank you for calling', 'Grace', 'Name');
    await redactWords(desk, 'Sure, it', 'Lucía Peña', 'Name');
    await redactWords(desk, 'I got a letter', 'Grace', 'Name');
    await expect(desk.line('Thank you for calling')).toContainText('NAME_1');
    await expect(desk.line('Sure, it')).toContainText('NAME_2');
    await expect(desk.line('I got a letter')).toContainText('NAME_1');

    await selectWords(desk, PHONE_LINE, PHONE);
    await page.keyboard.press('r');
    const options = page.getByRole('option');
    await expect(options.filter({ hasText: 'Phone number' })).toContainText('leaves \u2068[PHONE ending 0142]\u2069');
    await expect(options.filter({ hasText: 'Card code' })).toContainText('[CREDIT_DEBIT_CVV]');
    await expect(options.filter({ hasText: 'E-mail' })).toContainText('[on request]');
    await expect(options.first()).toHaveAccessibleName(/^Card number leaves .*\[CREDIT_DEBIT_NUMBER\]/);
    await desk.pickKind('Phone number');
    await expect(desk.line('ending 0142')).toHaveCount(1);
    await redactWords(desk, 'Yes please', 'lucia dot pena eighty-six at example dot com', 'E-mail address');

    await desk.press(page.getByRole('button', { name: 'Review and save…' }));
    for (const mask of ['NAME_1', 'NAME_2', 'PHONE ending 0142', 'on request']) {
        await expect(desk.dialog().getByText(mask).first()).toBeVisible();
    }
    expect(stored().join()).not.toMatch(/\[/);
    await desk.chooseReason('Personal data');
    await desk.press(desk.dialog().getByRole('button', { name: /^Save \d/ }));
    await expect(desk.dialog().getByText('5 of 5 lines verified')).toBeVisible();
    await desk.closeReview();
    expect(stored()[0]).toContain('this is [NAME_1].');
    expect(stored()[1]).toContain('Hi [NAME_1].');
    expect(stored()[3]).toContain("it's [NAME_2].");
    expect(stored().join()).toContain('[PHONE ending 0142].');
    expect(stored().join()).toContain("It's [on request]. All lower case");

    // Numbers go on behind those that are stored, whoever reads them, and a fixed text is drawn as a mask.
    const other = await openDesk();
    await other.read(BILLING);
    await expect(other.line('on request').locator('.mask_stored')).toContainText('on request');
    await redactWords(other, 'I have found an account', 'Penya', 'Name');
    await expect(other.line('I have found an account')).toContainText('NAME_3');
});

test('kinds that are off are not suggested, and a forged mask is refused', async ({ desk, page, stack }) => {
    await desk.read(BILLING);
    await desk.openSuggestions();
    const panel = page.getByRole('region', { name: 'Suggestions' });
    await expect(panel).toContainText('Phone number');
    await expect(panel).not.toContainText('E-mail address');

    const forged = page.waitForResponse((response) => response.request().method() === 'PATCH');
    await page.route('**/entries', async (route) => {
        const request = route.request();
        await (request.method() === 'PATCH'
            ? route.continue({ postData: (request.postData() ?? '').replace('ending 0142', 'ending 4155') })
            : route.continue());
    });
    await page.keyboard.press('Escape');
    await redactWords(desk, PHONE_LINE, PHONE, 'Phone number');
    const before = textsIn(stack, desk);
    await desk.save('Personal data');
    expect((await forged).status()).toBe(400);
    await expect(desk.dialog().getByText('A redaction was refused')).toBeVisible();
    expect(textsIn(stack, desk)).toEqual(before);
    expect(stack.org.records('Transcript_Change__c')).toEqual([]);
});
