import { expect, test } from './support/test';

test.use({ viewport: { width: 640, height: 400 } });

test('a window lower than the list shows the line and the kind of data that the keys reach', async ({ desk, page }) => {
    await desk.read('VC-00001042');
    await desk.enterLines();
    for (let i = 0; i < 13; i += 1) {
        await page.keyboard.press('ArrowDown');
    }
    await expect(desk.currentLine()).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('r');
    for (let i = 0; i < 6; i += 1) {
        await page.keyboard.press('ArrowDown');
    }
    await expect(page.getByRole('option', { selected: true })).toBeInViewport({ ratio: 1 });
});
