import { TIMES, isBefore, latestMs, type TimeField } from './entryTimes';
import { judgeMoment, type MomentVerdict } from './fullMoment';
import type { ConversationEntry, EntriesPage } from './parseEntries';

/** The most that one GET returns (Connect REST API, `recordLimit`). */
export const PAGE_LIMIT = 1000;

/**
 * One GET to make, of at most PAGE_LIMIT entries between two points in time, by whichever time the resource filters on.
 * Whether the points themselves belong to the range is not documented. `direction` says which end of the range comes
 * where it holds more. Without `endMs` the range has no end.
 */
export interface EntriesRead {
    readonly startMs: number;
    readonly endMs?: number;
    readonly direction: 'FromStart' | 'FromEnd';
}

/**
 * Where the reading of a conversation stands. The resource has no cursor, and its documentation does not say which
 * timestamp its range is compared with, whether a bound is inclusive, nor in which order the entries come. So each page
 * starts a millisecond before the earlier of the two times that the last page reached, and what comes twice is dropped
 * by identifier. Where a full page lies at one moment, its last PAGE_LIMIT entries are asked for as well.
 */
export interface ReadPlan {
    readonly next: EntriesRead | null;
    readonly seen: ReadonlySet<string>;
    /**
     * Moments at which entries may be missing: more share one timestamp than come from both ends, or a page did not bring
     * again what it had to.
     */
    readonly crowdedMs: readonly number[];
    /** By this time, what lies up to here has been asked for from both ends; -1 where no moment was full yet. */
    readonly doneMs: Readonly<Record<TimeField, number>>;
    /** The moment whose last entries are being asked for. */
    readonly moment: FullMoment | null;
    /** Whether the next page starts within what has come, so that some of it has to come again. */
    readonly isOverlapping: boolean;
}

/** A moment at which, by these times, a full page lies. `reached` is how far that page, from `pageStartMs` on, has come. */
interface FullMoment {
    readonly atMs: number;
    readonly fields: readonly TimeField[];
    readonly pageStartMs: number;
    readonly reached: readonly Reached[];
}

/**
 * How far a full page has come by one of the two times. `isFromStart`: it holds an entry of the very point that it was to
 * start at, so by this time that bound is inclusive.
 */
interface Reached {
    readonly field: TimeField;
    readonly ms: number;
    readonly isFromStart: boolean;
}

/** Reads everything from a point in time on; 0 is the whole conversation. */
export function createReadPlan(startMs = 0): ReadPlan {
    return {
        next: { startMs, direction: 'FromStart' },
        seen: new Set(),
        crowdedMs: [],
        doneMs: { clientTimestamp: -1, serverReceivedTimestamp: -1 },
        moment: null,
        isOverlapping: false
    };
}

/** The GET to make now, or null once all is read. */
export function nextRead(plan: ReadPlan): EntriesRead | null {
    return plan.next;
}

/**
 * Takes the answer to the plan's next read: the entries that are new, and the plan that goes on from there. A plan ends:
 * pages start later and later, a full moment takes two more reads for each time, and an answer that fits neither time and
 * brings nothing new is the last. Laws hold it to eight reads for every thousand entries, and eight more.
 */
export function acceptPage(
    plan: ReadPlan,
    page: EntriesPage
): { readonly plan: ReadPlan; readonly fresh: readonly ConversationEntry[] } {
    if (!plan.next) {
        throw new Error('the plan has no read under way');
    }
    const seen = new Set(plan.seen);
    const fresh = page.entries.filter(({ identifier }) => !seen.has(identifier) && seen.add(identifier));
    const { startMs, endMs = 0 } = plan.next;
    const hasGap = plan.isOverlapping && fresh.length === page.entries.length;
    const said = hasGap ? withCrowded(plan, startMs) : plan;
    const next = plan.moment
        ? afterMoment(said, plan.moment, endMs, page)
        : afterPage(said, startMs, page, fresh.length > 0);
    return { plan: { ...next, seen }, fresh };
}

