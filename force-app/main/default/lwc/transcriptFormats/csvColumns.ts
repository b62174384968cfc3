import type { ColumnMapping } from './format';
import { guessUnit, parseCellTime, type CellTime, type TimeUnit } from './csvTimes';
import { EVIDENCE_SIZE } from './limits';

/** What the columns of a table seem to be, for a person to look at. */
export interface ColumnGuess {
    /** Whether the first row names the columns. */
    readonly hasHeader: boolean;
    /** Undefined: no column is known to hold what was said. */
    readonly columns?: ColumnMapping;
    /** Whether the columns were told from what they hold, not from their names. */
    readonly isGuess: boolean;
    /** Of numbers that don't say it themselves. */
    readonly timeUnit: TimeUnit;
    /** Whether neither a name nor a fraction says so. */
    readonly isUnitGuess: boolean;
}

type Field = keyof ColumnMapping;

/** Names of columns, as they are met; without case, spaces and signs. Units are looked for apart. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
    text: 'text utterance content message messagetext transcript transcription caption captions sentence line speech dialogue dialog subtitle words said body'.split(
        ' '
    ),
    speaker:
        'speaker speakername name participant who person sender author from speakerlabel speakerid channel party voice'.split(
            ' '
        ),
    role: ['role', 'participantrole', 'speakerrole'],
    start: 'start starttime begin begintime from in timestamp time timecode tc offset startoffset beginoffset startsat clientsenttimestamp'.split(
        ' '
    ),
    end: 'end endtime to out until stop stoptime endoffset finish endsat'.split(' '),
    duration: 'duration length clientduration dur'.split(' '),
    id: 'id n no nr number index entryid identifier seq sequence row cue'.split(' ')
};

/** Longer names first, where one would be taken for another. */
const ORDER: readonly Field[] = ['text', 'speaker', 'role', 'start', 'end', 'duration', 'id'];
const MILLISECONDS =
    /(?:^|[^A-Za-z])(?:[Mm][Ss]|MSEC|[Mm]sec|(?:[Mm]illi(?:s|seconds)))(?:[^A-Za-z]|$)|(?:Ms|Millis|Milliseconds)$/;
const SECONDS = /(?:^|[^A-Za-z])(?:[Ss]|[Ss]ecs?|[Ss]econds|SECS?|SECONDS)(?:[^A-Za-z]|$)|(?:Secs?|Seconds)$/;

/**
 * What the columns of a table hold, by their names, else by what is in them. `columns`: what a person said; then only the
 * rest is looked for. The first `EVIDENCE_SIZE` rows are looked at.
 */
export function guessColumns(rows: readonly (readonly string[])[], columns?: ColumnMapping): ColumnGuess {
    const looked = rows.slice(0, EVIDENCE_SIZE).filter((cells) => cells.some((cell) => cell !== ''));
    const [header = []] = looked;
    const named = readHeader(header);
    if (columns) {
        const hasHeader = named !== undefined || isHeaderOver(looked, columns);
        return { hasHeader, columns, isGuess: false, ...unitOf(looked, columns, hasHeader) };
    }
    if (named) return { hasHeader: true, columns: named, isGuess: false, ...unitOf(looked, named, true) };
    const told = readContent(looked);
    if (!told) return { hasHeader: false, isGuess: true, timeUnit: 'seconds', isUnitGuess: false };
    const hasHeader = isHeaderOver(looked, told);
    return { hasHeader, columns: told, isGuess: true, ...unitOf(looked, told, hasHeader) };
}

/** The columns by their names. Undefined where none is named for what was said. */
function readHeader(cells: readonly string[]): ColumnMapping | undefined {
    const found = new Map<Field, number>();
    const plain = cells.map(toPlainName);
    for (const field of ORDER) {
        const names = NAMES[field];
        for (const name of names) {
            const place = plain.findIndex((cell, at) => cell === name && ![...found.values()].includes(at));
            if (place >= 0 && !found.has(field)) found.set(field, place);
        }
    }
    const text = found.get('text');
    const role = found.get('role');
    if (role !== undefined && !found.has('speaker')) {
        found.delete('role');
        found.set('speaker', role);
    }
    // One known name may be a word that somebody said.
    return text === undefined || found.size < 2 ? undefined : { ...Object.fromEntries(found), text };
}

/** No column is called more; a text of any length may stand in the first row. */
const LONGEST_NAME = 100;

