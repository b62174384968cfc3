/** So long the page may be kept from drawing itself, in milliseconds: well below what a person notices. */
const LONGEST_MS = 24;

/** Gives way to the page where it has been kept waiting for long; else goes on at once. */
export function createBreathing(now: () => number = () => performance.now()): () => Promise<void> {
    let sinceMs = now();
    return async () => {
        if (now() - sinceMs < LONGEST_MS) {
            return;
        }
        await new Promise((resolve) => setTimeout(resolve));
        sinceMs = now();
    };
}
