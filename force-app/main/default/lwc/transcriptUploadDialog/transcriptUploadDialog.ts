import { formatCount, formatLabel } from 'c/labelText';
import type { Counts, PreviewLine } from 'c/transcriptUploadPreview';
import { toRawText } from 'c/uploadFiles';
import { labels } from './labels';
import { toLineEdits } from './lineEdits';
import { linesInScope } from './lineSelection';
import { SendingElement } from './sendingElement';
import { toPreviewLines } from './uploadView';

export type { LineEdit, StoredLine, Suggesting, UploadDesk } from './uploadDesk';

const STEPS = ['file', 'speakers', 'times', 'preview', 'progress'] as const;
type Step = (typeof STEPS)[number];

/** Uploads a transcript file to a call, step by step: the file, who is who, when, the lines, sending and what came of it. */
export default class TranscriptUploadDialog extends SendingElement {
    readonly labels = labels;

    step: Step = 'file';
    private isFocusDue = false;

    connectedCallback(): void {
        if (this.desk) {
            void this.prepareFor(this.desk);
        }
    }

    renderedCallback(): void {
        if (this.isFocusDue) {
            this.isFocusDue = false;
            (this.refs?.['heading'] as HTMLElement | undefined)?.focus();
        }
    }

    get heading(): string {
        return formatLabel(labels.step, STEPS.indexOf(this.step) + 1, STEPS.length, labels[this.step]);
    }

    get note(): string {
        if (this.isBlocked) {
            return labels.unsaved;
        }
        return this.targetTrouble || (this.target ? '' : labels.noTarget);
    }

    get isFile(): boolean {
        return this.step === 'file';
    }

    get isSpeakers(): boolean {
        return this.step === 'speakers';
    }

    get isTimes(): boolean {
        return this.step === 'times';
    }

    get isPreview(): boolean {
        return this.step === 'preview';
    }

    get isProgress(): boolean {
        return this.step === 'progress';
    }

    get counts(): Counts {
        return this.state.beside.counts;
    }

    get isLooking(): boolean {
        return this.state.isLooking;
    }

    get suggestingNote(): string {
        return this.state.suggestingNote;
    }

    get changedRestoring(): number {
        return this.state.beside.changedRestoring;
    }

    get mayEdit(): boolean {
        return this.desk?.mayEdit ?? false;
    }

    get previewLines(): readonly PreviewLine[] {
        const { state, target, wanted } = this;
        const lines = linesInScope(state.masked.lines, state.beside, wanted);
        return target ? toPreviewLines(lines, state, target, wanted) : [];
    }

    readonly toRaw = (): string => (this.target ? toRawText(this.toSend, this.target) : '');

    get hasBack(): boolean {
        return this.step !== 'file' && this.maySend;
    }

    get isChanged(): boolean {
        return this.step === 'preview' && this.wanted.scope === 'changed';
    }

    get hasNext(): boolean {
        return this.step !== 'progress' && !this.isChanged;
    }

    get isNextDisabled(): boolean {
        switch (this.step) {
            case 'file':
                return !this.target || !this.transcript || this.isReading;
            case 'speakers':
                return this.speakerRows.every(({ participantId }) => typeof participantId !== 'string') || this.isOpen;
            case 'times':
                return this.state.prepared.lines.length === 0;
            case 'preview':
                return this.reason === null || this.isStopped;
            case 'progress':
                return true;
        }
    }

    get takeOverText(): string {
        return formatCount(this.toSend.length, labels.takeOverOne, labels.takeOverMany);
    }

    get isTakeOverDisabled(): boolean {
        return this.isStopped || this.isBlocked;
    }

    get hasSend(): boolean {
        return this.step === 'progress' && this.maySend;
    }

    get closeText(): string {
        return this.standing.phase === 'before' ? labels.cancel : labels.close;
    }

    handleSave(): void {
        void this.desk?.saveStored();
    }

    handleBack(): void {
        if (this.step === 'progress') {
            this.startAnew(null);
        }
        this.go(-1);
    }

    handleNext(): void {
        this.go(1);
    }

    handleTakeOver(): void {
        if (!this.isTakeOverDisabled) {
            this.desk?.edit(toLineEdits(this.toSend, this.state, this.mayRestore));
            this.close();
        }
    }

    handleClose(): void {
        this.close();
    }

    /** Whether somebody who speaks is not decided yet. */
    private get isOpen(): boolean {
        return this.speakerRows.some(({ participantId }) => participantId === undefined);
    }

    private get isStopped(): boolean {
        return (
            this.isLooking ||
            this.toSend.length === 0 ||
            this.state.prepared.issues.some(({ severity }) => severity === 'stop')
        );
    }

    protected focusHeading(): void {
        this.isFocusDue = true;
    }

    private go(steps: number): void {
        this.step = STEPS[STEPS.indexOf(this.step) + steps] ?? this.step;
        this.focusHeading();
    }
}
