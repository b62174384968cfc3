import type { LineOutcome } from 'c/proxyProtocol';
import fc from 'fast-check';
import { createKeyRing } from '../src/auth/keyRing';
import { digestOf, parseDigests, toDigests } from '../src/changes/lineDigests';
import { findLines } from '../src/save/findLines';
import type { PlannedLine } from '../src/save/planSave';
import { toResult } from '../src/save/readBack';
import { sendTexts, type Fate } from '../src/save/sendTexts';
import { toNewChange, toSaveState } from '../src/save/changeRecord';
import { toTextLiteral, toIdLiteral } from '../src/salesforce/soql';
import { createParticipantRegister } from '../src/read/participants';
import type { SalesforceClient } from '../src/salesforce/salesforceClient';

interface Stored {
    readonly identifier: string;
    readonly clientTimestamp: number;
    readonly serverReceivedTimestamp: number;
}

/** Salesforce as far as entries go: a thousand at a time, by one of two clocks, the bound in or out. */
function createEntriesOnly(
    stored: readonly Stored[],
    clock: 'clientTimestamp' | 'serverReceivedTimestamp',
    inclusive: boolean
) {
    const calls = { reads: 0, patches: [] as number[] };
    const answer = async ({ method, path, body }: Parameters<SalesforceClient['call']>[0]): Promise<unknown> => {
        if (method === 'PATCH') {
            calls.patches.push((body as { conversationEntriesUpdates: unknown[] }).conversationEntriesUpdates.length);
            return null;
        }
        calls.reads += 1;
        const start = Number(/startTimestamp=(\d+)/.exec(path)![1]);
        const entries = stored
            .filter((entry) => (inclusive ? entry[clock] >= start : entry[clock] > start))
            .sort((a, b) => a[clock] - b[clock])
            .slice(0, 1000)
            .reverse();
        return { conversationEntries: entries.map((entry) => ({ ...entry, messageText: 'x' })) };
    };
    const client: SalesforceClient = {
        call: answer,
        fetch: async (call) => ({ ok: true, value: await answer(call) }),
        query: async () => ({ ok: true, value: [] })
    };
    return { client, calls };
}

it('finds every line that is there, whatever the clocks, bounds and hints', async () => {
    await fc.assert(
        fc.asyncProperty(
            fc.array(
                fc.record({
                    clientTimestamp: fc.integer({ min: 1, max: 4_000 }),
                    delay: fc.integer({ min: 0, max: 50 })
                }),
                {
                    minLength: 1,
                    maxLength: 2_500,
                    size: 'max'
                }
            ),
            fc.boolean(),
            fc.constantFrom('clientTimestamp' as const, 'serverReceivedTimestamp' as const),
            fc.array(fc.record({ at: fc.nat(), hint: fc.constantFrom('own', 'wrong', 'none') }), {
                minLength: 1,
                maxLength: 20
            }),
            async (times, inclusive, clock, picks) => {
                const stored = times.map(({ clientTimestamp, delay }, index) => ({
                    identifier: `e${index}`,
                    clientTimestamp,
                    serverReceivedTimestamp: clientTimestamp + delay
                }));
                const { client } = createEntriesOnly(stored, clock, inclusive);
                const lines = picks.map(({ at, hint }) => {
                    const entry = stored[at % stored.length]!;
                    return {
                        identifier: entry.identifier,
                        hintMs: hint === 'own' ? entry.clientTimestamp : hint === 'wrong' ? at : null
                    };
                });
                const found = await findLines(client, 'c', [...lines, { identifier: 'nowhere', hintMs: 5 }]);
                expect(found.ok && [...found.value.entries.keys()].sort()).toEqual(
                    [...new Set(lines.map(({ identifier }) => identifier))].sort()
                );
            }
        ),
        { seed: 42, numRuns: 60 }
    );
});

