import type { ConversationEntry, EntriesPage } from './parseEntries';

/** The most that one GET returns (Connect REST API, `recordLimit`). */
export const PAGE_LIMIT = 1000;

/** One GET to make: the PAGE_LIMIT entries that follow `startMs`, by whichever time the resource filters on. */
export interface EntriesRead {
    readonly startMs: number;
}

/**
 * Where the reading of a conversation stands. The resource has no cursor, and its documentation does not say which
 * timestamp `startTimestamp` filters on nor whether the bound is inclusive. So each page starts a millisecond before the
 * earlier of the two times that the last page reached, and what comes twice is dropped by identifier.
 */
export interface ReadPlan {
    readonly next: EntriesRead | null;
    readonly seen: ReadonlySet<string>;
    /** Moments at which more entries share one timestamp than a page holds, so that some may not have come. */
    readonly crowdedMs: readonly number[];
}

/** Reads everything from a point in time on; 0 is the whole conversation. */
export function createReadPlan(startMs = 0): ReadPlan {
    return { next: { startMs }, seen: new Set(), crowdedMs: [] };
}

/** The GET to make now, or null once all is read. */
export function nextRead(plan: ReadPlan): EntriesRead | null {
    return plan.next;
}

/** Takes the answer to the plan's next read: the entries that are new, and the plan that goes on from there. */
export function acceptPage(
    plan: ReadPlan,
    page: EntriesPage
): { readonly plan: ReadPlan; readonly fresh: readonly ConversationEntry[] } {
    if (!plan.next) {
        throw new Error('the plan has no read under way');
    }
    const seen = new Set(plan.seen);
    const fresh = page.entries.filter(({ identifier }) => !seen.has(identifier) && seen.add(identifier));
    if (page.count < PAGE_LIMIT) {
        return { plan: { ...plan, seen, next: null }, fresh };
    }
    const here = plan.next.startMs;
    const reached = [latest(page, 'clientTimestamp'), latest(page, 'serverReceivedTimestamp')]
        .filter((ms) => ms !== null)
        .sort((a, b) => a - b);
    // A page that brought nothing new by the earlier time is stuck on it: the later one must be the filter's.
    const ahead = reached.map((ms) => ms - 1).filter((ms) => ms > here);
    const startMs = fresh.length > 0 ? ahead[0] : ahead[ahead.length - 1];
    if (startMs !== undefined) {
        return { plan: { ...plan, seen, next: { startMs } }, fresh };
    }
    // The whole page lies at one moment. Step over it, and say that it may hold more.
    const last = reached[reached.length - 1];
    return {
        plan: {
            seen,
            next: last === undefined ? null : { startMs: Math.max(here, last) + 1 },
            crowdedMs: [...plan.crowdedMs, last ?? here]
        },
        fresh
    };
}

function latest(page: EntriesPage, field: 'clientTimestamp' | 'serverReceivedTimestamp'): number | null {
    let result: number | null = null;
    for (const entry of page.entries) {
        const value = entry[field];
        if (value !== null && (result === null || value > result)) {
            result = value;
        }
    }
    return result;
}
