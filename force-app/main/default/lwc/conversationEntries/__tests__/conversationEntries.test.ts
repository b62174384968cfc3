import fc from 'fast-check';
import {
    PAGE_LIMIT,
    acceptPage,
    buildEntriesUpdate,
    createReadPlan,
    fromRole,
    nextRead,
    parseEntriesPage,
    shortId,
    toEntry,
    type ConversationEntry
} from 'c/conversationEntries';

describe('parseEntriesPage', () => {
    it('reads an entry as Salesforce sends it', () => {
        const page = parseEntriesPage({
            conversationEntries: [
                {
                    clientDuration: 0,
                    clientTimestamp: 1736508089610,
                    identifier: '06a1182e',
                    messageText: 'hello',
                    relatedRecords: ['0LQ000000000001'],
                    sender: { appType: 'telephony_integration', role: 'EndUser', subject: '+15550100' },
                    serverReceivedTimestamp: '1736508089657'
                }
            ]
        });
        expect(page).toEqual({
            count: 1,
            issues: [],
            entries: [
                {
                    identifier: '06a1182e',
                    messageText: 'hello',
                    clientTimestamp: 1736508089610,
                    clientDuration: 0,
                    serverReceivedTimestamp: 1736508089657,
                    relatedRecords: ['0LQ000000000001'],
                    sender: { appType: 'telephony_integration', role: 'EndUser', subject: '+15550100' }
                }
            ]
        });
    });

    it.each([
        ['no object', 'text'],
        ['nothing', null],
        ['a list', []],
        ['no entries', {}],
        ['entries of another kind', { conversationEntries: {} }]
    ])('is null for %s', (_name, body) => {
        expect(parseEntriesPage(body)).toBeNull();
    });

    it.each([
        ['no identifier', { messageText: 'x' }, ['ENTRY_WITHOUT_IDENTIFIER'], 0],
        ['an empty identifier', { identifier: '', messageText: 'x' }, ['ENTRY_WITHOUT_IDENTIFIER'], 0],
        ['null', null, ['ENTRY_WITHOUT_IDENTIFIER'], 0],
        ['no text', { identifier: 'a' }, ['ENTRY_WITHOUT_TEXT'], 1],
        [
            'times of no use',
            { identifier: 'a', messageText: '', clientTimestamp: 'soon', serverReceivedTimestamp: '' },
            [],
            1
        ],
        [
            'related records of another kind',
            { identifier: 'a', messageText: '', relatedRecords: [1, 'x'], sender: 'me' },
            [],
            1
        ]
    ])('goes on at an entry with %s', (_name, entry, codes, kept) => {
        const page = parseEntriesPage({ conversationEntries: [entry, { identifier: 'next', messageText: '' }] });
        expect(page?.issues.map(({ code }) => code)).toEqual(codes);
        expect(page?.entries).toHaveLength(kept + 1);
        expect(page?.count).toBe(2);
    });
});

describe('names', () => {
    it.each([
        ['EndUser', 'customer'],
        ['END_USER', 'customer'],
        ['Agent', 'agent'],
        ['Chatbot', 'chatbot'],
        ['Supervisor', 'supervisor'],
        ['NewRole', 'unknown'],
        [null, 'unknown']
    ])('the role %j is %s', (role, expected) => {
        expect(fromRole(role)).toBe(expected);
    });

    it('leaves the sender, who can be a phone number, behind', () => {
        const entry = toEntry(raw('a', 1, 2, ['0LQ000000000001AAA', '500000000000001']), 'p1');
        expect(entry).toEqual({
            identifier: 'a',
            text: 'text',
            startMs: 1,
            durationMs: 5,
            receivedMs: 2,
            participantId: 'p1',
            voiceCallIds: ['0LQ000000000001']
        });
        expect(JSON.stringify(entry)).not.toContain('+1555');
        expect(shortId('0LQ000000000001AAA')).toBe('0LQ000000000001');
    });
});

describe('buildEntriesUpdate', () => {
    it('sends identifier and text alone', () => {
        expect(buildEntriesUpdate([{ identifier: 'a', text: 'new' }])).toEqual({
            conversationEntriesUpdates: [{ identifier: 'a', messageText: 'new' }]
        });
    });
});

