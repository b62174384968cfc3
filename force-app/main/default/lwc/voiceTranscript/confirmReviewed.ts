import LightningConfirm from 'lightning/confirm';
import { formatCount } from 'c/labelText';
import { isRedacted, type ReviewQueue } from 'c/reviewQueue';
import type { EditSession } from 'c/transcriptModel';
import { callReviewLabels as labels } from './callReviewLabels';

/** Asks before a call is marked as reviewed that has something open or not saved; true at once where it has not. */
export async function confirmReviewed({ open, suggestions }: ReviewQueue, session: EditSession): Promise<boolean> {
    const unsaved = suggestions.filter((suggestion) => isRedacted(suggestion, session)).length;
    const left = [
        ...(open.length > 0 ? [formatCount(open.length, labels.openOne, labels.openMany)] : []),
        ...(unsaved > 0 ? [formatCount(unsaved, labels.unsavedOne, labels.unsavedMany)] : [])
    ];
    return (
        left.length === 0 ||
        LightningConfirm.open({ label: labels.question, message: [...left, labels.anyway].join(' ') })
    );
}
