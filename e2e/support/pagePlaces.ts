import type { Page } from '@playwright/test';
import type { Place } from './places';

/** A heap snapshot cuts strings at 1,024 characters unless the browser is launched with this. */
export const WHOLE_STRINGS = '--js-flags=--heap-snapshot-string-limit=100000000';

/** What a page holds: its document, to the last attribute, field and shadow root; its memory; its history. */
export function listPagePlaces(page: Page): readonly Place[] {
    return [
        { name: 'the document', read: () => readDocument(page) },
        { name: 'the memory of the page', read: () => readHeap(page) },
        { name: 'the history of the page', read: () => readHistory(page) }
    ];
}

/** Every string of every document and shadow root, closed ones too: texts, attributes, what fields hold. */
async function readDocument(page: Page): Promise<readonly string[]> {
    const session = await page.context().newCDPSession(page);
    const { strings } = await session.send('DOMSnapshot.captureSnapshot', { computedStyles: [] });
    await session.detach();
    return [strings.join('\n')];
}

async function readHeap(page: Page): Promise<readonly string[]> {
    const session = await page.context().newCDPSession(page);
    const chunks: string[] = [];
    session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void chunks.push(chunk));
    // Twice: what the first finds to be garbage may hold on to more.
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    await session.detach();
    return chunks;
}

async function readHistory(page: Page): Promise<readonly string[]> {
    const session = await page.context().newCDPSession(page);
    const { entries } = await session.send('Page.getNavigationHistory');
    await session.detach();
    return entries.flatMap(({ url, title, userTypedURL }) => [url, title, userTypedURL].map(decode));
}

/** An address as people read it. */
export function decode(url: string): string {
    try {
        return decodeURIComponent(url);
    } catch {
        return url;
    }
}
