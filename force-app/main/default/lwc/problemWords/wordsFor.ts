import { formatLabel } from 'c/labelText';
import type { ProxyProblem } from 'c/proxyProblem';
import { PROBLEM_LABELS, SAVED_BY } from './labels';

/** A problem in a person's words: what happened, and what to do next. */
export interface ProblemWords {
    readonly title: string;
    readonly text: string;
}

/** The words for a problem, in the user's language. */
export function wordsFor(problem: ProxyProblem): ProblemWords {
    const { title, text } = PROBLEM_LABELS[problem.code];
    return problem.code === 'SAVE_LOCKED' && problem.savedBy !== null
        ? { title: formatLabel(SAVED_BY, problem.savedBy), text }
        : { title, text };
}
