import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Desk } from './support/desk';
import { makeGeneratedCalls } from './support/generatedCalls';
import { expect, test } from './support/test';

const dataDir = makeGeneratedCalls(100, 10_000);
test.use({ dataDir });
test.afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Counts every change of the document. Synthetic shadow hides what happens in components from an observer made later. */
async function countMutations(page: Page): Promise<() => Promise<number>> {
    await page.addInitScript(() => {
        let count = 0;
        const observer = new MutationObserver((records) => {
            count += records.length;
        });
        document.addEventListener('DOMContentLoaded', () =>
            observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
        );
        Object.assign(window, {
            takeMutations() {
                count += observer.takeRecords().length;
                const taken = count;
                count = 0;
                return taken;
            }
        });
    });
    return () => page.evaluate(() => (window as unknown as { takeMutations(): number }).takeMutations());
}

/** What the page does for each of some key presses, and for each step of scrolling, in the middle of the first lines. */
async function workOn(desk: Desk, take: () => Promise<number>): Promise<Record<string, readonly number[]>> {
    const { page } = desk;
    /** Once nothing was drawn any more for a while, in which there were frames to draw it: a busy machine is late with those. */
    const settled = async (): Promise<readonly [number, number]> => {
        let mutations = 0;
        for (let more = 1; more > 0; mutations += more) {
            await page.evaluate(async () => {
                for (let frame = 0; frame < 3; frame += 1) {
                    await new Promise(requestAnimationFrame);
                }
                await new Promise((resolve) => setTimeout(resolve, 200));
            });
            more = await take();
        }
        return [await desk.lines().count(), mutations];
    };
    await desk.enterLines();
    for (let press = 0; press < 3; press += 1) {
        await page.keyboard.press('PageDown');
    }
    await settled();
    const work: Record<string, readonly number[]> = {};
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Enter', 'x', 'Escape']) {
        await page.keyboard.press(key);
        work[`${Object.keys(work).length} ${key}`] = await settled();
    }
    await desk.currentLine().hover();
    for (const pixels of [300, 300, -300]) {
        await page.mouse.wheel(0, pixels);
        work[`${Object.keys(work).length} wheel ${pixels}`] = await settled();
    }
    return work;
}

test('a key press and a step of scrolling render as much in 10,000 lines as in 100', async ({ desk, openDesk }) => {
    const works: Record<string, readonly number[]>[] = [];
    for (const [lines, each] of [
        [100, desk],
        [10_000, await openDesk()]
    ] as const) {
        const take = await countMutations(each.page);
        await each.read(`VC-${lines}`);
        await expect(each.page.getByText(`${lines.toLocaleString('en-US')} lines`, { exact: true })).toBeVisible();
        works.push(await workOn(each, take));
    }
    expect(works[1]).toEqual(works[0]);
    const mutations = Object.values(works[0] ?? {}).map(([, count]) => count ?? 0);
    expect(Math.max(...mutations)).toBeGreaterThan(0);
});
