import type { Terminal } from '../terminal';
import type { Output } from './output';
import { renderProgress, type Progress } from './progressLine';

/** How often a line is drawn anew at most, in milliseconds: the eye follows no faster. */
const DRAW_MS = 100;

/** To the beginning of the line, and what stands there gone (ECMA-48, EL). */
const CLEAR = '\r\u001b[K';

/** One line at the foot of a terminal that says how far things are; elsewhere nothing. What is printed stands above it. */
export class StatusLine {
    readonly #stderr: Output;
    readonly #columns: Terminal['columns'];
    #progress: Progress | null = null;
    #isDrawn = false;
    #timer: NodeJS.Timeout | null = null;

    constructor(stderr: Output, columns: Terminal['columns']) {
        this.#stderr = stderr;
        this.#columns = columns;
    }

    get isShown(): boolean {
        return this.#columns() !== null;
    }

    /** Shows this from now on, soon. */
    show(progress: Progress): void {
        this.#progress = progress;
        if (!this.isShown) return;
        this.#timer ??= setTimeout(() => {
            this.#timer = null;
            void this.#draw().catch(() => undefined);
        }, DRAW_MS);
    }

    /** Prints lines where they stay, by whoever prints them. */
    async print(output: Output, lines: string): Promise<void> {
        if (lines === '') return;
        await this.#clear();
        await output.write(lines);
        await this.#draw();
    }

    /** Takes the line away. */
    async end(): Promise<void> {
        if (this.#timer) clearTimeout(this.#timer);
        this.#timer = null;
        this.#progress = null;
        await this.#clear();
    }

    async #draw(): Promise<void> {
        const columns = this.#columns();
        if (columns === null || !this.#progress) return;
        this.#isDrawn = true;
        await this.#stderr.write(`${CLEAR}${renderProgress(this.#progress, columns)}`);
    }

    async #clear(): Promise<void> {
        if (!this.#isDrawn) return;
        this.#isDrawn = false;
        await this.#stderr.write(CLEAR);
    }
}
