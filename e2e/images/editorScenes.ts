import { BILLING, CARD_LINE, correct, workOnBilling, type Scene } from './scene';

/** What people do with a transcript. */
export const editorScenes: readonly Scene[] = [
    {
        name: 'transcript',
        async play({ desk }) {
            await workOnBilling(desk);
            return desk;
        }
    },
    {
        name: 'verified',
        async play({ desk, page }) {
            await workOnBilling(desk);
            await page.getByRole('button', { name: 'Review and save…' }).click();
            await desk.chooseReason('Personal data');
            await desk.dialog().getByRole('button', { name: 'Save 3 lines' }).click();
            await desk.dialog().getByText('3 of 3 lines verified').waitFor();
            return desk;
        }
    },
    {
        name: 'review',
        async play({ desk, page }) {
            await workOnBilling(desk);
            await page.getByRole('button', { name: 'Review and save…' }).click();
            await desk.dialog().getByRole('button', { name: 'Save 3 lines' }).waitFor();
            return desk;
        }
    },
    {
        name: 'find',
        async play({ desk, page }) {
            await desk.read(BILLING);
            await desk.goToLine(CARD_LINE);
            await page.keyboard.press('Control+f');
            await page.keyboard.type('number');
            await page.keyboard.press('Enter');
            await page.waitForTimeout(300);
            return desk;
        }
    },
    {
        name: 'filtered',
        async play({ desk, page }) {
            await workOnBilling(desk);
            await page.getByRole('radio', { name: /^Changed/ }).check({ force: true });
            await page.waitForTimeout(300);
            return desk;
        }
    },
    {
        name: 'replace',
        async play({ desk, page }) {
            await desk.read(BILLING);
            await desk.goToLine('No problem.');
            await page.keyboard.press('Control+h');
            await page.keyboard.type('nine');
            await page.keyboard.press('Tab');
            await page.keyboard.type('ten');
            await page.getByRole('dialog').getByText('4 of 4 ticked').waitFor();
            return desk;
        }
    },
    {
        name: 'redact',
        async play({ desk, page }) {
            await desk.read(BILLING);
            await desk.goToLine("It's the fourteenth of March");
            await page.keyboard.press('r');
            await page.getByRole('option', { name: 'Date of birth' }).waitFor();
            return desk;
        }
    },
    {
        name: 'word-diff',
        async play({ desk, page }) {
            await desk.read(BILLING);
            await correct(desk, 'I have found an account under that name', 'Penya', 'Peña');
            await page.keyboard.press('d');
            await page.waitForTimeout(300);
            return desk;
        }
    },
    {
        name: 'history',
        size: { width: 1600, height: 900 },
        async play({ desk, page }) {
            await workOnBilling(desk);
            await desk.save('Personal data');
            await desk.dialog().getByText('3 of 3 lines verified').waitFor();
            await desk.closeReview();
            await desk.goToLine('Perfect, thank you. And is the best number');
            await page.keyboard.press('h');
            await page.getByRole('region', { name: 'History' }).getByRole('button', { name: /^You/ }).click();
            return desk;
        }
    },
    {
        name: 'suggestions',
        async play({ desk, page }) {
            await desk.read(BILLING);
            await desk.openSuggestions();
            await page.keyboard.press('a');
            await page.keyboard.press('x');
            await page.waitForTimeout(300);
            return desk;
        }
    },
    {
        name: 'conflict',
        async play({ desk, openDesk, page }) {
            await desk.read(BILLING);
            const reviewer = await openDesk();
            await reviewer.read(BILLING, 'reviewer');
            await reviewer.edit('That would be', 'Truly? That would be great, thank you so much.');
            await reviewer.save();
            await reviewer.dialog().getByText('saved, read back', { exact: true }).waitFor();
            await desk.edit('That would be', 'Oh? That would be perfect, thank you ever so much.');
            await desk.reload();
            await desk.goToLine('That would be');
            await page.keyboard.press('Control+s');
            await desk.dialog().locator('c-transcript-conflict').waitFor();
            return desk;
        }
    },
    {
        name: 'draft-offered',
        async play({ desk, openDesk }) {
            await workOnBilling(desk);
            await desk.page.getByText(/Draft kept/).waitFor();
            const again = await openDesk();
            await again.read(BILLING);
            return again;
        }
    },
    {
        name: 'legs',
        async play({ desk }) {
            await desk.read('VC-00001044');
            return desk;
        }
    },
    {
        name: 'keys',
        async play({ desk, page }) {
            await desk.read(BILLING);
            await desk.goToLine('Great.');
            await page.keyboard.press('?');
            await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
            await page.waitForTimeout(300);
            return desk;
        }
    },
    {
        name: 'narrow',
        size: { width: 360, height: 740 },
        async play({ desk }) {
            await workOnBilling(desk);
            return desk;
        }
    },
    {
        name: 'right-to-left',
        async play({ desk }) {
            await desk.read('VC-00001049');
            return desk;
        }
    }
];
