import { LightningElement, api } from 'lwc';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import { entityTypeLabel } from 'c/entityTypeLabels';
import { formatLabel } from 'c/labelText';
import { revertSteps, type EditSession, type Entry, type Participant, type Step } from 'c/transcriptModel';
import { DEFAULT_MASK_POLICY, type EntityType, type MaskPolicy } from 'c/transcriptRedaction';
import { findCopiedPart, type CopiedPart } from './copiedPart';
import { toListCommand } from './keyboard';
import { LABELS } from './labels';
import { legStartsOf, type LegNames } from './legStarts';
import type { LineElement } from './lineElement';
import { rememberMaskPreview, type MaskOf } from './maskPreview';
import { placeMenu } from './placeMenu';
import { Placement, type Alignment } from './placement';
import { menuFor, offerFor, placeOf, redactionSteps, type RedactMenu, type RedactRequest } from './redactMenu';
import type { RedactionNotes } from './redactionNotes';
import { toRowsClass } from './rowsClass';
import { toRowViews, type LineProblems, type ListHits, type RowView, type Suggestions } from './rowView';
import { createRowWindow } from './rowWindow';
import { findSelectedLine } from './selectedLine';
import { watchSelection, type SelectionWatcher } from './selectionWatcher';
import { changesShown, withToggled } from './shownChanges';

export type { CopiedPart } from './copiedPart';
export type { RedactionNote, RedactionNotes } from './redactionNotes';

const READER = { locale, timeZone };

/**
 * The lines of a transcript, windowed: rows of natural height, of which only those near the view are in the document.
 *
 * Events: `change` {steps} for every edit, redaction and revert; `undo`, `redo`; `redacteverywhere` {identifier, start, end}
 * asks for the same words in all lines; `typing` {identifier, text} tells what stands in a line's editor, null once that
 * is closed; `announce` {message} for the page's live region.
 */
export default class TranscriptList extends LightningElement {
    @api participants: readonly Participant[] = [];
    @api session: EditSession | null = null;
    /** When the call began, milliseconds since the Unix epoch. */
    @api callStartMs: number | null = null;
    @api canEdit = false;
    @api canRedact = false;
    /** Whether the time of day is shown instead of the time into the call. */
    @api showsClock = false;
    /** Short texts that mark lines (a conflict, say), by identifier. */
    @api problems: LineProblems | null = null;
    /** What a search found in the very lines that are `entries`; null where nothing is looked for. */
    @api hits: ListHits | null = null;
    /** What is suggested to be redacted, by identifier; null where nothing is shown of it. */
    @api suggestions: Suggestions | null = null;
    @api redactionNotes: RedactionNotes | null = null;
    @api legNames: LegNames | null = null;
    /** How the organisation's masks look, and those that are its own words. */
    @api maskPolicy: MaskPolicy = DEFAULT_MASK_POLICY;
    @api fixedTexts: readonly string[] = [];
    /** Whether changes are shown word by word; a person can have it otherwise for single lines until this changes. */
    @api
    get showsAllChanges(): boolean {
        return this.shownChanges.isAll;
    }
    set showsAllChanges(isAll: boolean) {
        this.shownChanges = changesShown(isAll);
    }

    /** Every line, in order. */
    @api
    get entries(): readonly Entry[] {
        return this._entries;
    }
    set entries(entries: readonly Entry[] | null | undefined) {
        this._entries = entries ?? [];
        this.placement.setLines(this._entries.map(({ identifier, text }) => ({ identifier, textLength: text.length })));
        this.current = this.placement.has(this.current) ? this.current : null;
        this.menu = this.menu && this.placement.has(this.menu.identifier) ? this.menu : null;
        this.rowWindow.refresh();
    }

    /** The line that has or had the focus last; null before the first. */
    @api
    get currentIdentifier(): string | null {
        return this.current;
    }

    /** The words that are chosen in the current line; empty where none are. */
    @api
    get chosenText(): string {
        return this.lineElement(this.current ?? '')?.chosenText ?? '';
    }

