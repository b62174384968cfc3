import { isSessionProblem, type ProblemCode, type ProxyProblem } from 'c/proxyProblem';
import { growingWait, POLICY } from './policy';
import type { RunHold } from './run';

/** Problems that stand in the way of every transcript, and that no waiting mends. */
const OF_ALL: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
    'NOT_PERMITTED',
    'ORIGIN_NOT_ALLOWED',
    'ROUTE_UNKNOWN',
    'SIGN_IN_FAILED',
    'SIGN_IN_OTHER_USER',
    'SIGN_IN_OTHER_ORG',
    'SIGN_IN_EXPIRED'
]);

/** Problems of the way or of a limit: they say nothing about the transcript that met them. */
const OF_THE_WAY: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
    'OFFLINE',
    'PROXY_UNREACHABLE',
    'RATE_LIMITED',
    'SALESFORCE_LIMIT',
    'SALESFORCE_UNAVAILABLE',
    'SESSION_INVALID',
    'SESSION_ENDED_BY_SALESFORCE'
]);

/** Whether nothing can be sent by this person or this page at all. */
export function stopsAll({ code }: ProxyProblem): boolean {
    return OF_ALL.has(code);
}

/** Whether a part of a request met what any other would have met, so that it is worth another try as it is. */
export function isOfTheWay({ code }: ProxyProblem): boolean {
    return OF_THE_WAY.has(code);
}

/** Problems that come and go, or of which nobody knows what they mean: another try may end otherwise. */
const UNCERTAIN: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
    'PROXY_UNEXPECTED',
    'INTERNAL',
    'SALESFORCE_UNEXPECTED'
]);

/** Whether another try may end otherwise, though not for sure. */
export function isUncertain({ code }: ProxyProblem): boolean {
    return UNCERTAIN.has(code);
}

/** Whether a request that was cut off by this may have been cut off because of what it held, such as its size. */
export function countsAsFailed({ code }: ProxyProblem): boolean {
    return UNCERTAIN.has(code) || code === 'PROXY_UNREACHABLE' || code === 'SALESFORCE_UNAVAILABLE';
}

/** How long nothing is sent after a problem, the `times`-th in a row. A session problem lasts until somebody goes on. */
export function toHold(problem: ProxyProblem, nowMs: number, times: number): RunHold {
    const { limit, retryAtMs, code } = problem;
    if (isSessionProblem(problem)) {
        return { why: 'session', untilMs: null, problem };
    }
    const soonestMs = nowMs + POLICY.firstCheckMs;
    if (code === 'SALESFORCE_LIMIT') {
        const isDaily = limit === 'daily';
        const usualMs = nowMs + (isDaily ? POLICY.dailyWaitMs : POLICY.hourlyWaitMs);
        return {
            why: isDaily ? 'daily' : 'hourly',
            untilMs: Math.max(soonestMs, retryAtMs ?? usualMs),
            problem
        };
    }
    const grownMs = nowMs + growingWait(times, POLICY.firstWaitMs, POLICY.longestWaitMs);
    return {
        why: code === 'RATE_LIMITED' ? 'busy' : 'unreachable',
        untilMs: Math.max(grownMs, retryAtMs ?? 0),
        problem
    };
}
