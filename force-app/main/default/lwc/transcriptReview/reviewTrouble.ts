import { formatCount, formatLabel } from 'c/labelText';
import { wordsFor } from 'c/problemWords';
import { isSessionProblem, type ProxyProblem } from 'c/proxyProblem';
import { labels } from './labels';
import type { Review } from './review';

/** What kept a save from being the whole of it, what became of the lines, and what to do next. */
export interface TroubleView {
    readonly tone: 'info' | 'problem';
    readonly title: string;
    readonly texts: readonly string[];
    /** For an admin; null where nothing went wrong. */
    readonly request: string | null;
    /** Whether nothing goes on without signing in again. */
    readonly isSessionOver: boolean;
}

/** The trouble of the last save in words; null where every line is answered and recorded. */
export function toTrouble({ end, rows }: Review): TroubleView | null {
    if (!end) {
        return null;
    }
    const { problem, isRestUnknown, isRecordOpen } = end;
    const unconfirmed = rows.filter(({ status }) => status === 'unconfirmed').length;
    if (!problem) {
        return unconfirmed === 0 ? null : toUnconfirmed(unconfirmed);
    }
    const isAllStored = rows.every(({ status }) => status === 'verified' || status === 'theirs' || status === 'alike');
    if (isAllStored && isRecordOpen) {
        return toRecordOpen(problem);
    }
    const { title, text } = wordsFor(problem);
    // What became of the lines, the least certain of them first.
    const arrived = unconfirmed > 0 ? labels.mayArrive : isAllStored ? labels.allStored : labels.nothingLost;
    return {
        tone: 'problem',
        title,
        texts: [text, isRestUnknown ? labels.mayBeStored : arrived],
        request: requestText(problem),
        isSessionOver: isSessionProblem(problem)
    };
}

function toUnconfirmed(count: number): TroubleView {
    const title = formatCount(count, labels.unconfirmedOne, labels.unconfirmedMany);
    return { tone: 'info', title, texts: [labels.mayArrive], request: null, isSessionOver: false };
}

/** Not a word of trying again: there is nothing left to save. */
function toRecordOpen(problem: ProxyProblem): TroubleView {
    const text = formatLabel(labels.recordOpen, wordsFor(problem).title);
    return {
        tone: 'info',
        title: labels.recordOpenTitle,
        texts: [text],
        request: requestText(problem),
        isSessionOver: isSessionProblem(problem)
    };
}

function requestText({ requestId }: ProxyProblem): string | null {
    return requestId === null ? null : formatLabel(labels.request, requestId);
}