describe('the read plan', () => {
    /** A conversation behind a resource that filters as told and gives the earliest PAGE_LIMIT. */
    type Filter = { field: 'clientTimestamp' | 'serverReceivedTimestamp'; inclusive: boolean };
    function read(all: readonly ConversationEntry[], { field, inclusive }: Filter) {
        let plan = createReadPlan();
        const got: string[] = [];
        let reads = 0;
        for (let next = nextRead(plan); next && reads < 100; next = nextRead(plan)) {
            const { startMs } = next;
            const entries = all
                .filter((entry) => (inclusive ? (entry[field] ?? 0) >= startMs : (entry[field] ?? 0) > startMs))
                .sort((a, b) => (a[field] ?? 0) - (b[field] ?? 0))
                .slice(0, PAGE_LIMIT);
            const accepted = acceptPage(plan, { count: entries.length, entries, issues: [] });
            plan = accepted.plan;
            got.push(...accepted.fresh.map(({ identifier }) => identifier));
            reads += 1;
        }
        return { got, reads, crowdedMs: plan.crowdedMs };
    }
    const filters: [string, Filter][] = (['clientTimestamp', 'serverReceivedTimestamp'] as const).flatMap((field) =>
        [true, false].map((inclusive): [string, Filter] => [
            `${field}, ${inclusive ? 'inclusive' : 'exclusive'}`,
            { field, inclusive }
        ])
    );
    const numbered = (count: number, times: (i: number) => [number, number]): ConversationEntry[] =>
        Array.from({ length: count }, (_, i) => raw(`e${i}`, ...times(i)));

    it.each(filters)('reads 6,000 lines once each: %s', (_name, filter) => {
        const { got, reads } = read(
            numbered(6000, (i) => [1000 + i * 900, 1040 + i * 900]),
            filter
        );
        expect(new Set(got).size).toBe(6000);
        expect(got).toHaveLength(6000);
        expect(reads).toBeLessThanOrEqual(7);
    });

    it.each(filters)('reads a re-uploaded transcript, all of one server time by the minute: %s', (_name, filter) => {
        const { got } = read(
            numbered(3000, (i) => [1000 + i * 900, 9_000_000_000 + Math.floor(i / 500) * 60_000]),
            filter
        );
        expect(new Set(got).size).toBe(3000);
    });

    it.each(filters)('reads any conversation whole unless a moment is crowded: %s', (_name, filter) => {
        fc.assert(
            fc.property(
                fc.integer({ min: 0, max: 2500 }),
                fc.integer({ min: 2, max: 2000 }),
                fc.nat(5000),
                (count, spread, lag) => {
                    const { got } = read(
                        numbered(count, (i) => [1000 + i * spread, 1000 + i * spread + ((i * lag) % 5003)]),
                        filter
                    );
                    expect(new Set(got).size).toBe(count);
                }
            ),
            { seed: 16, numRuns: 25 }
        );
    });

    it('says where one moment holds more than a page', () => {
        const { got, crowdedMs } = read(
            numbered(2500, (i) => (i < 1200 ? [5000, 5000] : [6000 + i, 6000 + i])),
            { field: 'serverReceivedTimestamp', inclusive: true }
        );
        expect(crowdedMs).toEqual([5000]);
        expect(new Set(got).size).toBe(2300);
    });

    const later = (i: number): number => 9_000_000 + i * 900;
    it.each(
        filters.flatMap(([name, filter]) => [
            { name, filter, crowd: 'clientTimestamp' as const, times: (i: number) => [5000, later(i)] },
            { name, filter, crowd: 'serverReceivedTimestamp' as const, times: (i: number) => [5000 + i, 9_000_000] }
        ])
    )('loses no line in silence where many share one $crowd: $name', ({ filter, crowd, times }) => {
        const { got, crowdedMs } = read(
            numbered(3000, (i) => (i < 1500 ? (times(i) as [number, number]) : [6_000_000 + i, later(i)])),
            filter
        );
        expect(new Set(got).size).toBe(filter.field === crowd ? 2500 : 3000);
        expect(crowdedMs).toHaveLength(filter.field === crowd ? 1 : 0);
    });

    it('stops where the resource does not filter at all', () => {
        const entries = numbered(PAGE_LIMIT, (i) => [1000 + i, 1000 + i]);
        let plan = createReadPlan();
        let reads = 0;
        for (; nextRead(plan) && reads < 100; reads += 1) {
            plan = acceptPage(plan, { count: PAGE_LIMIT, entries, issues: [] }).plan;
        }
        expect(reads).toBeLessThan(5);
        expect(plan.crowdedMs).not.toEqual([]);
    });

    it('stops on a full page that has no times at all', () => {
        const entries = Array.from({ length: PAGE_LIMIT }, (_, i) => ({
            ...raw(`e${i}`, 0, 0),
            clientTimestamp: null,
            serverReceivedTimestamp: null
        }));
        const { plan } = acceptPage(createReadPlan(), { count: PAGE_LIMIT, entries, issues: [] });
        expect(nextRead(plan)).toBeNull();
        expect(plan.crowdedMs).toEqual([0]);
    });
});

function raw(
    identifier: string,
    clientTimestamp: number,
    serverReceivedTimestamp: number,
    relatedRecords: string[] = []
): ConversationEntry {
    return {
        identifier,
        messageText: 'text',
        clientTimestamp,
        clientDuration: 5,
        serverReceivedTimestamp,
        relatedRecords,
        sender: { appType: null, role: null, subject: '+15550100' }
    };
}
