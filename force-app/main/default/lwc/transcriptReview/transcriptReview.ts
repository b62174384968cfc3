import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import type { ChangePart } from 'c/changeParts';
import { REASON_OPTIONS } from 'c/changeWords';
import { formatCount, formatLabel } from 'c/labelText';
import type { ChangeReason } from 'c/proxyProtocol';
import type { PlaceChoice } from 'c/transcriptModel';
import type { Receipt } from 'c/transcriptReceipt';
import { toElsewhereText } from './elsewhereText';
import type { FinalWarning } from './finalWarning';
import { labels } from './labels';
import type { Decision, Review, ReviewDesk } from './review';
import { toTrouble, type TroubleView } from './reviewTrouble';
import { decisionsTextOf, saveTextOf, summaryOf, toSections, type RowView } from './reviewView';
import { startSavingText, type SavingText } from './savingText';

export type { Decision, LineStatus, Review, ReviewDesk, ReviewRow, SaveEnd } from './review';

/** The parts of `lightning-combobox` that are used here. */
interface Field extends HTMLElement {
    reportValidity(): boolean;
}

/** One section as it is drawn, with what a merge would make of its lines where one was tried. */
interface Section {
    readonly key: string;
    readonly heading: string;
    readonly warning: FinalWarning | null;
    readonly rows: readonly (RowView & {
        readonly preview: readonly ChangePart[] | null;
        readonly choiceText: string;
    })[];
}

const NOTHING: Review = {
    rows: [],
    reason: null,
    note: '',
    saving: null,
    end: null,
    hasSent: false,
    underWay: null,
    hasReceipt: false,
    elsewhere: null
};

/**
 * Shows every change before it is sent, asks where two people changed the same words, sends on a press of Save, and says
 * of each line how it ended. It holds no redacted value, and keeps and decides nothing by itself: the desk does.
 */
export default class TranscriptReview extends LightningModal {
    readonly labels = labels;
    readonly reasons = REASON_OPTIONS;
    review: Review = NOTHING;
    /** Shown beneath the lines once it is asked for. */
    receipt: Receipt | null = null;
    /** How many places were just marked for redaction, in words; empty where none were. */
    markedText = '';
    /** What the save under way is doing; null while none is. */
    savingText: string | null = null;
    private previews: Readonly<Record<string, readonly ChangePart[] | null>> = {};
    private saving: SavingText | null = null;
    private stopFollowing: (() => void) | null = null;
    /** Where the focus belongs once it is drawn: what held it is gone. */
    private focusDue: 'summary' | 'decision' | 'receipt' | null = null;

    /** Where the review is kept. Set once, before the dialog is shown. */
    @api desk: ReviewDesk | null = null;

    get sections(): readonly Section[] {
        return toSections(this.review).map((section) => ({
            ...section,
            rows: section.rows.map((row) => ({
                ...row,
                preview: this.previews[row.identifier] ?? null,
                choiceText: formatLabel(labels.choiceOf, row.timeText)
            }))
        }));
    }

    get decisionsText(): string | null {
        return decisionsTextOf(this.review);
    }

    get summary(): string {
        const { elsewhere } = this.review;
        const found = this.markedText || (elsewhere ? toElsewhereText(elsewhere) : '');
        const summary = summaryOf(this.review);
        return this.savingText ?? (found === '' ? summary : `${summary} · ${found}`);
    }

    get receiptText(): string | null {
        return this.review.hasReceipt && !this.review.saving
            ? this.receipt
                ? labels.receiptHide
                : labels.receipt
            : null;
    }

    get saveText(): string | null {
        return this.review.saving ? null : saveTextOf(this.review);
    }

    get closeText(): string {
        if (this.review.saving) {
            return labels.closeSaving;
        }
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
        return this.review.end ? null : this.review.underWay;
    }

    connectedCallback(): void {
        this.stopFollowing = this.desk?.follow((review) => this.show(review)) ?? null;
    }

    disconnectedCallback(): void {
        this.stopFollowing?.();
        this.saving?.stop();
    }

    renderedCallback(): void {
        const due = this.focusDue;
        this.focusDue = null;
        const next = due === 'decision' ? this.template?.querySelector<HTMLElement>('c-transcript-conflict') : null;
        if (due === 'receipt') {
            this.template?.querySelector<HTMLElement>('c-transcript-receipt-view')?.focus();
        } else if (next) {
            next.focus();
        } else if (due) {
            const trouble = this.refs?.['trouble'] as HTMLElement | undefined;
            trouble?.scrollIntoView({ block: 'nearest' });
            (this.refs?.['summary'] as HTMLElement | undefined)?.focus();
        }
    }

    handleReason(event: CustomEvent<{ readonly value: ChangeReason }>): void {
        this.desk?.setReason(event.detail.value);
    }

    handleNote(event: CustomEvent<{ readonly value: string }>): void {
        this.desk?.setNote(event.detail.value);
    }

    handlePreview(event: CustomEvent<{ readonly choices: readonly PlaceChoice[] | null }>): void {
        const { identifier } = (event.currentTarget as HTMLElement).dataset;
        const { choices } = event.detail;
        if (identifier) {
            const preview = choices && (this.desk?.preview(identifier, choices) ?? null);
            this.previews = { ...this.previews, [identifier]: preview };
        }
    }

    handleDecide(event: CustomEvent<{ readonly decision: Decision }>): void {
        const { identifier } = (event.currentTarget as HTMLElement).dataset;
        if (identifier) {
            this.desk?.decide(identifier, event.detail.decision);
            this.focusDue = 'decision';
        }
    }

    handleReceipt(): void {
        this.receipt = this.receipt ? null : (this.desk?.receipt() ?? null);
        this.focusDue = this.receipt ? 'receipt' : null;
    }

    handleRedactElsewhere(): void {
        const count = this.desk?.redactElsewhere() ?? 0;
        this.markedText = count > 0 ? formatCount(count, labels.markedOne, labels.markedMany) : '';
    }

    handleLookAgain(): void {
        this.desk?.lookAgain();
    }

    handleConnect(): void {
        // Within the click: a browser opens no window later.
        this.desk?.connect();
        this.close();
    }

    handleClose(): void {
        this.close();
    }

    handleSave(): void {
        if (this.review.reason) {
            this.desk?.save();
        } else {
            const field = this.refs?.['reason'] as Field | undefined;
            field?.reportValidity();
            field?.focus();
        }
    }

    private show(review: Review): void {
        const { saving } = review;
        if (saving && !this.saving) {
            // Neither is of this save.
            this.receipt = null;
            this.markedText = '';
            this.saving = startSavingText(review.underWay !== null, (text) => {
                this.savingText = text;
            });
            this.focusDue = 'summary';
        } else if (!saving && this.saving) {
            this.saving.stop();
            this.saving = null;
            this.savingText = null;
            this.focusDue = 'summary';
        }
        if (saving && saving.answered > 0 && saving.answered !== this.review.saving?.answered) {
            this.saving?.progress(saving.answered, saving.total);
        }
        this.previews = this.previewsFor(review);
        this.review = review;
    }

    /** What was tried, for the lines that clash as they did then. */
    private previewsFor({ rows }: Review): typeof this.previews {
        const clashOf = (all: Review['rows'], identifier: string): unknown =>
            all.find((row) => row.identifier === identifier)?.clash;
        return Object.fromEntries(
            Object.entries(this.previews).filter(
                ([identifier]) => clashOf(rows, identifier) === clashOf(this.review.rows, identifier)
            )
        );
    }
}
