import fc from 'fast-check';
import { Placement } from '../placement';

const lines = (count: number, name = 'l'): { identifier: string; textLength: number }[] =>
    Array.from({ length: count }, (_, index) => ({ identifier: `${name}${index}`, textLength: (index * 37) % 300 }));

/** The tops of the rendered rows in the view, as a browser would draw the gaps. */
function drawnTops(
    placement: Placement,
    rendered: readonly string[],
    heightOf: (identifier: string) => number
): Map<string, number> {
    const { before } = placement.gapsAround(rendered);
    let top = -placement.scrollTop;
    return new Map(
        rendered.map((identifier, place) => {
            top += before[place] ?? 0;
            const own = top;
            top += heightOf(identifier);
            return [identifier, own];
        })
    );
}

/** Renders and measures until nothing changes, as the list does. */
function settle(
    placement: Placement,
    heightOf: (identifier: string) => number,
    isScrolling = false,
    pinned: string[] = []
): readonly string[] {
    let rendered = placement.linesToRender(pinned);
    for (let round = 0; round < 6; round += 1) {
        rendered.forEach((identifier) => placement.setHeight(identifier, heightOf(identifier)));
        placement.settle(rendered, isScrolling);
        const next = placement.linesToRender(pinned);
        if (next.join() === rendered.join()) {
            break;
        }
        rendered = next;
    }
    return rendered;
}

/** Real heights that no estimate guesses. */
const real = (identifier: string): number => 20 + ((Number(identifier.slice(1)) * 7919) % 13) * 11;

