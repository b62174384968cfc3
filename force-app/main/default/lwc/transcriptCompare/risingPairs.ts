/**
 * The most of the pairs that rise on both sides, so that none crosses another. Each pair is two places; the pairs come in the
 * order of the first, and none has a place of another. Fredman, "On computing the length of longest increasing subsequences"
 * (1975): in n log n.
 */
export function risingPairs<P extends readonly [number, number]>(pairs: readonly P[]): readonly P[] {
    /** For each length the pair with the least second place that ends a row of that length. */
    const ends: number[] = [];
    const before: number[] = [];
    pairs.forEach(([, second], index) => {
        let low = 0;
        let high = ends.length;
        while (low < high) {
            const middle = (low + high) >>> 1;
            if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        before.push(low === 0 ? -1 : (ends[low - 1] ?? -1));
        ends[low] = index;
    });
    const rising: P[] = [];
    for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
        const pair = pairs[at];
        if (pair) {
            rising.push(pair);
        }
    }
    return rising.reverse();
}
