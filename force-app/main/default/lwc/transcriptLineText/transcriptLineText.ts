import { LightningElement, api } from 'lwc';
import { entityTypeLabel } from 'c/entityTypeLabels';
import { formatLabel } from 'c/labelText';
import { shownText, type LinePiece } from 'c/linePieces';
import type { TextRange } from 'c/transcriptModel';
import { LABELS } from './labels';
import { exactInRange, partInRange, rectOfText, wordsInRange } from './selectedWords';

interface PieceView extends LinePiece {
    readonly key: string;
    readonly className: string;
    readonly isText: boolean;
    readonly isRemovable: boolean;
    readonly title: string;
}

/**
 * The text of one line. A component of its own because the framework writes text anew whenever a template renders, and
 * that ends a selection made with the mouse: this one renders only when the text, its redactions or its marks change.
 *
 * Events: `removeredaction` {start}, `relabel` {start}.
 */
export default class TranscriptLineText extends LightningElement {
    @api pieces: readonly LinePiece[] = [];
    /** Whether redactions that are not saved yet have a button to remove them. */
    @api canRedact = false;

    labels = LABELS;

    /** The words of `text`, the line's own, that a range of the document touches; null where it touches none. */
    @api
    wordsIn(range: Range, text: string): TextRange | null {
        return wordsInRange(range, this.pieceElements, text);
    }

    /** What a range of the document touches, as shown: masks whole and in brackets. Empty where it touches nothing. */
    @api
    shownIn(range: Range): string {
        return shownText(this.pieces, partInRange(range, this.pieceElements));
    }

    /** What such a range selects of the text to the letter, where that is not just whole words; null otherwise. */
    @api
    exactIn(range: Range, text: string): TextRange | null {
        return exactInRange(range, this.pieceElements, text);
    }

    /** Where a part of the line's text stands on the screen; null for an empty line. */
    @api
    rectOf(start: number, end: number): DOMRect | null {
        return rectOfText({ start, end }, this.pieceElements);
    }

    /** Whether the text runs from right to left, as its first letters decide. */
    @api
    get isRightToLeft(): boolean {
        const text = this.refs?.['text'];
        return text !== undefined && getComputedStyle(text).direction === 'rtl';
    }

    get views(): readonly PieceView[] {
        return this.pieces.map((piece) => toPieceView(piece, this.canRedact));
    }

    get isEmpty(): boolean {
        return this.pieces.length === 0;
    }

    handleLabelClick(event: MouseEvent): void {
        const start = Number((event.currentTarget as HTMLElement).dataset['redaction']);
        this.dispatchEvent(new CustomEvent('relabel', { detail: { start } }));
    }

    handleRemoveClick(event: MouseEvent): void {
        const start = Number((event.currentTarget as HTMLElement).dataset['redaction']);
        this.dispatchEvent(new CustomEvent('removeredaction', { detail: { start } }));
    }

    get pieceElements(): readonly HTMLElement[] {
        return [...(this.template?.querySelectorAll<HTMLElement>('[data-start]') ?? [])];
    }
}

const HIT_CLASSES: Readonly<Record<LinePiece['hit'], string>> = {
    none: '',
    other: ' hit',
    current: ' hit hit_current'
};

const SUGGESTION_CLASSES: Readonly<Record<NonNullable<LinePiece['suggestion']>, string>> = {
    other: ' suggested',
    current: ' suggested suggested_current'
};

function toPieceView(piece: LinePiece, canRedact: boolean): PieceView {
    const { kind, text, start, entityType, isMarked, hit, suggestion } = piece;
    const marked = `${isMarked ? ' marked' : ''}${HIT_CLASSES[hit]}${suggestion ? SUGGESTION_CLASSES[suggestion] : ''}`;
    const isText = kind === 'text';
    const template = kind === 'pending' ? LABELS.pendingMask : LABELS.storedMask;
    return {
        ...piece,
        key: `${kind}${start}`,
        className: isText ? `plain${marked}` : `mask mask_${kind}${marked}`,
        isText,
        isRemovable: kind === 'pending' && canRedact,
        title: isText ? '' : formatLabel(template, entityTypeLabel(entityType || text))
    };
}
