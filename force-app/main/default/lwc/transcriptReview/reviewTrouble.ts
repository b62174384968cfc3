import { formatCount, formatLabel } from 'c/labelText';
import { wordsFor } from 'c/problemWords';
import type { ProxyProblem } from 'c/proxyProblem';
import { labels } from './labels';
import type { Review } from './review';

/** What kept a save from being the whole of it, what became of the lines, and what to do next. */
export interface TroubleView {
    readonly tone: 'info' | 'problem';
    readonly title: string;
    readonly texts: readonly string[];
    /** For an admin; null where nothing went wrong. */
    readonly request: string | null;
}

/** The trouble of the last save in words; null where every line is answered and recorded. */
export function toTrouble({ report, rows }: Review): TroubleView | null {
    if (!report) {
        return null;
    }
    const { problem, isRestUnknown, isRecordOpen } = report;
    const unconfirmed = rows.filter(({ status }) => status === 'unconfirmed').length;
    if (!problem) {
        return unconfirmed === 0 ? null : toUnconfirmed(unconfirmed);
    }
    const isAllStored = rows.every(({ status }) => status === 'verified' || status === 'theirs');
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
        request: requestText(problem)
    };
}

function toUnconfirmed(count: number): TroubleView {
    const title = formatCount(count, labels.unconfirmedOne, labels.unconfirmedMany);
    return { tone: 'info', title, texts: [labels.mayArrive], request: null };
}

/** Not a word of trying again: there is nothing left to save. */
function toRecordOpen(problem: ProxyProblem): TroubleView {
    const text = formatLabel(labels.recordOpen, wordsFor(problem).title);
    return { tone: 'info', title: labels.recordOpenTitle, texts: [text], request: requestText(problem) };
}

function requestText({ requestId }: ProxyProblem): string | null {
    return requestId === null ? null : formatLabel(labels.request, requestId);
}