    /** Scrolls a line into view and gives it the focus. */
    @api
    focusLine(identifier: string): void {
        this.goTo(identifier, 'nearest');
    }

    /** Scrolls a line into view, and leaves the focus where it is. */
    @api
    showLine(identifier: string): void {
        this.goTo(identifier, 'middle', false);
    }

    /** What a copy is about: what is selected in the lines, or else the current line. */
    @api
    get copiedPart(): CopiedPart | null {
        return findCopiedPart(document.getSelection(), this.lineElements, this.lineElement(this.current));
    }

    _entries: readonly Entry[] = [];
    placement = new Placement();
    renderedLines: readonly string[] = [];
    current: string | null = null;
    editing: string | null = null;
    shownChanges = changesShown(false);
    menu: RedactMenu | null = null;
    maskPreview = rememberMaskPreview();
    isTouch = false;
    isNarrow = false;
    selections: SelectionWatcher | null = null;
    rowWindow = createRowWindow(this.placement, {
        view: () => this.refs?.['view'] as HTMLElement | undefined,
        list: () => this.refs?.['rows'] as HTMLElement | undefined,
        rows: () => this.lineElements,
        pinned: () => [this.current, this.editing, this.menu?.identifier],
        onLines: (identifiers) => {
            this.renderedLines = identifiers;
        },
        onNarrow: (isNarrow) => {
            this.isNarrow = isNarrow;
        },
        onSettled: () => placeMenu(this.menu, this.lineElement(this.menu?.identifier), this.refs)
    });

    get listRole(): string | null {
        return this.renderedLines.length > 0 ? 'list' : null;
    }

    get listLabel(): string | null {
        return this.renderedLines.length > 0 ? LABELS.lines : null;
    }

    get rowsClass(): string {
        return toRowsClass(this);
    }

    get maskOf(): MaskOf | null {
        return this.maskPreview(this.menu, this.session, this.maskPolicy);
    }

    get rows(): readonly RowView[] {
        const { participants, session, callStartMs, problems, hits, current, showsClock } = this;
        const { redactionNotes, shownChanges, suggestions, fixedTexts } = this;
        const legStarts = legStartsOf(this._entries, this.legNames);
        const marks = { problems, hits, suggestions, redactionNotes, legStarts, shownChanges };
        const shown = { ...READER, ...marks, participants, session, callStartMs, showsClock, current, fixedTexts };
        const places = this.renderedLines.map((identifier) => this.placement.indexOf(identifier));
        const tabStop = current ?? this.placement.topLine;
        return toRowViews(this._entries, places, { ...shown, size: this._entries.length, tabStop });
    }

    connectedCallback(): void {
        this.isTouch = globalThis.matchMedia?.('(hover: none)').matches ?? false;
        this.selections = watchSelection(() => this.offerRedaction());
        this.rowWindow.start();
    }

    disconnectedCallback(): void {
        this.selections?.stop();
        this.rowWindow.stop();
    }

    renderedCallback(): void {
        if (!this.menu) {
            // Nobody asks once the menu is gone, and it would hold the words and the line as it was.
            this.maskPreview(null, null, null);
        }
        this.rowWindow.rendered();
    }

    goTo(identifier: string, alignment: Alignment, takesFocus = true): void {
        if (this.placement.has(identifier)) {
            this.current = takesFocus ? identifier : this.current;
            this.rowWindow.goTo(identifier, alignment, takesFocus);
        }
    }

    handleScroll(): void {
        this.rowWindow.scrolled();
    }

    handleKeyDown(event: KeyboardEvent): void {
        const command = event.defaultPrevented ? null : toListCommand(event);
        const from = this.current;
        if (!command || from === null) {
            return;
        }
        if (command === 'undo' || command === 'redo') {
            if (this.editing === null) {
                event.preventDefault();
                this.dispatchEvent(new CustomEvent(command));
            }
            return;
        }
        event.preventDefault();
        const target = this.placement.moveFrom(from, command);
        if (target !== null) {
            this.goTo(target, 'nearest');
        }
    }

