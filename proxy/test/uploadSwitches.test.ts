import type { UploadLine } from 'c/conversationEntries';
import type { UploadTarget } from 'c/proxyProtocol';
import type { Behaviour } from '../../local-org/src/behaviour/behaviour';
import { uploadSwitches } from '../../local-org/src/behaviour/uploadSwitches';
import { startProxy, type TestProxy } from './harness/startProxy';
import { askAfter, CANARY, linesFor, rowOf, targetOf, toPart, upload, uploadsSeen } from './harness/uploads';

let proxy: TestProxy;
/** How far the clocks of proxy and org are ahead, in milliseconds. */
let aheadMs = 0;
let billing: UploadTarget;
let drifted: UploadTarget;
const DEFAULTS = Object.fromEntries(uploadSwitches.map(({ name, defaultValue }) => [name, defaultValue]));
beforeAll(async () => {
    const now = (): number => Date.now() + aheadMs;
    proxy = await startProxy({ now, org: { now, behaviour: { hourlyLimit: 'none' } } });
    billing = await targetOf(proxy, 'billing');
    drifted = await targetOf(proxy, 'drifted-times');
});
afterAll(() => proxy.close());
beforeEach(() => {
    aheadMs = 0;
    proxy.org.setBehaviour(DEFAULTS);
});

/** Lines that no other test sends, a millisecond apart where there are many. */
let made = 0;
const newLines = (target: UploadTarget, count = 3): UploadLine[] =>
    linesFor(target, count, `of ${(made += 1)}`).map((line, at) => ({ ...line, startMs: target.startMs! + at }));

/** One transcript that is sent, and what the org has to hold of it for "verified". */
interface Sent {
    readonly target: UploadTarget;
    readonly lines: readonly UploadLine[];
}

const wordOf = (role: string | null): string => String(role).replace('_', '').toLowerCase();

/** How many of the lines the org holds just as they were sent: each stored line stands for one. */
function countStored({ target, lines }: Sent): number {
    const open = new Map<string, number>();
    for (const { clientTimestamp, sender, messageText } of proxy.org.entries(target.conversationIdentifier)) {
        const key = JSON.stringify([clientTimestamp, wordOf(sender.role), messageText]);
        open.set(key, (open.get(key) ?? 0) + 1);
    }
    return lines.filter(({ startMs, sender, text }) => {
        const key = JSON.stringify([startMs, wordOf(sender.role), text]);
        const left = open.get(key) ?? 0;
        open.set(key, left - 1);
        return left > 0;
    }).length;
}

/** What a person asks who waits for the end: at once, again, and once nothing more can come. */
async function askUntilOver(changeIds: readonly (string | null)[]) {
    let results = await askAfter(proxy, changeIds);
    for (const waitMs of [1_000, 16 * 60_000]) {
        if (results.some(({ state }) => state === 'underWay')) {
            aheadMs += waitMs;
            results = await askAfter(proxy, changeIds);
        }
    }
    return results;
}

/**
 * Sends transcripts in one upload and asks how it turned out: what the row and the check say has to be what the org holds.
 * The answer: how each ended.
 */
async function sendHonestly(all: readonly Sent[]): Promise<readonly string[]> {
    const before = all.map(({ target }) => JSON.stringify(proxy.org.entries(target.conversationIdentifier)));
    const { results } = await upload(
        proxy,
        all.map(({ target, lines }) => toPart(target, lines))
    );
    const checked = await askUntilOver(results.map(({ changeId }) => changeId));
    return all.map((sent, at) => {
        const { outcome, changeId } = results[at]!;
        const { state, storedCount, lineCount, entryCount } = checked[at]!;
        const stored = countStored(sent);
        const entries = proxy.org.entries(sent.target.conversationIdentifier);
        if (outcome === 'notSent') {
            expect(JSON.stringify(entries)).toBe(before[at]);
            expect(state).toBe('notApplied');
        } else {
            const all = sent.lines.length;
            expect(state).toBe(stored === all ? 'verified' : stored === 0 ? 'notApplied' : 'partlyVerified');
            expect({ storedCount, lineCount, entryCount }).toEqual({
                storedCount: stored,
                lineCount: all,
                entryCount: entries.length
            });
        }
        const { State__c, Lock__c = null, Digests__c = null } = rowOf(proxy, changeId)!;
        expect({ State__c, Lock__c, Digests__c }).toEqual({
            State__c: {
                verified: 'Verified',
                partlyVerified: 'Partly_Verified',
                notApplied: 'Not_Applied',
                underWay: ''
            }[state],
            Lock__c: null,
            Digests__c: null
        });
        return outcome === 'notSent' ? outcome : state;
    });
}

