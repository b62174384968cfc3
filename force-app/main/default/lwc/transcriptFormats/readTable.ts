import { createRowCutter, type Row, type Separator } from './csvRows';
import { createLineCutter, type Emit } from './fileLines';

/** All rows of a table that is no transcript. `openQuotes`: lines with a quotation mark that is never closed, taken as text. */
export interface Table {
    readonly rows: readonly Row[];
    readonly openQuotes: readonly number[];
}

/** Reads a whole table (RFC 4180, and spaces around cells). Lines without anything in them are left out. */
export function readTable(text: string, separator: Separator): Table {
    const rows: Row[] = [];
    const openQuotes: number[] = [];
    const lines = createLineCutter();
    const cutter = createRowCutter(separator);
    const take = (row: Row): void => {
        if (row.cells.some((cell) => cell !== '')) rows.push(row);
    };
    const emit: Emit = (item) => {
        const at = item.kind === 'issue' ? item.issue.at : undefined;
        if (at && 'line' in at) openQuotes.push(at.line);
    };
    lines.push(text, (line) => cutter.push(line, take, emit));
    lines.end((line) => cutter.push(line, take, emit));
    cutter.end(take, emit);
    return { rows, openQuotes };
}
