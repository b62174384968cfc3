import { fromErrorBody, type ProxyProblem } from 'c/proxyProblem';
import type { PartResult } from 'c/proxyProtocol';
import { growingWait, POLICY } from './policy';
import { countsAsFailed, isOfTheWay, isUncertain } from './problems';
import type { Track } from './track';

/**
 * What follows from how sending one part ended. `check`: asked after from now on; `isFound`: without effect it is sent again.
 * `again`: waits once more, with these counts; `isKnown`: that nothing of it can be stored. `hold`: nothing goes at all for now.
 */
export type PartVerdict =
    | { readonly kind: 'check'; readonly changeId: string; readonly isFound: boolean }
    | { readonly kind: 'unclear'; readonly problem: ProxyProblem | null }
    | { readonly kind: 'refused'; readonly problem: ProxyProblem; readonly errorDetail: string | null }
    | {
          readonly kind: 'again';
          readonly problem: ProxyProblem | null;
          readonly counts: Partial<Pick<Track, 'locked' | 'failed'>>;
          readonly notBeforeMs: number;
          readonly isKnown: boolean;
          readonly hold: boolean;
      };

/** `result` is null where the answer says nothing of this part. */
export function judgePart(
    result: PartResult | null,
    { locked, failed }: Pick<Track, 'locked' | 'failed'>,
    nowMs: number
): PartVerdict {
    const problem = result?.problem ? fromErrorBody(result.problem) : null;
    if (result && result.outcome !== 'notSent') {
        const { changeId, outcome } = result;
        return changeId === null
            ? { kind: 'unclear', problem }
            : { kind: 'check', changeId, isFound: outcome === 'unclear' };
    }
    const again = { kind: 'again', problem, counts: {}, notBeforeMs: nowMs, isKnown: false, hold: false } as const;
    if (problem && isOfTheWay(problem)) {
        return { ...again, counts: countsAsFailed(problem) ? { failed: failed + 1 } : {}, hold: true };
    }
    if (problem?.code === 'SAVE_LOCKED' && locked < POLICY.mostLocked) {
        return { ...again, counts: { locked: locked + 1 }, notBeforeMs: unlockedMs(problem, locked, nowMs) };
    }
    const canFail = failed + 1 < POLICY.mostFailed;
    if (result?.problem?.details?.['problem'] === 'otherPart' && canFail) {
        return { ...again, problem: null, counts: { failed: failed + 1 }, isKnown: true };
    }
    // Salesforce's own word that it did not take it is no matter of luck.
    const said = result?.problem?.details?.['errorDetail'];
    if ((!problem || isUncertain(problem)) && canFail && said === undefined) {
        const waitMs = growingWait(failed + 1, POLICY.firstWaitMs, POLICY.longestWaitMs);
        return { ...again, counts: { failed: failed + 1 }, notBeforeMs: nowMs + waitMs };
    }
    return problem
        ? { kind: 'refused', problem, errorDetail: typeof said === 'string' ? said : null }
        : { kind: 'unclear', problem: null };
}

/** When the lock may be free: as it says, within bounds, else after a while that grows. */
function unlockedMs({ lock }: ProxyProblem, times: number, nowMs: number): number {
    const grownMs = nowMs + growingWait(times + 1, POLICY.lockedWaitMs, POLICY.longestLockedWaitMs);
    const saidMs = lock?.settlesAtMs ?? 0;
    return saidMs > nowMs ? Math.min(nowMs + POLICY.longestLockedWaitMs, Math.max(saidMs, grownMs)) : grownMs;
}
