import { LightningElement, api } from 'lwc';
import { formatLabel } from 'c/labelText';
import { labels } from './labels';

/** What is unsaved, and what to do with it. Events `discard` and `review`. */
export default class TranscriptSaveBar extends LightningElement {
    readonly labels = labels;

    /** The unsaved edits and redactions, counted in words; null where there are none. */
    @api unsavedText: string | null = null;

    /** Why nothing can be saved; null where it can. */
    @api blockedText: string | null = null;

    /** What is kept of the unsaved work should the page be closed; null where there is nothing to say. */
    @api draftText: string | null = null;

    get text(): string {
        if (this.unsavedText === null) {
            return labels.nothingUnsaved;
        }
        const unsaved = formatLabel(labels.unsaved, this.unsavedText);
        return this.blockedText === null ? unsaved : formatLabel(labels.blocked, unsaved, this.blockedText);
    }

    get isBlocked(): boolean {
        return this.blockedText !== null;
    }

    handleClick(event: Event): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        if (name) {
            this.dispatchEvent(new CustomEvent(name));
        }
    }
}
