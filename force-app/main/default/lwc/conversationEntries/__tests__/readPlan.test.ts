import fc from 'fast-check';
import {
    PAGE_LIMIT,
    acceptPage,
    createReadPlan,
    nextRead,
    type EntriesPage,
    type EntriesRead
} from 'c/conversationEntries';
import {
    allSwitches,
    createEntriesResource,
    filterMs,
    toAnswered,
    type StoredEntry,
    type Switches
} from './entriesResource';

interface Outcome {
    readonly got: readonly string[];
    readonly reads: readonly EntriesRead[];
    readonly crowdedMs: readonly number[];
}

function readAll(answer: (read: EntriesRead) => EntriesPage, startMs = 0): Outcome {
    let plan = createReadPlan(startMs);
    const got: string[] = [];
    const reads: EntriesRead[] = [];
    for (let next = nextRead(plan); next && reads.length < 500; next = nextRead(plan)) {
        reads.push(next);
        const accepted = acceptPage(plan, answer(next));
        plan = accepted.plan;
        got.push(...accepted.fresh.map(({ identifier }) => identifier));
    }
    return { got, reads, crowdedMs: plan.crowdedMs };
}

/** What the resource has at each moment, in its order, by the time it filters on. */
function momentsOf(stored: readonly StoredEntry[], switches: Switches): ReadonlyMap<number, readonly string[]> {
    const moments = new Map<number, string[]>();
    for (const entry of stored) {
        const ms = filterMs(entry, switches);
        const there = moments.get(ms) ?? [];
        there.push(entry.identifier);
        moments.set(ms, there);
    }
    return moments;
}

/** Whether no read brings entries of the time 0: none may begin before it. */
function isZeroLeftOut({ bounds }: Switches): boolean {
    return bounds === 'exclusive' || bounds === 'endOnly';
}

/** What no read can bring: at each moment, what lies between the entries that come from both ends. */
function outOfReach(stored: readonly StoredEntry[], switches: Switches): ReadonlyMap<string, number> {
    const result = new Map<string, number>();
    for (const [ms, ids] of momentsOf(stored, switches)) {
        const fromEnd = switches.ties === 'bothEnds' ? ids.length - PAGE_LIMIT : ids.length;
        const between = ids.slice(PAGE_LIMIT, Math.max(PAGE_LIMIT, fromEnd));
        for (const id of ms === 0 && isZeroLeftOut(switches) ? ids : between) {
            result.set(id, ms);
        }
    }
    return result;
}

/** The law: what can be reached is read exactly once, what can't be is said, and the requests are bounded. */
function expectAllRead(stored: readonly StoredEntry[], switches: Switches): Outcome {
    const outcome = readAll(createEntriesResource(stored, switches));
    const got = new Set(outcome.got);
    const unreachable = outOfReach(stored, switches);
    const isSaid = (ms: number): boolean => outcome.crowdedMs.includes(ms) || (ms === 0 && isZeroLeftOut(switches));
    expect({
        switches,
        twice: outcome.got.length - got.size,
        missed: stored.filter(({ identifier }) => !got.has(identifier) && !unreachable.has(identifier)).length,
        unsaid: [...unreachable].filter(([id, ms]) => !got.has(id) && !isSaid(ms)).length,
        saidTwice: outcome.crowdedMs.length - new Set(outcome.crowdedMs).size,
        isBounded: outcome.reads.length <= 8 + (8 * stored.length) / PAGE_LIMIT
    }).toEqual({ switches, twice: 0, missed: 0, unsaid: 0, saidTwice: 0, isBounded: true });
    return outcome;
}

const numbered = (count: number, times: (index: number) => Omit<StoredEntry, 'identifier'>): readonly StoredEntry[] =>
    Array.from({ length: count }, (_, index) => ({ identifier: `e${index}`, ...times(index) }));

const INCLUSIVE: Switches = {
    clock: 'server',
    bounds: 'inclusive',
    order: 'newestFirst',
    ties: 'bothEnds',
    hidden: 'itsTime'
};
/** Those that matter where every line has its times; the order within an answer is left to the laws. */
const timedSwitches = allSwitches.filter(({ hidden, order }) => hidden === 'itsTime' && order === 'mixed');

