import type { Pair, Stretch } from './comparedLine';
import { risingPairs } from './risingPairs';

/** Cuts a stretch at lines that are surely one: what has the same key once on each side, as far as none crosses another. */
export function cutAtAnchors(
    { stored, lines }: Stretch,
    storedKey: (storedIndex: number) => string | null,
    lineKey: (lineIndex: number) => string | null
): { readonly pairs: readonly Pair[]; readonly between: readonly Stretch[] } {
    const places = placesOnce(lines.map(lineKey));
    const found: [number, number][] = [];
    for (const [key, place] of placesOnce(stored.map(storedKey))) {
        const other = place === null ? null : places.get(key);
        if (place !== null && other !== null && other !== undefined) {
            found.push([place, other]);
        }
    }
    const anchors = risingPairs(found.sort(([a], [b]) => a - b));
    const pairs: Pair[] = [];
    const between: Stretch[] = [];
    let [storedFrom, linesFrom] = [0, 0];
    for (const [storedTo, linesTo] of [...anchors, [stored.length, lines.length] as const]) {
        if (storedTo > storedFrom && linesTo > linesFrom) {
            between.push({ stored: stored.slice(storedFrom, storedTo), lines: lines.slice(linesFrom, linesTo) });
        }
        const [storedIndex, lineIndex] = [stored[storedTo], lines[linesTo]];
        if (storedIndex !== undefined && lineIndex !== undefined) {
            pairs.push({ storedIndex, lineIndex });
        }
        [storedFrom, linesFrom] = [storedTo + 1, linesTo + 1];
    }
    return { pairs, between };
}

/** Where each key stands; null where it stands more than once. */
function placesOnce(keys: readonly (string | null)[]): ReadonlyMap<string, number | null> {
    const places = new Map<string, number | null>();
    keys.forEach((key, place) => {
        if (key !== null) {
            places.set(key, places.has(key) ? null : place);
        }
    });
    return places;
}
