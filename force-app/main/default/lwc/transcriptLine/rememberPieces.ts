import { toPieces, type HitMarks, type LinePiece } from 'c/linePieces';
import type { LineState, TextRange } from 'c/transcriptModel';

interface Inputs extends HitMarks {
    readonly text: string;
    readonly change: LineState | null;
    readonly marked: TextRange | null;
}

/** Gives the pieces of a line, and the same array again as long as nothing of it changes: then it is not drawn anew. */
export type PiecesOf = (inputs: Inputs) => readonly LinePiece[];

/** One line's memory. */
export function rememberPieces(): PiecesOf {
    let last: Inputs | null = null;
    let pieces: readonly LinePiece[] = [];
    return (inputs) => {
        if (!last || !isSame(last, inputs)) {
            last = inputs;
            pieces = toPieces(inputs.change ?? { text: inputs.text, redactions: [] }, inputs.marked, inputs);
        }
        return pieces;
    };
}

function isSame(a: Inputs, b: Inputs): boolean {
    return (
        a.text === b.text &&
        a.change === b.change &&
        a.marked?.start === b.marked?.start &&
        a.marked?.end === b.marked?.end &&
        a.hits === b.hits &&
        a.suggested === b.suggested &&
        a.fixedTexts === b.fixedTexts &&
        a.current?.start === b.current?.start &&
        a.current?.end === b.current?.end
    );
}
