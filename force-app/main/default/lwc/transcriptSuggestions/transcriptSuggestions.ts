import { LightningElement, api } from 'lwc';
import { decidedCount, EMPTY_QUEUE, NO_FILTER, type Look, type QueueFilter, type ReviewQueue } from 'c/reviewQueue';
import type { EntityType } from 'c/transcriptRedaction';
import type { ActionName } from 'c/transcriptSuggestionActions';
import { labels } from './labels';
import { isFilteredOut, toCountText, toProgressText, toStateText } from './panelState';
import { ACTION_COMMANDS, toQueueCommand, type QueueCommand, type Verdict } from './queueKeys';
import { rememberQueueView, type QueueView } from './queueView';

export type { Verdict } from './queueKeys';

/** What is called here of the filters. */
type FilterPart = HTMLElement & { focusKind(): void };

/**
 * What may have to be redacted in a call: what it is, how sure that is and why, and one key for each decision.
 *
 * Events: `decide` {verdict, likeness} about the current suggestion; `relabel` {entityType} redacts it as something else;
 * `moveedge` {edge, way} takes a word to it or from it; `go` {direction} and `select` {key} make another one current;
 * `filter` {filter} goes through others; `jump` goes to its line; `everywhere` asks for the same words in all lines; `close`.
 */
export default class TranscriptSuggestions extends LightningElement {
    readonly labels = labels;

    @api queue: ReviewQueue = EMPTY_QUEUE;
    /** How far the look through the call is; null where it is through. */
    @api lineCount: Look['lineCount'] | null = null;
    /** When the call began, milliseconds since the Unix epoch. */
    @api callStartMs: number | null = null;
    /** Whether more lines are on their way. */
    @api isReading = false;
    /** Whether there is room for the current suggestion only. */
    @api isBar = false;
    /** What is wrong with the organisation's own rules, in a sentence; empty where nothing is. */
    @api rulesNote = '';

    /** Puts the focus here: on the suggestion to decide next, or on what stands in the place of it. */
    @api
    show(): void {
        // Once what has just changed is rendered, which the framework does in a microtask queued before this one.
        queueMicrotask(() => this.focusCurrent());
    }

    /** The suggestion that is asked about what it is; null where none is. */
    labelling: string | null = null;
    /** Whether the filters are wanted where there is little room. */
    isFiltering = false;
    private isFilterDue = false;
    private readonly viewOf = rememberQueueView();
    private shownCurrent: string | null = null;

    get view(): QueueView {
        const { callStartMs, isBar, labelling } = this;
        return this.viewOf(this.queue, { callStartMs, isAlone: isBar, labelling });
    }

    get panelClass(): string {
        return this.isBar ? 'panel panel_bar' : 'panel';
    }

    /** In a bar there is no heading of the kind: it stands before the words. */
    get kindClass(): string {
        return this.isBar ? 'words__kind' : 'slds-assistive-text';
    }

    get countText(): string {
        return toCountText(this.queue);
    }

    get doneStyle(): string {
        return `inline-size: ${String((decidedCount(this.queue) / this.queue.suggestions.length) * 100)}%`;
    }

    get progressText(): string {
        return toProgressText(this);
    }

    get stateText(): string {
        return toStateText(this);
    }

    get isFilteredOut(): boolean {
        return isFilteredOut(this.queue);
    }

    get showsFilter(): boolean {
        const { open, shown } = this.queue;
        return open.length > 0 && (!this.isBar || this.isFiltering || shown.length < open.length);
    }

    get offersFilter(): boolean {
        return this.queue.open.length > 0 && !this.showsFilter;
    }

    renderedCallback(): void {
        // It takes the focus without being scrolled to.
        this.template?.querySelector('.menu')?.scrollIntoView?.({ block: 'nearest' });
        if (this.isFilterDue) {
            this.isFilterDue = false;
            (this.refs?.['filter'] as FilterPart | undefined)?.focusKind();
        }
        if (this.queue.current !== this.shownCurrent) {
            this.shownCurrent = this.queue.current;
            this.template?.querySelector('.item_current')?.scrollIntoView?.({ block: 'nearest' });
        }
    }

    handleKeydown(event: KeyboardEvent): void {
        const command = event.defaultPrevented ? null : toQueueCommand(event);
        if (command && this.answers(command)) {
            event.preventDefault();
            event.stopPropagation();
            this.obey(command);
        }
    }

    handleAct(event: CustomEvent<{ readonly action: ActionName }>): void {
        this.obey(ACTION_COMMANDS[event.detail.action]);
    }

    handleFilterAsk(): void {
        this.isFiltering = true;
        this.isFilterDue = true;
    }

    handleFilter(event: CustomEvent<{ readonly filter: QueueFilter }>): void {
        this.tell('filter', event.detail);
    }

    handleFilterDone(): void {
        this.isFiltering = false;
        this.show();
    }

    handleShowAll(): void {
        this.tell('filter', { filter: NO_FILTER });
        this.show();
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
            case 'edge':
                this.tell('moveedge', { edge: command.edge, way: command.way });
                queueMicrotask(() => this.keepFocus());
                break;
            case 'label':
                this.labelling = this.queue.current;
                break;
            case 'filter':
                this.handleFilterAsk();
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

    /** Whether a command means something now. */
    private answers({ type }: QueueCommand): boolean {
        const { open, shown } = this.queue;
        return type === 'close' || (type === 'filter' ? open : shown).length > 0;
    }

    private tell(name: string, detail?: unknown): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }

    /** Other words may have another place in the queue, and what is moved loses the focus. */
    private keepFocus(): void {
        if (!this.template?.activeElement) {
            this.focusCurrent();
        }
    }

    private focusCurrent(): void {
        const { open, shown } = this.queue;
        const place = shown.length > 0 ? '.suggestion_current' : open.length > 0 ? '.show-all' : '.title';
        this.template?.querySelector<HTMLElement>(place)?.focus();
    }
}
