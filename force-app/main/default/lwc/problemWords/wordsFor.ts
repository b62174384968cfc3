import { formatLabel, isolateName } from 'c/labelText';
import { formatDue, formatMoment } from 'c/momentText';
import type { LockHolder, ProxyProblem } from 'c/proxyProblem';
import { labels, LIMIT_LABELS, PROBLEM_LABELS } from './labels';

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
    const { title, text } = PROBLEM_LABELS.SAVE_LOCKED;
    const due = lock.settlesAtMs !== null && lock.settlesAtMs > nowMs ? formatDue(lock.settlesAtMs, nowMs) : null;
    const since = lock.sinceMs === null ? null : formatMoment(lock.sinceMs, nowMs);
    if (lock.isOwn) {
        return {
            title: since === null ? title : formatLabel(labels.lockOwn, since),
            text: due === null ? labels.lockOwnText : formatLabel(labels.lockOwnTextDue, due)
        };
    }
    return {
        title: since === null ? title : toSavingText(lock.savedBy, since),
        text: due === null ? text : formatLabel(labels.lockTextDue, due)
    };
}

function toSavingText(savedBy: string | null, since: string): string {
    return savedBy === null
        ? formatLabel(labels.lockSomebody, since)
        : formatLabel(labels.lockBy, isolateName(savedBy), since);
}
