import { formatCount, formatLabel } from 'c/labelText';
import { wordsFor } from 'c/problemWords';
import type { Banner } from 'c/transcriptBanner';
import { saveLabels } from './saveLabels';
import type { ReviewState } from './reviewState';
import type { Work } from './work';

/** What has to be said of the person's own save while no dialog shows it, and of lines that wait for a decision. */
export function toSaveBanners(work: Work, review: ReviewState): readonly Banner[] {
    if (review.isOpen) {
        return [];
    }
    const show = { action: 'review', actionLabel: saveLabels.show } as const;
    if (review.saving) {
        return [{ key: 'ownSave', tone: 'info', text: toSavingText(review.saving), ...show }];
    }
    if (review.end) {
        const isDone =
            review.end.problem === null && review.verified.size === review.sent.size && work.conflicts.size === 0;
        const text = toSaveEndText(work, review);
        return [{ key: 'saveEnded', tone: isDone ? 'info' : 'warning', text, ...show, isDismissable: true }];
    }
    const text = toDecisionsText(work);
    return text === null
        ? []
        : [{ key: 'decisions', tone: 'warning', text, action: 'review', actionLabel: saveLabels.decide }];
}

/** How the save ended: how many lines are proven to be stored, what stood in the way, and what is left to do. */
export function toSaveEndText(work: Work, review: ReviewState): string {
    const verified = review.verified.size.toLocaleString();
    const total = review.sent.size;
    const problem = review.end?.problem;
    const isRestUnsaved = [...review.sent].some(
        (identifier) => work.session.changed.has(identifier) && !work.conflicts.has(identifier)
    );
    return [
        total === 1
            ? formatLabel(saveLabels.endedOne, verified)
            : formatLabel(saveLabels.endedMany, verified, total.toLocaleString()),
        ...(problem ? [formatLabel(saveLabels.endedProblem, wordsFor(problem).title)] : []),
        toDecisionsText(work) ?? '',
        isRestUnsaved ? saveLabels.restUnsaved : ''
    ]
        .filter(Boolean)
        .join(' ');
}

function toSavingText({ waiting, total }: NonNullable<ReviewState['saving']>): string {
    return total === 1
        ? saveLabels.savingOne
        : formatLabel(saveLabels.savingMany, (total - waiting.size).toLocaleString(), total.toLocaleString());
}

function toDecisionsText({ conflicts }: Work): string | null {
    return conflicts.size === 0 ? null : formatCount(conflicts.size, saveLabels.decisionsOne, saveLabels.decisionsMany);
}
