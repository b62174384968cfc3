import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/** Says that words just redacted are said elsewhere too, and offers to redact them there. Events `accept`, `dismiss`. */
export default class TranscriptOffer extends LightningElement {
    readonly labels = labels;

    /** How often the words are said elsewhere. */
    @api text = '';

    handleAccept(): void {
        this.dispatchEvent(new CustomEvent('accept'));
    }

    handleDismiss(): void {
        this.dispatchEvent(new CustomEvent('dismiss'));
    }
}
