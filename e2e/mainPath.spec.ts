import type { Stack } from './support/stack';
import type { Desk } from './support/desk';
import { selectWords } from './support/selectWords';
import { expect, test } from './support/test';

const BILLING = 'VC-00001042';
const NAME_LINE = 'I have found an account under that name';
const CARD_LINE = 'I have to find my glasses';

/** What the local org holds of the call, by line. */
function storedTexts(stack: Stack, desk: Desk): string[] {
    return stack.org.entries(desk.conversationOf(BILLING)).map(({ messageText }) => messageText);
}

test.describe('correct a line, redact a card number, save, proven', () => {
    test('with the mouse', async ({ desk, stack, page }) => {
        await desk.read(BILLING);
        const before = storedTexts(stack, desk);
        const [nameIndex, cardIndex] = [NAME_LINE, CARD_LINE].map((text) =>
            before.findIndex((line) => line.includes(text))
        );

        await desk.line(NAME_LINE).getByText(NAME_LINE).dblclick();
        const editor = page.getByRole('textbox', { name: 'Text of this line' });
        await editor.fill((await editor.inputValue()).replace('Penya', 'Peña'));
        await editor.press('Enter');
        await expect(desk.line(NAME_LINE)).toContainText('Ms. Peña');
        await expect(desk.line(NAME_LINE)).toContainText('Changed');

        await desk.line(NAME_LINE).hover();
        await desk.line(NAME_LINE).getByRole('button', { name: 'Actions for this line' }).click();
        await expect(page.getByRole('menuitem', { name: 'Revert' })).toBeVisible();
        await page.keyboard.press('Escape');

        await selectWords(desk, CARD_LINE, 'four one one one,');
        await page.getByRole('button', { name: 'Redact', exact: false }).filter({ hasText: 'Redact' }).last().click();
        await page.getByRole('option', { name: 'Card number' }).click();
        await expect(desk.line(CARD_LINE)).toContainText('CREDIT_DEBIT_NUMBER');
        await expect(desk.line(CARD_LINE)).not.toContainText('four one one one');
        await expect(page.getByText('1 edit, 1 redaction not saved')).toBeVisible();
        expect(storedTexts(stack, desk), 'nothing is sent before the person says so').toEqual(before);

        await page.getByRole('button', { name: 'Review and save…' }).click();
        await expect(desk.dialog().getByText(/This can't be undone/)).toBeVisible();
        await expect(desk.dialog()).not.toContainText('four one one one');
        await desk.dialog().getByRole('combobox', { name: 'Reason' }).click();
        await desk.dialog().getByRole('option', { name: 'Payment card data' }).click();
        await desk.dialog().getByRole('button', { name: 'Save 2 lines' }).click();
        await expect(desk.dialog().getByText('2 of 2 lines verified')).toBeVisible();
        await expect(desk.dialog().getByText('removed, read back')).toBeVisible();
        await expect(desk.dialog().getByText('saved, read back', { exact: true })).toBeVisible();
        await desk.dialog().getByRole('button', { name: 'Close' }).last().click();
        await expect(desk.dialog()).toHaveCount(0);

        const expected = [...before];
        expected[nameIndex ?? -1] = (before[nameIndex ?? -1] ?? '').replace('Penya', 'Peña');
        expected[cardIndex ?? -1] = (before[cardIndex ?? -1] ?? '').replace(
            'four one one one',
            '[CREDIT_DEBIT_NUMBER]'
        );
        expect(storedTexts(stack, desk), 'the local org holds exactly that').toEqual(expected);
        await expect(desk.line(CARD_LINE)).toContainText('CREDIT_DEBIT_NUMBER');
        await expect(page.getByText('No unsaved changes')).toBeVisible();
        await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
    });

    test('with the keyboard alone, from opening the page to reading the result', async ({ desk, stack, page }) => {
        await desk.open(BILLING);
        await desk.connect();
        await expect(page.getByText('40 lines', { exact: true })).toBeVisible();

        const before = storedTexts(stack, desk);
        await desk.goToLine(NAME_LINE);
        await page.keyboard.press('Enter');
        const editor = page.getByRole('textbox', { name: 'Text of this line' });
        await expect(editor).toBeFocused();
        await page.keyboard.press('Control+A');
        await page.keyboard.type('Thank you, Ms. Peña.');
        await page.keyboard.press('Escape');
        await expect(desk.line(NAME_LINE), 'Escape gives up').toContainText('Penya');
        await expect(desk.line(NAME_LINE)).toBeFocused();
        await page.keyboard.press('Enter');
        await page.keyboard.press('Control+Home');
        for (let i = 0; i < 'Thank you, Ms. Penya'.length; i += 1) {
            await page.keyboard.press('Delete');
        }
        await page.keyboard.type('Thank you, Ms. Peña');
        await page.keyboard.press('Enter');
        await expect(desk.line(NAME_LINE)).toContainText('Ms. Peña. I have found');
        await expect(desk.line(NAME_LINE)).toBeFocused();

        await desk.goToLine("That's, um, seven three nine");
        for (let i = 0; i < 3; i += 1) {
            await page.keyboard.press('ArrowRight');
        }
        await page.keyboard.press('Shift+ArrowRight');
        await page.keyboard.press('Shift+ArrowRight');
        await page.keyboard.press('r');
        await expect(page.getByRole('combobox', { name: 'What is it?' })).toBeFocused();
        await page.keyboard.type('card code');
        await page.keyboard.press('Enter');
        await expect(desk.line("That's, um,")).toContainText('CREDIT_DEBIT_CVV');
        await expect(desk.line("That's, um,")).toBeFocused();

        await page.keyboard.press('Control+z');
        await expect(desk.line("That's, um,")).toContainText('seven three nine');
        await page.keyboard.press('Control+y');
        await expect(desk.line("That's, um,")).toContainText('CREDIT_DEBIT_CVV');

        await desk.goToLine('No problem.');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Shift+Enter');
        await page.keyboard.type('None at all.');
        await page.keyboard.press('Enter');
        await expect(page.getByText('2 edits, 1 redaction not saved')).toBeVisible();
        await page.keyboard.press('m');
        await expect(page.getByRole('menuitem', { name: 'Edit' })).toBeFocused();
        await page.keyboard.press('End');
        await expect(page.getByRole('menuitem', { name: 'Revert' })).toBeFocused();
        await page.keyboard.press('Enter');
        await expect(page.getByText('1 edit, 1 redaction not saved')).toBeVisible();
        await expect(desk.line('No problem.')).toBeFocused();
        await page.keyboard.press('?');
        const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
        await expect(keys).toContainText('Find and replace in all lines');
        await page.keyboard.press('Escape');
        await expect(keys).toHaveCount(0);
        await expect(desk.line('No problem.')).toBeFocused();
        await page.keyboard.press('Tab');
        await expect(page.getByRole('button', { name: 'Discard' }), 'Tab leaves the lines').toBeFocused();

        await page.keyboard.press('Control+s');
        await expect(desk.dialog()).toBeVisible();
        await desk.chooseReason('Payment card data');
        await desk.press(desk.dialog().getByRole('button', { name: 'Save 2 lines' }));
        await expect(desk.dialog().getByText('2 of 2 lines verified')).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(desk.dialog()).toHaveCount(0);

        const after = storedTexts(stack, desk);
        const changed = after.filter((text, index) => text !== before[index]);
        expect(changed).toEqual([
            before.find((text) => text.includes(NAME_LINE))?.replace('Penya', 'Peña'),
            "That's, um, [CREDIT_DEBIT_CVV]."
        ]);
    });

    test('and the change record says who, why and how it ended, and never what', async ({ desk, stack, page }) => {
        await desk.read(BILLING);
        await selectWords(desk, CARD_LINE, 'four one one one,');
        await page.keyboard.press('r');
        await desk.pickKind('Card number');
        await desk.press(page.getByRole('button', { name: 'Review and save…' }));
        await desk.chooseReason('Payment card data');
        await desk.reach(desk.dialog().getByRole('textbox', { name: /Note/ }));
        await page.keyboard.type('asked for by the caller');
        await desk.press(desk.dialog().getByRole('button', { name: 'Save 1 line' }));
        await expect(desk.dialog().getByText('removed, read back')).toBeVisible();

        await desk.press(desk.dialog().getByRole('button', { name: 'Close' }).last());
        await expect(page.getByText('TC-000001'), 'the record page shows the new record').toBeVisible();

        const [row, ...others] = stack.org.records('Transcript_Change__c');
        expect(others).toEqual([]);
        expect(row).toMatchObject({
            Kind__c: 'Save',
            State__c: 'Verified',
            Edited_Lines__c: 0,
            Redacted_Lines__c: 1,
            Reason__c: 'Payment_Card_Data',
            Note__c: 'asked for by the caller'
        });
        expect(row?.['Lock__c'] ?? null, 'the lock is free again').toBeNull();
        expect(row?.['Digests__c'] ?? null, 'no digest stays').toBeNull();
        expect(JSON.stringify(row)).not.toMatch(/four one|glasses/);
        expect(stack.proxyOutput(), 'nor does the log').not.toMatch(/four one|glasses|14155550142/);
    });
});