describe('windows of a thousand entries', () => {
    const stored = Array.from({ length: 6_000 }, (_, index) => ({
        identifier: `e${index}`,
        clientTimestamp: 1_000 + index * 10,
        serverReceivedTimestamp: 1_003 + index * 10
    }));
    const run = (from: number, count: number, step = 1): number[] =>
        Array.from({ length: count }, (_, index) => from + index * step);
    async function readsFor(indexes: readonly number[], inclusive: boolean): Promise<number> {
        const { client, calls } = createEntriesOnly(stored, 'serverReceivedTimestamp', inclusive);
        const lines = indexes.map((index) => ({
            identifier: stored[index]!.identifier,
            hintMs: stored[index]!.clientTimestamp
        }));
        const found = await findLines(client, 'c', lines);
        expect(found.ok && found.value.entries.size).toBe(new Set(indexes).size);
        return calls.reads;
    }
    /** Fewer can't do: of lines that lie a window apart each needs its own. */
    function fewest(indexes: readonly number[]): number {
        let windows = 0;
        let end = -1;
        for (const index of [...indexes].sort((a, b) => a - b)) {
            if (index > end) {
                windows += 1;
                end = index + 999;
            }
        }
        return windows;
    }

    it.each<[string, readonly number[], number]>([
        ['one line', [3_210], 1],
        ['the first line', [0], 1],
        ['the last line', [5_999], 1],
        ['the two ends of one', [100, 1_099], 1],
        ['one line more', [100, 1_100], 2],
        ['250 lines in a row', run(400, 250), 1],
        ['two clusters', [...run(100, 120), ...run(4_000, 30)], 2],
        ['two clusters and a line between', [...run(100, 120), 2_500, ...run(4_000, 30)], 3],
        ['lines far apart, in no order', [5_500, 100, 4_100, 2_600, 1_300], 5],
        ['lines all over the call', run(0, 60, 100), 6],
        ['500 lines all over the call', run(5, 500, 11), 6]
    ])('are as few as can be for %s', async (name, indexes, windows) => {
        expect(fewest(indexes)).toBe(windows);
        expect(await readsFor(indexes, true)).toBe(windows);
        expect(await readsFor(indexes, false)).toBe(windows);
    });

    it('are as few as can be for any lines', async () => {
        await fc.assert(
            fc.asyncProperty(
                fc.uniqueArray(fc.nat(5_999), { minLength: 1, maxLength: 12 }),
                fc.boolean(),
                async (indexes, inclusive) => {
                    expect(await readsFor(indexes, inclusive)).toBe(fewest(indexes));
                }
            ),
            { seed: 42, numRuns: 60 }
        );
    });
});

it('sends nothing more once its time is over', async () => {
    const { client, calls } = createEntriesOnly([], 'clientTimestamp', true);
    const texts = Array.from({ length: 50 }, (_, index) => ({
        identifier: `e${index}`,
        text: 'x',
        relatedRecords: []
    }));
    const report = await sendTexts(client, 'c', texts, 20, () => calls.patches.length >= 2);
    expect(calls.patches).toEqual([20, 20]);
    expect(report).toMatchObject({ chunks: 2, failure: { code: 'SALESFORCE_UNAVAILABLE' } });
    expect(report.fates.size).toBe(40);
});

describe('the state of a save', () => {
    it.each([
        [['verified', 'verified'], 'verified'],
        [['verified', 'conflict'], 'partlyVerified'],
        [['notApplied', 'conflict'], 'notApplied'],
        [['conflict'], 'notApplied'],
        [['overwritten'], 'partlyVerified'],
        [['verified', 'unconfirmed'], 'sending']
    ] as const)('of %j is %s', (outcomes, state) => {
        const ended = outcomes.map((outcome) => ({
            result: { identifier: 'a', outcome, currentText: null },
            recorded: outcome
        }));
        expect(toSaveState(ended)).toBe(state);
    });
});

const line: PlannedLine = {
    identifier: 'a',
    baseText: 'old',
    text: 'new',
    isEdited: true,
    labels: [],
    hintMs: 5,
    legCount: null
};

describe('how a line stands', () => {
    it.each<[string | null, Fate | null, LineOutcome, string | null]>([
        ['new', 'taken', 'verified', null],
        ['new', 'unknown', 'verified', null],
        ['new', 'refused', 'verified', null],
        ['new', null, 'verified', null],
        // What Salesforce took, or may have done, may show yet; what it refused may not.
        ['old', 'taken', 'unconfirmed', null],
        ['old', 'unknown', 'unconfirmed', null],
        ['old', 'refused', 'notApplied', 'old'],
        ['old', null, 'notApplied', 'old'],
        [null, 'taken', 'unconfirmed', null],
        [null, 'unknown', 'unconfirmed', null],
        [null, 'refused', 'notApplied', 'old'],
        [null, null, 'notApplied', 'old'],
        ['new ', 'taken', 'overwritten', 'new '],
        ['NEW', 'taken', 'overwritten', 'NEW'],
        ['nｅw', 'taken', 'overwritten', 'nｅw'],
        ['', 'taken', 'overwritten', ''],
        // What may be done yet may land on top of somebody else's text.
        ['else', 'unknown', 'unconfirmed', null],
        ['else', 'refused', 'overwritten', 'else'],
        ['else', null, 'overwritten', 'else']
    ])('that reads %j after its request was %s: %s', (stored, fate, outcome, currentText) => {
        expect(toResult(line, stored, fate)).toEqual({ identifier: 'a', outcome, currentText });
    });
});

