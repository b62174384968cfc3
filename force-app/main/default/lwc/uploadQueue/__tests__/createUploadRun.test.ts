import { describe, expect, it } from '@jest/globals';
import { BATCH, createItem, isOver, play } from './runScene';
import { NO_TROUBLES, toError, type SimulatedRow } from './simulatedProxy';

describe('a run', () => {
    it('sends each transcript with what is said of all, the first alone, and follows it to its end', async () => {
        const { proxy, run, until, heard } = play([0, 1, 2].map((at) => createItem(at)));
        expect(run.standing()).toMatchObject({ phase: 'idle', sentBytes: 0, allBytes: 3000, leftMs: null });
        void run.start();
        const standing = await until(isOver);
        expect(proxy.manifests.map(({ parts }) => parts.map(({ digest }) => digest))).toEqual([['d0'], ['d1', 'd2']]);
        expect(proxy.manifests[0]).toMatchObject({ reason: 'Transcription_Error', note: 'why', batch: BATCH });
        expect(standing).toMatchObject({ phase: 'over', hold: null, sentBytes: 3000, allBytes: 3000, leftMs: 0 });
        expect(standing.items.get('k1')).toMatchObject({
            state: 'verified',
            storedCount: 10,
            lineCount: 10,
            problem: null
        });
        expect(heard.at(-1)).toEqual(standing);
    });

    it('hands out standings that never change', async () => {
        const { run, until, heard } = play([createItem(0)]);
        void run.start();
        await until(isOver);
        const states = heard.map(({ items }) => items.get('k0')?.state);
        expect(states.filter((state, at) => state !== states[at - 1])).toEqual([
            'waiting',
            'sending',
            'checking',
            'verified'
        ]);
        expect(heard.every(({ items, counts }) => counts[items.get('k0')?.state ?? 'refused'] === 1)).toBe(true);
    });

    it('counts bytes on their way', async () => {
        const { run, until, heard } = play([createItem(0), createItem(1)]);
        void run.start();
        await until(isOver);
        expect(heard.some(({ sentBytes, counts }) => sentBytes === 500 && counts.sending === 1)).toBe(true);
    });

    it('is over at once without transcripts', async () => {
        const { run } = play([]);
        await run.start();
        expect(run.standing().phase).toBe('over');
    });

    it('refuses items with the same key', () => {
        expect(() => play([createItem(0), createItem(0)])).toThrow('same key');
    });

    it('starts once', async () => {
        const { run, until, proxy } = play([createItem(0)]);
        expect(run.start()).toBe(run.start());
        await until(isOver);
        expect(proxy.manifests).toHaveLength(1);
    });

    it('refuses what is no longer what it was, and sends the others', async () => {
        const { run, until, states } = play(
            [0, 1, 2].map((at) => createItem(at)),
            (ports) => ({
                load: async (key) => {
                    const found = await ports.load(key);
                    if (key === 'k0') {
                        throw new Error('not readable');
                    }
                    return key === 'k1' && found ? { ...found, announced: { ...found.announced, digest: 'x' } } : found;
                }
            })
        );
        void run.start();
        const standing = await until(isOver);
        expect(states()).toEqual({ k0: 'refused', k1: 'refused', k2: 'verified' });
        expect(standing.items.get('k1')?.problem?.code).toBe('UPLOAD_INVALID');
        expect(standing).toMatchObject({ sentBytes: 1000, allBytes: 1000 });
    });
});

