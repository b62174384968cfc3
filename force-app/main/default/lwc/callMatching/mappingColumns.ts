import type { Row } from 'c/transcriptFormats';

/** Which columns of a mapping table say what. `calls`: the best first; the first that is filled counts. */
export interface MappingColumns {
    readonly hasHeader: boolean;
    readonly file: number;
    readonly calls: readonly number[];
}

/** Names of columns as they are met, without case, spaces and signs; the clearer ones first. */
const FILE_NAMES =
    'file filename filepath path transcriptfile transcriptfilename transcriptpath transcript recordingfile recording audiofile audio source document'.split(
        ' '
    );
const CALL_NAMES =
    'voicecallid voicecall voicecallnumber voicecallname vccallid callid call callnumber callname conversationidentifier conversationid conversation contactid vendorcallkey vendorkey callkey interactionid sessionid recordid salesforceid key id number'.split(
        ' '
    );
/** Names that are taken for whichever of both is missing. */
const EITHER = 'name';

/**
 * What the columns of a mapping table hold: by their names in the first line; without such a line, the first of two names
 * the file, unless only the second looks like file names. Null where that can't be told.
 */
export function findMappingColumns(rows: readonly Row[]): MappingColumns | null {
    const [first] = rows;
    return first ? (readHeader(first.cells) ?? readContent(rows)) : null;
}

function readHeader(cells: readonly string[]): MappingColumns | null {
    const names = cells.map((cell) => (cell.length > 100 ? '' : cell.toLowerCase().replace(/[^\p{L}]/gu, '')));
    const placesOf = (known: readonly string[]): readonly number[] =>
        known.flatMap((name) => {
            const place = names.indexOf(name);
            return place < 0 ? [] : [place];
        });
    const [file] = placesOf(FILE_NAMES);
    const calls = placesOf(CALL_NAMES);
    if (file !== undefined && calls.length > 0) {
        return { hasHeader: true, file, calls };
    }
    const [either] = placesOf([EITHER]);
    if (file !== undefined && either !== undefined) {
        return { hasHeader: true, file, calls: [either] };
    }
    if (calls.length > 0 && either !== undefined) {
        return { hasHeader: true, file: either, calls };
    }
    // Of two columns one is enough: `file` beside a name of their own.
    const other = (place: number): number => 1 - place;
    if (widthOf(cells) !== 2) {
        return null;
    }
    const [call] = calls;
    return file !== undefined
        ? { hasHeader: true, file, calls: [other(file)] }
        : call !== undefined
          ? { hasHeader: true, file: other(call), calls: [call] }
          : null;
}

const LOOKS_LIKE_FILE = /[\\/]|\.[\p{L}\p{N}]{1,5}$/u;

function readContent(rows: readonly Row[]): MappingColumns | null {
    if (Math.max(...rows.slice(0, 50).map(({ cells }) => widthOf(cells))) !== 2) {
        return null;
    }
    const filesIn = (place: number): number =>
        rows.filter(({ cells }) => LOOKS_LIKE_FILE.test(cells[place] ?? '')).length;
    const file = filesIn(0) === 0 && filesIn(1) > 0 ? 1 : 0;
    return { hasHeader: false, file, calls: [1 - file] };
}

/** How many cells a line has, without empty ones at its end. */
function widthOf(cells: readonly string[]): number {
    return cells.findLastIndex((cell) => cell !== '') + 1;
}