function afterPage(plan: ReadPlan, startMs: number, page: EntriesPage, isFresh: boolean): ReadPlan {
    if (page.count < PAGE_LIMIT) {
        return { ...plan, next: null };
    }
    // The resource does not filter on a time that lies before the point it was asked for.
    const possible = TIMES.filter((field) => !page.entries.some((entry) => isBefore(entry[field], startMs)));
    const reached = (possible.length === 0 && isFresh ? TIMES : possible).flatMap((field): Reached[] => {
        // A time that no entry has may count as 0, and the first page shows it.
        const ms = latestMs(page.entries, field) ?? (startMs === 0 ? 0 : null);
        return ms === null ? [] : [{ field, ms, isFromStart: page.entries.some((entry) => entry[field] === startMs) }];
    });
    return goOn(plan, startMs, reached);
}

/** Goes on behind the page from `startMs` on, or asks for the last entries of the moment that it lies at. */
function goOn(plan: ReadPlan, startMs: number, reached: readonly Reached[]): ReadPlan {
    const nextMs = (each: Reached): number => nextStartMs(startMs, each, plan.doneMs[each.field]);
    const stuck = reached.filter((each) => nextMs(each) <= startMs);
    if (reached.length > 0 && stuck.length === 0) {
        const isOverlapping = reached.every(({ field, ms }) => ms > plan.doneMs[field]);
        const next = { startMs: Math.min(...reached.map(nextMs)), direction: 'FromStart' } as const;
        return { ...plan, moment: null, isOverlapping, next };
    }
    const atMs = Math.min(...stuck.map(({ ms }) => ms));
    if (stuck.length === 0 || atMs < startMs) {
        return { ...withCrowded(plan, startMs), moment: null, next: null };
    }
    const fields = stuck.filter(({ ms }) => ms === atMs).map(({ field }) => field);
    // An end of 0 could be taken for none.
    return askForEnd(plan, { atMs, fields, pageStartMs: startMs, reached }, Math.max(1, atMs));
}

/**
 * Where the next page may start, by one time: at the moment reached, which may hold more, and a millisecond early where
 * the bound may be exclusive. Once the end of that moment has been read: at it, or behind it if a page came from there.
 */
function nextStartMs(startMs: number, { ms, isFromStart }: Reached, doneMs: number): number {
    if (ms > doneMs) {
        return isFromStart ? ms : ms - 1;
    }
    return Math.max(ms, startMs + 1);
}

function askForEnd(plan: ReadPlan, moment: FullMoment, endMs: number): ReadPlan {
    const startMs = Math.max(0, moment.atMs - 1);
    return { ...plan, moment, isOverlapping: false, next: { startMs, endMs, direction: 'FromEnd' } };
}

function afterMoment(plan: ReadPlan, moment: FullMoment, endMs: number, page: EntriesPage): ReadPlan {
    const { atMs, fields, pageStartMs } = moment;
    const verdicts = new Map(
        fields.map((field) => {
            const read = { field, atMs, endMs, pageLimit: PAGE_LIMIT, seen: plan.seen };
            return [field, judgeMoment(page, read)];
        })
    );
    const judgedAs = (...wanted: MomentVerdict[]): readonly TimeField[] =>
        [...verdicts].flatMap(([field, verdict]) => (wanted.includes(verdict) ? [field] : []));
    const doneMs = { ...plan.doneMs };
    for (const field of judgedAs('whole', 'crowded')) {
        doneMs[field] = atMs;
    }
    const judged = { ...plan, doneMs };
    const said = judgedAs('crowded').length > 0 ? withCrowded(judged, atMs) : judged;
    const reached = moment.reached.filter(({ field }) => verdicts.get(field) !== 'elsewhere');
    const open = judgedAs('unanswered');
    return open.length > 0
        ? askForEnd(said, { ...moment, reached, fields: open }, atMs + 1)
        : goOn(said, pageStartMs, reached);
}

function withCrowded(plan: ReadPlan, ms: number): ReadPlan {
    return plan.crowdedMs.includes(ms) ? plan : { ...plan, crowdedMs: [...plan.crowdedMs, ms] };
}
