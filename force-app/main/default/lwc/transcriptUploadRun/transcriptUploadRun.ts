import { LightningElement, api } from 'lwc';
import { REASON_OPTIONS } from 'c/changeWords';
import { formatCount, formatLabel } from 'c/labelText';
import type { ChangeReason } from 'c/proxyProtocol';
import type { RunPhase } from 'c/uploadQueue';
import { labels } from './labels';

/** How sending goes, in words. `percent`: 0 to 100. */
export interface RunView {
    readonly phase: RunPhase;
    readonly percent: number;
    readonly doneText: string;
    readonly leftText: string;
    /** Why nothing is sent just now; empty where something is. */
    readonly holdText: string;
    /** Whether trying again at once can help. */
    readonly canTry: boolean;
    /** How many could be sent again. */
    readonly failed: number;
}

/**
 * Sends what is ready, and says how that goes. Events `reason`, `note`, `remarks` (`isOn`), `send`, `pause`, `resume`,
 * `cancel`, `retry`, `report`, `again`.
 */
export default class TranscriptUploadRun extends LightningElement {
    readonly labels = labels;
    readonly reasons = REASON_OPTIONS;

    /** Null before anything is sent. */
    @api run: RunView | null = null;
    @api reason: ChangeReason | null = null;
    @api note = '';
    @api withRemarks = false;
    /** How many would be sent. */
    @api count = 0;
    /** Whether the desk is still reading files or looking for calls. */
    @api isBusy = false;

    /** The button that was pressed last. */
    private pressed = '';

    renderedCallback(): void {
        if (this.pressed === '' || this.template?.querySelector(`[data-name="${this.pressed}"]`)) {
            return;
        }
        this.pressed = '';
        // It is gone, and the focus with it, unless that has moved on.
        if (document.activeElement === null || document.activeElement === document.body) {
            (this.refs?.['words'] as HTMLElement | undefined)?.focus();
        }
    }

    get isBefore(): boolean {
        return this.run === null;
    }

    get canPause(): boolean {
        return this.run?.phase === 'running';
    }

    get canResume(): boolean {
        return this.run?.phase === 'paused' || (this.run?.phase === 'running' && this.run.canTry);
    }

    get canCancel(): boolean {
        return this.run !== null && !this.isOver;
    }

    get isOver(): boolean {
        return this.run?.phase === 'over';
    }

    get hasFailed(): boolean {
        return this.isOver && (this.run?.failed ?? 0) > 0;
    }

    get retryText(): string {
        return formatCount(this.run?.failed ?? 0, labels.retryOne, labels.retryMany);
    }

    get resumeText(): string {
        return this.run?.phase === 'paused' ? labels.resume : labels.tryNow;
    }

    get phaseText(): string {
        switch (this.run?.phase) {
            case 'running':
            case 'idle':
                return labels.running;
            case 'pausing':
                return labels.pausing;
            case 'paused':
                return labels.paused;
            case 'over':
                return labels.over;
            case undefined:
                return '';
        }
    }

    get sendText(): string {
        return formatCount(this.count, labels.sendOne, labels.sendMany);
    }

    get isSendDisabled(): boolean {
        return this.count === 0 || this.reason === null || this.isBusy;
    }

    get hintText(): string {
        if (this.isBusy) {
            return labels.hintBusy;
        }
        if (this.count === 0) {
            return labels.hintNothing;
        }
        return this.reason === null ? labels.hintReason : '';
    }

    get percentText(): string {
        return formatLabel(labels.percent, this.run?.percent ?? 0);
    }

    handleReason(event: CustomEvent<{ readonly value: ChangeReason }>): void {
        this.tell('reason', { reason: event.detail.value });
    }

    handleNote(event: CustomEvent<{ readonly value: string }>): void {
        this.tell('note', { note: event.detail.value });
    }

    handleRemarks(event: CustomEvent<{ readonly checked: boolean }>): void {
        this.tell('remarks', { isOn: event.detail.checked });
    }

    /** A button's name is its event. */
    handleButton(event: Event): void {
        this.pressed = (event.currentTarget as HTMLElement).dataset['name'] ?? '';
        this.tell(this.pressed);
    }

    private tell(name: string, detail?: unknown): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}
