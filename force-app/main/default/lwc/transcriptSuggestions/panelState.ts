import { formatCount, formatLabel } from 'c/labelText';
import { decidedCount, type Look, type ReviewQueue } from 'c/reviewQueue';
import { labels } from './labels';

/** What is known of the call whose suggestions these are. */
export interface KnownOfQueue {
    readonly queue: ReviewQueue;
    /** How far the look through the call is; null where it is through. */
    readonly lineCount: Look['lineCount'] | null;
    /** Whether more lines are on their way. */
    readonly isReading: boolean;
}

/** "12 of 40 decided"; empty where there is nothing to decide. */
export function toCountText({ suggestions, open }: ReviewQueue): string {
    const decided = suggestions.length - open.length;
    return suggestions.length === 0
        ? ''
        : formatLabel(labels.decided, decided.toLocaleString(), suggestions.length.toLocaleString());
}

/** What is still under way; empty where nothing is. */
export function toProgressText({ lineCount, isReading }: KnownOfQueue): string {
    if (lineCount) {
        return formatLabel(labels.looking, lineCount.done.toLocaleString(), lineCount.all.toLocaleString());
    }
    return isReading ? labels.reading : '';
}

/** Whether suggestions wait that the filter hides, and no other. */
export function isFilteredOut({ open, shown }: ReviewQueue): boolean {
    return shown.length === 0 && open.length > 0;
}

/** What stands in the place of the suggestions; empty where there are some to decide, or that is not known yet. */
export function toStateText(known: KnownOfQueue): string {
    const { queue, lineCount, isReading } = known;
    const { suggestions, open, shown } = queue;
    if (shown.length > 0) {
        return '';
    }
    if (isFilteredOut(queue)) {
        return formatCount(open.length, labels.filteredOutOne, labels.filteredOut);
    }
    if (suggestions.length > 0) {
        const left = new Set(queue.rejected.flatMap((rejection) => rejection.suggestions.map(({ key }) => key)));
        const leftIn = suggestions.filter(({ key }) => left.has(key)).length;
        const redacted = decidedCount(queue) - leftIn;
        return formatLabel(labels.decidedAll, redacted.toLocaleString(), leftIn.toLocaleString());
    }
    return lineCount || isReading ? '' : labels.empty;
}
