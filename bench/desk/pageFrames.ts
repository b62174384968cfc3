import type { Page } from '@playwright/test';

/** How well a page drew itself in a stretch of time. All in milliseconds; `frozen`: how many frames came later than 100. */
export interface Frames {
    readonly longestGapMs: number;
    readonly frozen: number;
    /** Tasks of more than 50 milliseconds, as the browser counts them. */
    readonly longestTaskMs: number;
    readonly longTasks: number;
}

const FROZEN_MS = 100;

/** Notes from now on, until it is stopped, each gap between frames and each long task. */
export async function watchFrames(page: Page): Promise<() => Promise<Frames>> {
    const watch = await page.evaluateHandle((frozenMs) => {
        const seen = { longestGapMs: 0, frozen: 0, longestTaskMs: 0, longTasks: 0 };
        // Methods only: what runs this names other functions by a helper that the page lacks.
        const watching = {
            last: performance.now(),
            next: 0,
            look() {
                const now = performance.now();
                seen.longestGapMs = Math.max(seen.longestGapMs, now - watching.last);
                seen.frozen += now - watching.last > frozenMs ? 1 : 0;
                watching.last = now;
                watching.next = requestAnimationFrame(() => watching.look());
            },
            stop() {
                observer.disconnect();
                cancelAnimationFrame(watching.next);
                return seen;
            }
        };
        const observer = new PerformanceObserver((list) =>
            list.getEntries().forEach(({ duration }) => {
                seen.longTasks += 1;
                seen.longestTaskMs = Math.max(seen.longestTaskMs, duration);
            })
        );
        observer.observe({ entryTypes: ['longtask'] });
        watching.next = requestAnimationFrame(() => watching.look());
        return watching;
    }, FROZEN_MS);
    return () => watch.evaluate((watching) => watching.stop());
}
