import {
    BEFORE_ALL,
    BEHIND_ALL,
    hitAfter,
    hitBefore,
    ordinalOf,
    placeIn,
    type Found,
    type HitPlace
} from 'c/transcriptSearch';
import { toEntries } from './entries';

const at = (...starts: readonly number[]) => starts.map((start) => ({ start, end: start + 2 }));
const found: Found = {
    entries: toEntries('', '', '', ''),
    hitsAt: [[], at(0, 5), [], at(4)],
    count: 3,
    isComplete: true
};

describe('steps from hit to hit', () => {
    it.each<[string, HitPlace, string | null, string | null]>([
        ['before all', BEFORE_ALL, 'e1 0', null],
        ['the beginning of a line with hits', { place: 1, start: -1 }, 'e1 0', null],
        ['a first hit', { place: 1, start: 0 }, 'e1 5', null],
        ['between two hits of a line', { place: 1, start: 3 }, 'e1 5', 'e1 0'],
        ['a line without hits', { place: 2, start: 7 }, 'e3 4', 'e1 5'],
        ['a last hit', { place: 3, start: 4 }, null, 'e1 5'],
        ['behind all', BEHIND_ALL, null, 'e3 4']
    ])('from %s', (_, from, next, previous) => {
        const [after, before] = [hitAfter(found, from), hitBefore(found, from)];
        expect(after && `${after.identifier} ${after.start}`).toBe(next);
        expect(before && `${before.identifier} ${before.start}`).toBe(previous);
    });

    it.each([
        ['e1', 0, 2, 1],
        ['e1', 5, 7, 2],
        ['e3', 4, 6, 3],
        ['e3', 4, 5, 0],
        ['e2', 4, 6, 0]
    ])('%s %i-%i is number %i', (identifier, start, end, ordinal) => {
        expect(ordinalOf(found, { identifier, start, end })).toBe(ordinal);
    });

    it('know the place of a line, and that a line is not there', () => {
        expect([placeIn(found, 'e2'), placeIn(found, 'e3', 4), placeIn(found, 'x'), placeIn(found, null)]).toEqual([
            { place: 2, start: -1 },
            { place: 3, start: 4 },
            BEFORE_ALL,
            BEFORE_ALL
        ]);
    });
});
