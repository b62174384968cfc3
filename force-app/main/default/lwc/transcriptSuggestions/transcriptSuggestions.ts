import { LightningElement, api } from 'lwc';
import { formatLabel } from 'c/labelText';
import { decidedCount, EMPTY_QUEUE, type ReviewQueue } from 'c/reviewQueue';
import type { EntityType } from 'c/transcriptRedaction';
import { labels } from './labels';
import { toQueueCommand, type QueueCommand, type Verdict } from './queueKeys';
import { toQueueView, type QueueView } from './queueView';

export type { Verdict } from './queueKeys';

/** What the buttons of the current suggestion ask for. */
const BUTTONS: ReadonlyMap<string, QueueCommand> = new Map([
    ['accept', { type: 'decide', verdict: 'accept', likeness: 'one' }],
    ['reject', { type: 'decide', verdict: 'reject', likeness: 'one' }],
    ['allValue', { type: 'decide', verdict: 'accept', likeness: 'value' }],
    ['allKind', { type: 'decide', verdict: 'accept', likeness: 'kind' }],
    ['label', { type: 'label' }]
]);

/**
 * What may have to be redacted in a call: what it is, how sure that is and why, and one key for each decision.
 *
 * Events: `decide` {verdict, likeness} about the current suggestion; `relabel` {entityType} redacts it as something else;
 * `go` {direction} and `select` {key} make another one current; `jump` goes to its line; `everywhere` asks for the same
 * words in all lines; `close`.
 */
export default class TranscriptSuggestions extends LightningElement {
    readonly labels = labels;

    @api queue: ReviewQueue = EMPTY_QUEUE;
    /** When the call began, milliseconds since the Unix epoch. */
    @api callStartMs: number | null = null;
    /** Whether more lines are on their way. */
    @api isReading = false;
    /** Whether there is room for the current suggestion only. */
    @api isBar = false;
    /** What is wrong with the organisation's own rules, in a sentence; empty where nothing is. */
    @api rulesNote = '';

    /** Puts the focus here: on the suggestion to decide next, or on the heading where none is left. */
    @api
    show(): void {
        // Once what has just changed is rendered, which the framework does in a microtask queued before this one.
        queueMicrotask(() => this.focusCurrent());
    }

    /** The suggestion that is asked about what it is; null where none is. */
    labelling: string | null = null;
    private shownCurrent: string | null = null;

    get view(): QueueView {
        return toQueueView(this.queue, this.callStartMs, this.isBar);
    }

    get panelClass(): string {
        return this.isBar ? 'panel panel_bar' : 'panel';
    }

    get isLabelling(): boolean {
        return this.labelling !== null && this.labelling === this.queue.current;
    }

    get countText(): string {
        const { suggestions } = this.queue;
        const decided = decidedCount(this.queue);
        return suggestions.length === 0
            ? ''
            : formatLabel(labels.decided, decided.toLocaleString(), suggestions.length.toLocaleString());
    }

    get doneStyle(): string {
        return `inline-size: ${String((decidedCount(this.queue) / this.queue.suggestions.length) * 100)}%`;
    }

    /** What stands in the place of the suggestions; empty where there are some to decide. */
    get stateText(): string {
        const { suggestions, open } = this.queue;
        return open.length > 0 ? '' : suggestions.length > 0 ? labels.decidedAll : labels.empty;
    }

    renderedCallback(): void {
        // It takes the focus without being scrolled to.
        this.template?.querySelector('.menu')?.scrollIntoView?.({ block: 'nearest' });
        if (this.queue.current !== this.shownCurrent) {
            this.shownCurrent = this.queue.current;
            this.template?.querySelector('.item_current')?.scrollIntoView?.({ block: 'nearest' });
        }
    }

    handleKeydown(event: KeyboardEvent): void {
        const command = event.defaultPrevented ? null : toQueueCommand(event);
        if (command && (command.type === 'close' || this.queue.open.length > 0)) {
            event.preventDefault();
            event.stopPropagation();
            this.obey(command);
        }
    }

    handleAction(event: Event): void {
        const command = BUTTONS.get((event.currentTarget as HTMLElement).dataset['action'] ?? '');
        if (command) {
            this.obey(command);
        }
    }

    handleSelect(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        if (key === this.queue.current) {
            this.tell('jump');
        } else {
            this.tell('select', { key });
            this.show();
        }
    }

    handlePick(event: CustomEvent<{ readonly entityType: EntityType }>): void {
        this.labelling = null;
        this.tell('relabel', event.detail);
        this.show();
    }

    handleEverywhere(): void {
        this.labelling = null;
        this.tell('everywhere');
    }

    handleMenuClose(event: CustomEvent<{ readonly returnsFocus: boolean }>): void {
        this.labelling = null;
        if (event.detail.returnsFocus) {
            this.show();
        }
    }

    handleClose(): void {
        this.tell('close');
    }

    private obey(command: QueueCommand): void {
        switch (command.type) {
            case 'decide':
                this.decide(command);
                break;
            case 'go':
                this.tell('go', { direction: command.direction });
                this.show();
                break;
            case 'label':
                this.labelling = this.queue.current;
                break;
            case 'close':
                this.handleClose();
                break;
        }
    }

    private decide({ verdict, likeness }: { readonly verdict: Verdict; readonly likeness: string }): void {
        this.labelling = null;
        this.tell('decide', { verdict, likeness });
        // The button that was pressed goes with what it was about.
        this.show();
    }

    private tell(name: string, detail?: unknown): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }

    private focusCurrent(): void {
        this.template
            ?.querySelector<HTMLElement>(this.queue.open.length > 0 ? '.suggestion_current' : '.title')
            ?.focus();
    }
}
