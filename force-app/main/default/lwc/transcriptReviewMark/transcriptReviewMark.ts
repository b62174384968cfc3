import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/**
 * Whether a call is reviewed, and the way to say so. Events: `mark` says that it is; `reopen` that it is to be reviewed
 * again; `showagain` asks about suggestions again that were left in before.
 */
export default class TranscriptReviewMark extends LightningElement {
    readonly labels = labels;

    /** By whom and when the call was reviewed, and whether it changed since; empty where it is not reviewed. */
    @api reviewedText = '';
    /** Whether it can be marked as reviewed now. */
    @api canMark = false;
    /** How many suggestions were left in before; empty for none. */
    @api leftInText = '';
    /** Why decisions are not stored; empty where they are. */
    @api problemText = '';

    get canReopen(): boolean {
        return this.reviewedText !== '';
    }

    handleMark(): void {
        this.dispatchEvent(new CustomEvent('mark'));
    }

    handleReopen(): void {
        this.dispatchEvent(new CustomEvent('reopen'));
    }

    handleShowAgain(): void {
        this.dispatchEvent(new CustomEvent('showagain'));
    }
}
