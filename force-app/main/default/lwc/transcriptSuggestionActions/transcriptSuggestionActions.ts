import { LightningElement, api } from 'lwc';
import { DECISIONS, EDGES, toOthers, type ActionView } from './actionViews';

export type { ActionName } from './actionViews';

/** What can be done with the current suggestion, each with its key. Event `act` {action}. */
export default class TranscriptSuggestionActions extends LightningElement {
    readonly decisions = DECISIONS;
    readonly edges = EDGES;

    /** How many suggestions have the same words, and how many are of the same kind, this one included. */
    @api sameValue = 1;
    @api sameKind = 1;
    /** Whether everything has to go into one row. */
    @api isBar = false;

    get others(): readonly ActionView[] {
        return toOthers(this.sameValue, this.sameKind);
    }

    get rowsClass(): string {
        return this.isBar ? 'rows rows_bar' : 'rows';
    }

    handleAction(event: Event): void {
        const { action } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('act', { detail: { action } }));
    }
}
