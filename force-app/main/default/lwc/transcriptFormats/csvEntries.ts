import { guessColumns, type ColumnGuess } from './csvColumns';
import type { Row } from './csvRows';
import { isMoment, parseCellTime, toMs, type TimeUnit } from './csvTimes';
import type { Emit } from './fileLines';
import { createOpening, type PartReader } from './fileOpening';
import type { ColumnMapping, FileEntry, GuessedField, ReadOptions, SpeakerRole } from './format';
import { lineIssue } from './lineIssue';
import { toRole } from './speakerPrefix';

/** The columns of the tables that are written here, in which cells are guarded against being run as formulas. */
export const OWN_HEADER = ['id', 'start_ms', 'duration_ms', 'speaker', 'role', 'text'] as const;

const GUARDED = /^''*[=+\-@\t\r]/;

/** Makes entries of the rows of a table. */
export function createTableEntries(options: ReadOptions): PartReader<Row> {
    return createOpening<Row>(
        ({ cells }) => cells.reduce((size, cell) => size + cell.length, 0),
        (opening) => {
            const filled = opening.filter(({ cells }) => !isBlank(cells));
            const guess = guessColumns(
                filled.map(({ cells }) => cells),
                options.columns
            );
            const { columns } = guess;
            if (!columns) return unknownColumns(filled);
            return new TableEntries(guess, columns, filled, guess.hasHeader ? filled[0] : undefined);
        }
    );
}

function unknownColumns(rows: readonly Row[]): PartReader<Row> {
    return {
        push: () => undefined,
        end: (emit) => {
            if (rows.length > 0) emit(lineIssue('COLUMNS_UNKNOWN', 'error', rows[0]?.line ?? 1));
        }
    };
}

class TableEntries implements PartReader<Row> {
    readonly #guess: ColumnGuess;
    readonly #columns: ColumnMapping;
    readonly #header: Row | undefined;
    readonly #isOwn: boolean;
    readonly #guessed: readonly GuessedField[];
    readonly #isEpoch: boolean;
    /** How many cells a row has. */
    readonly #width: number;
    /** The columns with something in them that nothing is read from. */
    readonly #unused: readonly number[];
    #said = false;
    #zoneSaid = false;

