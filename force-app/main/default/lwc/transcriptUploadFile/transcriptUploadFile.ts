import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/** A call that was found in a file, in words. */
export interface FoundView {
    readonly key: string;
    readonly name: string;
    readonly text: string;
    readonly isChosen: boolean;
}

/**
 * Takes in a file or a text, and shows what was found. Events `files` (a list of File), `text` (the pasted one), `choose` (the
 * key of a call).
 */
export default class TranscriptUploadFile extends LightningElement {
    readonly labels = labels;

    @api calls: readonly FoundView[] = [];
    /** Of the chosen call and of files that can't be read: what to know, and what to do. */
    @api issues: readonly string[] = [];
    @api isReading = false;

    text = '';
    isOver = false;

    get dropClass(): string {
        return this.isOver ? 'drop drop_over' : 'drop';
    }

    get hasChoice(): boolean {
        return this.calls.length > 1;
    }

    get only(): FoundView | null {
        return this.calls.length === 1 ? (this.calls[0] ?? null) : null;
    }

    get hasIssues(): boolean {
        return this.issues.length > 0;
    }

    get isTextMissing(): boolean {
        return this.text.trim() === '';
    }

    handleOver(event: DragEvent): void {
        event.preventDefault();
        this.isOver = true;
    }

    handleLeave(): void {
        this.isOver = false;
    }

    handleDrop(event: DragEvent): void {
        event.preventDefault();
        this.isOver = false;
        this.take(event.dataTransfer?.files);
    }

    handleFiles(event: Event): void {
        this.take((event.target as HTMLInputElement).files);
    }

    handleText(event: CustomEvent<{ readonly value: string }>): void {
        this.text = event.detail.value;
    }

    handleRead(): void {
        this.dispatchEvent(new CustomEvent('text', { detail: { text: this.text } }));
    }

    handleChoose(event: Event): void {
        this.dispatchEvent(new CustomEvent('choose', { detail: { key: (event.target as HTMLInputElement).value } }));
    }

    private take(files: FileList | null | undefined): void {
        if (files && files.length > 0) {
            this.dispatchEvent(new CustomEvent('files', { detail: { files: [...files] } }));
        }
    }
}
