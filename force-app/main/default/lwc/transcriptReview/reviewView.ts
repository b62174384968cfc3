import type { ChangePart, Clash } from 'c/changeParts';
import { formatCount, formatLabel } from 'c/labelText';
import { toFinalWarning, type FinalWarning } from './finalWarning';
import { labels } from './labels';
import { countToSend, countVerified, type Review, type ReviewRow } from './review';

/** One line of the dialog as it is drawn. */
export interface RowView {
    readonly identifier: string;
    readonly timeText: string;
    readonly parts: readonly ChangePart[];
    readonly iconName: string | null;
    readonly iconVariant: string;
    readonly resultText: string;
    readonly resultClass: string;
    readonly clash: Clash | null;
    /** A clash shows the change itself, against theirs. */
    readonly showsDiff: boolean;
}

/** The lines with redactions, or those that are only edited; `warning` is said once for all of them. */
export interface SectionView {
    readonly key: string;
    readonly heading: string;
    readonly warning: FinalWarning | null;
    readonly rows: readonly RowView[];
}

type Tone = 'good' | 'warn' | 'bad' | 'quiet';
const ICONS: Readonly<Record<Tone, { readonly name: string | null; readonly variant: string }>> = {
    good: { name: 'utility:success', variant: 'success' },
    warn: { name: 'utility:warning', variant: 'warning' },
    bad: { name: 'utility:error', variant: 'error' },
    quiet: { name: null, variant: '' }
};

/** Redactions first: they are final. A section without lines is left out. */
export function toSections({ rows }: Review): readonly SectionView[] {
    const redacted = rows.filter(hasMask);
    const edited = rows.filter((row) => !hasMask(row));
    return [
        {
            key: 'redactions',
            heading: labels.redactions,
            warning: toFinalWarning(redacted),
            rows: redacted.map(toRowView)
        },
        { key: 'edits', heading: labels.edits, warning: null, rows: edited.map(toRowView) }
    ].filter((section) => section.rows.length > 0);
}

/** How many lines wait for a decision, above them all; null where none does. */
export function decisionsTextOf({ rows }: Review): string | null {
    const count = rows.filter(({ clash }) => clash !== null).length;
    return count === 0 ? null : formatCount(count, labels.decisionsOne, labels.decisionsMany);
}

/** What stands beside the buttons: nothing sent yet, or how many lines are proven to be stored. */
export function summaryOf(review: Review): string {
    if (!review.hasSent) {
        return labels.summaryNone;
    }
    const total = review.rows.length;
    const verified = countVerified(review).toLocaleString();
    return total === 1
        ? formatLabel(labels.summaryOne, verified)
        : formatLabel(labels.summaryMany, total.toLocaleString(), verified);
}

/** The words on the save button; null where nothing can be sent. */
export function saveTextOf(review: Review): string | null {
    const count = countToSend(review);
    if (count === 0) {
        return null;
    }
    return review.hasSent
        ? formatCount(count, labels.saveRemainingOne, labels.saveRemainingMany)
        : formatCount(count, labels.saveOne, labels.saveMany);
}

function hasMask({ parts }: ReviewRow): boolean {
    return parts.some(({ kind }) => kind === 'mask');
}

/** Whether anything that was stored is gone with the line's redactions. */
function removesStored({ parts }: ReviewRow): boolean {
    return parts.some((part) => part.kind === 'mask' && part.isStored);
}

function toRowView(row: ReviewRow): RowView {
    const { identifier, timeText, parts, clash } = row;
    const { text, tone } = resultOf(row);
    return {
        identifier,
        timeText,
        parts,
        iconName: ICONS[tone].name,
        iconVariant: ICONS[tone].variant,
        resultText: text,
        resultClass: `result result_${tone}`,
        clash,
        showsDiff: clash === null
    };
}

function resultOf(row: ReviewRow): { readonly text: string; readonly tone: Tone } {
    switch (row.status) {
        case 'toSend':
            return { text: '', tone: 'quiet' };
        case 'sentBefore':
            return { text: labels.outcomeSentBefore, tone: 'warn' };
        case 'sending':
            return { text: labels.outcomeSending, tone: 'quiet' };
        case 'rebased':
            return { text: labels.outcomeRebased, tone: 'warn' };
        case 'mine':
            return { text: labels.outcomeMine, tone: 'quiet' };
        case 'theirs':
            return { text: labels.outcomeTheirs, tone: 'quiet' };
        case 'alike':
            return { text: labels.outcomeAlike, tone: 'good' };
        case 'verified':
            return { text: removesStored(row) ? labels.outcomeRedacted : labels.outcomeSaved, tone: 'good' };
        case 'conflict':
            return { text: labels.outcomeConflict, tone: 'warn' };
        case 'overwritten':
            return { text: labels.outcomeOverwritten, tone: 'warn' };
        case 'notApplied':
            return { text: labels.outcomeNotApplied, tone: 'bad' };
        case 'unconfirmed':
            return { text: labels.outcomeUnconfirmed, tone: 'warn' };
    }
}