    constructor(guess: ColumnGuess, columns: ColumnMapping, rows: readonly Row[], header: Row | undefined) {
        this.#guess = guess;
        this.#columns = columns;
        this.#header = header;
        this.#isOwn = header !== undefined && OWN_HEADER.every((name, place) => header.cells[place] === name);
        const guessed: GuessedField[] = [];
        if (guess.isGuess || guess.isUnitGuess) guessed.push('startMs', 'durationMs');
        if (guess.isGuess) guessed.push('speaker');
        this.#guessed = guessed;
        const used = Object.values(columns).filter((place) => typeof place === 'number');
        this.#width = Math.max(header?.cells.length ?? usualWidth(rows), ...used.map((place) => place + 1));
        const data = rows.filter((row) => row !== header);
        this.#unused = Array.from({ length: this.#width }, (_, place) => place).filter(
            (place) => !used.includes(place) && data.some(({ cells }) => (cells[place] ?? '') !== '')
        );
        this.#isEpoch = rows.some((row) => isMoment(this.time(row, columns.start)?.ms ?? 0));
    }

    push(row: Row, emit: Emit): void {
        if (isBlank(row.cells)) return;
        if (!this.#said) this.sayFirst(row, emit);
        if (row === this.#header) return;
        const text = this.textOf(row, emit);
        if (text === undefined) {
            emit(lineIssue('ROW_SHORT', 'error', row.line));
            return;
        }
        emit({ kind: 'entry', entry: this.toEntry(row, text, emit) });
    }

    end(): void {
        // Each row was complete when it came.
    }

    /** What was said; in a row of too many cells, where it stands last, with what was cut off it. */
    private textOf({ cells, line }: Row, emit: Emit): string | undefined {
        const { text } = this.#columns;
        if (cells.length <= this.#width) return cells[text];
        emit(lineIssue('ROW_LONG', 'warning', line));
        return text === this.#width - 1 ? cells.slice(text).join(', ') : cells[text];
    }

    private sayFirst({ line }: Row, emit: Emit): void {
        this.#said = true;
        const { isGuess, isUnitGuess, timeUnit } = this.#guess;
        if (this.#isEpoch) emit({ kind: 'facts', facts: { clock: 'epoch' } });
        if (isGuess) emit(lineIssue('COLUMNS_GUESSED', 'warning', line));
        if (isUnitGuess) emit(lineIssue('TIME_UNIT_GUESSED', 'warning', line, { unit: timeUnit }));
        for (const column of this.#unused) emit(lineIssue('COLUMN_UNUSED', 'note', line, { column: column + 1 }));
    }

    private toEntry(row: Row, text: string, emit: Emit): FileEntry {
        const { start, end, duration } = this.#columns;
        const startTime = this.time(row, start);
        const startMs = startTime?.ms;
        const endMs = this.time(row, end)?.ms;
        const durationMs =
            this.time(row, duration)?.ms ??
            (endMs === undefined || startMs === undefined ? undefined : endMs - startMs);
        if ([start, end, duration].some((place) => this.isWrongTime(row, place))) {
            emit(lineIssue('TIME_INVALID', 'warning', row.line));
        }
        if (startTime?.hasZone === false && !this.#zoneSaid) {
            this.#zoneSaid = true;
            emit(lineIssue('TIME_ZONE_GUESSED', 'warning', row.line));
        }
        const id = this.cell(row, this.#columns.id);
        const speaker = this.cell(row, this.#columns.speaker);
        const role = this.role(row, speaker);
        const entry = {
            ...(id === undefined ? {} : { id }),
            ...(startMs === undefined ? {} : { startMs }),
            ...(durationMs === undefined ? {} : { durationMs }),
            ...(speaker === undefined ? {} : { speaker }),
            ...(role === undefined ? {} : { role }),
            text: this.unguard(text)
        };
        const zoneGuess: readonly GuessedField[] = startTime?.hasZone === false ? ['startMs'] : [];
        const guessed = [...new Set([...this.#guessed, ...zoneGuess])].filter((field) => entry[field] !== undefined);
        return { ...entry, ...(guessed.length === 0 ? {} : { guessed }), at: { line: row.line } };
    }

    private role(row: Row, speaker: string | undefined): SpeakerRole | undefined {
        const word = this.#columns.role === undefined ? speaker : this.cell(row, this.#columns.role);
        return word === undefined ? undefined : toRole(word);
    }

    /** A cell with something in it. */
    private cell({ cells }: Row, place: number | undefined): string | undefined {
        const cell = place === undefined ? undefined : cells[place];
        return cell === undefined || cell === '' ? undefined : this.unguard(cell);
    }

    private unguard(cell: string): string {
        return this.#isOwn && GUARDED.test(cell) ? cell.slice(1) : cell;
    }

    private time({ cells }: Row, place: number | undefined): { ms: number; hasZone?: boolean } | undefined {
        const time = place === undefined ? undefined : parseCellTime((cells[place] ?? '').trim());
        if (!time) return undefined;
        return time.kind === 'number' ? { ms: toMs(time.value, this.unitFor(time.value)) } : time;
    }

    /** Epoch times in whole numbers are milliseconds, or seconds where they would lie before 1973. */
    private unitFor(value: number): TimeUnit {
        return isMoment(value) ? 'milliseconds' : this.#guess.timeUnit;
    }

    private isWrongTime({ cells }: Row, place: number | undefined): boolean {
        const cell = place === undefined ? '' : (cells[place] ?? '').trim();
        return cell !== '' && parseCellTime(cell) === undefined;
    }
}

function isBlank(cells: readonly string[]): boolean {
    return cells.length === 1 && cells[0] === '';
}

function usualWidth(rows: readonly Row[]): number {
    const counts = new Map<number, number>();
    for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}
