import { wholeWords, type TextRange } from 'c/transcriptModel';

/**
 * The part of a line's text that a range of the document touches; null where it touches none. `pieces` are the elements
 * of the line's pieces: each says by data-start and data-end which part of the text it shows.
 */
export function partInRange(range: Range, pieces: readonly HTMLElement[]): TextRange | null {
    let start = Number.POSITIVE_INFINITY;
    let end = Number.NEGATIVE_INFINITY;
    for (const piece of pieces) {
        if (range.intersectsNode(piece)) {
            const own = rangeOf(piece);
            // Only plain text can be selected in part; a mask counts whole.
            const node = piece.dataset['kind'] === 'text' ? piece.firstChild : null;
            const from = node && range.startContainer === node ? own.start + range.startOffset : own.start;
            const to = node && range.endContainer === node ? own.start + range.endOffset : own.end;
            if (from < to) {
                start = Math.min(start, from);
                end = Math.max(end, to);
            }
        }
    }
    return start < end ? { start, end } : null;
}

/** `partInRange` widened to whole words. */
export function wordsInRange(range: Range, pieces: readonly HTMLElement[], text: string): TextRange | null {
    const part = partInRange(range, pieces);
    return part && wholeWords(text, part);
}

/** `partInRange` where that is something else than whole words; null otherwise. */
export function exactInRange(range: Range, pieces: readonly HTMLElement[], text: string): TextRange | null {
    const part = partInRange(range, pieces);
    const words = part && wholeWords(text, part);
    return words && (words.start !== part.start || words.end !== part.end) ? part : null;
}

/** Where a part of the text stands on the screen; null where no piece shows it. */
export function rectOfText(range: TextRange, pieces: readonly HTMLElement[]): DOMRect | null {
    const shown = pieces.filter((piece) => rangeOf(piece).start < range.end && rangeOf(piece).end > range.start);
    const first = shown[0];
    const last = shown[shown.length - 1];
    if (!first || !last) {
        return null;
    }
    const area = document.createRange();
    setEdge(
        first,
        range.start - rangeOf(first).start,
        (node, offset) => area.setStart(node, offset),
        () => area.setStartBefore(first)
    );
    setEdge(
        last,
        range.end - rangeOf(last).start,
        (node, offset) => area.setEnd(node, offset),
        () => area.setEndAfter(last)
    );
    return area.getBoundingClientRect();
}

function setEdge(
    piece: HTMLElement,
    offset: number,
    inside: (node: Text, offset: number) => void,
    around: () => void
): void {
    const node = piece.firstChild;
    if (piece.dataset['kind'] === 'text' && node instanceof Text) {
        inside(node, Math.min(Math.max(offset, 0), node.length));
    } else {
        around();
    }
}

function rangeOf(piece: HTMLElement): TextRange {
    return { start: Number(piece.dataset['start']), end: Number(piece.dataset['end']) };
}
