import fc from 'fast-check';
import { createHeightIndex } from '../heightIndex';

describe('createHeightIndex', () => {
    it('has nothing in it for no rows', () => {
        const index = createHeightIndex([]);
        expect([index.size, index.total(), index.offsetOf(0), index.indexAt(10)]).toEqual([0, 0, 0, -1]);
    });

    it.each([
        [-5, 0],
        [0, 0],
        [9.9, 0],
        [10, 1],
        [29.9, 1],
        [30, 2],
        [59, 2],
        [60, 2],
        [1e9, 2]
    ])('finds at offset %d the row %d', (offset, row) => {
        expect(createHeightIndex([10, 20, 30]).indexAt(offset)).toBe(row);
    });

    it('refuses a row that is not there', () => {
        expect(() => createHeightIndex([10]).setHeight(1, 5)).toThrow('no row 1 in a list of 1');
    });

    it('agrees with adding up, whatever is set', () => {
        const height = fc.integer({ min: 1, max: 400 });
        fc.assert(
            fc.property(
                fc.array(height, { minLength: 1, maxLength: 70 }),
                fc.array(fc.tuple(fc.nat(), height), { maxLength: 30 }),
                fc.nat(),
                (heights, changes, somewhere) => {
                    const plain = [...heights];
                    const index = createHeightIndex(heights);
                    for (const [place, value] of changes) {
                        plain[place % plain.length] = value;
                        index.setHeight(place % plain.length, value);
                    }
                    const sum = (end: number): number => plain.slice(0, end).reduce((total, each) => total + each, 0);
                    const row = somewhere % plain.length;
                    expect(index.offsetOf(row)).toBe(sum(row));
                    expect(index.heightOf(row)).toBe(plain[row]);
                    expect(index.total()).toBe(sum(plain.length));
                    expect(index.indexAt(sum(row))).toBe(row);
                    expect(index.indexAt(sum(row + 1) - 0.5)).toBe(row);
                }
            ),
            { seed: 31, numRuns: 500 }
        );
    });
});
