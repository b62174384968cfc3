import { formatLabel, isolateName } from 'c/labelText';
import { formatDue, formatMoment } from 'c/momentText';
import type { LockHolder, ProxyProblem } from 'c/proxyProblem';
import {
    labels,
    LIMIT_LABELS,
    LOCK_LABELS,
    OWN_LOCK_LABELS,
    PENDING_LOCK_LABELS,
    PROBLEM_LABELS,
    type LockLabels
} from './labels';

/** A problem in a person's words: what happened, and what to do next. */
export interface ProblemWords {
    readonly title: string;
    readonly text: string;
}

/** The words for a problem, in the user's language. `nowMs`: milliseconds since the Unix epoch. */
export function wordsFor(problem: ProxyProblem, nowMs = Date.now()): ProblemWords {
    const { code, lock, limit, retryAtMs } = problem;
    if (lock) {
        return lockWords(lock, nowMs);
    }
    const { title, text } = limit ? LIMIT_LABELS[limit] : PROBLEM_LABELS[code];
    // A moment that is over is no reason to wait.
    if (retryAtMs === null || retryAtMs <= nowMs) {
        return { title, text };
    }
    const template = code === 'SALESFORCE_LIMIT' ? labels.limitDue : labels.tryAgainAt;
    return { title, text: formatLabel(template, formatDue(retryAtMs, nowMs)) };
}

/** Who is saving and since when, and what to do until that is over. */
function lockWords(lock: LockHolder, nowMs: number): ProblemWords {
    const { title } = PROBLEM_LABELS.SAVE_LOCKED;
    const words = lock.isPending ? PENDING_LOCK_LABELS : lock.isOwn ? OWN_LOCK_LABELS : LOCK_LABELS;
    const due = lock.settlesAtMs !== null && lock.settlesAtMs > nowMs ? formatDue(lock.settlesAtMs, nowMs) : null;
    return {
        title: lock.sinceMs === null ? title : lockTitle(words, lock, formatMoment(lock.sinceMs, nowMs)),
        text: due === null ? words.text : formatLabel(words.textDue, due)
    };
}

function lockTitle(words: LockLabels, { isOwn, savedBy }: LockHolder, since: string): string {
    if (isOwn) {
        return formatLabel(words.own, since);
    }
    return savedBy === null ? formatLabel(words.somebody, since) : formatLabel(words.by, isolateName(savedBy), since);
}
