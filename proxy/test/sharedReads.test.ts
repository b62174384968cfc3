import fc from 'fast-check';
import { createSharedReads, type ReadKey, type SharedReads } from '../src/read/sharedReads';

const KEY: ReadKey = {
    orgId: '00D000000000001AAA',
    userId: '005000000000001AAA',
    accessToken: 'token',
    voiceCallId: '0LQ000000000001AAA'
};

/** A read that a test lets go on message by message; counts how far it was asked. */
function createSource(total = 3) {
    const signals: AbortSignal[] = [];
    const waiting: (() => void)[] = [];
    let asked = 0;
    let allowed = 0;
    return {
        signals,
        asked: () => asked,
        /** Lets so many more messages come. */
        allow(count: number) {
            allowed += count;
            waiting.splice(0).forEach((go) => go());
        },
        async *start(signal: AbortSignal): AsyncGenerator<string> {
            signals.push(signal);
            for (let nth = 1; nth <= total; nth += 1) {
                asked += 1;
                while (allowed < nth) {
                    await new Promise<void>((resolve) => waiting.push(resolve));
                }
                yield `message ${nth}`;
            }
        }
    };
}

async function all(messages: AsyncGenerator<string>): Promise<readonly string[]> {
    const result: string[] = [];
    for await (const message of messages) {
        result.push(message);
    }
    return result;
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const whole = ['message 1', 'message 2', 'message 3'];

let reads: SharedReads<string>;
let source: ReturnType<typeof createSource>;
beforeEach(() => {
    reads = createSharedReads();
    source = createSource();
});
const join = (key = KEY) => reads.join(key, source.start);

it('makes one read for two readers, and gives a late one what was said so far', async () => {
    const early = join();
    const first = early.messages();
    source.allow(2);
    expect((await first.next()).value).toBe('message 1');
    expect((await first.next()).value).toBe('message 2');

    const late = join();
    expect([early.isJoined, late.isJoined]).toEqual([false, true]);
    source.allow(1);
    expect(await all(late.messages())).toEqual(whole);
    expect((await first.next()).value).toBe('message 3');
    expect(source.signals).toHaveLength(1);
});

it('is asked once by readers who wait for the same message', async () => {
    const waiting = [join(), join(), join()].map((reader) => reader.messages().next());
    source.allow(3);
    expect((await Promise.all(waiting)).map(({ value }) => value)).toEqual(Array(3).fill('message 1'));
    await settled();
    expect(source.asked()).toBe(1);
});

it('goes on at the pace of the fastest reader, and no further than that one asks', async () => {
    source.allow(3);
    const slow = join().messages();
    const fast = join().messages();
    await slow.next();
    await settled();
    expect(source.asked()).toBe(1);
    await fast.next();
    await fast.next();
    await settled();
    expect(source.asked()).toBe(2);
    expect(await all(fast)).toEqual(['message 3']);
    expect(await all(slow)).toEqual(['message 2', 'message 3']);
});

it.each<[string, Partial<ReadKey>]>([
    ['another org', { orgId: '00D000000000002AAA' }],
    ['another person', { userId: '005000000000002AAA' }],
    ['another session of the same person', { accessToken: 'other' }],
    ['another call', { voiceCallId: '0LQ000000000002AAA' }],
    ['no call at all', { voiceCallId: '0LQ000000000001AAA and more' }]
])('shares nothing with %s', (name, other) => {
    join();
    expect(join({ ...KEY, ...other }).isJoined).toBe(false);
    expect(source.signals).toHaveLength(0);
    expect(join().isJoined).toBe(true);
});

it('takes an id of 15 characters and of 18 for the same', () => {
    join();
    expect(join({ ...KEY, voiceCallId: KEY.voiceCallId.slice(0, 15), userId: KEY.userId.slice(0, 15) }).isJoined).toBe(
        true
    );
});

it('stops with its last reader, who may say so twice, and takes nobody in after that', async () => {
    const one = join();
    const other = join();
    const waiting = one.messages().next();
    one.leave();
    one.leave();
    expect(source.signals[0]?.aborted).toBe(false);
    other.leave();
    expect(source.signals[0]?.aborted).toBe(true);
    expect(join().isJoined).toBe(false);
    source.allow(1);
    expect((await waiting).value).toBe('message 1');
});

it('is not stopped by a reader who leaves at the end, and is over then', async () => {
    const reader = join();
    source.allow(3);
    expect(await all(reader.messages())).toEqual(whole);
    reader.leave();
    expect(source.signals[0]?.aborted).toBe(false);
    expect(join().isJoined).toBe(false);
});

it('is joined by nobody once it is forgotten, and brought to its end for those who had joined', async () => {
    const before = join();
    const shared = join();
    const elsewhere = join({ ...KEY, orgId: '00D000000000002AAA' });
    reads.forget(KEY.orgId.slice(0, 15));
    const after = join();
    expect(after.isJoined).toBe(false);
    expect(join({ ...KEY, orgId: '00D000000000002AAA' }).isJoined).toBe(true);

    source.allow(3);
    expect(await all(before.messages())).toEqual(whole);
    expect(await all(shared.messages())).toEqual(whole);
    // The end of the old read lets the new one alone.
    expect(join().isJoined).toBe(true);
    before.leave();
    shared.leave();
    elsewhere.leave();
    expect(join().isJoined).toBe(true);
});

it('breaks for all its readers, late ones too, after what was said', async () => {
    const broken = async function* (): AsyncGenerator<string> {
        yield 'message 1';
        throw new TypeError('defect');
    };
    const one = reads.join(KEY, broken).messages();
    const other = reads.join(KEY, broken).messages();
    const late = reads.join(KEY, broken).messages();
    await one.next();
    await Promise.all([one, other].map((reader) => expect(all(reader)).rejects.toThrow('defect')));
    expect((await late.next()).value).toBe('message 1');
    await expect(late.next()).rejects.toThrow('defect');
    expect(reads.join(KEY, broken).isJoined).toBe(false);
});

it('gives every reader every message in order, whoever asks when', async () => {
    await fc.assert(
        fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 40 }), async (turns) => {
            const law = createSharedReads<string>();
            const own = createSource(6);
            own.allow(6);
            const readers = [0, 1, 2, 3].map(() => ({ read: law.join(KEY, own.start), got: [] as string[] }));
            const generators = readers.map(({ read }) => read.messages());
            const take = async (index: number): Promise<boolean> => {
                const next = await generators[index]!.next();
                if (!next.done) {
                    readers[index]!.got.push(next.value);
                }
                return !next.done;
            };
            await Promise.all(turns.map(take));
            for (const index of generators.keys()) {
                while (await take(index));
            }
            for (const { got } of readers) {
                expect(got).toEqual([1, 2, 3, 4, 5, 6].map((nth) => `message ${nth}`));
            }
            expect(own.asked()).toBe(6);
        }),
        { seed: 5, numRuns: 100 }
    );
});
