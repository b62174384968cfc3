import { LightningElement, api } from 'lwc';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import { entityTypeLabel } from 'c/entityTypeLabels';
import { formatLabel } from 'c/labelText';
import { revertSteps, type EditSession, type Entry, type Participant, type Step } from 'c/transcriptModel';
import type { EntityType } from 'c/transcriptRedaction';
import { findCopiedPart, type CopiedPart } from './copiedPart';
import { isNarrow } from './heightEstimate';
import { toListCommand } from './keyboard';
import { LABELS } from './labels';
import { legStartsOf, type LegNames } from './legStarts';
import type { LineElement } from './lineElement';
import { createNextFrame } from './nextFrame';
import { createPause } from './pause';
import { placeMenu } from './placeMenu';
import { Placement, type Alignment } from './placement';
import { menuFor, offerFor, placeOf, redactionSteps, type RedactMenu, type RedactRequest } from './redactMenu';
import type { RedactionNotes } from './redactionNotes';
import { renderSteps } from './renderSteps';
import { focusRow, measureRows, scrollTo, writeGaps } from './rowLayout';
import { toRowsClass } from './rowsClass';
import { toRowViews, type LineProblems, type ListHits, type RowView } from './rowView';
import { findSelectedLine } from './selectedLine';
import { watchSelection, type SelectionWatcher } from './selectionWatcher';
import { changesShown, withToggled } from './shownChanges';
import { watchSizes, type SizeWatcher } from './sizeWatcher';

export type { CopiedPart } from './copiedPart';
export type { RedactionNote, RedactionNotes } from './redactionNotes';

/** A person who pauses this long (milliseconds) has stopped scrolling. */
const SCROLL_PAUSE_MS = 150;
/** Rendering, measuring and rendering again settles in two rounds; more would mean heights that never come to rest. */
const MOST_ROUNDS = 6;
const READER = { locale, timeZone };