/** Two transcripts, then one of them once more, with one text changed. How the three ended. */
async function sendAndRepeat(): Promise<readonly string[]> {
    const sent = { target: billing, lines: newLines(billing) };
    const first = await sendHonestly([sent, { target: drifted, lines: newLines(drifted) }]);
    const changed = sent.lines.map((line, at) => (at === 1 ? { ...line, text: `${line.text} changed` } : line));
    return [...first, ...(await sendHonestly([{ target: billing, lines: changed }]))];
}

describe.each(
    uploadSwitches.flatMap(({ name, values }) =>
        Object.keys(values).map((value) => [name, value, { [name]: value }] as const)
    )
)('where %s is %s', (name, value, behaviour) => {
    it('an upload and its repetition end as what the org holds', async () => {
        proxy.org.setBehaviour(behaviour);
        const last = value === 'reject' ? 'partlyVerified' : 'verified';
        expect(await sendAndRepeat()).toEqual(['verified', 'verified', last]);
    });
});

describe('a transcript that the org will not take for its size', () => {
    const many = (): Sent => ({ target: drifted, lines: newLines(drifted, 1_001) });
    const few = (): Sent => ({ target: billing, lines: newLines(billing) });

    it.each<[Partial<Behaviour>, readonly string[]]>([
        [{}, ['verified', 'verified', 'verified']],
        [{ mostUploadedEntries: '1000' }, ['verified', 'notSent', 'verified']],
        [{ mostUploadedEntries: '1000', badPartTold: 'inStatus' }, ['verified', 'notApplied', 'verified']],
        [{ mostUploadedEntries: '1000', badPart: 'allRefused' }, ['notSent', 'notSent', 'verified']],
        [
            { mostUploadedEntries: '1000', badPartTold: 'inStatus', uploadStatusWords: 'unknownWord' },
            ['verified', 'notApplied', 'verified']
        ],
        [
            { mostUploadedEntries: '1000', badPartTold: 'inStatus', uploadStatusKept: 'untilTold' },
            ['verified', 'notApplied', 'verified']
        ]
    ])('%j', async (behaviour, ends) => {
        proxy.org.setBehaviour(behaviour);
        const before = uploadsSeen(proxy);
        expect(await sendHonestly([few(), many()])).toEqual(ends.slice(0, 2));
        expect(await sendHonestly([few()])).toEqual(ends.slice(2));
        expect(uploadsSeen(proxy)).toBe(before + 2);
    });
});

describe('whose status is forgotten', () => {
    it.each<[Partial<Behaviour>]>([
        [{ uploadStatusKept: 'oneHour', unknownUpload: 'omitted' }],
        [{ uploadStatusKept: 'oneHour', unknownUpload: 'failed' }],
        [{ uploadStatusKept: 'oneHour', unknownUpload: 'notFound' }]
    ])('is proven hours later by what is stored: %j', async (behaviour) => {
        proxy.org.setBehaviour(behaviour);
        const lines = newLines(billing);
        const { results } = await upload(proxy, [toPart(billing, lines)]);
        aheadMs += 90 * 60_000;
        expect(await askAfter(proxy, [results[0]!.changeId])).toMatchObject([{ state: 'verified', storedCount: 3 }]);
    });
});

/** The same numbers at every run. */
function createNumbers(seed: number): () => number {
    let state = seed;
    return () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state / 2 ** 32;
    };
}

/** All 10 under TRANSCRIPT_DESK_FULL. */
const MIXTURES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].slice(0, process.env['TRANSCRIPT_DESK_FULL'] === undefined ? 4 : 10);

it.each(MIXTURES)('ends as what the org holds under mixture %i of all switches', async (seed) => {
    const next = createNumbers(seed * 7_919);
    const mixture = Object.fromEntries(
        uploadSwitches.map(({ name, values }) => {
            const names = Object.keys(values);
            return [name, names[Math.floor(next() * names.length)]!];
        })
    ) as Partial<Behaviour>;
    proxy.org.setBehaviour(mixture);
    expect(await sendAndRepeat()).toHaveLength(3);
});

it('logs nothing that was said, and no defect', () => {
    expect(proxy.logged()).not.toContain(CANARY);
    expect(proxy.logged()).not.toContain('"msg":"defect"');
});
