import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const LONG = 'VC-00001043';
const MOST_LINE_ELEMENTS = 150;

/** The line elements in the document, and whether the visible part of the list is filled from edge to edge. */
async function measure(page: Page): Promise<{ elements: number; filled: boolean }> {
    const rows = page.getByRole('listitem');
    const elements = await rows.count();
    const view = await page.getByRole('list', { name: 'Transcript lines' }).evaluate((list) => {
        let scroller: Element | null = list;
        while (scroller && scroller.scrollHeight <= scroller.clientHeight) {
            scroller = scroller.parentElement;
        }
        const { top, bottom } = (scroller ?? list).getBoundingClientRect();
        return { top, bottom };
    });
    const boxes = await rows.evaluateAll((all) =>
        all.map((row) => row.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom }))
    );
    const inView = boxes.filter(({ top, bottom }) => bottom > view.top && top < view.bottom);
    const filled = inView.reduce((at, { top, bottom }) => (top <= at + 1 ? bottom : at), view.top) >= view.bottom - 1;
    return { elements, filled };
}

test('6,000 lines scroll from end to end without blank places or more than 150 line elements', async ({
    desk,
    stack,
    page
}) => {
    stack.org.faults.add({ kind: 'delay', resource: 'entries', method: 'GET', nth: 2, ms: 1 });
    await desk.open(LONG);
    await desk.connect();
    await expect(page.getByText(/^[\d,]+ lines so far$/), 'the first lines while the others load').toBeVisible();
    await desk.enterLines();
    await page.keyboard.press('ArrowDown');
    await expect(desk.currentLine()).toHaveAttribute('aria-posinset', '2');
    stack.endDelays();
    await expect(page.getByText('6,000 lines', { exact: true })).toBeVisible();
    await desk.enterLines();
    for (const key of ['PageDown', 'PageDown', 'End', 'PageUp', 'Home', 'End']) {
        await page.keyboard.press(key);
        await expect(async () => {
            const { elements, filled } = await measure(page);
            expect(filled, `filled after ${key}`).toBe(true);
            expect(elements).toBeLessThanOrEqual(MOST_LINE_ELEMENTS);
        }).toPass({ timeout: 5000 });
    }
    await expect(desk.currentLine()).toHaveAttribute('aria-posinset', '6000');
    await expect(desk.currentLine()).toHaveAttribute('aria-setsize', '6000');

    await page.keyboard.press('Home');
    const list = page.getByRole('list', { name: 'Transcript lines' });
    await list.hover();
    let most = 0;
    for (let i = 0; i < 60; i += 1) {
        await page.mouse.wheel(0, 1500);
        most = Math.max(most, (await measure(page)).elements);
    }
    expect(most).toBeLessThanOrEqual(MOST_LINE_ELEMENTS);
    await expect(async () => expect((await measure(page)).filled).toBe(true)).toPass({ timeout: 5000 });

    // A line in the middle keeps its place while it is edited and the window narrows.
    await desk.enterLines();
    await page.keyboard.press('End');
    for (let i = 0; i < 5; i += 1) {
        await page.keyboard.press('PageUp');
    }
    const current = desk.currentLine();
    const position = await current.getAttribute('aria-posinset');
    await page.keyboard.press('Enter');
    await desk.write('A much longer line. '.repeat(40).trim());
    await page.keyboard.press('Enter');
    await expect(current).toHaveAttribute('aria-posinset', position ?? '');
    await expect(current).toBeInViewport();
    await page.setViewportSize({ width: 700, height: 800 });
    await expect(current).toHaveAttribute('aria-posinset', position ?? '');
    await expect(async () => expect((await measure(page)).filled).toBe(true)).toPass({ timeout: 5000 });
});

test('a line outside the view that gets the focus comes into view and stays there', async ({ desk, page }) => {
    await desk.read('VC-00001042');
    const line = desk.line('That happens a lot');
    await expect(line).not.toBeInViewport();
    await line.evaluate((element) => {
        if (element instanceof HTMLElement) {
            element.focus();
        }
    });
    await expect(line).toBeFocused();
    await expect(line).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('r');
    await desk.pickKind('Other number');
    await expect(desk.currentLine()).toBeInViewport({ ratio: 1 });
});
