import { describe, expect, it } from '@jest/globals';
import { createUploadRun, isFinalState, type RunItem, type RunStanding, type UploadRun } from 'c/uploadQueue';
import { createSeededRandom } from './seededRandom';
import { SimulatedClock } from './simulatedClock';
import { NO_TROUBLES, SimulatedProxy, type Troubles } from './simulatedProxy';

const FACTS = { reason: 'Transcription_Error', batch: 'b7b6f8f0-0000-4000-8000-000000000000' } as const;
const MANY_TROUBLES: Troubles = {
    lost: 0.1,
    unheard: 0.15,
    unclear: 0.1,
    locked: 0.1,
    searchFails: 0.2,
    checkFails: 0.2,
    vain: 0
};

/** Calls of which some share a conversation, some a digest, and some stand there twice. */
function createItems(count: number, random: () => number): readonly RunItem[] {
    return Array.from({ length: count }, (_, at) => {
        const call = at > 3 && random() < 0.1 ? at - 3 : at;
        return {
            key: `k${at}`,
            voiceCallId: `0LQ${String(call).padStart(12, '0')}${random() < 0.5 ? 'AAA' : ''}`,
            conversationIdentifier: `c${Math.floor(call / 2)}`,
            digest: `d${call % 40}`,
            bytes: 1 + Math.floor(random() ** 4 * 20_000_000),
            lineCount: 1 + Math.floor(random() ** 4 * 9_000)
        };
    });
}

function contentOf({ voiceCallId, digest }: RunItem): string {
    return `${voiceCallId.slice(0, 15)} ${digest}`;
}

describe.each(Array.from({ length: 40 }, (_, seed) => seed))('a run in troubles (seed %i)', (seed) => {
    const begin = (
        troubles: Troubles,
        count = 60
    ): { items: readonly RunItem[]; clock: SimulatedClock; proxy: SimulatedProxy; random: () => number } => {
        const random = createSeededRandom(seed);
        const items = createItems(count, random);
        const clock = new SimulatedClock();
        const proxy = new SimulatedProxy(clock, items, random);
        proxy.troubles = troubles;
        return { items, clock, proxy, random };
    };
    const endOf = async (run: UploadRun, clock: SimulatedClock): Promise<RunStanding> => {
        let isOver = false;
        void run.start().then(() => (isOver = true));
        expect(await clock.run(() => isOver)).toBe(true);
        return run.standing();
    };

    it('stores all, and nothing twice', async () => {
        const { items, clock, proxy } = begin(MANY_TROUBLES);
        const standing = await endOf(
            createUploadRun(items, proxy.ports(), FACTS, () => undefined),
            clock
        );
        expect(proxy.broken).toEqual([]);
        expect(standing.phase).toBe('over');
        expect(standing.counts.verified + standing.counts.stored).toBe(items.length);
        expect(new Set(items.map(contentOf))).toEqual(new Set(proxy.stored.keys()));
        expect([...proxy.stored.values()].every((times) => times === 1)).toBe(true);
    });

    it('keeps to the hour', async () => {
        const { items, clock, proxy } = begin({ ...NO_TROUBLES, unheard: 0.05 });
        proxy.mostHourly = 150;
        const standing = await endOf(
            createUploadRun(items, proxy.ports(), FACTS, () => undefined),
            clock
        );
        expect(proxy.broken).toEqual([]);
        expect(standing.counts.verified + standing.counts.stored).toBe(items.length);
    });

    it('loses nothing and sends nothing twice when its page is closed again and again', async () => {
        const { items, clock, proxy, random } = begin(MANY_TROUBLES);
        let standing: RunStanding | null = null;
        for (let page = 0; page < 6 && !standing; page += 1) {
            let isClosed = false;
            const ports = proxy.ports();
            const never = new Promise<never>(() => undefined);
            const whileOpen = <Value>(answer: Promise<Value>): Promise<Value> =>
                answer.then((value) => (isClosed ? never : value));
            const run = createUploadRun(
                items,
                {
                    ...ports,
                    wait: (ms) => {
                        const waiting = ports.wait(ms);
                        return { ...waiting, over: whileOpen(waiting.over) };
                    },
                    search: (digests) => whileOpen(ports.search(digests)),
                    check: (changeIds) => whileOpen(ports.check(changeIds)),
                    send: (...request) => {
                        const sending = ports.send(...request);
                        return { ...sending, answer: whileOpen(sending.answer) };
                    }
                },
                FACTS,
                () => undefined
            );
            let isOver = false;
            void run.start().then(() => (isOver = true));
            const closesMs = page === 5 ? Infinity : clock.nowMs + random() * 60_000;
            await clock.run(() => isOver || clock.nowMs > closesMs);
            if (isOver) {
                standing = run.standing();
            }
            isClosed = true;
        }
        expect(proxy.broken.filter((law) => law !== 'one request at a time')).toEqual([]);
        expect((standing?.counts.verified ?? 0) + (standing?.counts.stored ?? 0)).toBe(items.length);
        expect([...proxy.stored.values()].every((times) => times === 1)).toBe(true);
    });

    it('ends whatever is done with it, and then again', async () => {
        const { items, clock, proxy, random } = begin({ ...MANY_TROUBLES, vain: 0.1 });
        const run = createUploadRun(items, proxy.ports(), FACTS, () => undefined);
        let isOver = false;
        void run.start().then(() => (isOver = true));
        const acts: readonly (() => void)[] = [
            () => run.pause(),
            () => run.resume(),
            () => run.resume(),
            () => run.cancel(),
            () => run.retry(items.map(({ key }) => key))
        ];
        for (let time = 0; time < 12; time += 1) {
            const untilMs = clock.nowMs + random() * 20_000;
            clock.at(untilMs, () => undefined);
            await clock.run(() => clock.nowMs >= untilMs);
            acts[Math.floor(random() * acts.length)]?.();
        }
        run.cancel();
        expect(await clock.run(() => run.standing().phase === 'over')).toBe(true);
        expect([...run.standing().items.values()].every(({ state }) => isFinalState(state))).toBe(true);
        // What was cancelled unclearly is found again.
        for (let time = 0; time < 5; time += 1) {
            run.retry(items.map(({ key }) => key));
            expect(await clock.run(() => run.standing().phase === 'over')).toBe(true);
        }
        expect(isOver).toBe(true);
        expect(proxy.broken).toEqual([]);
        expect(run.standing().counts.verified + run.standing().counts.stored).toBe(items.length);
        expect([...proxy.stored.values()].every((times) => times === 1)).toBe(true);
    });
});
