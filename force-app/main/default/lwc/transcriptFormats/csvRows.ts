import type { Emit, FileLine } from './fileLines';
import { lineIssue } from './lineIssue';
import { MAX_CELL_LINES, MAX_LINE_CHARACTERS } from './limits';

/** What tables are separated by. */
export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** A row of a table. */
export interface Row {
    /** Where it begins. */
    readonly line: number;
    readonly cells: readonly string[];
}

/**
 * Cuts lines into rows (RFC 4180, and spaces around cells). Line ends inside of quotes stay as they are. A quotation mark
 * that is not closed within `MAX_CELL_LINES` is text, so that it does not take the rest of the table with it.
 */
export function createRowCutter(separator: Separator): {
    readonly push: (line: FileLine, take: (row: Row) => void, emit: Emit) => void;
    readonly end: (take: (row: Row) => void, emit: Emit) => void;
} {
    /** The lines of a row whose quotation mark is still open. */
    let open: FileLine[] = [];
    let size = 0;

    const push = (line: FileLine, take: (row: Row) => void, emit: Emit): void => {
        if (open.length === 0) {
            const cells = splitCells(line.text, separator);
            if (cells) {
                take({ line: line.number, cells });
                return;
            }
        }
        open.push(line);
        size += line.text.length;
        const [first = line] = open;
        // An even number of quotation marks leaves a cell as open as it was.
        if (open.length > 1 && countQuotes(line.text) % 2 === 1) {
            const cells = splitCells(joinLines(open), separator);
            if (cells) {
                open = [];
                size = 0;
                take({ line: first.number, cells });
                return;
            }
        }
        if (open.length > MAX_CELL_LINES || size > MAX_LINE_CHARACTERS) giveUp(take, emit);
    };
    const giveUp = (take: (row: Row) => void, emit: Emit): void => {
        const [first, ...rest] = open;
        open = [];
        size = 0;
        if (!first) return;
        emit(lineIssue('QUOTE_OPEN', 'warning', first.number));
        take({ line: first.number, cells: splitPlainly(first.text, separator) });
        for (const line of rest) push(line, take, emit);
    };
    return {
        push,
        end: (take, emit) => {
            while (open.length > 0) giveUp(take, emit);
        }
    };
}

function joinLines(lines: readonly FileLine[]): string {
    return lines.map(({ text, ending }, place) => (place === lines.length - 1 ? text : text + ending)).join('');
}

function countQuotes(text: string): number {
    let count = 0;
    for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
    return count;
}

function splitPlainly(text: string, separator: Separator): readonly string[] {
    return text.split(separator).map((cell) => cell.trim());
}

/** The cells of a row; undefined where a quotation mark is still open at its end. */
export function splitCells(text: string, separator: Separator): readonly string[] | undefined {
    if (!text.includes('"')) return splitPlainly(text, separator);
    const cells: string[] = [];
    let at = 0;
    for (;;) {
        const end = text.indexOf(separator, at);
        const start = skipSpaces(text, at, separator);
        if (text[start] === '"') {
            const quoted = readQuoted(text, start, separator);
            if (!quoted) return undefined;
            cells.push(quoted.cell);
            if (quoted.end === text.length) return cells;
            at = quoted.end + 1;
        } else {
            cells.push(text.slice(at, end < 0 ? undefined : end).trim());
            if (end < 0) return cells;
            at = end + 1;
        }
    }
}

function skipSpaces(text: string, from: number, separator: Separator): number {
    let at = from;
    while (text[at] === ' ' || (text[at] === '\t' && separator !== '\t')) at += 1;
    return at;
}

/** The cell whose quotation mark opens at `start`, and where the separator behind it is. */
function readQuoted(text: string, start: number, separator: Separator): { cell: string; end: number } | undefined {
    let cell = '';
    let from = start + 1;
    for (;;) {
        const quote = text.indexOf('"', from);
        if (quote < 0) return undefined;
        cell += text.slice(from, quote);
        if (text[quote + 1] !== '"') {
            const found = text.indexOf(separator, quote + 1);
            const end = found < 0 ? text.length : found;
            // What stands behind the closing mark is not to be there, and not to be lost either.
            return { cell: cell + text.slice(quote + 1, end).trimEnd(), end };
        }
        cell += '"';
        from = quote + 2;
    }
}
