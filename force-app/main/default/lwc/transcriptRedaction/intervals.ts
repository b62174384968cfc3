/** A part of one line. */
interface LinePart {
    readonly line: number;
    readonly start: number;
    readonly end: number;
}

/** Parts of one text that do not overlap, in their order: asked and added to in the time of a binary search. */
export class Intervals {
    readonly #starts: number[] = [];
    readonly #ends: number[] = [];

    /** Whether any of them shares a character with the part from `start` to before `end`. */
    overlaps(start: number, end: number): boolean {
        const at = this.firstEndingBehind(start);
        return at < this.#starts.length && (this.#starts[at] ?? 0) < end;
    }

    /** Adds a part that overlaps none of them. */
    add(start: number, end: number): void {
        const at = this.firstEndingBehind(start);
        if (at === this.#starts.length) {
            this.#starts.push(start);
            this.#ends.push(end);
        } else {
            this.#starts.splice(at, 0, start);
            this.#ends.splice(at, 0, end);
        }
    }

    private firstEndingBehind(start: number): number {
        let low = 0;
        let high = this.#ends.length;
        while (low < high) {
            const middle = (low + high) >>> 1;
            if ((this.#ends[middle] ?? 0) <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

/** The intervals of each line, made when they are first asked for. */
export class LineIntervals {
    readonly #byLine = new Map<number, Intervals>();
    readonly #make: (line: number) => Intervals;

    constructor(make: (line: number) => Intervals = () => new Intervals()) {
        this.#make = make;
    }

    of(line: number): Intervals {
        let intervals = this.#byLine.get(line);
        if (intervals === undefined) {
            intervals = this.#make(line);
            this.#byLine.set(line, intervals);
        }
        return intervals;
    }

    /** Whether any of the parts shares a character with one of them. */
    overlap(parts: readonly LinePart[]): boolean {
        for (const { line, start, end } of parts) {
            if (this.of(line).overlaps(start, end)) {
                return true;
            }
        }
        return false;
    }

    /** Adds parts that overlap none of them. */
    add(parts: readonly LinePart[]): void {
        for (const { line, start, end } of parts) {
            this.of(line).add(start, end);
        }
    }
}
