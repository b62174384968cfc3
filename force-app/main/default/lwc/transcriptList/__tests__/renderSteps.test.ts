import fc from 'fast-check';
import { renderSteps } from '../renderSteps';

/** Whether the framework's diff moves no row that stays: apart from equal ends, one side is empty or all is new. */
function isMoveFree(from: readonly string[], to: readonly string[]): boolean {
    let head = 0;
    while (head < from.length && head < to.length && from[head] === to[head]) {
        head += 1;
    }
    let tail = 0;
    while (tail < Math.min(from.length, to.length) - head && from.at(-1 - tail) === to.at(-1 - tail)) {
        tail += 1;
    }
    const removed = from.slice(head, from.length - tail);
    const added = new Set(to.slice(head, to.length - tail));
    return removed.every((key) => !added.has(key));
}

describe('renderSteps', () => {
    it.each<[string, readonly string[], readonly string[]]>([
        ['abcd', ['cd', 'cdef'], ['c', 'd', 'e', 'f']],
        ['aFc', ['aF', 'F', 'Fxyz'], ['F', 'x', 'y', 'z']],
        ['Fabc', ['Fbc', 'Fbcd'], ['F', 'b', 'c', 'd']],
        ['abc', ['xyz'], ['x', 'y', 'z']],
        ['', ['ab'], ['a', 'b']],
        ['ab', [''], []],
        ['ab', [], ['a', 'b']]
    ])('from %j goes by %j', (current, steps, wanted) => {
        expect(renderSteps([...current], wanted).map((list) => list.join(''))).toEqual(steps);
    });

    it('takes an order that changed in one step', () => {
        expect(renderSteps(['a', 'b', 'c'], ['c', 'b', 'a'])).toEqual([['c', 'b', 'a']]);
    });

    it('ends with what is wanted and never moves a row that stays', () => {
        const some = fc.subarray([...'abcdefghijklmnop']);
        fc.assert(
            fc.property(some, some, (current, wanted) => {
                const steps = renderSteps(current, wanted);
                expect(steps.at(-1) ?? current).toEqual(wanted);
                steps.forEach((to, place) => expect(isMoveFree(steps[place - 1] ?? current, to)).toBe(true));
            }),
            { seed: 32, numRuns: 1000 }
        );
    });
});