describe('Placement', () => {
    let placement: Placement;

    beforeEach(() => {
        placement = new Placement();
        placement.setView(800, 500);
        placement.setLines(lines(5000));
    });

    it('is empty without lines', () => {
        placement.setLines([]);
        expect(placement.linesToRender(['l1'])).toEqual([]);
        expect(placement.topLine).toBeNull();
        expect(placement.identifierAt(3)).toBeNull();
        expect(placement.moveFrom('l1', 'next')).toBeNull();
        placement.show('l1', 'nearest');
        placement.settle([], false);
        expect(placement.scrollTop).toBe(0);
    });

    it.each([
        ['at the end of the view goes up with it', 400, 'l300', 400],
        ['that stays in view stays where it is', 480, 'l299', 500]
    ])('a line %s where the view becomes lower', (_, lower, held, endsAt) => {
        for (const shown of ['l300', 'l300', held]) {
            placement.show(shown, 'nearest');
            settle(placement, real);
        }
        const endOf = (rendered: readonly string[]): number =>
            (drawnTops(placement, rendered, real).get('l300') ?? NaN) + real('l300');
        placement.setView(800, lower);
        expect(Math.round(endOf(settle(placement, real)))).toBe(endsAt);
    });

    it('a line that was scrolled out of a view that becomes lower is left alone', () => {
        placement.show('l300', 'nearest');
        settle(placement, real);
        placement.scrolledTo(0);
        settle(placement, real);
        placement.setView(800, 300);
        settle(placement, real);
        expect(placement.scrollTop).toBe(0);
    });

    it('renders few rows, also for very high views', () => {
        expect(placement.linesToRender([]).length).toBeLessThanOrEqual(60);
        placement.setView(800, 1e6);
        expect(placement.linesToRender([]).length).toBeLessThanOrEqual(150);
    });

    it('takes no size from a list that is not displayed', () => {
        const before = placement.linesToRender([]);
        placement.setView(0, 0);
        expect(placement.linesToRender([])).toEqual(before);
    });

    it('keeps pinned rows rendered, in order, wherever the view is', () => {
        placement.scrolledTo(60000);
        const rendered = placement.linesToRender(['l4999', 'l3', 'l4000', 'gone']);
        expect([rendered[0], ...rendered.slice(-2)]).toEqual(['l3', 'l4000', 'l4999']);
        const gaps = placement.gapsAround(rendered);
        expect(gaps.before.filter((gap) => gap > 0)).toHaveLength(4);
        expect(gaps.after).toBe(0);
    });

    it('shows the last line at the bottom, whatever its height turns out to be', () => {
        placement.show('l4999', 'nearest');
        let rendered = settle(placement, real);
        placement.show('l4999', 'nearest');
        rendered = settle(placement, real);
        const top = drawnTops(placement, rendered, real).get('l4999') ?? NaN;
        expect(top + real('l4999')).toBeCloseTo(500, 0);
    });

    it.each([
        ['previous', 'l9'],
        ['next', 'l11'],
        ['first', 'l0'],
        ['last', 'l4999']
    ] as const)('moves to the %s line', (move, identifier) => {
        expect(placement.moveFrom('l10', move)).toBe(identifier);
    });

    it('pages by about a view, and at least by one line', () => {
        const down = placement.indexOf(placement.moveFrom('l100', 'pageDown'));
        expect(down).toBeGreaterThan(105);
        expect(placement.indexOf(placement.moveFrom(`l${down}`, 'pageUp'))).toBeLessThan(down - 5);
        placement.setHeight('l200', 5000);
        expect(placement.moveFrom('l200', 'pageDown')).toBe('l201');
        expect(placement.moveFrom('l0', 'pageUp')).toBe('l0');
    });

    it('brings a line to the middle only where it is not in view', () => {
        placement.show('l500', 'middle');
        const rendered = settle(placement, () => 30);
        placement.show('l500', 'middle');
        placement.settle(rendered, false);
        const top = drawnTops(placement, rendered, () => 30).get('l500') ?? 0;
        expect(Math.abs(top - 235)).toBeLessThan(200);
        const before = placement.scrollTop;
        placement.show('l501', 'middle');
        placement.settle(rendered, false);
        expect(placement.scrollTop).toBe(before);
    });

    it('keeps the place while there are no lines at all', () => {
        placement.show('l500', 'start');
        settle(placement, () => 30);
        placement.setLines([]);
        settle(placement, () => 30);
        expect(placement.scrollTop).toBe(0);
        placement.setLines(lines(5000));
        settle(placement, () => 30);
        expect(placement.topLine).toBe('l500');
    });

    it('leaves the scroll position to a person who scrolls, and corrects it after', () => {
        placement.scrolledTo(100000);
        const rendered = settle(placement, real, true);
        expect(placement.scrollTop).toBe(100000);
        const before = drawnTops(placement, rendered, real);
        placement.settle(rendered, false);
        expect(placement.scrollTop).not.toBe(100000);
        const after = drawnTops(placement, rendered, real);
        for (const [identifier, top] of before) {
            expect(after.get(identifier)).toBeCloseTo(top, 6);
        }
    });

    it('does not take its own scrolling for a person’s', () => {
        expect(placement.scrolledTo(400)).toBe(true);
        expect(placement.scrolledTo(400)).toBe(false);
        expect(placement.scrolledTo(400.4)).toBe(false);
    });

    it('goes to the nearest line that is left when the one at the top goes', () => {
        placement.scrolledTo(60000);
        settle(placement, real);
        const top = placement.indexOf(placement.topLine);
        placement.setLines(lines(5000).filter((_, index) => index < top - 2 || index > top + 2));
        settle(placement, real);
        expect(placement.topLine).toBe(`l${top + 3}`);
        placement.setLines(lines(top - 2));
        settle(placement, real);
        expect(placement.indexOf(placement.topLine)).toBeGreaterThan(0);
    });

    it('keeps the line at the top where it is, whatever comes, goes, grows or shrinks', () => {
        const change = fc.record({
            kind: fc.constantFrom('before', 'after', 'grow', 'width', 'pause'),
            size: fc.integer({ min: 1, max: 200 })
        });
        fc.assert(
            fc.property(
                fc.integer({ min: 3000, max: 25000 }),
                fc.array(change, { minLength: 1, maxLength: 8 }),
                (scrollTop, changes) => {
                    const own = new Placement();
                    own.setView(800, 500);
                    let all = lines(900);
                    own.setLines(all);
                    own.scrolledTo(scrollTop);
                    const heights = new Map<string, number>();
                    const heightOf = (identifier: string): number => heights.get(identifier) ?? real(identifier);
                    let rendered = settle(own, heightOf, true);
                    const anchor = own.topLine ?? '';
                    const top = drawnTops(own, rendered, heightOf).get(anchor) ?? NaN;
                    changes.forEach(({ kind, size }, place) => {
                        if (kind === 'before') {
                            all = [...lines(size, `b${place}`), ...all];
                        } else if (kind === 'after') {
                            all = [...all, ...lines(size, `a${place}`)];
                        } else if (kind === 'grow') {
                            heights.set(rendered[size % rendered.length] ?? '', size);
                        } else if (kind === 'width') {
                            own.setView(500 + size, 500);
                        }
                        own.setLines(all);
                        rendered = settle(own, heightOf, kind !== 'pause');
                    });
                    expect(drawnTops(own, rendered, heightOf).get(anchor)).toBeCloseTo(top, 5);
                    const { before, after } = own.gapsAround(rendered);
                    expect(Math.min(...before.slice(1), after)).toBeGreaterThan(-0.001);
                }
            ),
            { seed: 33, numRuns: 60 }
        );
    });
});
