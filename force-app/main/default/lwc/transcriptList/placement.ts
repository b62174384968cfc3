import { createHeightIndex, type HeightIndex } from './heightIndex';
import { estimateHeight } from './heightEstimate';

/** A line as far as its place needs it. */
export interface PlacedLine {
    readonly identifier: string;
    /** UTF-16 length of its text, for the guess of its height. */
    readonly textLength: number;
}

/** Where the rendered rows stand. All numbers are CSS pixels. */
export interface Gaps {
    /** Empty space before each rendered row, in their order. */
    readonly before: readonly number[];
    /** Empty space after the last one. */
    readonly after: number;
}

/**
 * How a line comes into view: moved as little as possible, with its top at the top of the view, or to the middle where it
 * is not in view yet, so that what stands around it is seen too.
 */
export type Alignment = 'nearest' | 'start' | 'middle';

/** Moves through the lines. */
export type Move = 'previous' | 'next' | 'pageUp' | 'pageDown' | 'first' | 'last';

/** A page up or down leaves a little of the view before, for the eye to hold on to. */
const PAGE = 0.9;

/** A line that is brought to the middle has at least so much of what stands around it in view already, or is moved. */
const AROUND = 72;

/** Rows rendered at once where the view is not taller than that, and the most in any case. */
const USUAL_ROWS = 60;
const MOST_ROWS = 130;
const LEAST_AHEAD = 6;
const MOST_AHEAD = 16;

/** Before the page is laid out, and for a list that is not displayed. */
const FIRST_VIEW = { width: 800, height: 600 };

/** The row that stays where it is, whatever happens above it: `offset` is its top less the top of the view. */
interface Anchor {
    readonly identifier: string;
    readonly offset: number;
}

/**
 * Knows where every row of a windowed list stands, from measured heights and guesses, without touching the page.
 *
 * The place of a reader is an anchor (a row and its offset in the view), never a scroll position: positions change with
 * every guess that turns out wrong. While a person scrolls, such a correction is kept as `drift` in the space above the
 * rows, for setting the scroll position would stop their gesture; it is settled when they pause.
 */
export class Placement {
    private lines: readonly PlacedLine[] = [];
    private positions: ReadonlyMap<string, number> = new Map();
    private measured = new Map<string, number>();
    private heights: HeightIndex = createHeightIndex([]);
    private width = FIRST_VIEW.width;
    private height = FIRST_VIEW.height;
    private anchor: Anchor | null = null;
    private window: { readonly first: string; readonly last: string } | null = null;
    private position = 0;
    private drift = 0;

    get size(): number {
        return this.lines.length;
    }

    get viewHeight(): number {
        return this.height;
    }

    /** The scroll position that the view should have; a whole number, as browsers round it. */
    get scrollTop(): number {
        return this.position;
    }

    /** The identifier at a place of the list, the nearest one for a place outside; null where the list is empty. */
    identifierAt(index: number): string | null {
        return this.lines[Math.min(Math.max(index, 0), this.size - 1)]?.identifier ?? null;
    }

    /** The place of a line in the list; -1 for one that is not in it. */
    indexOf(identifier: string | null): number {
        return identifier === null ? -1 : (this.positions.get(identifier) ?? -1);
    }

    has(identifier: string | null): boolean {
        return this.indexOf(identifier) >= 0;
    }

    /** Takes the lines, all of them. The line at the top of the view stays there, or else its nearest neighbour. */
    setLines(lines: readonly PlacedLine[]): void {
        const positions = new Map(lines.map(({ identifier }, index) => [identifier, index]));
        // An empty list, of a filter that fits no line, leaves the place for when there are lines again.
        if (this.anchor && lines.length > 0 && !positions.has(this.anchor.identifier)) {
            this.anchor = this.neighbourOf(this.anchor.identifier, positions);
        }
        this.lines = lines;
        this.positions = positions;
        for (const identifier of [...this.measured.keys()]) {
            if (!positions.has(identifier)) {
                this.measured.delete(identifier);
            }
        }
        this.rebuild();
    }

