import { LightningElement, api } from 'lwc';
import type { SearchQuery } from 'c/transcriptModel';
import { labels } from './labels';
import { toResultText, type FindResult } from './resultText';

export type { FindResult } from './resultText';
export { toResultText } from './resultText';

/** In an input method, Enter takes a word: some browsers say so only by this key code (UI Events, section 7.3.1). */
const INPUT_METHOD_KEY_CODE = 229;

/**
 * The field that looks for words, and the way from result to result. It takes the focus when it appears.
 *
 * Events: `query` {text, matchesCase, wholeWords} whenever one of them changes; `step` {direction}: `next` or `previous`;
 * `replace` {query}; `close`.
 */
export default class TranscriptFind extends LightningElement {
    @api query: SearchQuery = { text: '', matchesCase: false, wholeWords: false };
    @api result: FindResult = { count: 0, position: 0, isSoFar: false, isFiltered: false };
    /** Whether what is found can be replaced. */
    @api canReplace = false;

    readonly labels = labels;
    private field: HTMLInputElement | null = null;

    /** Takes the focus, all that stands in the field selected: typing replaces it. */
    @api
    focus(): void {
        this.field?.focus();
        this.field?.select();
    }

    renderedCallback(): void {
        const field = this.refs?.['field'] as HTMLInputElement | undefined;
        if (field && field !== this.field) {
            this.field = field;
            // What is typed here must not leave the page for a writing service.
            field.setAttribute('writingsuggestions', 'false');
            field.setAttribute('data-gramm', 'false');
            this.focus();
        }
    }

    disconnectedCallback(): void {
        if (this.field) {
            this.field.value = '';
            this.field = null;
        }
    }

    get resultText(): string {
        return this.query.text.trim() === '' ? '' : toResultText(this.result);
    }

    get hasNone(): boolean {
        return this.result.count === 0;
    }

    get matchesCase(): 'true' | 'false' {
        return this.query.matchesCase ? 'true' : 'false';
    }

    get wholeWords(): 'true' | 'false' {
        return this.query.wholeWords ? 'true' : 'false';
    }

    handleInput(event: Event): void {
        this.ask({ text: (event.target as HTMLInputElement).value });
    }

    handleCaseClick(): void {
        this.ask({ matchesCase: !this.query.matchesCase });
    }

    handleWordsClick(): void {
        this.ask({ wholeWords: !this.query.wholeWords });
    }

    handleKeyDown(event: KeyboardEvent): void {
        if (event.isComposing || event.keyCode === INPUT_METHOD_KEY_CODE) {
            return;
        }
        if (event.key === 'Escape') {
            event.preventDefault();
            this.handleClose();
        } else if (event.key === 'Enter' && event.target === this.field) {
            event.preventDefault();
            this.step(event.shiftKey ? 'previous' : 'next');
        }
    }

    handleNext(): void {
        this.step('next');
    }

    handlePrevious(): void {
        this.step('previous');
    }

    handleReplace(): void {
        this.dispatchEvent(new CustomEvent('replace', { detail: { query: { ...this.query } } }));
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }

    private ask(change: Partial<SearchQuery>): void {
        this.dispatchEvent(new CustomEvent('query', { detail: { ...this.query, ...change } }));
    }

    private step(direction: 'next' | 'previous'): void {
        this.dispatchEvent(new CustomEvent('step', { detail: { direction } }));
    }
}
