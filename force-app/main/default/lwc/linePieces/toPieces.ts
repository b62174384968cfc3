import { lineSegments, type LineState, type TextRange } from 'c/transcriptModel';
import { findMasks } from 'c/transcriptRedaction';

/**
 * A piece of a line as it is drawn: plain text, a redaction that is not saved yet (`pending`), or a mask that stands in
 * the stored text (`stored`). `start` and `end` are UTF-16 offsets over the line's text, also where a mask is shown.
 */
export interface LinePiece {
    readonly kind: 'text' | 'pending' | 'stored';
    /** What is shown: for masks their label without the brackets. */
    readonly text: string;
    readonly start: number;
    readonly end: number;
    /** What was removed; empty for text. */
    readonly entityType: string;
    /** Whether the piece belongs to the words that are marked. */
    readonly isMarked: boolean;
}

/** The pieces of a line in order, cut where the marked words begin and end. */
export function toPieces(line: LineState, marked: TextRange | null): readonly LinePiece[] {
    const pieces: LinePiece[] = [];
    for (const segment of lineSegments(line)) {
        if (segment.kind === 'mask') {
            const { start, end, entityType } = segment;
            const isMarked = marked !== null && marked.start < end && marked.end > start;
            pieces.push({ kind: 'pending', text: withoutBrackets(segment.text), start, end, entityType, isMarked });
        } else {
            pushText(pieces, segment, marked);
        }
    }
    return pieces;
}

function pushText(pieces: LinePiece[], segment: TextRange & { readonly text: string }, marked: TextRange | null): void {
    const textOf = (start: number, end: number): string =>
        segment.text.slice(start - segment.start, end - segment.start);
    const pushPlain = (from: number, to: number): void => {
        const cuts = [from, ...[marked?.start ?? from, marked?.end ?? to].filter((cut) => cut > from && cut < to), to];
        cuts.slice(1).forEach((end, place) => {
            const start = cuts[place] ?? from;
            if (end > start) {
                const isMarked = marked !== null && marked.start <= start && marked.end >= end;
                pieces.push({ kind: 'text', text: textOf(start, end), start, end, entityType: '', isMarked });
            }
        });
    };
    let at = segment.start;
    for (const mask of findMasks(segment.text)) {
        const start = segment.start + mask.start;
        const end = segment.start + mask.end;
        pushPlain(at, start);
        const isMarked = marked !== null && marked.start < end && marked.end > start;
        const text = withoutBrackets(textOf(start, end));
        pieces.push({ kind: 'stored', text, start, end, entityType: mask.entityType, isMarked });
        at = end;
    }
    pushPlain(at, segment.end);
}

function withoutBrackets(mask: string): string {
    return mask.startsWith('[') && mask.endsWith(']') ? mask.slice(1, -1) : mask;
}
