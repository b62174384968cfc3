import { readTable, type Row, type Separator, type Table } from 'c/transcriptFormats';
import { tailsOf, toComparablePath, withoutExtension } from './filePaths';
import { findMappingColumns, type MappingColumns } from './mappingColumns';
import { createMappingIssue, type MappingIssue } from './mappingIssue';

/** A line of a mapping table: the file as it is named there, and a key of its call. */
export interface MappingLine {
    readonly line: number;
    readonly file: string;
    readonly key: string;
}

/** Which file belongs to which call, as a person has said. */
export interface CallMapping {
    readonly lines: readonly MappingLine[];
    /** The lines that are about this file; several where the table contradicts itself, or the file could be either. */
    linesFor(path: string): readonly MappingLine[];
}

/** What tables are separated by; what hardly stands in a name comes first. */
const SEPARATORS: readonly Separator[] = ['\t', '|', ';', ','];
/** What spreadsheets write into a first line to say what separates the others. */
const SEPARATOR_LINE = /^\ufeff?sep=([,;\t|])\r?\n/i;

/** Reads a mapping table. Whatever it holds, it never throws; what can't be used is said, and the rest is used. */
export function readMappingTable(text: string): {
    readonly mapping: CallMapping;
    readonly issues: readonly MappingIssue[];
} {
    const { table, columns } = openTable(text);
    const issues = table.openQuotes.map((line) => createMappingIssue('QUOTE_OPEN', line));
    const [first] = table.rows;
    if (!first || !columns) {
        const isEmpty = /^[\ufeff\s,;|]*$/.test(text);
        issues.push(createMappingIssue(isEmpty ? 'TABLE_EMPTY' : 'COLUMNS_UNKNOWN', isEmpty ? 1 : (first?.line ?? 1)));
        return { mapping: createMapping([]), issues };
    }
    const lines: MappingLine[] = [];
    for (const row of columns.hasHeader ? table.rows.slice(1) : table.rows) {
        const line = readLine(row, columns, columns.hasHeader ? first.cells : ['file', 'call']);
        if ('code' in line) {
            issues.push(line);
        } else {
            lines.push(line);
        }
    }
    issues.push(...findRepeated(lines, columns.hasHeader ? (first.cells[columns.file] ?? 'file') : 'file'));
    return { mapping: createMapping(lines), issues: issues.sort((a, b) => a.line - b.line) };
}

function openTable(text: string): { readonly table: Table; readonly columns: MappingColumns | null } {
    const said = SEPARATOR_LINE.exec(text);
    // The line stays, as an empty one, so that the others keep their numbers.
    const whole = said ? text.replace(SEPARATOR_LINE, '\n') : text.replace(/^\ufeff/, '');
    const tables = SEPARATORS.filter((separator) => !said || said[1] === separator).map((separator) => {
        const table = readTable(whole, separator);
        const columns = findMappingColumns(table.rows);
        const pairs = table.rows.filter(({ cells }) => cells.length > 1).length;
        return { table, columns, pairs };
    });
    const rank = ({ columns }: { columns: MappingColumns | null }): number =>
        columns === null ? 0 : columns.hasHeader ? 2 : 1;
    const [best] = tables.sort((a, b) => rank(b) - rank(a) || b.pairs - a.pairs);
    return best ?? { table: { rows: [], openQuotes: [] }, columns: null };
}

function readLine(
    { line, cells }: Row,
    { file: place, calls }: MappingColumns,
    names: readonly string[]
): MappingLine | MappingIssue {
    const file = cells[place] ?? '';
    const key = calls.map((call) => cells[call] ?? '').find((cell) => cell !== '') ?? '';
    if (cells.length <= Math.max(place, Math.min(...calls)) && (file === '' || key === '')) {
        return createMappingIssue('LINE_SHORT', line);
    }
    if (toComparablePath(file) === '') {
        return createMappingIssue('FILE_EMPTY', line, names[place] ?? null);
    }
    return key === '' ? createMappingIssue('CALL_EMPTY', line, names[calls[0] ?? 0] ?? null) : { line, file, key };
}

function findRepeated(lines: readonly MappingLine[], field: string): readonly MappingIssue[] {
    const first = new Map<string, string>();
    return lines.flatMap(({ line, file, key }) => {
        const path = toComparablePath(file);
        const earlier = first.get(path) ?? key;
        first.set(path, earlier);
        return earlier === key ? [] : [createMappingIssue('FILE_REPEATED', line, field)];
    });
}

/**
 * A line is about a file if they end alike: the table may name it with fewer folders or with more, or without what the
 * extension says. The line with the most folders in common counts, and one with the extension before one without.
 */
function createMapping(lines: readonly MappingLine[]): CallMapping {
    const whole = new Index();
    const wholeStems = new Index();
    const longer = new Index();
    const longerStems = new Index();
    for (const line of lines) {
        for (const [at, tail] of tailsOf(toComparablePath(line.file)).entries()) {
            (at === 0 ? whole : longer).add(tail, line);
            (at === 0 ? wholeStems : longerStems).add(withoutExtension(tail), line);
        }
    }
    return {
        lines,
        linesFor(path) {
            const file = toComparablePath(path);
            for (const tail of tailsOf(file)) {
                const found = whole.get(tail) ?? wholeStems.get(withoutExtension(tail));
                if (found) {
                    return found;
                }
            }
            return longer.get(file) ?? longerStems.get(withoutExtension(file)) ?? [];
        }
    };
}

class Index {
    readonly #lines = new Map<string, MappingLine[]>();

    add(path: string, line: MappingLine): void {
        const known = this.#lines.get(path);
        if (known) {
            known.push(line);
        } else {
            this.#lines.set(path, [line]);
        }
    }

    get(path: string): readonly MappingLine[] | undefined {
        return this.#lines.get(path);
    }
}
