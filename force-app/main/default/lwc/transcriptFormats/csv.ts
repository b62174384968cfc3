import { guessColumns, type ColumnGuess } from './csvColumns';
import { createRowCutter, SEPARATORS, type Row, type Separator } from './csvRows';
import { createTableEntries } from './csvEntries';
import { readByLines, createLineCutter, type FileLine, type LineReader } from './fileLines';
import { createOpening } from './fileOpening';
import type { ReadOptions, TextFormat } from './format';
import { OPENING_CHARACTERS } from './limits';

/** How many rows tell what separates them. */
const ROWS_FOR_SEPARATOR = 50;

/**
 * Tables: separated by commas, semicolons, tabs or bars, with a header or without. `options.columns` says which column
 * holds what; without, names and contents do (`guessColumns`).
 */
export const csv: TextFormat = {
    name: 'csv',
    recognise: (opening) => {
        const { share, guess } = judgeTable(cutLines(opening));
        if (!guess?.columns || share < 0.5) return 0;
        if (!guess.isGuess) return 0.95;
        if (share < 0.75) return 0;
        if (guess.columns.start !== undefined) return 0.7;
        return share === 1 && guess.columns.speaker !== undefined ? 0.3 : 0;
    },
    read: (source, options) => readByLines(source, createCsvReader(options))
};

/** Reads the lines of a table. */
export function createCsvReader(options: ReadOptions): LineReader {
    const reader = createOpening<FileLine>(
        ({ text }) => text.length,
        (opening) => {
            const rows = createRowCutter(judgeTable(opening).separator);
            const entries = createTableEntries(options);
            return {
                push: (line, emit) => rows.push(line, (row) => entries.push(row, emit), emit),
                end: (emit) => {
                    rows.end((row) => entries.push(row, emit), emit);
                    entries.end(emit);
                }
            };
        }
    );
    return { line: reader.push, end: reader.end };
}

interface Judged {
    readonly separator: Separator;
    /** Of the rows, those that have as many cells as most. */
    readonly share: number;
    readonly guess?: ColumnGuess;
}

/** What separates the cells of a table, and how much of a table that makes of it. */
function judgeTable(lines: readonly FileLine[]): Judged {
    const judged = SEPARATORS.map((separator): Judged & { readonly named: boolean; readonly width: number } => {
        const rows = readRows(lines, separator);
        const widths = new Map<number, number>();
        for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
        const [width = 0, count = 0] = [...widths].sort(([, a], [, b]) => b - a)[0] ?? [];
        if (width < 2 || rows.length < 2) return { separator, share: 0, named: false, width };
        const guess = guessColumns(rows);
        return {
            separator,
            share: count / rows.length,
            guess,
            named: guess.columns !== undefined && !guess.isGuess,
            width
        };
    });
    const [best] = judged.sort((a, b) => Number(b.named) - Number(a.named) || b.share - a.share || b.width - a.width);
    return best ?? { separator: ',', share: 0 };
}

function readRows(lines: readonly FileLine[], separator: Separator): readonly (readonly string[])[] {
    const rows: Row[] = [];
    const cutter = createRowCutter(separator);
    const take = (row: Row): void => {
        if (row.cells.length > 1 || row.cells[0] !== '') rows.push(row);
    };
    for (const line of lines) {
        if (rows.length >= ROWS_FOR_SEPARATOR) break;
        cutter.push(line, take, () => undefined);
    }
    cutter.end(take, () => undefined);
    return rows.slice(0, ROWS_FOR_SEPARATOR).map(({ cells }) => cells);
}

function cutLines(opening: string): readonly FileLine[] {
    const lines: FileLine[] = [];
    const cutter = createLineCutter();
    cutter.push(opening, (line) => lines.push(line));
    // The last line of a longer file is not all there.
    if (opening.length < OPENING_CHARACTERS || lines.length === 0) cutter.end((line) => lines.push(line));
    return lines;
}