describe('the read plan', () => {
    /** 300 lines, `count` that share one moment, and 1,500 more. */
    const around = (count: number, times: (index: number, isCrowd: boolean) => Omit<StoredEntry, 'identifier'>) =>
        numbered(1800 + count, (index) => times(index, index >= 300 && index < 300 + count));
    const crowds: Readonly<Record<string, (count: number) => readonly StoredEntry[]>> = {
        'both times': (count) =>
            around(count, (index, isCrowd) => {
                const ms = isCrowd ? 3_000_000 : (index < 300 ? 2_000_000 : 9_000_000) + index * 900;
                return { clientMs: ms, serverMs: ms };
            }),
        'the client time': (count) =>
            around(count, (index, isCrowd) => ({
                clientMs: isCrowd ? 3_000_000 : (index < 300 ? 2_000_000 : 9_000_000) + index * 900,
                serverMs: 900_000_000 + index * 900
            })),
        'the server time': (count) =>
            around(count, (index, isCrowd) => ({
                clientMs: 2_000_000 + index * 700,
                serverMs: isCrowd ? 9_000_000 : (index < 300 ? 2_000_000 : 10_000_000) + index * 700
            }))
    };

    it.each(
        Object.keys(crowds).flatMap((shared) =>
            [0, 1, 999, 1000, 1001, 1999, 2000, 2001, 5000].map((count): [number, string] => [count, shared])
        )
    )('reads all it can reach where %i lines share %s, and says what it can not', (count, shared) => {
        for (const switches of timedSwitches) {
            const { crowdedMs } = expectAllRead(crowds[shared]!(count), switches);
            const mayHideMore = count === 1000 || count >= 2000 || (count > 1000 && switches.ties === 'sameEnd');
            const isFilter = shared === 'both times' || shared.includes(switches.clock);
            expect({ switches, moments: crowdedMs.length }).toEqual({
                switches,
                moments: isFilter && mayHideMore ? 1 : 0
            });
        }
    });

    it('asks for the last lines of a full moment, and goes on after it', () => {
        const { reads } = readAll(createEntriesResource(crowds['both times']!(1500), INCLUSIVE));
        expect(reads.slice(0, 5)).toEqual([
            { startMs: 0, direction: 'FromStart' },
            { startMs: 2_999_999, direction: 'FromStart' },
            { startMs: 2_999_999, endMs: 3_000_000, direction: 'FromEnd' },
            { startMs: 3_000_000, direction: 'FromStart' },
            { startMs: 3_000_001, direction: 'FromStart' }
        ]);
    });

    it('asks again a millisecond later where the end of a range is left out', () => {
        const resource = createEntriesResource(crowds['both times']!(1500), { ...INCLUSIVE, bounds: 'exclusive' });
        expect(readAll(resource).reads.slice(2, 5)).toEqual([
            { startMs: 2_999_999, endMs: 3_000_000, direction: 'FromEnd' },
            { startMs: 2_999_999, endMs: 3_000_001, direction: 'FromEnd' },
            { startMs: 3_000_000, direction: 'FromStart' }
        ]);
    });

    it('reads any transcript, under any switches', () => {
        const run = fc.record({
            count: fc.oneof(fc.constantFrom(1, 400, 600, 999, 1000, 1001, 2000, 2001), fc.nat(2600)),
            perMoment: fc.constantFrom(1, 2, 300, 500, 999, 1000, 5000),
            stepMs: fc.constantFrom(1, 2, 3, 1000),
            lagMs: fc.constantFrom(0, 1, -1, 2, 5, 1000, -1000, 5_000_000),
            isReceivedAtOnce: fc.boolean(),
            gapMs: fc.constantFrom(0, 1, 2, 5000),
            hides: fc.constantFrom(undefined, undefined, 'client' as const, 'server' as const, 'both' as const)
        });
        fc.assert(
            fc.property(
                fc.array(run, { minLength: 1, maxLength: 4 }),
                fc.constantFrom(...allSwitches),
                (runs, switches) => {
                    const stored: StoredEntry[] = [];
                    let ms = 3000;
                    for (const { count, perMoment, stepMs, lagMs, isReceivedAtOnce, gapMs, hides } of runs) {
                        const firstMs = ms;
                        for (let index = 0; index < count; index += 1) {
                            ms += index > 0 && index % perMoment === 0 ? stepMs : 0;
                            stored.push({
                                identifier: `e${stored.length}`,
                                clientMs: ms,
                                serverMs: (isReceivedAtOnce ? firstMs : ms) + lagMs,
                                ...(hides && index % 10 === 3 ? { hides } : {})
                            });
                        }
                        ms += gapMs;
                    }
                    expectAllRead(stored, switches);
                }
            ),
            { seed: 16, numRuns: 250 }
        );
    });

    it('takes the reads that its pages need, and no more, where no moment is full', () => {
        fc.assert(
            fc.property(
                fc.nat(5000),
                fc.integer({ min: 2, max: 2000 }),
                fc.nat(100),
                fc.constantFrom(...timedSwitches),
                (count, stepMs, lagLines, switches) => {
                    const stored = numbered(count, (index) => ({
                        clientMs: 1000 + index * stepMs,
                        serverMs: 1000 + (index + lagLines) * stepMs
                    }));
                    // A page begins a millisecond before the earlier of the two times that the last one reached.
                    const overlap = 1 + (switches.clock === 'server' ? lagLines : 0);
                    const full = count < PAGE_LIMIT ? 0 : 1 + Math.floor((count - PAGE_LIMIT) / (PAGE_LIMIT - overlap));
                    const { reads } = expectAllRead(stored, switches);
                    expect(reads.length).toBeLessThanOrEqual(full + 1);
                }
            ),
            { seed: 17, numRuns: 100 }
        );
    });

    it.each(
        (['client', 'server', 'both'] as const).flatMap((hides) =>
            [1500, 2500].map((count): [string, typeof hides, number] => [`${hides}, ${count}`, hides, count])
        )
    )('goes as far as it can where no line has its time: %s', (_name, hides, count) => {
        const stored = numbered(count, (index) => ({ clientMs: 9000 + index, serverMs: 9400 + index, hides }));
        for (const switches of allSwitches) {
            const { got, reads, crowdedMs } = readAll(createEntriesResource(stored, switches));
            const isZero = switches.hidden === 'zero' && (hides === 'both' || hides === switches.clock);
            // Counted as 0, they are one moment.
            const atZero = isZeroLeftOut(switches) ? 0 : switches.ties === 'bothEnds' ? Math.min(2000, count) : 1000;
            expect({
                switches,
                lines: isZero && got.length,
                isSaid: crowdedMs.length > 0,
                isBounded: reads.length <= 8
            }).toEqual({
                switches,
                lines: isZero && atZero,
                isSaid: got.length > 0 && got.length < count,
                isBounded: true
            });
            expect(reads.every(({ startMs, endMs }) => startMs >= 0 && endMs !== 0)).toBe(true);
        }
    });

    it.each<[string, (index: number) => Omit<StoredEntry, 'identifier'>]>([
        [
            'said at once, received one after the other',
            (index) => ({ clientMs: 5000, serverMs: 900_000 + index * 900 })
        ],
        [
            'received at once, the later ones said long before',
            (index) => ({ clientMs: index < 1000 ? 900_000 : 5000 + index, serverMs: 900_000 })
        ]
    ])('takes no full moment of one time for one of the other: lines %s', (_name, times) => {
        expect(expectAllRead(numbered(1500, times), INCLUSIVE).crowdedMs).toEqual([]);
    });

    it('says so where the resource filters on a time that no line has', () => {
        const stored = numbered(2500, (index) => ({ clientMs: 9000 + index, serverMs: 9400 + index, hides: 'client' }));
        const { got, crowdedMs } = readAll(createEntriesResource(stored, { ...INCLUSIVE, clock: 'client' }));
        expect(got.length).toBeLessThan(2500);
        expect(crowdedMs).not.toEqual([]);
    });

    it('reads on where the resource takes the start of a range for the second it lies in', () => {
        const stored = numbered(5000, (index) => ({ clientMs: 1000 + index * 10, serverMs: 1003 + index * 10 }));
        const resource = createEntriesResource(stored, INCLUSIVE);
        const { got, crowdedMs } = readAll((read) =>
            resource({ ...read, startMs: read.startMs - (read.startMs % 1000) })
        );
        expect(got).toHaveLength(5000);
        expect(crowdedMs).toEqual([]);
    });

    it('reads from a point on', () => {
        const stored = numbered(2500, (index) => ({ clientMs: 1000 + index * 10, serverMs: 1000 + index * 10 }));
        expect(readAll(createEntriesResource(stored, INCLUSIVE), 6000).got).toHaveLength(2000);
    });

    it('drops what comes twice, within a page too', () => {
        const [entry] = numbered(1, () => ({ clientMs: 1, serverMs: 1 })).map(toAnswered);
        const { got } = readAll(() => ({ count: 2, entries: [entry!, entry!], issues: [] }));
        expect(got).toEqual(['e0']);
    });

    it.each([
        ['its lines have times', (index: number) => 1000 + index],
        ['all share one', () => 1000]
    ])('stops, and says so, at a resource that gives the same page whatever it is asked: %s', (_name, timeOf) => {
        const entries = numbered(PAGE_LIMIT, (index) => ({ clientMs: timeOf(index), serverMs: timeOf(index) }));
        const page = { count: PAGE_LIMIT, entries: entries.map(toAnswered), issues: [] };
        const { reads, crowdedMs } = readAll(() => page);
        expect(reads.length).toBeLessThanOrEqual(8);
        expect(crowdedMs).not.toEqual([]);
    });

    it('stops, and says so once, at a resource that gives other lines whatever it is asked', () => {
        const stored = numbered(9 * PAGE_LIMIT, (index) => ({ clientMs: 90_000 - index, serverMs: 90_000 - index }));
        let at = 0;
        const { reads, crowdedMs } = readAll(() => {
            at += PAGE_LIMIT;
            const entries = stored.slice(at - PAGE_LIMIT, at).map(toAnswered);
            return { count: entries.length, entries, issues: [] };
        });
        expect(reads).toHaveLength(2);
        expect(crowdedMs).toEqual([89_999]);
    });

    it('stops, and says so, at a page without one entry of use', () => {
        const { reads, crowdedMs } = readAll(() => ({ count: PAGE_LIMIT, entries: [], issues: [] }));
        expect(reads.length).toBeLessThanOrEqual(8);
        expect(crowdedMs).not.toEqual([]);
    });

    it('takes no answer that it did not ask for', () => {
        const { plan } = acceptPage(createReadPlan(), { count: 0, entries: [], issues: [] });
        expect(() => acceptPage(plan, { count: 0, entries: [], issues: [] })).toThrow('no read under way');
    });
});
