import { SalesforceStatusError, SalesforceUnreachableError } from '../../../src/salesforce/boundTransport';
import { CALL_TIMEOUT_MS, type MeteredClient, type SalesforceCall } from '../../../src/salesforce/salesforceClient';
import { withRetries } from '../../../src/salesforce/retries';
import { toFailure } from '../../../src/salesforce/toFailure';
import type { ModelEvent, ModelUser, OrgModel } from './orgModel';
import type { Scheduler } from './scheduler';

/**
 * What can become of a call. `refused`: the connection never came about. `lost`: it broke, and the org never heard of it.
 * `late`: it broke or timed out, and the org does it all the same, before or after that. `busy`: an answered 503, and
 * nothing done. `broken`: an answered 500, and everything done. `gateway`: an answered 504, and the org does it all the
 * same, before or after that.
 */
export const FATES = ['refused', 'lost', 'late', 'busy', 'broken', 'gateway'] as const;
export type Fate = (typeof FATES)[number];

/** How often each comes, from 0 to 1; what is left goes well. */
export type Fates = Readonly<Partial<Record<Fate, number>>>;

/**
 * How long after it was sent a request may still be done by the org: longer than anybody waits for the answer, and
 * within what `oldestSendingMs` allows for. Nothing that can be written without a version helps against longer.
 */
export const LATEST_LANDING_MS = CALL_TIMEOUT_MS + 15_000;

/** A proxy in the middle of one request of a person's: calls the model when chance lets it, and may be killed. */
export interface ModelProxy {
    readonly client: MeteredClient;
    readonly sleep: (ms: number) => Promise<void>;
    /** Nothing of it goes on. What it has sent may arrive or not. */
    kill(): void;
}

export function createModelProxy(
    label: string,
    model: OrgModel,
    user: ModelUser,
    scheduler: Scheduler,
    fates: Fates,
    tell: (event: ModelEvent) => void
): ModelProxy {
    let isAlive = true;
    const own = new Set<() => void>();
    const underWay = new Set<() => void>();

    /** Schedules something that only happens while the proxy lives. */
    function scheduleOwn(happening: Parameters<Scheduler['schedule']>[0]): void {
        if (!isAlive) {
            return;
        }
        const cancel = scheduler.schedule({
            ...happening,
            happen: () => {
                own.delete(cancel);
                happening.happen();
            }
        });
        own.add(cancel);
    }

    function drawFate(): Fate | 'well' {
        let draw = scheduler.random();
        for (const fate of FATES) {
            draw -= fates[fate] ?? 0;
            if (draw < 0) {
                return fate;
            }
        }
        return 'well';
    }

    /** The request reaches the org at some time until `dueMs`, whatever becomes of the proxy, or with it of the request. */
    function scheduleArrival(
        call: SalesforceCall,
        name: string,
        { notBeforeMs = scheduler.now(), dueMs }: { readonly notBeforeMs?: number; readonly dueMs: number },
        then?: (answer: () => unknown) => void
    ): void {
        const cancel = scheduler.schedule({
            label: `${name} arrives`,
            notBeforeMs,
            dueMs,
            happen: () => {
                underWay.delete(cancel);
                try {
                    const value = model.answer(user, call, tell);
                    then?.(() => value);
                } catch (error) {
                    then?.(() => {
                        throw error;
                    });
                }
            }
        });
        underWay.add(cancel);
    }

    function callOnce(request: SalesforceCall): Promise<unknown> {
        const fate = drawFate();
        const name = `${label} ${request.method} ${request.path.replace(/\?.*/, '').replace(/^.*\/(?=.*\/)/, '')}`;
        const dueMs = scheduler.now() + CALL_TIMEOUT_MS;
        return new Promise((resolve) => {
            const hear = (answer: () => unknown, what: string): void =>
                scheduleOwn({
                    label: `${name} ${what}`,
                    dueMs,
                    // An answer that throws becomes a rejection.
                    happen: () => resolve(Promise.resolve().then(answer))
                });
            const fail = (error: Error, what: string): void =>
                hear(() => {
                    throw error;
                }, what);
            switch (fate) {
                case 'well':
                    scheduleArrival(request, name, { dueMs }, (answer) => hear(answer, 'is answered'));
                    return;
                case 'refused':
                    fail(toUnreachable('ECONNREFUSED', 'connect'), 'finds nobody');
                    return;
                case 'lost':
                    fail(toUnreachable('ECONNRESET', 'read'), 'is lost');
                    return;
                case 'busy':
                    fail(new SalesforceStatusError(503, '', null), 'is refused with 503');
                    return;
                case 'broken':
                    scheduleArrival(request, name, { dueMs }, () =>
                        fail(new SalesforceStatusError(500, '', null), 'is done and answered 500')
                    );
                    return;
                case 'late':
                case 'gateway':
                    scheduleArrival(request, name, {
                        notBeforeMs: scheduler.now() + Math.floor(scheduler.random() * LATEST_LANDING_MS),
                        dueMs: scheduler.now() + LATEST_LANDING_MS
                    });
                    fail(
                        fate === 'late'
                            ? toUnreachable('ECONNRESET', 'read')
                            : new SalesforceStatusError(504, '<html>', null),
                        fate === 'late' ? 'gets no answer' : 'is answered 504 by a gateway'
                    );
            }
        });
    }

    const sleep = (ms: number): Promise<void> =>
        new Promise((resolve) => {
            scheduleOwn({ label: `${label} has waited`, notBeforeMs: scheduler.now() + ms, happen: resolve });
        });
    const patience = { now: scheduler.now, random: scheduler.random, sleep };
    const call = (request: SalesforceCall): Promise<unknown> =>
        request.method === 'GET' ? withRetries(() => callOnce(request), patience) : callOnce(request);
    const fetchResult: MeteredClient['fetch'] = async (request) => {
        try {
            return { ok: true, value: await call(request) };
        } catch (error) {
            return { ok: false, failure: toFailure(error) };
        }
    };

    return {
        client: {
            call,
            fetch: fetchResult,
            async query(soql) {
                const answer = await fetchResult({ method: 'GET', path: `/query?q=${encodeURIComponent(soql)}` });
                return answer.ok
                    ? { ok: true, value: (answer.value as { records: readonly unknown[] }).records }
                    : answer;
            },
            dailyUse: () => null,
            hourlyUse: () => null
        },
        sleep,
        kill() {
            isAlive = false;
            own.forEach((cancel) => cancel());
            for (const cancel of underWay) {
                if (scheduler.random() < 0.5) {
                    cancel();
                }
            }
        }
    };
}

/** As undici's fetch reports it. */
function toUnreachable(code: string, syscall: string): SalesforceUnreachableError {
    return new SalesforceUnreachableError(
        new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code, syscall }) })
    );
}
