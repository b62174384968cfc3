import type { SpokenLine } from 'c/transcriptRedaction';
import type { Passage } from './format';
import { replaceParts } from './replaceParts';

/** One entry of plain text, and what stands around it. */
export interface TextLine {
    /** Byte order mark and speaker: not looked at, kept. */
    readonly before: string;
    /** Where the spoken text begins in its line, from 1. */
    readonly column: number;
    readonly spoken: SpokenLine;
    readonly ending: string;
}

/** How much is enough: whichever is reached first. */
export interface Amount {
    readonly lines: number;
    readonly characters: number;
}

/** Longer than calls get, so that a call is looked at as a whole, and small enough to hold. */
const BLOCK: Amount = { lines: 10_000, characters: 2 * 1024 * 1024 };

/** What is looked at on both sides of a block: farther than a question stands from its answer. */
const CONTEXT: Amount = { lines: 200, characters: 512 * 1024 };

/**
 * Cuts lines that come one at a time into blocks, each given with the lines before and after it. So a file of any length
 * is looked at in bounded memory, and what is found is what would be found in the whole of it, as far as that depends
 * on no more than the context. A finding belongs to the block that it begins in.
 */
export class TextWindow {
    readonly #block: Amount;
    readonly #context: Amount;
    #lines: TextLine[] = [];
    /** Entry of `#lines[0]`. */
    #firstEntry = 0;
    /** The block under way is `#lines` from here … */
    #ownStart = 0;
    /** … to here, once it is full. */
    #ownEnd: number | undefined;
    /** Characters of what is filled: the block, then the context after it. */
    #characters = 0;

    constructor(block = BLOCK, context = CONTEXT) {
        this.#block = block;
        this.#context = context;
    }

    /** Takes the next line. Gives the block that has all of its context with that. */
    push(line: TextLine): Passage | undefined {
        this.#lines.push(line);
        this.#characters += line.spoken.text.length;
        if (this.#ownEnd === undefined) {
            if (!this.#isEnough(this.#block, this.#lines.length - this.#ownStart)) return undefined;
            this.#ownEnd = this.#lines.length;
            this.#characters = 0;
            return undefined;
        }
        if (!this.#isEnough(this.#context, this.#lines.length - this.#ownEnd)) return undefined;
        const passage = this.#toPassage(this.#ownEnd);
        this.#goOn(this.#ownEnd);
        return passage;
    }

    /** No more lines: gives what is left. */
    finish(): Passage | undefined {
        return this.#ownStart < this.#lines.length ? this.#toPassage(this.#lines.length) : undefined;
    }

    #isEnough(amount: Amount, lines: number): boolean {
        return lines >= amount.lines || this.#characters >= amount.characters;
    }

    /** Begins the next block at `end`, and lets go of the lines that are too far before it. */
    #goOn(end: number): void {
        let from = end;
        let characters = 0;
        while (from > 0 && end - from < this.#context.lines && characters < this.#context.characters) {
            from -= 1;
            characters += this.#lines[from]?.spoken.text.length ?? 0;
        }
        const begun = this.#lines.slice(end);
        this.#lines = this.#lines.slice(from);
        this.#firstEntry += from;
        this.#ownStart = end - from;
        this.#ownEnd = undefined;
        this.#characters = begun.reduce((sum, { spoken }) => sum + spoken.text.length, 0);
    }

    #toPassage(ownEnd: number): Passage {
        const lines = this.#lines.slice();
        const firstEntry = this.#firstEntry;
        const own = { start: this.#ownStart, end: ownEnd };
        return {
            kind: 'passage',
            lines: lines.map(({ spoken }) => spoken),
            firstEntry,
            own,
            placeOf: (line, offset) => ({
                line: firstEntry + line + 1,
                column: (lines[line]?.column ?? 1) + offset
            }),
            toSource: (replacements) =>
                lines
                    .slice(own.start, own.end)
                    .map(
                        ({ before, spoken, ending }, index) =>
                            before + replaceParts(spoken.text, replacements.get(own.start + index) ?? []) + ending
                    )
                    .join('')
        };
    }
}
