import { LightningElement, api } from 'lwc';
import { formatLabel } from 'c/labelText';
import { labels } from './labels';

/** A call that was found in a file, in words. */
export interface FoundView {
    readonly key: string;
    readonly name: string;
    readonly text: string;
    readonly isChosen: boolean;
}

/** So many calls are listed at once. */
const SHOWN = 8;

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
    query = '';

    get hasChoice(): boolean {
        return this.calls.length > 1;
    }

    get hasMany(): boolean {
        return this.calls.length > SHOWN;
    }

    /** The chosen one stays among them, whatever is looked for. */
    get shownCalls(): readonly FoundView[] {
        const shown = this.matching.slice(0, SHOWN);
        const chosen = this.calls.filter(({ isChosen, key }) => isChosen && shown.every((each) => each.key !== key));
        return [...chosen, ...shown];
    }

    get restText(): string {
        const rest = this.matching.length - SHOWN;
        if (this.matching.length === 0) {
            return labels.none;
        }
        return rest > 0 ? formatLabel(labels.more, rest.toLocaleString()) : '';
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

    handleFiles(event: CustomEvent<{ readonly files: FileList }>): void {
        const files = [...event.detail.files];
        this.query = '';
        if (files.length > 0) {
            this.dispatchEvent(new CustomEvent('files', { detail: { files } }));
        }
    }

    handleSearch(event: CustomEvent<{ readonly value: string }>): void {
        this.query = event.detail.value;
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

    /** Those whose names have all the words that are looked for. */
    private get matching(): readonly FoundView[] {
        const words = this.query.toLowerCase().split(/\s+/).filter(Boolean);
        return this.calls.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
    }
}
