import { formatCount, formatLabel, isolateName } from 'c/labelText';
import { formatMoment } from 'c/momentText';
import { wordsFor } from 'c/problemWords';
import type { Banner } from 'c/transcriptBanner';
import type { CallReviewState } from './callReview';
import { callReviewLabels as labels } from './callReviewLabels';
import type { CallState } from './openCall';
import type { Reading } from './reading';
import { isChangedSince } from './reviewFacts';
import type { ViewState } from './view';

/** A call that is reviewed, in words. `isChanged`: its transcript is not what was reviewed any more. */
export interface Reviewed {
    readonly text: string;
    readonly isChanged: boolean;
}

/** What the suggestions panel says of the review. */
export interface ReviewMark {
    readonly reviewedText: string;
    readonly canMark: boolean;
    readonly leftInText: string;
    readonly problemText: string;
}

/** By whom and when a call was reviewed; null where it is not. `nowMs`: milliseconds since the Unix epoch. */
export function toReviewed(
    { review, isOvertaken }: CallReviewState,
    { changes }: Pick<Reading, 'changes'>,
    nowMs: number
): Reviewed | null {
    if (review?.state !== 'reviewed' || review.reviewedMs === null) {
        return null;
    }
    const when = formatMoment(review.reviewedMs, nowMs);
    const text =
        review.reviewedBy === null
            ? formatLabel(labels.byNobody, when)
            : formatLabel(labels.by, isolateName(review.reviewedBy), when);
    const isChanged = isOvertaken || isChangedSince(review, changes ?? []);
    return { text: isChanged ? formatLabel(labels.changed, text) : text, isChanged };
}

/** What everybody who opens the call is told. */
export function toReviewedBanners({ callReview, reading, nowMs }: ViewState): readonly Banner[] {
    const reviewed = toReviewed(callReview, reading, nowMs);
    return reviewed === null
        ? []
        : reviewed.isChanged
          ? [{ key: 'reviewedChanged', tone: 'warning', text: reviewed.text }]
          : [{ key: 'reviewed', tone: 'info', text: reviewed.text, isDismissable: true }];
}

/** What whoever goes through the suggestions is told, and can do: not before all of the call has been looked through. */
export function toReviewMark({ callReview, reading }: CallState, isLooking: boolean, nowMs: number): ReviewMark {
    const { isKnown, kept, problem } = callReview;
    const reviewed = toReviewed(callReview, reading, nowMs);
    return {
        reviewedText: reviewed?.text ?? '',
        canMark: isKnown && !isLooking && !reading.isReading && reviewed?.isChanged !== false,
        leftInText: kept.size === 0 ? '' : formatCount(kept.size, labels.leftInOne, labels.leftInMany),
        problemText: problem ? formatLabel(labels.failed, wordsFor(problem, nowMs).title) : ''
    };
}
