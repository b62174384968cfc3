import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Desk } from './support/desk';
import { expect, test } from './support/test';

const BILLING = 'VC-00001042';
const LONG = 'VC-00001043';
const GLASSES = 'I have to find my glasses';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Download the transcript' });

/** Downloads the transcript by keyboard alone, in the format of that name. */
async function download(desk: Desk, format: RegExp): Promise<{ readonly name: string; readonly text: string }> {
    const { page } = desk;
    await desk.chooseMore('Download…');
    const dialog = dialogOf(page);
    const radio = dialog.getByRole('radio', { name: format });
    await desk.reach(dialog.getByRole('radio', { checked: true }));
    while (!(await radio.isChecked())) {
        await page.keyboard.press('ArrowDown');
    }
    await expect(dialog.getByRole('status')).toContainText('This format');
    const coming = page.waitForEvent('download');
    await desk.press(dialog.getByRole('button', { name: 'Download' }));
    const file = await coming;
    await expect(dialog).toHaveCount(0);
    await expect(
        page.getByRole('status').filter({ hasText: `Downloaded as ${file.suggestedFilename()}.` })
    ).toBeAttached();
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

/** How a cue of WebVTT writes a text of the billing call. */
const toCueText = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

test('saves the stored lines as WebVTT and as Salesforce NDJSON, by keyboard alone', async ({ desk, stack, page }) => {
    await desk.read(BILLING);
    const stored = stack.org.entries(desk.conversationOf(BILLING));
    const name = /^transcript-0LQ\w{15}\.vtt$/;

    const vtt = await download(desk, /^WebVTT/);
    expect(vtt.name).toMatch(name);
    const cues = vtt.text.split('\n\n').slice(1);
    expect(cues).toHaveLength(stored.length);
    stored.forEach(({ identifier, messageText }, place) => {
        expect(cues[place]).toContain(identifier);
        expect(cues[place]?.trimEnd().endsWith(`>${toCueText(messageText)}`)).toBe(true);
    });
    await expect(page.getByRole('button', { name: /^More/ }), 'the focus is back').toBeFocused();

    const ndjson = await download(desk, /^Salesforce NDJSON/);
    const lines = ndjson.text
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line));
    expect(lines).toMatchObject([
        { type: 'conversation' },
        ...stored.map(({ identifier, messageText, clientTimestamp }) => ({
            type: 'conversationEntry',
            payload: { id: identifier, messageText, clientSentTimestamp: clientTimestamp }
        }))
    ]);
});

test('says what is not in the file, and saves what is stored, not what is unsaved', async ({ desk, page }) => {
    await desk.read(BILLING);
    await desk.redactLine(GLASSES, 'Card number');
    await desk.chooseMore('Download…');
    const dialog = dialogOf(page);
    await expect(dialog).toContainText('what you have redacted but not saved is still there to read');
    await expect(dialog).toContainText('The file holds what people said.');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    expect((await download(desk, /^Plain text/)).text).toContain(GLASSES);

    await desk.save('Payment card data');
    await expect(desk.dialog().getByText('removed, read back')).toBeVisible();
    await desk.closeReview();
    const saved = await download(desk, /^Plain text/);
    expect(saved.text).not.toContain(GLASSES);
    expect(saved.text).toContain('[CREDIT_DEBIT_NUMBER');
});

test('saves 6,000 lines', async ({ desk, stack }) => {
    await desk.read(LONG);
    const stored = stack.org.entries(desk.conversationOf(LONG));
    const csv = await download(desk, /^CSV/);
    expect(csv.text.trimEnd().split('\r\n')).toHaveLength(stored.length + 1);
});
