import { LightningElement, api } from 'lwc';
import { LABELS } from './labels';

/** In an input method, Enter takes a word: some browsers say so only by this key code (UI Events, section 7.3.1). */
const INPUT_METHOD_KEY_CODE = 229;

/**
 * Edits one line's text. Enter or leaving the field keeps it, Shift+Enter makes a new line, Escape gives up.
 *
 * Events: `keep` {text}, `giveup`; `typing` {text} with every change. The owner removes the editor then, or sets `problem` and leaves it open.
 */
export default class TranscriptLineEditor extends LightningElement {
    /** The text to begin with; later values are not taken over. */
    @api text = '';
    /** Why the text can't be kept; empty while nothing is wrong. */
    @api problem = '';

    labels = LABELS;
    /** While the owner decides: moving the focus away then is its doing. */
    isDeciding = false;
    field: HTMLTextAreaElement | null = null;

    get isInvalid(): 'true' | 'false' {
        return this.problem ? 'true' : 'false';
    }

    renderedCallback(): void {
        const field = this.refs?.['field'] as HTMLTextAreaElement | undefined;
        if (this.field || !field) {
            return;
        }
        this.field = field;
        // Set here and not in the template, which would put it back whenever it renders.
        field.value = this.text;
        // What is typed here must not leave the page for a writing service.
        field.setAttribute('writingsuggestions', 'false');
        field.setAttribute('data-gramm', 'false');
        this.grow();
        field.focus({ preventScroll: true });
        field.setSelectionRange(field.value.length, field.value.length);
    }

    disconnectedCallback(): void {
        if (this.field) {
            this.field.value = '';
            this.field = null;
        }
    }

    handleKeyDown(event: KeyboardEvent): void {
        if (event.isComposing || event.keyCode === INPUT_METHOD_KEY_CODE) {
            return;
        }
        if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            event.stopPropagation();
            this.keep();
        } else if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            this.decide(new CustomEvent('giveup'));
        }
    }

    handleInput(): void {
        this.grow();
        this.dispatchEvent(new CustomEvent('typing', { detail: { text: this.field?.value ?? '' } }));
    }

    handleBlur(): void {
        // A window that loses the focus leaves the field active: the person comes back to it.
        if (!this.isDeciding && !this.template?.activeElement) {
            this.keep();
        }
    }

    keep(): void {
        const { field } = this;
        if (field) {
            this.decide(new CustomEvent('keep', { detail: { text: field.value } }));
        }
    }

    decide(event: Event): void {
        this.isDeciding = true;
        this.dispatchEvent(event);
        this.isDeciding = false;
    }

    grow(): void {
        const { field } = this;
        if (field && !globalThis.CSS?.supports('field-sizing', 'content')) {
            field.style.height = 'auto';
            field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
        }
    }
}
