/** Hears when the elements it is given change their size. */
export interface SizeWatcher {
    /** Watches these elements and no others. */
    watch(elements: readonly Element[]): void;
    stop(): void;
}

/** Where the browser has no ResizeObserver (tests), it hears nothing: rows are measured whenever the list renders. */
export function watchSizes(onResized: () => void): SizeWatcher {
    const observer = typeof ResizeObserver === 'function' ? new ResizeObserver(onResized) : null;
    const watched = new Set<Element>();
    return {
        watch(elements) {
            const wanted = new Set(elements);
            for (const element of watched) {
                if (!wanted.has(element)) {
                    observer?.unobserve(element);
                    watched.delete(element);
                }
            }
            for (const element of wanted) {
                if (!watched.has(element)) {
                    observer?.observe(element);
                    watched.add(element);
                }
            }
        },
        stop() {
            observer?.disconnect();
            watched.clear();
        }
    };
}
