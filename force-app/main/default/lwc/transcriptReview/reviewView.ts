import type { ChangePart } from 'c/changeParts';
import { entityTypeLabel } from 'c/entityTypeLabels';
import { formatCount, formatLabel } from 'c/labelText';
import { labels } from './labels';
import { countVerified, linesToSend, needsChoice, type Review, type ReviewRow } from './review';

/** One line of the dialog as it is drawn. */
export interface RowView {
    readonly identifier: string;
    readonly timeText: string;
    readonly parts: readonly ChangePart[];
    readonly iconName: string | null;
    readonly iconVariant: string;
    readonly resultText: string;
    readonly resultClass: string;
    readonly storedText: string | null;
    readonly isChoice: boolean;
    readonly choiceText: string;
}

/** The lines with redactions, or those that are only edited; `warning` is said once for all of them. */
export interface SectionView {
    readonly key: string;
    readonly heading: string;
    readonly warning: string | null;
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
        { key: 'redactions', heading: labels.redactions, warning: warningFor(redacted), rows: redacted.map(toRowView) },
        { key: 'edits', heading: labels.edits, warning: null, rows: edited.map(toRowView) }
    ].filter((section) => section.rows.length > 0);
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
    const count = linesToSend(review).length;
    if (count === 0) {
        return null;
    }
    return review.hasSent
        ? formatCount(count, labels.saveRemainingOne, labels.saveRemainingMany)
        : formatCount(count, labels.saveOne, labels.saveMany);
}

function hasMask({ line }: ReviewRow): boolean {
    return line.parts.some(({ kind }) => kind === 'mask');
}

/** "3 values will be removed ...: Card number × 2, Card code." Null once nothing is left to remove. */
function warningFor(rows: readonly ReviewRow[]): string | null {
    const counts = new Map<string, number>();
    for (const { line, status } of rows) {
        for (const part of status === 'verified' || status === 'theirs' ? [] : line.parts) {
            if (part.kind === 'mask') {
                counts.set(part.entityType, (counts.get(part.entityType) ?? 0) + 1);
            }
        }
    }
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (total === 0) {
        return null;
    }
    const types = [...counts].map(([type, count]) => {
        const name = entityTypeLabel(type);
        return count === 1 ? name : formatLabel(labels.typeCount, name, count.toLocaleString());
    });
    const removed = formatLabel(
        total === 1 ? labels.removedOne : labels.removedMany,
        total.toLocaleString(),
        types.join(', ')
    );
    return `${removed} ${labels.finalWarning}`;
}

function toRowView(row: ReviewRow): RowView {
    const { line, status, storedText } = row;
    const { text, tone } = resultOf(row);
    return {
        identifier: line.identifier,
        timeText: line.timeText,
        parts: status === 'theirs' && storedText !== null ? [{ kind: 'same', text: storedText }] : line.parts,
        iconName: ICONS[tone].name,
        iconVariant: ICONS[tone].variant,
        resultText: text,
        resultClass: `result result_${tone}`,
        storedText,
        isChoice: needsChoice(row),
        choiceText: formatLabel(labels.choiceOf, line.timeText)
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
        case 'mine':
            return { text: labels.outcomeMine, tone: 'quiet' };
        case 'theirs':
            return { text: labels.outcomeTheirs, tone: 'quiet' };
        case 'verified':
            return { text: hasMask(row) ? labels.outcomeRedacted : labels.outcomeSaved, tone: 'good' };
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