describe('what was uploaded before', () => {
    it.each<[SimulatedRow['state'], SimulatedRow['seal'], string, number]>([
        ['verified', 'intact', 'stored', 0],
        ['underWay', 'intact', 'verified', 0],
        ['notApplied', 'intact', 'verified', 1],
        ['partlyVerified', 'intact', 'verified', 1],
        ['verified', 'broken', 'verified', 1],
        ['verified', 'missing', 'verified', 1],
        ['verified', 'unknownKey', 'verified', 1]
    ])('as %s, with a seal that is %s, ends %s', async (state, seal, end, requests) => {
        const { proxy, run, until, states } = play([createItem(0, { voiceCallId: '0LQ000000000000AAA' })]);
        const row = proxy.addRow({ ...createItem(0), conversation: 'c0', fate: 'verified' });
        Object.assign(row, { state, seal });
        void run.start();
        await until(isOver);
        expect(states()).toEqual({ k0: end });
        expect(proxy.manifests).toHaveLength(requests);
    });

    it('into another call, or with other content, is no reason not to send', async () => {
        const { proxy, run, until } = play([createItem(0)]);
        proxy.addRow({ ...createItem(1), digest: 'd0', conversation: 'c9', fate: 'verified' }).state = 'verified';
        proxy.addRow({ ...createItem(0), digest: 'd9', conversation: 'c9', fate: 'verified' }).state = 'verified';
        void run.start();
        await until(isOver);
        expect(proxy.manifests).toHaveLength(1);
    });

    it('and is on its way is sent again only once that came to nothing', async () => {
        const { proxy, run, until, states, clock } = play([createItem(0)]);
        const row = proxy.addRow({ ...createItem(0), conversation: 'c0', fate: 'notApplied' });
        void run.start();
        await until(({ counts }) => counts.checking === 1);
        expect(proxy.manifests).toHaveLength(0);
        await until(isOver);
        expect(row.state).toBe('notApplied');
        expect(clock.nowMs).toBeGreaterThanOrEqual(row.endsMs);
        expect(proxy.manifests).toHaveLength(1);
        expect(states()).toEqual({ k0: 'verified' });
    });

    it('is asked for in groups, and for all before anything is sent', async () => {
        const { proxy, run, until } = play(Array.from({ length: 250 }, (_, at) => createItem(at)));
        void run.start();
        await until(({ counts }) => counts.sending > 0);
        expect(proxy.searched.map(({ length }) => length)).toEqual([100, 100, 50]);
    });

    it('is asked for in smaller groups where an answer is cut off', async () => {
        let asked: readonly number[] = [];
        const { run, until } = play(
            [0, 1, 2, 3].map((at) => createItem(at)),
            (ports) => ({
                search: async (digests) => {
                    asked = [...asked, digests.length];
                    const answer = await ports.search(digests);
                    return answer.ok ? { ok: true, value: { ...answer.value, isCutOff: digests.length > 1 } } : answer;
                }
            })
        );
        void run.start();
        await until(isOver);
        expect(asked).toEqual([4, 2, 1, 1, 1, 1]);
    });

    it('has to be known: nothing is sent while nobody can tell', async () => {
        const { proxy, run, until } = play([createItem(0)]);
        proxy.troubles = { ...NO_TROUBLES, searchFails: 1 };
        void run.start();
        const held = await until(({ hold }) => hold !== null);
        expect(held.hold).toMatchObject({ why: 'unreachable', problem: { code: 'SALESFORCE_UNAVAILABLE' } });
        await until(() => proxy.searched.length === 5);
        expect(proxy.manifests).toHaveLength(0);
        proxy.troubles = NO_TROUBLES;
        await until(isOver);
        expect(proxy.manifests).toHaveLength(1);
    });

    it('is the same file, chosen twice: it is sent once', async () => {
        const { proxy, run, until, states } = play([createItem(0), createItem(0, { key: 'twin', digest: 'D0' })]);
        void run.start();
        await until(isOver);
        expect(states()).toEqual({ k0: 'verified', twin: 'stored' });
        expect(proxy.manifests).toHaveLength(1);
    });
});

describe('a part that was not sent', () => {
    it('for another one of its request goes again without that', async () => {
        const items = [0, 1, 2, 3].map((at) => createItem(at));
        const { proxy, run, until, states } = play(items);
        proxy.refusals.set(createItem(2).voiceCallId, 'UPLOAD_INVALID');
        void run.start();
        const standing = await until(isOver);
        expect(states()).toEqual({ k0: 'verified', k1: 'verified', k2: 'refused', k3: 'verified' });
        expect(standing.items.get('k2')?.problem?.code).toBe('UPLOAD_INVALID');
        expect(proxy.manifests.map(({ parts }) => parts.length)).toEqual([1, 3, 2]);
    });

    it.each(['REDACTIONS_RESTORED', 'VOICE_CALL_NOT_FOUND', 'CHANGE_REFUSED', 'NOT_PERMITTED'] as const)(
        'for %s is refused alone',
        async (code) => {
            const { proxy, run, until, states } = play([createItem(0), createItem(1)]);
            proxy.refusals.set(createItem(0).voiceCallId, code);
            void run.start();
            await until(isOver);
            expect(states()).toEqual({ k0: 'refused', k1: 'verified' });
        }
    );

    it('since somebody saves that call waits alone, and then is looked for before it is sent', async () => {
        const { proxy, run, until, states } = play([createItem(0), createItem(1)]);
        proxy.refusals.set(createItem(0).voiceCallId, 'SAVE_LOCKED');
        void run.start();
        const held = await until(({ hold }) => hold !== null);
        expect(states()).toEqual({ k0: 'waiting', k1: 'verified' });
        expect(held.hold).toMatchObject({ why: 'busy', problem: { code: 'SAVE_LOCKED' } });
        proxy.refusals.clear();
        const before = proxy.searched.length;
        await until(isOver);
        expect(states()).toEqual({ k0: 'verified', k1: 'verified' });
        expect(proxy.searched.slice(before)).toEqual([['d0']]);
    });

    it('since somebody always saves that call is refused in the end', async () => {
        const { proxy, run, until } = play([createItem(0)]);
        proxy.refusals.set(createItem(0).voiceCallId, 'SAVE_LOCKED');
        void run.start();
        const standing = await until(isOver);
        expect(standing.items.get('k0')).toMatchObject({ state: 'refused', problem: { code: 'SAVE_LOCKED' } });
    });

    it('for an unknown reason goes again, and is refused in the end', async () => {
        const { proxy, run, until, states } = play([createItem(0), createItem(1)]);
        proxy.refusals.set(createItem(1).voiceCallId, 'INTERNAL');
        void run.start();
        await until(isOver);
        expect(states()).toEqual({ k0: 'verified', k1: 'refused' });
        expect(proxy.manifests.length).toBeGreaterThan(3);
    });

    it("for Salesforce's own word is refused with that word", async () => {
        const { proxy, run, until } = play([createItem(0)]);
        const problem = { ...toError('SALESFORCE_UNEXPECTED'), details: { errorDetail: 'No.' } };
        const { voiceCallId } = createItem(0);
        const result = { voiceCallId, outcome: 'notSent', changeId: 'a00', uploadId: null, problem } as const;
        proxy.nextSends.push({ ok: true, value: { requestId: 'r', results: [result], hourly: null } });
        void run.start();
        const standing = await until(isOver);
        expect(standing.items.get('k0')).toMatchObject({ state: 'refused', errorDetail: 'No.', changeId: 'a00' });
        expect(proxy.manifests).toHaveLength(1);
    });
});

