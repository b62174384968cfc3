import { api } from 'lwc';
import { formatCount, formatLabel } from 'c/labelText';
import type { ChangeReason } from 'c/proxyProtocol';
import type { PreparedLine } from 'c/transcriptUpload';
import type { Scope } from 'c/transcriptUploadPreview';
import type { UploadStanding } from 'c/transcriptUploadProgress';
import { labels } from './labels';
import { linesToSend, type Wanted } from './lineSelection';
import { PreparingElement } from './preparingElement';
import type { UploadDesk } from './uploadDesk';
import { createUploadRun, NOT_SENT, type UploadRun } from './uploadRun';

const NOTHING_WANTED: Wanted = { scope: 'all', included: new Set(), only: null };

/** The steps behind those: which of the lines, sending them, and what came of it. */
export abstract class SendingElement extends PreparingElement {
    /** The page that it was opened from. Set once, before the dialog is shown. */
    @api desk: UploadDesk | null = null;

    wanted = NOTHING_WANTED;
    reason: ChangeReason | null = null;
    changeNote = '';
    standing: UploadStanding = NOT_SENT;
    private run: UploadRun | null = null;

    disconnectedCallback(): void {
        this.run?.stop();
    }

    get scope(): Scope {
        return this.wanted.scope;
    }

    get mayRestore(): boolean {
        return this.desk?.mayRestore ?? false;
    }

    get sendText(): string {
        return formatLabel(labels.send, this.toSend.length.toLocaleString());
    }

    get isSendDisabled(): boolean {
        return this.isBlocked || this.toSend.length === 0;
    }

    get sendLostText(): string {
        const lost = this.standing.phase === 'over' ? (this.standing.end?.lost.length ?? 0) : 0;
        return lost > 0 ? formatCount(lost, labels.sendLostOne, labels.sendLostMany) : '';
    }

    get isSending(): boolean {
        return this.standing.phase === 'sending';
    }

    handleScope(event: CustomEvent<{ readonly scope: Scope }>): void {
        this.wanted = { ...this.wanted, scope: event.detail.scope };
    }

    handleReason(event: CustomEvent<{ readonly reason: ChangeReason }>): void {
        this.reason = event.detail.reason;
    }

    handleNote(event: CustomEvent<{ readonly note: string }>): void {
        this.changeNote = event.detail.note;
    }

    handleInclude(event: CustomEvent<{ readonly id: string; readonly isOn: boolean }>): void {
        const { id, isOn } = event.detail;
        const included = new Set([...this.wanted.included, id].filter((each) => isOn || each !== id));
        this.wanted = { ...this.wanted, included };
    }

    handleSend(): void {
        const { target, reason, toSend, desk } = this;
        if (!target || !reason || !desk || !this.maySend || this.isSendDisabled) {
            return;
        }
        this.run = createUploadRun(desk, (standing) => {
            this.standing = standing;
            // Closed now, it could not be said what became of it.
            this.disableClose = standing.phase === 'sending';
        });
        const { restoring } = this.state.beside;
        const note = this.changeNote.trim();
        void this.run.send({
            lines: toSend,
            target,
            about: { reason, ...(note === '' ? {} : { note }) },
            part: {
                fileName: this.state.found.calls[this.state.chosen ?? -1]?.name ?? null,
                format: this.transcript?.facts.format ?? null,
                restoredCount: toSend.filter(({ id }) => restoring.has(id)).length
            }
        });
        this.focusHeading();
    }

    handleCancel(): void {
        this.run?.cancel();
        this.focusHeading();
    }

    /** The lines that were not stored are sent alone, once the person says so. */
    handleSendLost(): void {
        this.startAnew(new Set(this.standing.end?.lost.map(({ id }) => id)));
        this.focusHeading();
    }

    handleCheck(): void {
        void this.run?.check();
    }

    /** Whether nothing is under way or done that another upload could double. */
    protected get maySend(): boolean {
        return this.standing.phase === 'before' || this.standing.phase === 'refused';
    }

    protected get isBlocked(): boolean {
        return this.maySend && (this.desk?.hasUnsaved() ?? false);
    }

    protected get toSend(): readonly PreparedLine[] {
        return linesToSend(this.state.masked.lines, this.state.beside, this.wanted);
    }

    protected forgetChoices(): void {
        this.wanted = NOTHING_WANTED;
    }

    /** The step says something else now. */
    protected abstract focusHeading(): void;

    protected startAnew(only: ReadonlySet<string> | null): void {
        this.run?.stop();
        this.standing = NOT_SENT;
        // What was missing may be stored by now; those that are sent again are named.
        this.wanted = { ...this.wanted, only, ...(only ? { scope: 'all' } : {}) };
        this.preparation?.compareAgain();
    }
}
