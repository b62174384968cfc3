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
    /** What was removed; empty for text, and for a mask that doesn't tell. */
    readonly entityType: string;
    /** Whether the piece belongs to the words that are marked. */
    readonly isMarked: boolean;
    /** Whether it belongs to a hit of a search, and to the one that the reader is at. */
    readonly hit: 'none' | 'other' | 'current';
    /** Whether it is suggested to redact it, and by the suggestion that is being decided; absent where it isn't. */
    readonly suggestion?: 'other' | 'current';
}

/** What is drawn of a search in a line, and of suggestions. `hits`: ranges in order and without overlap; `current` is where the reader is, or null. */
export interface HitMarks {
    readonly hits: readonly TextRange[];
    readonly current: TextRange | null;
    /** What is suggested to be redacted: ranges without overlap. */
    readonly suggested?: readonly (TextRange & { readonly isCurrent: boolean })[];
    /** The organisation's own masks. */
    readonly fixedTexts?: readonly string[];
}

/** Nothing is looked for. */
export const NO_HITS: HitMarks = { hits: [], current: null };

/** The pieces of a line in order, cut where the marked words and the hits begin and end. */
export function toPieces(line: LineState, marked: TextRange | null, marks: HitMarks = NO_HITS): readonly LinePiece[] {
    const toPiece = (kind: LinePiece['kind'], text: string, { start, end }: TextRange, entityType = ''): LinePiece => {
        const isMarked = marked !== null && touches(marked, start, end);
        const piece = { kind, text, start, end, entityType, isMarked, hit: hitOf(marks, start, end) };
        const suggested = kind === 'text' && marks.suggested?.find((range) => touches(range, start, end));
        return suggested ? { ...piece, suggestion: suggested.isCurrent ? 'current' : 'other' } : piece;
    };
    const cuts = [marked, ...marks.hits, ...(marks.suggested ?? [])].flatMap((range) =>
        range ? [range.start, range.end] : []
    );
    return lineSegments(line).flatMap((segment) =>
        segment.kind === 'mask'
            ? [toPiece('pending', withoutBrackets(segment.text), segment, segment.entityType)]
            : cutAtMasks(segment, marks.fixedTexts).flatMap(({ entityType, ...part }) =>
                  entityType === null
                      ? cutAt(part, cuts).map((range) => toPiece('text', textIn(segment, range), range))
                      : [toPiece('stored', withoutBrackets(textIn(segment, part)), part, entityType)]
              )
    );
}

interface Part extends TextRange {
    readonly entityType: string | null;
}

interface Segment extends TextRange {
    readonly text: string;
}

/** The segment as the stored masks in it and the text between them. */
function cutAtMasks({ text, start, end }: Segment, fixedTexts?: readonly string[]): readonly Part[] {
    const parts: Part[] = [];
    let at = start;
    for (const mask of findMasks(text, fixedTexts)) {
        parts.push({ start: at, end: start + mask.start, entityType: null });
        at = start + mask.end;
        parts.push({ start: start + mask.start, end: at, entityType: mask.entityType ?? '' });
    }
    return [...parts, { start: at, end, entityType: null }].filter((part) => part.end > part.start);
}

function cutAt({ start, end }: TextRange, cuts: readonly number[]): readonly TextRange[] {
    const edges = [...new Set([start, ...cuts.filter((cut) => cut > start && cut < end)])].sort((a, b) => a - b);
    return edges.map((edge, place) => ({ start: edge, end: edges[place + 1] ?? end }));
}

function textIn(segment: Segment, { start, end }: TextRange): string {
    return segment.text.slice(start - segment.start, end - segment.start);
}

function hitOf({ hits, current }: HitMarks, start: number, end: number): LinePiece['hit'] {
    if (current && touches(current, start, end)) {
        return 'current';
    }
    return hits.some((hit) => touches(hit, start, end)) ? 'other' : 'none';
}

function touches(range: TextRange, start: number, end: number): boolean {
    return range.start < end && range.end > start;
}

function withoutBrackets(mask: string): string {
    return mask.startsWith('[') && mask.endsWith(']') ? mask.slice(1, -1) : mask;
}