describe('an answer that tells little', () => {
    it('and has no record leaves it unclear; trying again looks for it first', async () => {
        const { proxy, run, until, states } = play([createItem(0)]);
        const { voiceCallId } = createItem(0);
        const result = { voiceCallId, outcome: 'unclear', changeId: null, uploadId: null, problem: null } as const;
        proxy.nextSends.push({ ok: true, value: { requestId: 'r', results: [result], hourly: null } });
        void run.start();
        await until(isOver);
        expect(states()).toEqual({ k0: 'unclear' });
        proxy.addRow({ ...createItem(0), conversation: 'c0', fate: 'verified' });
        run.retry(['k0', 'nobody']);
        await until(isOver);
        expect(states()).toEqual({ k0: 'verified' });
        expect(proxy.manifests).toHaveLength(1);
    });

    it('or is about another call is no answer', async () => {
        const { proxy, run, until, states } = play([createItem(0)]);
        const result = { voiceCallId: 'x', outcome: 'taken', changeId: 'a00', uploadId: null, problem: null } as const;
        proxy.nextSends.push({ ok: true, value: { requestId: 'r', results: [result], hourly: null } });
        void run.start();
        await until(isOver);
        expect(states()).toEqual({ k0: 'verified' });
        expect(proxy.searched).toHaveLength(2);
    });

    it('in a check leaves it under way, with the status in its own word', async () => {
        let asked = 0;
        const { run, until } = play([createItem(0)], (ports) => ({
            check: async (ids) => {
                asked += 1;
                const answer = await ports.check(ids);
                return answer.ok && asked === 1
                    ? {
                          ok: true,
                          value: {
                              ...answer.value,
                              results: answer.value.results.map((one) => ({ ...one, state: 'underWay', status: 'Odd' }))
                          }
                      }
                    : answer;
            }
        }));
        void run.start();
        const standing = await until(({ items }) => items.get('k0')?.status === 'Odd');
        expect(standing.items.get('k0')?.state).toBe('checking');
        await until(isOver);
    });

    it('since nobody knows the upload any more is unclear in the end', async () => {
        const { proxy, run, until, states } = play([createItem(0)]);
        void run.start();
        await until(({ counts }) => counts.checking === 1);
        proxy.rows.splice(0);
        await until(isOver);
        expect(states()).toEqual({ k0: 'unclear' });
    });

    it('and came to nothing although it was taken is not sent again by itself', async () => {
        const { proxy, run, until, states } = play([createItem(0)]);
        void run.start();
        await until(({ counts }) => counts.checking === 1);
        proxy.rows.splice(0, 1, { ...proxy.addRow({ ...createItem(0), conversation: 'c0', fate: 'notApplied' }) });
        Object.assign(proxy.rows[0] ?? {}, { changeId: run.standing().items.get('k0')?.changeId });
        await until(isOver);
        expect(states()).toEqual({ k0: 'notApplied' });
        expect(proxy.manifests).toHaveLength(1);
    });
});
