import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { CHANGE_REASONS, type ChangeReason } from 'c/proxyProtocol';
import { labels, REASON_LABELS } from './labels';
import {
    createReview,
    linesToSend,
    withChoice,
    withReport,
    withSending,
    type Review,
    type ReviewChoice,
    type ReviewLine,
    type ReviewReport,
    type ReviewRequest
} from './review';
import { toTrouble, type TroubleView } from './reviewTrouble';
import { saveTextOf, summaryOf, toSections, type SectionView } from './reviewView';
import { startSavingText, type SavingText } from './savingText';

export type { ReviewChoice, ReviewLine, ReviewReport, ReviewRequest } from './review';

/** The parts of `lightning-combobox` that are used here. */
interface Field extends HTMLElement {
    reportValidity(): boolean;
}

/**
 * Shows every change before it is sent, sends them on a press of Save, and says of each line how it ended. It holds no
 * redacted value and decides nothing by itself: the container does through the functions it passes.
 */
export default class TranscriptReview extends LightningModal {
    readonly labels = labels;
    readonly reasons = CHANGE_REASONS.map((value) => ({ value, label: REASON_LABELS[value] }));
    reason: ChangeReason | undefined;
    note = '';
    /** What the save under way is doing; null while none is. */
    savingText: string | null = null;
    private saving: SavingText | null = null;
    private review: Review = createReview([]);
    private isFocusDue = false;

    /** The changed lines in the order of the transcript. */
    @api
    get lines(): readonly ReviewLine[] {
        return this.review.rows.map(({ line }) => line);
    }
    set lines(lines: readonly ReviewLine[]) {
        this.review = createReview(lines);
    }

    /** Who was saving when the transcript was read, in words; null where nobody was. */
    @api underWay: string | null = null;

    /** Sends the lines and tells what came of each; `onProgress` hears how many are answered. Never rejects. */
    @api save: (request: ReviewRequest, onProgress: (answered: number) => void) => Promise<ReviewReport> = () =>
        Promise.resolve({ results: [], problem: null, isRestUnknown: false, isRecordOpen: false });

    /** Takes a decision and gives the line as it reads after it; null where nothing is left to save. */
    @api choose: (identifier: string, choice: ReviewChoice) => ReviewLine | null = () => null;

    get sections(): readonly SectionView[] {
        return toSections(this.review);
    }

    get summary(): string {
        return this.savingText ?? summaryOf(this.review);
    }

    get isSaving(): boolean {
        return this.savingText !== null;
    }

    get saveText(): string | null {
        return this.isSaving ? null : saveTextOf(this.review);
    }

    get closeText(): string {
        return this.review.hasSent ? labels.close : labels.cancel;
    }

    get trouble(): TroubleView | null {
        return toTrouble(this.review);
    }

    get troubleClass(): string {
        return `trouble trouble_${this.trouble?.tone ?? 'info'}`;
    }

    /** Only ahead of an answer: that says who is saving, if it matters. */
    get underWayText(): string | null {
        return this.review.report ? null : this.underWay;
    }

    disconnectedCallback(): void {
        this.saving?.stop();
    }

    renderedCallback(): void {
        if (this.isFocusDue) {
            this.isFocusDue = false;
            const trouble = this.refs?.['trouble'] as HTMLElement | undefined;
            trouble?.scrollIntoView({ block: 'nearest' });
            (this.refs?.['summary'] as HTMLElement | undefined)?.focus();
        }
    }

    handleReason(event: CustomEvent<{ readonly value: ChangeReason }>): void {
        this.reason = event.detail.value;
    }

    handleNote(event: CustomEvent<{ readonly value: string }>): void {
        this.note = event.detail.value;
    }

    handleChoice(event: Event): void {
        const { identifier, choice } = (event.currentTarget as HTMLElement).dataset;
        if (identifier && (choice === 'theirs' || choice === 'mine')) {
            this.review = withChoice(this.review, identifier, choice, this.choose(identifier, choice));
            this.isFocusDue = true;
        }
    }

    handleClose(): void {
        this.close();
    }

    async handleSave(): Promise<void> {
        const field = this.refs?.['reason'] as Field | undefined;
        if (!this.reason) {
            field?.reportValidity();
            field?.focus();
            return;
        }
        const identifiers = linesToSend(this.review);
        this.review = withSending(this.review);
        const saving = startSavingText(this.underWay !== null, (text) => {
            this.savingText = text;
        });
        this.saving = saving;
        this.disableClose = true;
        this.isFocusDue = true;
        try {
            const report = await this.save({ identifiers, reason: this.reason, note: this.note.trim() }, (answered) =>
                saving.progress(answered, identifiers.length)
            );
            this.review = withReport(this.review, report);
        } finally {
            saving.stop();
            this.savingText = null;
            this.disableClose = false;
            this.isFocusDue = true;
        }
    }
}
