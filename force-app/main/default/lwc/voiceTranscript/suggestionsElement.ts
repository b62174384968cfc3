import { formatLabel } from 'c/labelText';
import type { Edge, EdgeWay, Likeness, QueueDirection, QueueFilter } from 'c/reviewQueue';
import { currentOf } from 'c/reviewQueue';
import type { EntityType } from 'c/transcriptRedaction';
import type { Verdict } from 'c/transcriptSuggestions';
import { callReviewLabels } from './callReviewLabels';
import { confirmReviewed } from './confirmReviewed';
import { focusReturned } from './focusReturned';
import { createHistoryPanel, type HistoryPanel, type HistoryParts } from './historyPanel';
import type { CallState } from './openCall';
import { askRules } from './ownRules';
import { toReviewed, toReviewMark, type ReviewMark } from './reviewedWords';
import { createSuggesting, NOT_SUGGESTING, type Suggesting, type SuggestingState } from './suggesting';
import { ToolsElement } from './toolsElement';

/** What is called here of the components that have a part in it. */
type SuggestionsPart = HTMLElement & { show(): void };
type Toolbar = HTMLElement & { focusSuggestions(): void };

/** A call with suggestions of what to redact beside its lines. */
export abstract class SuggestionsElement extends ToolsElement {
    suggestions: SuggestingState = NOT_SUGGESTING;
    protected readonly suggesting: Suggesting = createSuggesting({
        onState: (state) => {
            this.suggestions = state;
            const { reading } = this.call;
            // A look that is under way, or without the rules, must not void what was left in by who found more.
            const isWhole = !reading.isReading && state.isComplete;
            this.openCall?.callReview().note(state.isOpen ? state.queue : null, reading, isWhole);
        },
        onChange: (steps) => this.openCall?.change(steps),
        onShow: (identifier) => {
            this.lineTools.reveal(identifier);
            // A line that a filter left out is among the lines once they are drawn.
            queueMicrotask(() => this.list?.showLine(identifier));
        },
        onSaid: (message) => this.announce(message),
        onLooked: (show) => this.keepFocus(show),
        withoutLeftIn: (found, session) => this.openCall?.callReview().withoutLeftIn(found, session) ?? found,
        onRulesWanted: (use) => {
            const { client } = this;
            return client === null ? () => undefined : askRules(client, (rules) => this.keepFocus(() => use(rules)));
        }
    });
    protected readonly suggestionsPanel: HistoryPanel = createHistoryPanel({
        list: () => this.list,
        history: () => this.suggestionsPart,
        toolbar: () => ({ focusMore: () => (this.refs?.['toolbar'] as Toolbar | undefined)?.focusSuggestions() }),
        setOpen: (isOpen) => {
            if (isOpen) {
                this.suggesting.open();
            } else {
                this.suggesting.close();
            }
        },
        // Wide or narrow, it leaves room for the lines.
        isWide: () => true
    } satisfies HistoryParts);

    get showsSuggestions(): boolean {
        return this.suggestions.isOpen && this.view.canRedact;
    }

    get canUndo(): boolean {
        return this.view.canUndo || this.suggestions.canUndo;
    }

    get canRedo(): boolean {
        return this.view.canRedo || this.suggestions.canRedo;
    }

    handleDecide(event: CustomEvent<{ readonly verdict: Verdict; readonly likeness: Likeness }>): void {
        const { verdict, likeness } = event.detail;
        this.suggesting[verdict](likeness);
    }

    handleRelabelSuggestion(event: CustomEvent<{ readonly entityType: EntityType }>): void {
        this.suggesting.relabel(event.detail.entityType);
    }

    handleGoSuggestion(event: CustomEvent<{ readonly direction: QueueDirection }>): void {
        this.suggesting.go(event.detail.direction);
    }

    handleSelectSuggestion(event: CustomEvent<{ readonly key: string }>): void {
        this.suggesting.select(event.detail.key);
    }

    handleFilterSuggestions(event: CustomEvent<{ readonly filter: QueueFilter }>): void {
        this.suggesting.filter(event.detail.filter);
    }

    handleMoveEdge(event: CustomEvent<{ readonly edge: Edge; readonly way: EdgeWay }>): void {
        this.suggesting.moveEdge(event.detail.edge, event.detail.way);
    }

    handleJumpSuggestion(): void {
        this.focusLine(currentOf(this.suggestions.queue)?.parts[0]?.identifier);
    }

    handleSuggestionEverywhere(): void {
        const part = currentOf(this.suggestions.queue)?.parts[0];
        if (part) {
            const { identifier, start, end } = part;
            this.handleRedactEverywhere(new CustomEvent('redacteverywhere', { detail: { identifier, start, end } }));
        }
    }

    get reviewMark(): ReviewMark {
        return toReviewMark(this.call, this.suggestions.isLooking, Date.now());
    }

    /** Says that the call is reviewed; asks first where something is open or not saved. */
    async handleMarkReviewed(): Promise<void> {
        const { openCall, call, suggestions } = this;
        const reviewed = toReviewed(call.callReview, call.reading, Date.now());
        if (!openCall || !this.reviewMark.canMark) {
            if (reviewed) {
                this.announce(formatLabel(callReviewLabels.already, reviewed.text));
            }
            return;
        }
        const isSure = await confirmReviewed(suggestions.queue, call.work.session);
        await focusReturned();
        if (isSure && openCall === this.openCall) {
            await openCall.callReview().mark('reviewed');
        }
        // The button that was pressed is gone, or comes again.
        this.suggestionsPart?.show();
    }

    async handleReopen(): Promise<void> {
        await this.openCall?.callReview().mark('toReview');
        this.suggestionsPart?.show();
    }

    handleShowAgain(): void {
        this.openCall?.callReview().askAgain();
        this.suggestionsPart?.show();
    }

    handleSuggestionsClose(): void {
        this.suggestionsPanel.close();
    }

    protected override seeCall(call: CallState): void {
        super.seeCall(call);
        if (this.suggestions.isOpen) {
            // What was left in before goes from the queue a moment after it is opened.
            this.keepFocus(() => this.suggesting.see(call));
        } else {
            this.suggesting.see(call);
        }
    }

    protected override forgetCall(): void {
        super.forgetCall();
        this.suggesting.reset();
    }

    /** Takes back, or does again, what was decided or done last: whichever it was. */
    protected travel(direction: 'undo' | 'redo'): void {
        const part = this.suggestionsPart;
        const isDeciding = part?.matches(':focus-within') ?? false;
        const line = this.suggesting[direction]() ? null : (this.openCall?.[direction]() ?? null);
        if (part && (isDeciding || line === null)) {
            part.show();
        } else {
            this.focusLine(line);
        }
    }

    /** Where another suggestion takes the place of the one that has the focus, it takes the focus too. */
    private keepFocus(change: () => void): void {
        const { current } = this.suggestions.queue;
        const isDeciding = this.suggestionsPart?.matches(':focus-within') ?? false;
        change();
        if (isDeciding && this.suggestions.queue.current !== current) {
            this.suggestionsPart?.show();
        }
    }

    protected get suggestionsPart(): SuggestionsPart | undefined {
        return this.refs?.['suggestions'] as SuggestionsPart | undefined;
    }
}