describe('digests', () => {
    const ring = createKeyRing([new Uint8Array(32).fill(1)]);

    it('tell one text of one line, and only by the key they were made with', () => {
        const digests = parseDigests(toDigests(ring, [line]))!;
        const [own] = digests.lines;
        expect(own).toMatchObject({ identifier: 'a', hintMs: 5 });
        expect(digestOf(ring, digests.key, 'a', 'new')).toBe(own!.sent);
        expect(digestOf(ring, digests.key, 'a', 'old')).not.toBe(own!.sent);
        expect(digestOf(ring, digests.key, 'b', 'new')).not.toBe(own!.sent);
        expect(digestOf(ring, digests.key, 'a', 'old')).toBe(own!.base);
        const later = createKeyRing([new Uint8Array(32).fill(2), new Uint8Array(32).fill(1)]);
        expect(digestOf(later, digests.key, 'a', 'new')).toBe(own!.sent);
        expect(digestOf(createKeyRing([new Uint8Array(32).fill(2)]), digests.key, 'a', 'new')).toBeNull();
    });

    it('of five hundred lines fit their field', () => {
        const lines = Array.from({ length: 500 }, () => ({
            ...line,
            identifier: crypto.randomUUID(),
            hintMs: 1_736_508_089_610
        }));
        expect(toDigests(ring, lines).length).toBeLessThan(131_072);
    });

    it.each(['', 'x', '[]', '{}', '{"key":1,"lines":[]}'])('are none: %j', (text) => {
        expect(parseDigests(text)).toBeNull();
    });
});

it('names as many labels as the field holds', () => {
    const labels = Array.from({ length: 30 }, (_, index) => `LABEL_NUMBER_${index}`);
    const plan = {
        reason: 'Other' as const,
        note: null,
        lines: [{ ...line, labels }],
        toAllow: [],
        knownChanges: null
    };
    const row = toNewChange(plan, { voiceCallId: 'v', lock: 'l', requestId: 'r', digests: '' });
    expect(row.Entity_Types__c!.length).toBeLessThanOrEqual(255);
    expect(row.Entity_Types__c).toMatch(/^LABEL_NUMBER_0, .*LABEL_NUMBER_\d+, …$/);
    expect(JSON.parse(row.Lines__c)).toEqual([{ identifier: 'a', action: 'both', labels }]);
});

it.each([
    [`it's`, String.raw`'it\'s'`],
    [`\\' OR Name != '`, String.raw`'\\\' OR Name != \''`],
    ['a\nb', String.raw`'a\nb'`]
])('quotes a text for a query: %j', (text, literal) => {
    expect(toTextLiteral(text)).toBe(literal);
});

it.each(["' OR Id != '", '', 'x', '0LQ00000000000', '0LQ0000000000000000'])('lets only ids into a query: %j', (id) => {
    expect(() => toIdLiteral(id)).toThrow('not a record id');
});

it.each([
    ['Ann Example', 'Ann Example'],
    ['+1 (415) 555-0142', null],
    ['4155550142', null],
    ['415.555.0142 ext 3', null],
    ['tel:+14155550142', null],
    ['Agent 007', 'Agent 007'],
    ['  ', null],
    [null, null],
    ['ハダド健太', 'ハダド健太']
])('shows %j as the name %j', (displayName, name) => {
    const [participant] = createParticipantRegister([{ key: 'k', role: 'EndUser', displayName }]).list();
    expect(participant).toEqual({ id: 'p1', role: 'customer', name });
});

it.each([
    ['k', 'undefined'],
    ['k', ' null '],
    ['0LQ000000000000undefined', 'Ann Example']
])('tells that a program had nothing to write, for the key %j with the name %j', (key, displayName) => {
    const [participant] = createParticipantRegister([{ key, role: 'EndUser', displayName }]).list();
    expect(participant).toMatchObject({ id: 'p1', isNameless: true });
});
