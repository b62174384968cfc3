import { describe, expect, it } from '@jest/globals';
import { createProblem, type ProblemCode, type ProxyProblem } from 'c/proxyProblem';
import { POLICY } from '../policy';
import { createItem, isOver, play } from './runScene';

function limit(kind: 'hourly' | 'daily', retryAtMs: number | null): ProxyProblem {
    return { ...createProblem('SALESFORCE_LIMIT'), limit: kind, retryAtMs };
}

describe('a run that holds', () => {
    it.each<[ProblemCode, string]>([
        ['OFFLINE', 'unreachable'],
        ['PROXY_UNREACHABLE', 'unreachable'],
        ['SALESFORCE_UNAVAILABLE', 'unreachable'],
        ['PROXY_UNEXPECTED', 'unreachable'],
        ['RATE_LIMITED', 'busy']
    ])('for %s says %s, waits longer each time, and goes on by itself', async (code, why) => {
        const { proxy, run, until, heard } = play([createItem(0)]);
        proxy.problem = createProblem(code);
        void run.start();
        await until(() => new Set(heard.flatMap(({ hold }) => hold?.untilMs ?? [])).size === 4);
        expect(run.standing().hold?.why).toBe(why);
        const ends = [...new Set(heard.flatMap(({ hold }) => hold?.untilMs ?? []))];
        const waits = ends.slice(1).map((end, at) => end - (ends[at] ?? 0));
        expect(waits).toEqual([...waits].sort((a, b) => a - b));
        proxy.problem = null;
        await until(isOver);
        expect(run.standing().counts.verified).toBe(1);
    });

    it.each<['hourly' | 'daily', number]>([
        ['hourly', 90_000],
        ['daily', 5 * 60 * 60_000]
    ])('for the %s limit waits until that resets', async (kind, ms) => {
        const { proxy, run, until, clock } = play([createItem(0)]);
        const resetsAtMs = clock.nowMs + ms;
        proxy.nextSends.push({ ok: false, problem: limit(kind, resetsAtMs) });
        void run.start();
        const held = await until(({ hold }) => hold !== null);
        expect(held.hold).toMatchObject({ why: kind, untilMs: resetsAtMs });
        expect(held.phase).toBe('running');
        await until(() => proxy.manifests.length === 2);
        expect(clock.nowMs).toBeGreaterThanOrEqual(resetsAtMs);
        await until(isOver);
    });

    it('says so too where nothing is left but to ask, and no longer once it is answered', async () => {
        const { proxy, run, until } = play([createItem(0)]);
        void run.start();
        await until(({ counts }) => counts.checking === 1 && counts.waiting + counts.sending === 0);
        proxy.problem = createProblem('PROXY_UNREACHABLE');
        const held = await until(({ hold }) => hold !== null);
        expect(held.hold).toMatchObject({ why: 'unreachable', problem: { code: 'PROXY_UNREACHABLE' } });
        proxy.problem = null;
        run.resume();
        const over = await until(isOver);
        expect(over).toMatchObject({ hold: null, counts: { verified: 1 } });
    });

    it('goes on at once when told so', async () => {
        const { proxy, run, until, clock } = play([createItem(0)]);
        const laterMs = clock.nowMs + 5 * 60 * 60_000;
        proxy.nextSends.push({ ok: false, problem: limit('daily', laterMs) });
        void run.start();
        await until(({ hold }) => hold !== null);
        run.resume();
        await until(isOver);
        expect(clock.nowMs).toBeLessThan(laterMs);
    });

    it('since nobody is signed in does nothing at all until somebody goes on', async () => {
        const { proxy, run, until, clock } = play([createItem(0), createItem(1)]);
        void run.start();
        await until(({ counts }) => counts.checking === 1 && counts.sending === 1);
        proxy.problem = createProblem('SESSION_INVALID');
        const held = await until(({ phase }) => phase === 'paused');
        expect(held).toMatchObject({ hold: { why: 'session', untilMs: null }, counts: { waiting: 1, checking: 1 } });
        const asked = [proxy.manifests.length, proxy.checked.length, proxy.searched.length];
        clock.at(clock.nowMs + 60 * 60_000, () => undefined);
        expect(await clock.run(() => false)).toBe(false);
        expect([proxy.manifests.length, proxy.checked.length, proxy.searched.length]).toEqual(asked);
        proxy.problem = null;
        run.resume();
        await until(isOver);
        expect(run.standing().counts.verified).toBe(2);
    });

    it.each(['ORIGIN_NOT_ALLOWED', 'NOT_PERMITTED'] as const)('for nothing: %s ends it for all', async (code) => {
        const { proxy, run, until } = play(Array.from({ length: 30 }, (_, at) => createItem(at)));
        const failure = { ok: false, problem: createProblem(code) } as const;
        proxy.nextSends.push(failure, failure);
        void run.start();
        const standing = await until(isOver);
        expect(standing.counts.refused).toBe(30);
        expect([...standing.items.values()].every(({ problem }) => problem?.code === code)).toBe(true);
    });

    it('takes one call that is closed to this person for one call', async () => {
        const { proxy, run, until, states } = play([createItem(0), createItem(1)]);
        proxy.nextSends.push({ ok: false, problem: createProblem('NOT_PERMITTED') });
        void run.start();
        await until(isOver);
        expect(states()).toEqual({ k0: 'refused', k1: 'verified' });
    });

    it('sends parts one by one where they are too much together', async () => {
        const { proxy, run, until } = play([0, 1, 2].map((at) => createItem(at)));
        void run.start();
        await until(({ counts }) => counts.checking === 1);
        proxy.nextSends.push({ ok: false, problem: createProblem('REQUEST_TOO_LARGE') });
        await until(isOver);
        expect(run.standing().counts.verified).toBe(3);
        expect(proxy.manifests.map(({ parts }) => parts.length)).toEqual([1, 2, 1, 1]);
    });

    it('never begins what would leave too little to read it back', async () => {
        const { proxy, run, until } = play(Array.from({ length: 40 }, (_, at) => createItem(at, { lineCount: 2_500 })));
        proxy.mostHourly = 100;
        void run.start();
        const held = await until(({ hold }) => hold !== null);
        expect(held.hold).toMatchObject({ why: 'hourly', problem: null });
        expect(held.leftMs).toBeGreaterThan(2 * 60 * 60_000);
        await until(isOver);
        expect(proxy.broken).toEqual([]);
        expect(run.standing().counts.verified).toBe(40);
    });

    it('after a request that was cut off looks for what arrived before it sends again', async () => {
        const steps: string[] = [];
        const { proxy, run, until } = play([createItem(0)], (ports) => ({
            search: (digests) => {
                steps.push('search');
                return ports.search(digests);
            },
            send: (...request) => {
                steps.push('send');
                return ports.send(...request);
            }
        }));
        proxy.nextSends.push({ ok: false, problem: createProblem('PROXY_UNREACHABLE') });
        void run.start();
        await until(isOver);
        expect(steps).toEqual(['search', 'send', 'search', 'send']);
    });

    it('refuses what fails each time, though past uploads can be asked', async () => {
        const { proxy, run, until, states } = play([createItem(0), createItem(1)]);
        const failure = { ok: false, problem: createProblem('INTERNAL') } as const;
        proxy.nextSends.push(...Array.from({ length: POLICY.mostFailed * 2 }, () => failure));
        void run.start();
        await until(isOver);
        expect(states()).toEqual({ k0: 'refused', k1: 'refused' });
        expect(run.standing().items.get('k0')?.problem?.code).toBe('INTERNAL');
    });

    it('asks after one upload before it knows what the hour has left', async () => {
        const items = [0, 1, 2].map((at) => createItem(at));
        const { proxy, run, until } = play(items);
        proxy.mostHourly = 100;
        items.forEach((item, at) => proxy.addRow({ ...item, conversation: `c${at}`, fate: 'verified' }));
        void run.start();
        await until(isOver);
        expect(proxy.checked.slice(0, 2).map(({ length }) => length)).toEqual([1, 2]);
    });
});