    handleFocusIn(event: FocusEvent): void {
        const { identifier } = event.target as LineElement;
        if (identifier === undefined || identifier === this.current) {
            return;
        }
        this.lineElement(this.current)?.clearMark();
        this.current = identifier;
    }

    handleSteps(event: CustomEvent<{ readonly steps: readonly Step[] }>): void {
        this.sendChange(event.detail.steps);
    }

    handleRevert(event: Event): void {
        const { identifier } = event.target as LineElement;
        if (this.session) {
            this.sendChange(revertSteps(this.session, identifier));
        }
    }

    handleToggleChange(event: Event): void {
        const toggled = withToggled(this.shownChanges, (event.target as LineElement).identifier, this.session);
        this.shownChanges = toggled.shown;
        this.announce(toggled.said);
    }

    handleEditing(event: CustomEvent<{ readonly isEditing: boolean }>): void {
        this.editing = event.detail.isEditing ? (event.target as LineElement).identifier : null;
        this.menu = null;
        if (!event.detail.isEditing) {
            this.tellTyping(event.target as LineElement, null);
        }
    }

    handleTyping(event: CustomEvent<{ readonly text: string }>): void {
        this.tellTyping(event.target as LineElement, event.detail.text);
    }

    private tellTyping({ identifier }: LineElement, text: string | null): void {
        this.dispatchEvent(new CustomEvent('typing', { detail: { identifier, text } }));
    }

    handleAnnounce(event: CustomEvent<{ readonly message: string }>): void {
        this.announce(event.detail.message);
    }

    handleRedact(event: CustomEvent<RedactRequest>): void {
        this.openMenu(menuFor((event.target as LineElement).identifier, event.detail));
    }

    handleMenuAsk(event: CustomEvent<{ readonly isExact: boolean }>): void {
        if (this.menu) {
            this.openMenu({ ...this.menu, ...event.detail, isCompact: false });
        }
    }

    handleMenuEverywhere(): void {
        const { menu } = this;
        this.closeMenu(true);
        if (menu) {
            this.dispatchEvent(new CustomEvent('redacteverywhere', { detail: placeOf(menu) }));
        }
    }

    handleMenuPick(event: CustomEvent<{ readonly entityType: EntityType }>): void {
        const { menu, session } = this;
        const { entityType } = event.detail;
        if (menu && session) {
            this.closeMenu(true);
            this.announce(formatLabel(LABELS.redacted, entityTypeLabel(entityType)));
            this.sendChange(redactionSteps(menu, session, entityType, this.maskPolicy));
        }
    }

    handleMenuClose(event: CustomEvent<{ readonly returnsFocus: boolean }>): void {
        this.closeMenu(event.detail.returnsFocus);
    }

    offerRedaction(): void {
        const selected = this.canRedact ? findSelectedLine(document.getSelection(), this.lineElements) : null;
        this.menu = offerFor(selected, this.menu);
    }

    openMenu(menu: RedactMenu): void {
        const { start, end } = placeOf(menu);
        this.lineElement(menu.identifier)?.mark(start, end);
        this.menu = menu;
    }

    closeMenu(returnsFocus: boolean): void {
        const line = this.lineElement(this.menu?.identifier);
        this.menu = null;
        line?.clearMark();
        if (returnsFocus) {
            line?.focus({ preventScroll: true });
        }
    }

    sendChange(steps: readonly Step[]): void {
        if (steps.length > 0) {
            this.dispatchEvent(new CustomEvent('change', { detail: { steps } }));
        }
    }

    announce(message: string): void {
        this.dispatchEvent(new CustomEvent('announce', { detail: { message } }));
    }

    /** In the order of `renderedLines`. */
    get lineElements(): readonly LineElement[] {
        return [...(this.template?.querySelectorAll<LineElement>('c-transcript-line') ?? [])];
    }

    lineElement(identifier: string | null | undefined): LineElement | undefined {
        return this.lineElements[this.renderedLines.indexOf(identifier ?? '')];
    }
}
