import { LightningElement, api } from 'lwc';
import type { ChangePart } from 'c/changeParts';
import { formatLabel } from 'c/labelText';
import { NO_HITS, shownText, type HitMarks, type LinePiece } from 'c/linePieces';
import { displayedText, type LineState, type Step, type TextRange } from 'c/transcriptModel';
import { keepText } from './keptText';
import { LABELS } from './labels';
import { toActionCommand } from './lineActions';
import { toLineCommand, type CursorCommand } from './lineKeys';
import { toLineLook, type LineLook } from './lineLook';
import { plainText, selectedRange, touchedRedactions, wordsToSay } from './lineRanges';
import { obeyCommand } from './obeyCommand';
import { askForKind, removeRedactions, type RedactionOutcome } from './redactionOutcome';
import { rememberParts } from './rememberParts';
import { rememberPieces } from './rememberPieces';
import type { TextElement } from './textElement';
import { cursorAfter, cursorRange, cursorUnits, type WordCursor } from './wordCursor';

/**
 * One line of a transcript. The element itself is the list item that has the focus.
 *
 * Events: `steps` {steps}; `revert`; `redact` {start, end, exact?, isExact?} asks for the menu of kinds; `editing`
 * {isEditing}; `typing` {text}; `togglechange` asks for the change word by word, or for the line again; `announce` {message}.
 */
export default class TranscriptLine extends LightningElement {
    @api identifier = '';
    /** The stored text. */
    @api text = '';
    /** The line with its unsaved changes; null where there are none. */
    @api change: LineState | null = null;
    /** When it was said, as shown, and in the other form: time into the call, time of day. */
    @api time = '';
    @api otherTime = '';
    @api speaker = '';
    @api speakerRole = 'unknown';
    /** The role in words where `speaker` is a name. */
    @api roleName = '';
    /** A short text that marks the line. */
    @api problem = '';
    /** By whom and when something was redacted in the stored text; empty where that is not known. */
    @api redactionNote = '';
    /** The part of the call that begins with this line; empty where none does. */
    @api leg = '';
    /** Whether the change is shown word by word in the place of the text. */
    @api showsChange = false;
    @api canEdit = false;
    @api canRedact = false;
    /** What a search found in the line; `current` is the one that the reader is at. */
    @api hits: HitMarks['hits'] = NO_HITS.hits;
    @api currentHit: HitMarks['current'] = null;
    /** What is suggested to be redacted. */
    @api suggested: HitMarks['suggested'] = undefined;
    /** The organisation's own masks. */
    @api fixedTexts: HitMarks['fixedTexts'] = undefined;
    /** Whether the actions stand there without hover, for touch. */
    @api showsActions = false;

    isEditing = false;
    editProblem = '';
    isHovered = false;
    hasFocus = false;
    isMenuOpen = false;
    cursor: WordCursor | null = null;
    /** Words that the mouse chose. */
    chosen: TextRange | null = null;
    piecesOf = rememberPieces();
    partsOf = rememberParts();
    labels = LABELS;

    /** Shows these words as the ones to be redacted, in place of the word cursor. */
    @api
    mark(start: number, end: number): void {
        this.chosen = { start, end };
        document.getSelection()?.removeAllRanges();
    }

    @api
    clearMark(): void {
        this.chosen = null;
        this.cursor = null;
    }

    /** The words that a range of the document touches, over the line's text; null where it touches none. */
    @api
    wordsIn(range: Range): TextRange | null {
        return this.textElement?.wordsIn(range, this.state.text) ?? null;
    }

    /** What a range of the document touches, as shown; empty where it touches nothing of the line. */
    @api
    shownIn(range: Range): string {
        return this.textElement?.shownIn(range) ?? '';
    }

    /** The words chosen with keys, as shown; empty where none are. */
    @api
    get markedText(): string {
        return shownText(this.pieces, this.marked);
    }

    /** What a range of the document selects of the text, where that is not just whole words; null otherwise. */
    @api
    exactIn(range: Range): TextRange | null {
        return this.textElement?.exactIn(range, this.state.text) ?? null;
    }

    /** The words that the mouse or the word cursor has chosen; empty where none are, or redacted ones. */
    @api
    get chosenText(): string {
        const selection = selectedRange();
        return plainText(this.state, (selection && this.wordsIn(selection)) ?? this.marked);
    }

    /** Where a part of the line's text stands on the screen; null while it is not shown. */
    @api
    rectOf(start: number, end: number): DOMRect | null {
        return this.textElement?.rectOf(start, end) ?? null;
    }

    connectedCallback(): void {
        this.addEventListener('keydown', this.handleKeyDown);
        this.addEventListener('focusin', this.handleFocusIn);
        this.addEventListener('focusout', this.handleFocusOut);
    }

    disconnectedCallback(): void {
        this.removeEventListener('keydown', this.handleKeyDown);
        this.removeEventListener('focusin', this.handleFocusIn);
        this.removeEventListener('focusout', this.handleFocusOut);
    }

    get state(): LineState {
        return this.change ?? { text: this.text, redactions: [] };
    }

    get shownText(): string {
        return displayedText(this.state);
    }

    get marked(): TextRange | null {
        return this.chosen ?? (this.cursor && cursorRange(this.cursor, cursorUnits(this.state)));
    }

    get pieces(): readonly LinePiece[] {
        const { text, change, marked, hits, currentHit: current, suggested, fixedTexts } = this;
        return this.piecesOf({ text, change, marked, hits, current, suggested, fixedTexts });
    }

    get isChanged(): boolean {
        return this.change !== null && this.change !== undefined;
    }

