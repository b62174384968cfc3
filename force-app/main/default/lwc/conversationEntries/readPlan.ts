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
    /** A full moment just stepped over, by the time that may be the filter's: crowded, unless the next page shows it is not. */
    readonly stepped: { readonly field: TimeField; readonly atMs: number } | null;
}

/** Reads everything from a point in time on; 0 is the whole conversation. */
export function createReadPlan(startMs = 0): ReadPlan {
    return { next: { startMs }, seen: new Set(), crowdedMs: [], stepped: null };
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
    const here = plan.next.startMs;
    const seen = new Set(plan.seen);
    const fresh = page.entries.filter(({ identifier }) => !seen.has(identifier) && seen.add(identifier));
    const { stepped } = plan;
    const crowdedMs =
        stepped && mayBeFilter(page, stepped.field, here) ? [...plan.crowdedMs, stepped.atMs] : plan.crowdedMs;
    if (page.count < PAGE_LIMIT) {
        return { plan: { seen, crowdedMs, next: null, stepped: null }, fresh };
    }
    const possible = TIMES.filter((field) => mayBeFilter(page, field, here));
    const earliest = (possible.length > 0 || fresh.length === 0 ? possible : TIMES)
        .flatMap((field) => {
            const ms = latest(page, field);
            return ms === null ? [] : [{ field, ms }];
        })
        .sort((a, b) => a.ms - b.ms)[0];
    if (!earliest) {
        return { plan: { seen, crowdedMs: [...crowdedMs, here], next: null, stepped: null }, fresh };
    }
    const { field, ms } = earliest;
    if (ms - 1 > here) {
        return { plan: { seen, crowdedMs, next: { startMs: ms - 1 }, stepped: null }, fresh };
    }
    // By this time the whole page lies at one moment, which may hold more. Step over it; the next page tells.
    return {
        plan: { seen, crowdedMs, next: { startMs: Math.max(here, ms) + 1 }, stepped: { field, atMs: ms } },
        fresh
    };
}

const TIMES = ['clientTimestamp', 'serverReceivedTimestamp'] as const;
type TimeField = (typeof TIMES)[number];

/** Whether the resource may filter on this time: not if it gave an entry from before the point it was asked for. */
function mayBeFilter(page: EntriesPage, field: TimeField, startMs: number): boolean {
    return page.entries.every((entry) => (entry[field] ?? startMs) >= startMs);
}

function latest(page: EntriesPage, field: TimeField): number | null {
    let result: number | null = null;
    for (const entry of page.entries) {
        const value = entry[field];
        if (value !== null && (result === null || value > result)) {
            result = value;
        }
    }
    return result;
}