function toPlainName(cell: string): string {
    const name = cell.slice(0, LONGEST_NAME).replace(/^["'#\s]+|["'\s]+$/g, '');
    const unitless = name.replace(/[\s_([-]*(?:ms|msec|millis|milliseconds|s|sec|secs|seconds)[)\]]?$/i, '');
    const plain = (whole: string): string => whole.toLowerCase().replace(/[^a-z]/g, '');
    // `utterances` has no unit.
    return /[\s_([-]|(?:Ms|Millis|Sec|Seconds)$/.test(name) ? plain(unitless) : plain(name);
}

function isHeaderOver(rows: readonly (readonly string[])[], columns: ColumnMapping): boolean {
    const [first, ...rest] = rows;
    const times = [columns.start, columns.end, columns.duration].filter((place) => place !== undefined);
    return times.some((place) => {
        const cell = first?.[place] ?? '';
        return cell !== '' && !parseCellTime(cell) && rest.some((row) => parseCellTime(row[place] ?? '') !== undefined);
    });
}

function unitOf(
    rows: readonly (readonly string[])[],
    { start, end, duration }: ColumnMapping,
    hasHeader: boolean
): { timeUnit: TimeUnit; isUnitGuess: boolean } {
    const places = [start, end, duration].filter((place) => place !== undefined);
    const names = hasHeader ? places.map((place) => rows[0]?.[place] ?? '') : [];
    if (names.some((name) => MILLISECONDS.test(name))) return { timeUnit: 'milliseconds', isUnitGuess: false };
    if (names.some((name) => SECONDS.test(name))) return { timeUnit: 'seconds', isUnitGuess: false };
    const data = hasHeader ? rows.slice(1) : rows;
    const timesIn = (place: number): CellTime[] =>
        data.map((row) => parseCellTime(row[place] ?? '')).filter((time) => time !== undefined);
    const starts = start === undefined ? [] : timesIn(start);
    const others = places.filter((place) => place !== start).flatMap(timesIn);
    if (others.some((time) => time.kind === 'number' && !time.isWhole))
        return { timeUnit: 'seconds', isUnitGuess: false };
    const { unit, isSure } = guessUnit(starts.length > 0 ? starts : others);
    return { timeUnit: unit, isUnitGuess: !isSure };
}

/** The columns by what is in them: times go up, numbers count, few people speak, and no text is like the other. */
function readContent(rows: readonly (readonly string[])[]): ColumnMapping | undefined {
    const width = Math.max(0, ...rows.map((row) => row.length));
    if (width < 2) return undefined;
    const left = new Set(Array.from({ length: width }).keys());
    const all = (place: number): readonly string[] => rows.map((row) => row[place] ?? '');
    // The first row may be a header that nothing is known of.
    const below = (place: number): readonly string[] => (rows.length > 1 ? all(place).slice(1) : all(place));
    const take = (place: number | undefined): number | undefined => {
        if (place !== undefined) left.delete(place);
        return place;
    };
    const id = rows.length > 1 ? take([...left].find((place) => isCounting(below(place)))) : undefined;
    const times = [...left].filter((place) => isTimes(below(place)));
    const start = take(times[0]);
    const second = take(times[1]);
    const text = take(findText([...left], all));
    if (text === undefined) return undefined;
    const speaker = [...left].find((place) => isPeople(below(place)));
    const isEnd = start !== undefined && second !== undefined && isAfter(below(start), below(second));
    return {
        text,
        ...(speaker === undefined ? {} : { speaker }),
        ...(start === undefined ? {} : { start }),
        ...(second === undefined ? {} : isEnd ? { end: second } : { duration: second }),
        ...(id === undefined ? {} : { id })
    };
}

function isCounting(cells: readonly string[]): boolean {
    return cells.every(
        (cell, place) => /^\d+$/.test(cell) && (place === 0 || Number(cell) === Number(cells[place - 1]) + 1)
    );
}

function isTimes(cells: readonly string[]): boolean {
    const said = cells.filter((cell) => cell !== '');
    return said.length > 0 && said.filter((cell) => parseCellTime(cell) !== undefined).length >= said.length * 0.9;
}

function isPeople(cells: readonly string[]): boolean {
    const said = cells.filter((cell) => cell !== '');
    const people = new Set(said);
    return (
        people.size > 0 &&
        said.every((cell) => cell.length <= 60) &&
        (people.size <= 2 || people.size * 2 <= said.length)
    );
}

/** Of these columns the one with the most different texts, of several the one with the longest. */
function findText(places: readonly number[], cellsOf: (place: number) => readonly string[]): number | undefined {
    const judged = places.map((place) => {
        const cells = cellsOf(place).filter((cell) => cell !== '');
        return { place, different: new Set(cells).size, length: cells.join('').length };
    });
    const [best] = judged.sort((a, b) => b.different - a.different || b.length - a.length);
    return best && best.length > 0 ? best.place : undefined;
}

function isAfter(starts: readonly string[], seconds: readonly string[]): boolean {
    const value = (cell: string | undefined): number | undefined => {
        const time = parseCellTime(cell ?? '');
        return time?.kind === 'number' ? time.value : time?.ms;
    };
    const pairs = starts.map((start, place) => [value(start), value(seconds[place])] as const);
    return (
        pairs.filter(([start, second]) => start !== undefined && second !== undefined && second >= start).length >=
        pairs.length * 0.9
    );
}