/**
 * The lines of a transcript, windowed: rows of natural height, of which only those near the view are in the document.
 *
 * Events: `change` {steps} for every edit, redaction and revert; `undo`, `redo`; `redacteverywhere` {identifier, start, end}
 * asks for the same words in all lines; `announce` {message} for the page's live region.
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
    @api redactionNotes: RedactionNotes | null = null;
    @api legNames: LegNames | null = null;
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
        this.renderedLines = this.renderedLines.filter((identifier) => this.placement.has(identifier));
        this.renderWanted();
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
    /** Lists still to be rendered, one after another. */
    nextLists: readonly (readonly string[])[] = [];
    current: string | null = null;
    editing: string | null = null;
    shownChanges = changesShown(false);
    menu: RedactMenu | null = null;
    /** The line to bring into view once it is rendered and measured. */
    goal: { readonly identifier: string; readonly alignment: Alignment; readonly takesFocus: boolean } | null = null;
    isTouch = false;
    isNarrow = false;
    isScrolling = false;
    /** Whether the page stands as `placement` wants it: then any other scroll position is the browser's doing. */
    isSettled = false;
    rounds = 0;
    scrollPause = createPause(SCROLL_PAUSE_MS);
    nextFrame = createNextFrame();
    selections: SelectionWatcher | null = null;
    sizes: SizeWatcher | null = null;

    get listRole(): string | null {
        return this.renderedLines.length > 0 ? 'list' : null;
    }

    get listLabel(): string | null {
        return this.renderedLines.length > 0 ? LABELS.lines : null;
    }

    get rowsClass(): string {
        return toRowsClass(this);
    }

    get rows(): readonly RowView[] {
        const { participants, session, callStartMs, problems, hits, current, showsClock } = this;
        const { redactionNotes, shownChanges } = this;
        const legStarts = legStartsOf(this._entries, this.legNames);
        const marks = { problems, hits, redactionNotes, legStarts, shownChanges };
        const shown = { ...READER, ...marks, participants, session, callStartMs, showsClock, current };
        const places = this.renderedLines.map((identifier) => this.placement.indexOf(identifier));
        const tabStop = current ?? this.placement.topLine;
        return toRowViews(this._entries, places, { ...shown, size: this._entries.length, tabStop });
    }

    connectedCallback(): void {
        this.isTouch = globalThis.matchMedia?.('(hover: none)').matches ?? false;
        this.selections = watchSelection(() => this.offerRedaction());
        this.sizes = watchSizes(() => this.handleResize());
    }

    disconnectedCallback(): void {
        this.selections?.stop();
        this.sizes?.stop();
        this.scrollPause.stop();
        this.nextFrame.stop();
    }

    renderedCallback(): void {
        this.noticeScroll();
        const [next, ...rest] = this.nextLists;
        if (next) {
            this.placeRows();
            this.nextLists = rest;
            this.renderedLines = next;
            return;
        }
        this.sizes?.watch(this.view ? [this.view, ...this.lineElements] : []);
        this.measure();
        this.settle();
    }

    /**
     * Takes a scroll position that the browser has not reported yet. Focus on a line outside the view scrolls at once and
     * renders at once, and the event comes later: without this the line would be scrolled away again.
     */
    noticeScroll(): void {
        const { view } = this;
        if (view && this.isSettled && !this.goal) {
            this.placement.scrolledTo(view.scrollTop);
        }
        this.isSettled = false;
    }

    /** Renders the lines that belong into view now. Returns whether anything has to be rendered. */
    renderWanted(): boolean {
        const pinned = [this.current, this.editing, this.menu?.identifier, this.goal?.identifier];
        const wanted = this.placement.linesToRender(pinned.filter((identifier) => typeof identifier === 'string'));
        const [first, ...rest] = renderSteps(this.renderedLines, wanted);
        this.nextLists = rest;
        this.renderedLines = first ?? this.renderedLines;
        return first !== undefined;
    }

    /** Puts the rows and the view where they belong, after rows were rendered, measured or scrolled. */
    settle(): void {
        const { view } = this;
        if (!view) {
            return;
        }
        if (this.goal) {
            this.placement.show(this.goal.identifier, this.goal.alignment);
        }
        this.placement.settle(this.renderedLines, this.isScrolling && !this.goal);
        this.placeRows();
        this.rounds += 1;
        if (this.rounds < MOST_ROUNDS && this.renderWanted()) {
            this.isSettled = false;
            return;
        }
        this.rounds = 0;
        scrollTo(this.view, this.placement.scrollTop);
        this.isSettled = true;
        this.reachGoal();
        placeMenu(this.menu, this.lineElement(this.menu?.identifier ?? ''), this.refs);
    }

    reachGoal(): void {
        const { goal } = this;
        this.goal = null;
        focusRow(goal?.takesFocus ? this.lineElement(goal.identifier) : undefined);
    }

    goTo(identifier: string, alignment: Alignment, takesFocus = true): void {
        if (!this.placement.has(identifier)) {
            return;
        }
        this.goal = { identifier, alignment, takesFocus };
        this.current = takesFocus ? identifier : this.current;
        this.placement.show(identifier, alignment);
        if (!this.renderWanted()) {
            this.settle();
        }
    }

    measure(): void {
        const { view } = this;
        if (!view) {
            return;
        }
        this.isNarrow = view.clientWidth > 0 && isNarrow(view.clientWidth);
        measureRows(this.placement, view, this.renderedLines, this.lineElements);
    }

    /** Only writes, and only what differs: nothing here makes the browser lay out the page. */
    placeRows(): void {
        const rows = this.refs?.['rows'] as HTMLElement | undefined;
        if (rows) {
            writeGaps(this.placement.gapsAround(this.renderedLines), rows, this.lineElements);
        }
    }

    handleResize(): void {
        this.measure();
        this.placement.settle(this.renderedLines, this.isScrolling);
        this.placeRows();
        scrollTo(this.view, this.placement.scrollTop);
        // New rows rendered from here would be reported as a resize loop; those around the view are there already.
        this.nextFrame.ask(() => this.settle());
    }

    handleScroll(): void {
        const { view } = this;
        if (!view || !this.placement.scrolledTo(view.scrollTop)) {
            return;
        }
        this.isScrolling = true;
        this.scrollPause.restart(() => {
            this.isScrolling = false;
            this.settle();
        });
        this.settle();
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
            this.sendChange(redactionSteps(menu, session, entityType));
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

    get view(): HTMLElement | undefined {
        return this.refs?.['view'] as HTMLElement | undefined;
    }

    /** In the order of `renderedLines`. */
    get lineElements(): readonly LineElement[] {
        return [...(this.template?.querySelectorAll<LineElement>('c-transcript-line') ?? [])];
    }

    lineElement(identifier: string | null | undefined): LineElement | undefined {
        return this.lineElements[this.renderedLines.indexOf(identifier ?? '')];
    }
}
