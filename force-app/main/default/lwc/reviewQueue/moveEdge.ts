import { wordRanges, type TextRange } from 'c/transcriptModel';

/** Which end of a suggestion moves: the first of its words, or the last. */
export type Edge = 'start' | 'end';

/** By a word more, or one less. */
export type Reach = 'widen' | 'narrow';

/** The part of a line that a suggestion begins or ends in. */
export interface EdgePlace {
    readonly text: string;
    /** Where it stands now, and where it was found: it can always go back there, whatever a word is. */
    readonly range: TextRange;
    readonly found: TextRange;
    /** What no suggestion may reach into. */
    readonly taken: readonly TextRange[];
}

/**
 * The range with one end moved by a word; null where that can't be: there is no word, it is somebody else's, or none would
 * be left. One way and back again gives the same range.
 */
export function moveEdge({ text, range, found, taken }: EdgePlace, edge: Edge, reach: Reach): TextRange | null {
    const words = wordRanges(text);
    const stops = [...words.map((word) => word[edge]), found[edge]];
    const goesOn = (edge === 'end') === (reach === 'widen');
    const ahead = stops.filter((stop) => (goesOn ? stop > range[edge] : stop < range[edge]));
    if (ahead.length === 0) {
        return null;
    }
    const stop = goesOn ? Math.min(...ahead) : Math.max(...ahead);
    const moved = { ...range, [edge]: stop };
    if (reach === 'narrow') {
        return moved.start < moved.end ? moved : null;
    }
    const added = edge === 'start' ? { start: stop, end: range.start } : { start: range.end, end: stop };
    const masks = words.filter(({ start }) => text.startsWith('[', start));
    return [...taken, ...masks].some(({ start, end }) => start < added.end && end > added.start) ? null : moved;
}
