import type { TextRange } from 'c/transcriptModel';
import type { LinePiece } from './toPieces';

/**
 * A part of a line as a reader sees it, to be copied or looked for: the words of it, and each mask that it touches whole
 * and in brackets. Never what a mask hides. Empty for no part.
 */
export function shownText(pieces: readonly LinePiece[], part: TextRange | null): string {
    if (!part) {
        return '';
    }
    return pieces
        .filter(({ start, end }) => start < part.end && end > part.start)
        .map(({ kind, text, start }) =>
            kind === 'text' ? text.slice(Math.max(0, part.start - start), part.end - start) : `[${text}]`
        )
        .join('');
}
