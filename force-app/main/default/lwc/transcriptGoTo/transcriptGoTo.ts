import { LightningElement, api } from 'lwc';
import { parseCallTime } from 'c/callTime';
import { labels } from './labels';

/**
 * Asks for a time into the call. It takes the focus when it appears.
 *
 * Events: `go` {intoMs}, milliseconds; `close`; `announce` {message} for the page's live region.
 */
export default class TranscriptGoTo extends LightningElement {
    readonly labels = labels;
    problem = '';
    private field: HTMLInputElement | null = null;

    /** Takes the focus. */
    @api
    focus(): void {
        this.field?.focus();
        this.field?.select();
    }

    renderedCallback(): void {
        const field = this.refs?.['field'] as HTMLInputElement | undefined;
        if (field && field !== this.field) {
            this.field = field;
            this.focus();
        }
    }

    get isInvalid(): 'true' | 'false' {
        return this.problem ? 'true' : 'false';
    }

    handleInput(): void {
        this.problem = '';
    }

    handleKeyDown(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            event.preventDefault();
            this.handleClose();
        } else if (event.key === 'Enter' && event.target === this.field) {
            event.preventDefault();
            this.handleGo();
        }
    }

    handleGo(): void {
        const intoMs = parseCallTime(this.field?.value ?? '');
        if (intoMs === null) {
            this.problem = labels.invalid;
            this.focus();
            this.dispatchEvent(new CustomEvent('announce', { detail: { message: this.problem } }));
        } else {
            this.dispatchEvent(new CustomEvent('go', { detail: { intoMs } }));
        }
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
