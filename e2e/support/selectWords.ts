import type { Desk } from './desk';

/** Drags over the words, as a person would: one pixel inside their box at each end. */
export async function selectWords(desk: Desk, lineText: string, words: string): Promise<void> {
    const line = desk.line(lineText);
    await line.scrollIntoViewIfNeeded();
    // The speaker may be called so too: that comes before.
    const box = await line
        .getByText(words)
        .last()
        .evaluate((element, wanted) => {
            const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.textContent?.indexOf(wanted) ?? -1;
                if (at >= 0) {
                    const range = document.createRange();
                    range.setStart(node, at);
                    range.setEnd(node, at + wanted.length);
                    const { left, right, top, height } = range.getBoundingClientRect();
                    return { left, right, middle: top + height / 2 };
                }
            }
            throw new Error('the words are not there');
        }, words);
    await desk.page.mouse.move(box.left + 1, box.middle);
    await desk.page.mouse.down();
    await desk.page.mouse.move(box.right - 3, box.middle, { steps: 8 });
    await desk.page.mouse.up();
}
