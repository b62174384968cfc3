/** Heights of rows in order, in CSS pixels, with the sums that a windowed list asks for on each scroll. */
export interface HeightIndex {
    readonly size: number;
    /** The height of all rows. */
    total(): number;
    heightOf(index: number): number;
    setHeight(index: number, height: number): void;
    /** Where the row starts: the sum of the heights before it. `index` may be `size`, which gives the total. */
    offsetOf(index: number): number;
    /** The row at this offset, the nearest one where it lies outside; -1 where there are no rows. */
    indexAt(offset: number): number;
}

/**
 * Sums in O(log n) and changes in O(log n) by a binary indexed tree (Fenwick, "A New Data Structure for Cumulative
 * Frequency Tables", 1994): a row that is measured must not cost a pass over a hundred thousand others.
 */
export function createHeightIndex(heights: readonly number[]): HeightIndex {
    const size = heights.length;
    const own = Float64Array.from(heights);
    // tree[i] holds the sum of the (i & -i) rows that end with row i - 1.
    const tree = new Float64Array(size + 1);
    for (let i = 1; i <= size; i += 1) {
        tree[i] = at(tree, i) + at(own, i - 1);
        const parent = i + (i & -i);
        if (parent <= size) {
            tree[parent] = at(tree, parent) + at(tree, i);
        }
    }
    let highest = 1;
    while (highest * 2 <= size) {
        highest *= 2;
    }

    const offsetOf = (index: number): number => {
        let sum = 0;
        for (let i = Math.min(Math.max(index, 0), size); i > 0; i -= i & -i) {
            sum += at(tree, i);
        }
        return sum;
    };

    return {
        size,
        total: () => offsetOf(size),
        heightOf: (index) => at(own, index),
        setHeight(index, height) {
            if (index < 0 || index >= size) {
                throw new Error(`no row ${index} in a list of ${size}`);
            }
            const delta = height - at(own, index);
            own[index] = height;
            for (let i = index + 1; i <= size; i += i & -i) {
                tree[i] = at(tree, i) + delta;
            }
        },
        offsetOf,
        indexAt(offset) {
            let index = 0;
            let left = offset;
            for (let step = highest; step > 0; step = Math.floor(step / 2)) {
                if (index + step <= size && at(tree, index + step) <= left) {
                    index += step;
                    left -= at(tree, index);
                }
            }
            return Math.min(index, size - 1);
        }
    };
}

/** Typed arrays have no holes; this tells the type checker so. */
function at(numbers: Float64Array, index: number): number {
    return numbers[index] ?? 0;
}
