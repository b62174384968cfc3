import { LightningElement, api } from 'lwc';
import { labels } from './labels';
import type { WhereElse } from './whereElse';
import { toWhereElseView, type WhereElseView } from './whereElseView';

export type { ElsewhereLine, FoundField, RecordsLookedAt, WhereElse } from './whereElse';

/**
 * Where what was just removed still stands: lines of the transcript, shown with masks, and fields of records.
 *
 * Events: `redact` marks all that was found in the transcript; `again` looks in the records once more.
 */
export default class TranscriptWhereElse extends LightningElement {
    readonly labels = labels;

    @api findings: WhereElse | null = null;

    /** Puts the focus on its heading. */
    @api
    focus(): void {
        this.template?.querySelector<HTMLElement>('.title')?.focus();
    }

    get view(): WhereElseView | null {
        return this.findings && toWhereElseView(this.findings);
    }

    get hasUnlooked(): boolean {
        return (this.view?.unlooked.length ?? 0) > 0;
    }

    handleRedact(): void {
        // The button goes with what it did.
        this.focus();
        this.dispatchEvent(new CustomEvent('redact'));
    }

    handleAgain(): void {
        this.focus();
        this.dispatchEvent(new CustomEvent('again'));
    }
}
