import type { Pair, Stretch } from './comparedLine';

/** So many pairs of lines are looked at together: it keeps the work in proportion to the lines, see `smallStretches`. */
const MOST_CELLS = 16_384;

/** What the sides of a stretch are paired by. */
export interface Alignment {
    /** How well it goes for two lines to be one; 0 where they may not be. */
    score(storedIndex: number, lineIndex: number): number;
    storedStartMs(storedIndex: number): number | null;
    lineStartMs(lineIndex: number): number | null;
}

/** Pairs the lines of a stretch so that no pair crosses another and the scores add up to the most. */
export function alignStretch(stretch: Stretch, alignment: Alignment): readonly Pair[] {
    return smallStretches(stretch, alignment).flatMap((small) => alignSmall(small, alignment.score));
}

/**
 * A stretch cut by time until each part is small. The longer side is halved each time, and the other cut at the same moment:
 * parts that are full have 256 lines and more, so all have no more than 64 cells a line.
 */
function smallStretches(stretch: Stretch, alignment: Alignment): readonly Stretch[] {
    const { stored, lines } = stretch;
    if (stored.length * lines.length <= MOST_CELLS) {
        return [stretch];
    }
    let [storedCut, linesCut] = [stored.length >>> 1, lines.length >>> 1];
    // Without a time, the middle of both will do.
    if (stored.length >= lines.length) {
        const timeMs = alignment.storedStartMs(stored[storedCut] ?? 0);
        linesCut = timeMs === null ? linesCut : countBefore(lines, timeMs, alignment.lineStartMs);
    } else {
        const timeMs = alignment.lineStartMs(lines[linesCut] ?? 0);
        storedCut = timeMs === null ? storedCut : countBefore(stored, timeMs, alignment.storedStartMs);
    }
    return [
        ...smallStretches({ stored: stored.slice(0, storedCut), lines: lines.slice(0, linesCut) }, alignment),
        ...smallStretches({ stored: stored.slice(storedCut), lines: lines.slice(linesCut) }, alignment)
    ];
}

function countBefore(places: readonly number[], timeMs: number, startOf: (place: number) => number | null): number {
    const at = places.findIndex((place) => (startOf(place) ?? Number.NEGATIVE_INFINITY) >= timeMs);
    return at < 0 ? places.length : at;
}

function alignSmall({ stored, lines }: Stretch, score: Alignment['score']): readonly Pair[] {
    const width = lines.length + 1;
    /** What pairing the first of both sides comes to, row by row. */
    const best = new Float64Array((stored.length + 1) * width);
    stored.forEach((storedIndex, row) => {
        lines.forEach((lineIndex, column) => {
            const paired = score(storedIndex, lineIndex);
            const at = (row + 1) * width + column + 1;
            best[at] = Math.max(
                best[at - 1] ?? 0,
                best[at - width] ?? 0,
                paired > 0 ? (best[at - width - 1] ?? 0) + paired : 0
            );
        });
    });
    const pairs: Pair[] = [];
    let [row, column] = [stored.length, lines.length];
    while (row > 0 && column > 0) {
        const at = row * width + column;
        if (best[at] === best[at - 1]) {
            column -= 1;
        } else if (best[at] === best[at - width]) {
            row -= 1;
        } else {
            row -= 1;
            column -= 1;
            pairs.push({ storedIndex: stored[row] ?? 0, lineIndex: lines[column] ?? 0 });
        }
    }
    return pairs.reverse();
}
