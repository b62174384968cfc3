import fc from 'fast-check';
import { toReach, type Edge, type EdgeWay, type Reach } from 'c/reviewQueue';
import { wordRanges, type TextRange } from 'c/transcriptModel';
import { moveEdge } from '../moveEdge';

const TEXT = 'I am Ana Bell, born [DATE_OF_BIRTH] in Bonn';
const rangeOf = (words: string, text = TEXT): TextRange => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
};
const moved = (words: string, edge: Edge, reach: Reach, taken: readonly TextRange[] = []): string | null => {
    const range = rangeOf(words);
    const next = moveEdge({ text: TEXT, range, found: range, taken }, edge, reach);
    return next && TEXT.slice(next.start, next.end);
};

const touches = (one: TextRange, other: TextRange): boolean => one.start < other.end && one.end > other.start;

describe('an end of a suggestion', () => {
    it.each<[string, Edge, Reach, string | null]>([
        ['Ana', 'start', 'widen', 'am Ana'],
        ['Ana', 'end', 'widen', 'Ana Bell'],
        ['Ana Bell', 'end', 'widen', 'Ana Bell, born'],
        ['Ana Bell', 'end', 'narrow', 'Ana'],
        ['Ana Bell', 'start', 'narrow', 'Bell'],
        ['Ana', 'start', 'narrow', null],
        ['Ana', 'end', 'narrow', null],
        ['I am', 'start', 'widen', null],
        ['Bonn', 'end', 'widen', null],
        ['born', 'end', 'widen', null],
        ['in', 'start', 'widen', null],
        ['Ana Bell,', 'end', 'narrow', 'Ana Bell']
    ])('of “%s” moves: %s, %s', (words, edge, reach, expected) => {
        expect(moved(words, edge, reach)).toBe(expected);
    });

    it('stays out of what is somebody else’s', () => {
        expect(moved('Ana', 'end', 'widen', [rangeOf('Bell')])).toBeNull();
        expect(moved('Ana', 'start', 'widen', [rangeOf('am')])).toBeNull();
        expect(moved('Ana', 'start', 'widen', [rangeOf('Bell')])).toBe('am Ana');
    });

    it.each<[Edge, EdgeWay, string, Reach]>([
        ['start', 'left', 'Ana', 'widen'],
        ['start', 'right', 'Ana', 'narrow'],
        ['end', 'left', '4 Ana', 'narrow'],
        ['end', 'right', '', 'widen'],
        ['start', 'left', '4 رقمي', 'narrow'],
        ['start', 'right', 'רחוב', 'widen'],
        ['end', 'left', 'اسمي Ana', 'widen'],
        ['end', 'narrow', 'اسمي', 'narrow']
    ])('is moved the way an arrow points: %s, %s in “%s”', (edge, way, text, reach) => {
        expect(toReach(edge, way, text)).toBe(reach);
    });

    const words = fc.constantFrom('ana', 'B.', '4111', '“hm”', 'l’été', 'a@b.de', '日本語', '[NAME]', 'اسمي', '…', '-');
    const places = fc
        .tuple(fc.array(words, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), fc.nat())
        .map(([parts, from, length, other]) => {
            const text = parts.join(' ');
            const ranges = wordRanges(text).filter(({ start }) => text[start] !== '[');
            const first = ranges[from % Math.max(1, ranges.length)];
            const last = ranges[Math.min(ranges.indexOf(first!) + (length % 3), ranges.length - 1)];
            const taken = wordRanges(text)[other % Math.max(1, wordRanges(text).length)];
            return { text, range: { start: first?.start ?? 0, end: last?.end ?? 0 }, taken };
        })
        .filter(({ text, range: { start, end } }) => start < end && !text.slice(start, end).includes('['))
        .map(({ text, range, taken }) => ({
            text,
            range,
            taken: taken && (taken.end <= range.start || taken.start >= range.end) ? [taken] : []
        }));
    const moves = fc.array(fc.tuple(fc.constantFrom<Edge>('start', 'end'), fc.constantFrom<Reach>('widen', 'narrow')), {
        maxLength: 12
    });

    it('stops at words only, never at none, never in what is taken, and comes back (law)', () => {
        fc.assert(
            fc.property(places, moves, ({ text, range: found, taken }, drawn) => {
                let range = found;
                for (const [edge, reach] of drawn) {
                    const next = moveEdge({ text, range, found, taken }, edge, reach);
                    if (!next) {
                        continue;
                    }
                    const stops = [...wordRanges(text).map((word) => word[edge]), found[edge]];
                    expect(stops).toContain(next[edge]);
                    expect(next.start).toBeLessThan(next.end);
                    const masks = wordRanges(text).filter(({ start }) => text[start] === '[');
                    expect([...taken, ...masks].filter((other) => touches(next, other))).toEqual([]);
                    if (reach === 'widen') {
                        expect(moveEdge({ text, range: next, found, taken }, edge, 'narrow')).toEqual(range);
                    }
                    range = next;
                }
            }),
            { seed: 6, numRuns: 300 }
        );
    });
});
