import { formatCallTime } from 'c/callTime';
import { toChangeParts } from 'c/changeParts';
import type { Entry, LineChange } from 'c/transcriptModel';
import type { ReviewLine } from 'c/transcriptReview';
import { changesInOrder, type Work } from './work';

/** The changed lines as the review dialog shows them: what is redacted is left behind here. */
export function toReviewLines(
    work: Work,
    entries: readonly Entry[],
    callStartMs: number | null
): readonly ReviewLine[] {
    const starts = new Map(entries.map(({ identifier, startMs }) => [identifier, startMs]));
    return changesInOrder(work.session, entries).map((change: LineChange) => ({
        identifier: change.identifier,
        timeText: formatCallTime(starts.get(change.identifier) ?? null, callStartMs),
        parts: toChangeParts(change),
        result: work.results.get(change.identifier) ?? null
    }));
}
