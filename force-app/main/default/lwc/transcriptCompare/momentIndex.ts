/** A span of time, in milliseconds, `endMs` exclusive. */
export interface Moment {
    readonly startMs: number;
    readonly endMs: number;
}

/** Around a start whose duration is not known: that near, a line may be the same. */
export const NEAR_MS = 2_000;

/** Nobody says more than about thirty characters a second. */
const LEAST_MS_A_CHARACTER = 30;

/** Whether a text can be said in that time. Salesforce has lines of 0 ms and of 1 ms. */
export function isPlausible(text: string, durationMs: number | null): durationMs is number {
    return durationMs !== null && durationMs > 0 && durationMs >= text.length * LEAST_MS_A_CHARACTER;
}

/** How long a text may take at most, however slowly it is said: what lasts longer is not believed. */
export function longestMs(text: string): number {
    return 60_000 + text.length * 200;
}

/** When a line of a file is said: for its duration, or about its start where it can't be said in that. */
export function momentOf(text: string, startMs: number, durationMs: number): Moment {
    return isPlausible(text, durationMs)
        ? { startMs, endMs: startMs + Math.min(durationMs, longestMs(text)) }
        : { startMs: startMs - NEAR_MS, endMs: startMs + Math.max(NEAR_MS, text.length * LEAST_MS_A_CHARACTER) };
}

/** Asks which of many moments share time with one, without looking at those that end before or start after. */
export function createMomentIndex<Item extends { readonly moment: Moment }>(
    items: readonly Item[]
): { overlapping(moment: Moment): readonly Item[] } {
    const sorted = [...items].sort((a, b) => a.moment.startMs - b.moment.startMs);
    let latest = Number.NEGATIVE_INFINITY;
    const latestEnds = sorted.map(({ moment }) => (latest = Math.max(latest, moment.endMs)));
    return {
        overlapping({ startMs, endMs }) {
            const found: Item[] = [];
            for (let at = countBefore(sorted, endMs) - 1; at >= 0 && (latestEnds[at] ?? 0) > startMs; at -= 1) {
                const item = sorted[at];
                if (item && item.moment.endMs > startMs) {
                    found.push(item);
                }
            }
            return found;
        }
    };
}

/** How many of the sorted items start before that time. */
function countBefore(sorted: readonly { readonly moment: Moment }[], timeMs: number): number {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sorted[middle]?.moment.startMs ?? 0) < timeMs) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/** How long both moments last together. */
export function sharedMs(one: Moment, other: Moment): number {
    return Math.max(0, Math.min(one.endMs, other.endMs) - Math.max(one.startMs, other.startMs));
}
