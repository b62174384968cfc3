import { describe, expect, it } from '@jest/globals';
import { createProblem } from 'c/proxyProblem';
import { createItem, isOver, play } from './runScene';

describe('a run that is paused', () => {
    it('ends what is on its way, asks after it, and begins nothing new', async () => {
        const loaded: string[] = [];
        const { proxy, run, until, states } = play(
            [0, 1, 2].map((at) => createItem(at)),
            (ports) => ({
                load: (key) => {
                    loaded.push(key);
                    return ports.load(key);
                }
            })
        );
        void run.start();
        await until(({ counts }) => counts.sending === 1);
        run.pause();
        expect(run.standing().phase).toBe('pausing');
        await until(({ phase }) => phase === 'paused');
        await until(({ counts }) => counts.verified === 1);
        expect(loaded).toEqual(['k0']);
        expect(states()).toEqual({ k0: 'verified', k1: 'waiting', k2: 'waiting' });
        expect(proxy.manifests).toHaveLength(1);
        run.resume();
        await until(isOver);
        expect(proxy.manifests).toHaveLength(2);
    });
});

describe('a run that is cancelled', () => {
    it('before it began has sent nothing', async () => {
        const { proxy, run } = play([createItem(0)]);
        run.cancel();
        expect(run.standing()).toMatchObject({ phase: 'over', counts: { cancelled: 1 } });
        await run.start();
        expect(proxy.manifests).toHaveLength(0);
    });

    it('cuts what is on its way, and looks what became of it', async () => {
        const { proxy, run, until, states } = play([createItem(0), createItem(1)]);
        void run.start();
        await until(({ counts }) => counts.sending === 1);
        run.cancel();
        expect(states()).toEqual({ k0: 'sending', k1: 'cancelled' });
        await until(isOver);
        // It had arrived, and one question was too early for its end.
        expect(states()).toEqual({ k0: 'unclear', k1: 'cancelled' });
        expect(run.standing().items.get('k0')?.changeId).toBe(proxy.rows[0]?.changeId);
        expect(proxy.checked).toHaveLength(1);
    });

    it('knows when nothing had arrived', async () => {
        const { proxy, run, until, states } = play([createItem(0)]);
        void run.start();
        await until(({ counts }) => counts.sending === 1);
        run.cancel();
        proxy.nextSends.push({ ok: false, problem: createProblem('PROXY_UNREACHABLE') });
        await until(isOver);
        expect(states()).toEqual({ k0: 'cancelled' });
    });

    it('takes an answer that comes all the same', async () => {
        const { run, until, states, clock } = play([createItem(0)], (ports) => ({
            send: (...request) => ({ ...ports.send(...request), cut: () => undefined })
        }));
        void run.start();
        await until(({ counts }) => counts.sending === 1);
        run.cancel();
        clock.nowMs += 100_000;
        await until(isOver);
        expect(states()).toEqual({ k0: 'unclear' });
    });

    it('cuts the request off at once', async () => {
        let cuts = 0;
        const { run, until, clock } = play([createItem(0)], (ports) => ({
            send: (...request) => {
                const sending = ports.send(...request);
                return {
                    ...sending,
                    cut: () => {
                        cuts += 1;
                        sending.cut();
                    }
                };
            }
        }));
        void run.start();
        await until(({ counts }) => counts.sending === 1);
        const beganMs = clock.nowMs;
        run.cancel();
        expect([cuts, clock.nowMs]).toEqual([1, beganMs]);
        await until(isOver);
    });

    it('waits for nobody: what a lock kept from being sent is cancelled', async () => {
        const { proxy, run, until, states } = play([createItem(0)], (ports) => ({
            send: (...request) => ({ ...ports.send(...request), cut: () => undefined })
        }));
        proxy.refusals.set(createItem(0).voiceCallId, 'SAVE_LOCKED');
        void run.start();
        await until(({ counts }) => counts.sending === 1);
        run.cancel();
        await until(isOver);
        expect(states()).toEqual({ k0: 'cancelled' });
    });

    it('and signed out asks nothing; tried again it does', async () => {
        const { proxy, run, until, states } = play([createItem(0)]);
        void run.start();
        await until(({ counts }) => counts.checking === 1);
        proxy.problem = createProblem('SESSION_INVALID');
        await until(({ phase }) => phase === 'paused');
        const checks = proxy.checked.length;
        run.cancel();
        await until(isOver);
        expect(states()).toEqual({ k0: 'unclear' });
        expect(proxy.checked).toHaveLength(checks);
        proxy.problem = null;
        run.retry(['k0']);
        await until(isOver);
        expect(states()).toEqual({ k0: 'verified' });
    });

    it('sends nothing again that came to nothing', async () => {
        const { proxy, run, until, states, clock } = play([createItem(0)]);
        const row = proxy.addRow({ ...createItem(0), conversation: 'c0', fate: 'notApplied' });
        void run.start();
        await until(({ counts }) => counts.checking === 1);
        clock.nowMs = row.endsMs;
        run.cancel();
        await until(isOver);
        expect(states()).toEqual({ k0: 'notApplied' });
        expect(proxy.manifests).toHaveLength(0);
    });

    it('twice asks twice', async () => {
        const { proxy, run, until } = play([createItem(0)]);
        void run.start();
        for (let time = 1; time <= 2; time += 1) {
            await until(({ counts }) => counts.checking === 1);
            run.cancel();
            await until(isOver);
            expect(proxy.checked).toHaveLength(time);
            run.retry(['k0']);
        }
        await until(isOver);
        expect(run.standing().counts.verified).toBe(1);
    });

    it('goes on with what is tried again, and finds what had arrived', async () => {
        const { proxy, run, until } = play([createItem(0), createItem(1)]);
        void run.start();
        await until(({ counts }) => counts.sending === 1);
        run.cancel();
        await until(isOver);
        run.retry(['k0', 'k1']);
        await until(isOver);
        expect(run.standing().counts.verified).toBe(2);
        expect([...proxy.stored.values()]).toEqual([1, 1]);
    });
});

describe('trying again', () => {
    it('leaves alone what is stored', async () => {
        const { proxy, run, until } = play([createItem(0)]);
        void run.start();
        await until(isOver);
        run.retry(['k0']);
        expect(run.standing().phase).toBe('over');
        expect(proxy.manifests).toHaveLength(1);
    });

    it('sends what was refused', async () => {
        const { proxy, run, until, states } = play([createItem(0)]);
        proxy.refusals.set(createItem(0).voiceCallId, 'VOICE_CALL_IN_PROGRESS');
        void run.start();
        await until(isOver);
        proxy.refusals.clear();
        run.retry(['k0']);
        expect(run.standing().items.get('k0')).toMatchObject({ state: 'waiting', problem: null });
        await until(isOver);
        expect(states()).toEqual({ k0: 'verified' });
    });
});

describe('a thousand transcripts', () => {
    it('are told of step by step, without a copy of all', async () => {
        const items = Array.from({ length: 1000 }, (_, at) => createItem(at));
        const { run, until, heard, proxy } = play(items);
        void run.start();
        await until(isOver);
        expect(run.standing().counts.verified).toBe(1000);
        expect(proxy.broken).toEqual([]);
        expect(heard[0]?.items.get('k999')?.state).toBe('waiting');
        const [first, second] = heard.filter(({ counts }) => counts.sending > 0);
        expect(first?.items).toBe(second?.items);
    });
});