    get isDiff(): boolean {
        return this.showsChange && this.isChanged;
    }

    get parts(): readonly ChangePart[] {
        return this.change ? this.partsOf(this.text, this.change) : [];
    }

    get showsMenu(): boolean {
        const isWanted = this.showsActions || this.isHovered || this.hasFocus || this.isMenuOpen;
        return isWanted && !this.isEditing && (this.canEdit || this.canRedact || this.isChanged);
    }

    get look(): LineLook {
        return toLineLook(this);
    }

    get isRelabelable(): boolean {
        return this.canRedact && touchedRedactions(this.state, this.marked).length > 0;
    }

    handleFocusIn = (): void => {
        this.hasFocus = true;
    };

    handleFocusOut = (): void => {
        // Focus that only moves within the line must not render it: the open menu would jump back to its first item.
        queueMicrotask(() => {
            this.hasFocus = this.template?.host.matches(':focus-within') ?? false;
        });
    };

    handleMouseEnter(): void {
        this.isHovered = true;
    }

    handleMouseLeave(): void {
        this.isHovered = false;
    }

    handleMenuOpen(): void {
        this.isMenuOpen = true;
    }

    handleMenuClose(): void {
        this.isMenuOpen = false;
    }

    handleKeyDown = (event: KeyboardEvent): void => {
        if (this.template?.activeElement) {
            // The editor and the menu have the focus and keys of their own; the list must not take them.
            if (event.key === 'Escape' && !this.isEditing && !this.isMenuOpen) {
                this.focusSelf();
            }
            if (this.isEditing || !(event.ctrlKey || event.metaKey)) {
                event.stopPropagation();
            }
            return;
        }
        const command = event.defaultPrevented ? null : toLineCommand(event);
        if (command && obeyCommand(this, command)) {
            event.preventDefault();
            event.stopPropagation();
        }
    };

    handleDoubleClick(event: MouseEvent): void {
        event.preventDefault();
        document.getSelection()?.removeAllRanges();
        this.startEditing();
    }

    handleAction(event: CustomEvent<{ readonly value: string }>): void {
        const command = toActionCommand(event.detail.value);
        if (command) {
            obeyCommand(this, command);
        }
    }

    handleRemoveRedaction(event: CustomEvent<{ readonly start: number }>): void {
        const redaction = this.state.redactions.find(({ start }) => start === event.detail.start);
        if (redaction) {
            this.focusSelf();
            this.enter(removeRedactions(this.identifier, [redaction]));
        }
    }

    handleRelabel(event: CustomEvent<{ readonly start: number }>): void {
        const redaction = this.state.redactions.find(({ start }) => start === event.detail.start);
        if (redaction) {
            this.enter(askForKind(this.state, redaction));
        }
    }

    handleKeep(event: CustomEvent<{ readonly text: string }>): void {
        const kept = keepText(this.identifier, this.state, event.detail.text);
        if (!kept.ok) {
            this.editProblem = kept.problem;
            return;
        }
        this.stopEditing();
        this.sendSteps(kept.steps);
    }

    handleTyping({ detail }: CustomEvent<{ readonly text: string }>): void {
        this.dispatchEvent(new CustomEvent('typing', { detail }));
    }

    toggleChange(): void {
        this.focusSelf();
        this.clearMark();
        this.dispatchEvent(new CustomEvent('togglechange'));
    }

    /** The menu is out of the way of Tab, so that Tab leaves the list. */
    openActions(): void {
        const menu = this.refs?.['actions'] as HTMLElement | undefined;
        menu?.focus();
        menu?.click();
    }

    startEditing(): void {
        if (!this.canEdit) {
            this.announce(LABELS.mayNotEdit);
            return;
        }
        this.clearMark();
        this.editProblem = '';
        this.isEditing = true;
        this.dispatchEvent(new CustomEvent('editing', { detail: { isEditing: true } }));
    }

    stopEditing(): void {
        const editor = this.refs?.['editor'];
        // Somebody who went on to another place keeps the focus there.
        const hadFocus = editor !== undefined && this.template?.activeElement === editor;
        this.isEditing = false;
        this.editProblem = '';
        if (hadFocus) {
            this.focusSelf();
        }
        this.dispatchEvent(new CustomEvent('editing', { detail: { isEditing: false } }));
    }

    /** Makes what comes of something asked of the redactions happen. */
    enter({ steps, request, said }: RedactionOutcome): void {
        if (steps) {
            this.clearMark();
            this.sendSteps(steps);
        }
        if (request) {
            this.dispatchEvent(new CustomEvent('redact', { detail: request }));
        }
        if (said) {
            this.announce(said);
        }
    }

    revert(): void {
        this.focusSelf();
        this.dispatchEvent(new CustomEvent('revert'));
        this.announce(LABELS.reverted);
    }

    moveWordCursor(command: CursorCommand): void {
        this.chosen = null;
        this.cursor = cursorAfter(command, this.cursor, this.state, this.textElement?.isRightToLeft ?? false);
        const { marked } = this;
        if (marked) {
            this.announce(formatLabel(LABELS.selected, wordsToSay(this.state, marked)));
        }
    }

    focusSelf(): void {
        this.template?.host.focus({ preventScroll: true });
    }

    sendSteps(steps: readonly Step[]): void {
        if (steps.length > 0) {
            this.dispatchEvent(new CustomEvent('steps', { detail: { steps } }));
        }
    }

    announce(message: string): void {
        this.dispatchEvent(new CustomEvent('announce', { detail: { message } }));
    }

    get textElement(): TextElement | undefined {
        return this.refs?.['text'] as TextElement | undefined;
    }
}
