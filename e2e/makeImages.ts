import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArgs, findChromium } from '../scripts/toolchain/chromium.mjs';
import { createDesk } from './support/desk';
import { startStack } from './support/stack';

// Makes the pictures in docs/images from the real page: npm run docs:images.

const folder = resolve(import.meta.dirname, '../docs/images');
const BILLING = 'VC-00001042';

await mkdir(folder, { recursive: true });
const stack = await startStack();
const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, timezoneId: 'UTC' });
    const page = await context.newPage();
    const desk = createDesk(page, stack);
    const save = async (name: string): Promise<void> => {
        await page.mouse.move(0, 0);
        await page.screenshot({ path: resolve(folder, `${name}.png`), animations: 'disabled' });
    };
    const redactLine = async (text: string, type: string): Promise<void> => {
        await desk.goToLine(text);
        await page.keyboard.press('r');
        await page.getByRole('option', { name: type }).click();
    };

    await desk.read(BILLING);
    await desk.goToLine('I have found an account under that name');
    await page.keyboard.press('Enter');
    const editor = page.getByRole('textbox', { name: 'Text of this line' });
    await editor.fill((await editor.inputValue()).replace('Penya', 'Peña'));
    await page.keyboard.press('Enter');
    await redactLine("It's the fourteenth of March", 'Date of birth');
    await redactLine('Four one five, five five five, oh one four two. That', 'Phone number');
    await desk.goToLine('Perfect, thank you. And is the best number');
    await save('transcript');

    await page.getByRole('button', { name: 'Review and save…' }).click();
    await desk.chooseReason('Personal data');
    await desk.dialog().getByRole('button', { name: 'Save 3 lines' }).click();
    await desk.dialog().getByText('3 of 3 lines verified').waitFor();
    await save('verified');
} finally {
    await browser.close();
    await stack.close();
}
