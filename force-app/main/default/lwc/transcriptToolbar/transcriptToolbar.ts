import { LightningElement, api } from 'lwc';
import { formatCount, formatLabel } from 'c/labelText';
import { labels } from './labels';

/**
 * The heading of the transcript and what can be done with all of it. Events `undo`, `redo`, `find`, `replace`, `gototime`,
 * `copyall`, `download`, `upload`, `history`, `suggestions`, `showchanges`, `clock`, `shortcuts`, `reload`, `signout`. Slot `tool`: a tool that is in use, such
 * as the field that finds words.
 */
export default class TranscriptToolbar extends LightningElement {
    readonly labels = labels;

    /** How many lines are shown; null where no transcript is. */
    @api lineCount: number | null = null;
    /** Whether more lines are on their way. */
    @api isReading = false;
    /** How many of the lines a filter shows; null without one. */
    @api shownCount: number | null = null;
    /** The tool that stands in the slot; null for none. */
    @api tool: string | null = null;
    @api canEdit = false;
    /** Whether words can be replaced in all lines. */
    @api canReplace = false;
    /** Whether what may have to be redacted can be gone through. */
    @api canRedact = false;
    /** Whether a transcript can be uploaded to the call. */
    @api canUpload = false;
    @api canUndo = false;
    @api canRedo = false;
    /** Whether lines show the time of day instead of the time into the call. */
    @api showsClock = false;
    /** Who is signed in; null where nobody is. */
    @api userName: string | null = null;
    /** Whether all changes are shown word by word. */
    @api showsAllChanges = false;

    /** Puts the focus back on the menu. */
    @api
    focusMore(): void {
        (this.refs?.['more'] as HTMLElement | undefined)?.focus();
    }

    /** Puts the focus back on the button that opens suggestions. */
    @api
    focusSuggestions(): void {
        (this.refs?.['suggestions'] as HTMLElement | undefined)?.focus();
    }

    get changesAction(): string {
        return this.showsAllChanges ? labels.hideAllChanges : labels.showAllChanges;
    }

    get countText(): string | null {
        if (this.lineCount === null) {
            return null;
        }
        if (this.shownCount !== null) {
            const template = this.isReading ? labels.shownSoFar : labels.shown;
            return formatLabel(template, this.shownCount.toLocaleString(), this.lineCount.toLocaleString());
        }
        return this.isReading
            ? formatCount(this.lineCount, labels.linesSoFarOne, labels.linesSoFarMany)
            : formatCount(this.lineCount, labels.linesOne, labels.linesMany);
    }

    /** Whether the way to find words is offered: it is, unless one is there already. */
    get offersFind(): boolean {
        return this.lineCount !== null && this.tool !== 'find';
    }

    get toolClass(): string {
        return this.tool === null ? 'tool' : 'tool tool_open';
    }

    get connectedText(): string {
        return formatLabel(labels.connectedAs, this.userName ?? '');
    }

    get hasLines(): boolean {
        return this.lineCount !== null;
    }

    get isUndoDisabled(): boolean {
        return !this.canUndo;
    }

    get isRedoDisabled(): boolean {
        return !this.canRedo;
    }

    handleClick(event: Event): void {
        this.tell((event.currentTarget as HTMLElement).dataset['name']);
    }

    handleSelect(event: CustomEvent<{ readonly value: string }>): void {
        this.tell(event.detail.value);
    }

    private tell(name: string | undefined): void {
        if (name) {
            this.dispatchEvent(new CustomEvent(name));
        }
    }
}
