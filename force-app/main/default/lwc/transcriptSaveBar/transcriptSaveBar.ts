import { LightningElement, api } from 'lwc';
import { formatLabel } from 'c/labelText';
import { labels } from './labels';

/** What is unsaved, and what to do with it. Events `discard` and `review`. */
export default class TranscriptSaveBar extends LightningElement {
    readonly labels = labels;

    /** The unsaved edits and redactions, counted in words; null where there are none. */
    @api unsavedText: string | null = null;

    get text(): string {
        return this.unsavedText === null ? labels.nothingUnsaved : formatLabel(labels.unsaved, this.unsavedText);
    }

    handleClick(event: Event): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        if (name) {
            this.dispatchEvent(new CustomEvent(name));
        }
    }
}
