import { LightningElement, api } from 'lwc';
import { EMPTY_QUEUE, type QueueFilter, type ReviewQueue } from 'c/reviewQueue';
import { toCertaintyOptions, toKindOptions, withChoice, type FilterOption } from './filterOptions';
import { labels } from './labels';

/**
 * Chooses which of the suggestions that wait are gone through. Events: `filter` {filter}; `done` when the person wants to go
 * on with the suggestions.
 */
export default class TranscriptSuggestionFilter extends LightningElement {
    readonly labels = labels;

    @api queue: ReviewQueue = EMPTY_QUEUE;

    @api
    focusKind(): void {
        (this.refs?.['kind'] as HTMLElement | undefined)?.focus();
    }

    get kinds(): readonly FilterOption[] {
        return toKindOptions(this.queue);
    }

    get certainties(): readonly FilterOption[] {
        return toCertaintyOptions(this.queue);
    }

    renderedCallback(): void {
        // An option that comes after the choice was made is not chosen by its attribute.
        this.choose('kind', this.kinds);
        this.choose('least', this.certainties);
    }

    /** Letters choose an option here, and mean nothing else. */
    handleKeydown(event: KeyboardEvent): void {
        if (event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        if (event.key !== 'Tab') {
            event.stopPropagation();
        }
        if (event.key === 'Escape') {
            event.preventDefault();
            this.dispatchEvent(new CustomEvent('done'));
        }
    }

    handleKind(event: Event): void {
        this.tell(withChoice(this.queue.filter, 'entityType', (event.target as HTMLSelectElement).value));
    }

    handleLeast(event: Event): void {
        this.tell(withChoice(this.queue.filter, 'least', (event.target as HTMLSelectElement).value));
    }

    private tell(filter: QueueFilter): void {
        this.dispatchEvent(new CustomEvent('filter', { detail: { filter } }));
    }

    private choose(name: 'kind' | 'least', options: readonly FilterOption[]): void {
        const select = this.refs?.[name] as HTMLSelectElement | undefined;
        if (select) {
            select.value = options.find(({ isChosen }) => isChosen)?.value ?? '';
        }
    }
}
