import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Desk } from './support/desk';
import type { Stack } from './support/stack';
import { expect, test } from './support/test';

const BILLING = 'VC-00001042';
const CODE = "That's, um, seven three nine";
const CODE_AGAIN = 'thank you. This takes a moment';
const GLASSES = 'I have to find my glasses';
const CARD_AS_WRITTEN = '4111 1111 1111 1111';

const heading = (page: Page) => page.getByRole('heading', { name: 'Where else is it?' });
const summary = (desk: Desk) => desk.dialog().locator('.summary');
function stored(stack: Stack, desk: Desk): readonly string[] {
    return stack.org.entries(desk.conversationOf(BILLING)).map(({ messageText }) => messageText);
}

test('what was removed is found where somebody said it again, and removed there too', async ({ desk, stack, page }) => {
    await desk.read(BILLING);
    await desk.redactLine(CODE, 'Card code');
    await desk.save('Payment card data');
    await expect(summary(desk)).toHaveText('1 of 1 line verified · Found in 1 more place.');
    await expect(desk.dialog()).toContainText('Said once more in the transcript:');
    await expect(desk.dialog(), 'the words around it are shown, it is not').toContainText(CODE_AGAIN);
    await expect(desk.dialog()).not.toContainText(/seven three nine/i);
    await expect(desk.dialog()).toContainText('Not in the text fields of its records that you may read');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    await desk.press(desk.dialog().getByRole('button', { name: 'Redact it there too' }));
    await expect(heading(page), 'the button is gone, the focus is not').toBeFocused();
    await expect(summary(desk)).toContainText('1 more place is marked. Save to remove it.');
    await desk.press(desk.dialog().getByRole('button', { name: 'Save 1 remaining' }));
    await expect(summary(desk)).toHaveText('2 of 2 lines verified · Found nowhere else.');
    await desk.closeReview();
    expect(stored(stack, desk).filter((text) => /seven three nine/i.test(text))).toEqual([]);
    expect(stored(stack, desk)).toContain('[CREDIT_DEBIT_CVV], thank you. This takes a moment.');
});

test('marking it there is one action, which can be undone', async ({ desk, page }) => {
    await desk.read(BILLING);
    await desk.redactLine(CODE, 'Card code');
    await desk.save('Payment card data');
    await desk.press(desk.dialog().getByRole('button', { name: 'Redact it there too' }));
    await desk.closeReview();
    await expect(page.getByText('1 redaction not saved')).toBeVisible();
    await desk.enterLines();
    await page.keyboard.press('Control+z');
    await expect(page.getByText('No unsaved changes', { exact: true })).toBeVisible();
});

test('what is written in a record is named by field, with a way there, and never shown or logged', async ({
    desk,
    stack,
    page
}) => {
    const answers: string[] = [];
    page.on('request', (request) => answers.push(`${request.url()} ${request.postData() ?? ''}`));
    await desk.read(BILLING);
    await desk.redactLine(GLASSES, 'Card number');
    await desk.save('Payment card data');
    const link = desk.dialog().getByRole('link', { name: /^Voice Call, field “.*Call Notes.*”$/ });
    await expect(link).toHaveAttribute('href', /^\/lightning\/r\/0LQ\w{12}\/view$/);
    await desk.reach(link);
    await expect(desk.dialog()).not.toContainText(CARD_AS_WRITTEN);
    await expect(desk.dialog()).not.toContainText(GLASSES);
    await desk.closeReview();
    expect(stack.proxyOutput()).not.toContain(CARD_AS_WRITTEN);
    expect(stack.proxyOutput()).toContain('record-texts');
    const asked = answers.filter((request) => request.includes('record-texts'));
    expect(asked, 'once, and with nothing of what is looked for').toEqual([
        expect.stringMatching(/\/v1\/voice-calls\/0LQ\w+\/record-texts $/)
    ]);
});

test('an edit alone looks for nothing; a part that could not be looked at is named, and looked at again', async ({
    desk,
    stack,
    page
}) => {
    await desk.read(BILLING);
    await desk.edit('I have found an account under that name', 'Thank you, Ms. Peña.');
    await desk.press(page.getByRole('button', { name: 'Review and save…' }));
    await expect(desk.dialog()).not.toContainText(/can't be undone/);
    await desk.chooseReason('Other');
    await desk.press(desk.dialog().getByRole('button', { name: 'Save 1 line' }));
    await expect(summary(desk)).toHaveText('1 of 1 line verified');
    await expect(heading(page)).toHaveCount(0);
    await expect(desk.dialog().getByRole('button', { name: 'Receipt' })).toHaveCount(0);
    await desk.closeReview();

    await desk.redactLine(CODE, 'Card code');
    stack.org.faults.add({ kind: 'answer', resource: 'records', object: 'VoiceCall', times: 'always', status: 403 });
    await desk.save('Payment card data');
    await expect(desk.dialog()).toContainText('the records of the call: they could not be read');
    stack.org.faults.clear();
    await desk.press(desk.dialog().getByRole('button', { name: 'Look in the records again' }));
    await expect(desk.dialog()).toContainText('Not in the text fields of its records that you may read');
});