    /**
     * Takes the size of the view; 0 by 0, as of a list that is not displayed, changes nothing. A new width makes every
     * height a guess again.
     */
    setView(width: number, height: number): void {
        if (width <= 0 || height <= 0) {
            return;
        }
        this.keepInView(height);
        this.height = height;
        if (Math.abs(width - this.width) >= 1) {
            this.width = width;
            this.measured.clear();
            this.rebuild();
        }
    }

    /** Takes the measured height of a row. */
    setHeight(identifier: string, height: number): void {
        const index = this.indexOf(identifier);
        if (index >= 0 && height > 0 && this.measured.get(identifier) !== height) {
            this.measured.set(identifier, height);
            this.heights.setHeight(index, height);
        }
    }

    /** Takes a scroll position that the browser reports. False where it is the one that was asked for. */
    scrolledTo(scrollTop: number): boolean {
        if (Math.abs(scrollTop - this.position) < 1) {
            return false;
        }
        this.position = scrollTop;
        this.anchorAt(scrollTop - this.drift);
        return true;
    }

    /** Brings a line into view. */
    show(identifier: string, alignment: Alignment): void {
        const index = this.indexOf(identifier);
        if (index < 0) {
            return;
        }
        const top = this.heights.offsetOf(index);
        const height = this.heights.heightOf(index);
        const viewTop = this.viewTop();
        const fits = height <= this.height;
        const around = alignment === 'middle' && fits ? Math.min(AROUND, (this.height - height) / 2) : 0;
        let wanted = viewTop;
        if (alignment === 'start' || top - around < viewTop || !fits) {
            wanted = top;
        } else if (top + height + around > viewTop + this.height) {
            wanted = top + height - this.height;
        }
        if (alignment === 'middle' && fits && wanted !== viewTop) {
            wanted = top - (this.height - height) / 2;
        }
        this.anchor = { identifier, offset: top - this.clamp(wanted) };
    }

    /** The line that a move from another one leads to; null in an empty list. */
    moveFrom(identifier: string, move: Move): string | null {
        const index = this.indexOf(identifier);
        const pageAway = (direction: 1 | -1): number =>
            this.heights.indexAt(this.heights.offsetOf(index) + direction * PAGE * this.height);
        switch (move) {
            case 'previous':
                return this.identifierAt(index - 1);
            case 'next':
                return this.identifierAt(index + 1);
            case 'pageUp':
                return this.identifierAt(Math.min(pageAway(-1), index - 1));
            case 'pageDown':
                return this.identifierAt(Math.max(pageAway(1), index + 1));
            case 'first':
                return this.identifierAt(0);
            case 'last':
                return this.identifierAt(this.size - 1);
        }
    }

    /** The identifier of the line at the top of the view. */
    get topLine(): string | null {
        return this.identifierAt(this.heights.indexAt(this.viewTop()));
    }

    /**
     * The lines to render, in order: those in view, some ahead on both sides, and the pinned ones wherever they are. The
     * answer stays the same until the view nears the edge of what it covers, so that a scroll step usually renders none.
     */
    linesToRender(pinned: Iterable<string>): readonly string[] {
        if (this.size === 0) {
            return [];
        }
        const viewTop = this.viewTop();
        const first = this.heights.indexAt(viewTop);
        const last = Math.min(this.heights.indexAt(viewTop + this.height), first + MOST_ROWS - 2 * LEAST_AHEAD);
        const room = Math.floor((USUAL_ROWS - (last - first + 1)) / 2);
        const ahead = Math.min(Math.max(room, LEAST_AHEAD), MOST_AHEAD);
        if (!this.covers(first, last, Math.ceil(ahead / 2), Math.max(USUAL_ROWS, last - first + 1 + 2 * ahead))) {
            this.window = {
                first: this.identifierAt(first - ahead) ?? '',
                last: this.identifierAt(last + ahead) ?? ''
            };
        }
        const from = this.indexOf(this.window?.first ?? null);
        const to = this.indexOf(this.window?.last ?? null);
        const outside = [...new Set(pinned)]
            .map((identifier) => this.indexOf(identifier))
            .filter((index) => index >= 0 && (index < from || index > to))
            .sort((a, b) => a - b);
        const inside = Array.from({ length: to - from + 1 }, (_, place) => from + place);
        return [...outside.filter((index) => index < from), ...inside, ...outside.filter((index) => index > to)].map(
            (index) => this.identifierAt(index) ?? ''
        );
    }

    /**
     * Settles where the view is after lines, heights or the anchor changed: `scrollTop` may be another one then. With
     * `isScrolling` it stays as it is wherever that can be, and the difference goes into the space above the rows.
     */
    settle(rendered: readonly string[], isScrolling: boolean): void {
        const viewTop = this.viewTop();
        const firstGap = this.heights.offsetOf(Math.max(0, this.indexOf(rendered[0] ?? null)));
        const drift = this.position - viewTop;
        // Space above can't be negative, and above the very first row there must be none.
        if (isScrolling && firstGap > 0 && firstGap + drift >= 0) {
            this.drift = drift;
            return;
        }
        this.position = Math.round(viewTop);
        // What rounding leaves over: less than a pixel, and kept so that rows do not shiver.
        this.drift = this.position - viewTop;
    }

    /** The empty space around the rendered rows that puts each where it belongs. */
    gapsAround(rendered: readonly string[]): Gaps {
        let end = 0;
        const before = rendered.map((identifier, place) => {
            const index = this.indexOf(identifier);
            const start = this.heights.offsetOf(index);
            const gap = start - end + (place === 0 ? this.drift : 0);
            end = start + this.heights.heightOf(index);
            return gap;
        });
        return { before, after: Math.max(0, this.heights.total() - end) };
    }

    private covers(first: number, last: number, margin: number, most: number): boolean {
        const from = this.indexOf(this.window?.first ?? null);
        const to = this.indexOf(this.window?.last ?? null);
        return (
            from >= 0 &&
            to >= from &&
            to - from < most &&
            from <= Math.max(0, first - margin) &&
            to >= Math.min(this.size - 1, last + margin)
        );
    }

    /** The line that was brought into view stays in it where the view becomes lower, and goes up by no more than that. */
    private keepInView(height: number): void {
        const { anchor } = this;
        const index = this.indexOf(anchor?.identifier ?? null);
        if (!anchor || index < 0) {
            return;
        }
        const end = anchor.offset + this.heights.heightOf(index);
        if (end > height && end <= this.height) {
            this.anchor = { ...anchor, offset: Math.max(0, anchor.offset - (end - height)) };
        }
    }

    private rebuild(): void {
        this.heights = createHeightIndex(
            this.lines.map(
                ({ identifier, textLength }) => this.measured.get(identifier) ?? estimateHeight(textLength, this.width)
            )
        );
    }

    /** The top of the view over the stacked rows, which the anchor decides. */
    private viewTop(): number {
        const index = this.indexOf(this.anchor?.identifier ?? null);
        return index < 0 || !this.anchor ? 0 : this.clamp(this.heights.offsetOf(index) - this.anchor.offset);
    }

    private clamp(viewTop: number): number {
        return Math.max(0, Math.min(viewTop, this.heights.total() - this.height));
    }

    private anchorAt(viewTop: number): void {
        const index = this.heights.indexAt(this.clamp(viewTop));
        const identifier = this.identifierAt(index);
        this.anchor =
            identifier === null ? null : { identifier, offset: this.heights.offsetOf(index) - this.clamp(viewTop) };
    }

    private neighbourOf(identifier: string, positions: ReadonlyMap<string, number>): Anchor | null {
        const index = this.indexOf(identifier);
        const isThere = (line: PlacedLine): boolean => positions.has(line.identifier);
        const neighbour =
            this.lines.slice(index).find(isThere) ??
            [...this.lines.slice(0, Math.max(index, 0))].reverse().find(isThere);
        return neighbour ? { identifier: neighbour.identifier, offset: 0 } : null;
    }
}
