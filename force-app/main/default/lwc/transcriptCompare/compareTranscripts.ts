import type { FileLine, Pair, StoredLine } from './comparedLine';
import { pairLines } from './pairLines';
import { timeOrder } from './timeOrder';

/**
 * What a row of a comparison is.
 * - `same`: stored as the file has it. The texts are equal to the letter, the speakers and the starts as far as both are known.
 * - `changed`: one line on both sides, with another text, speaker or start. How long it lasts is not compared.
 * - `fileOnly`: nothing that is stored is this line.
 * - `storedOnly`: nothing in the file is this line.
 */
export type ComparisonKind = 'same' | 'changed' | 'fileOnly' | 'storedOnly';

/** One line on both sides, or on one. */
export interface ComparisonRow {
    readonly kind: ComparisonKind;
    /** Its place in what was given as stored; null for `fileOnly`. */
    readonly storedIndex: number | null;
    /** Its place in the lines of the file; null for `storedOnly`. */
    readonly lineIndex: number | null;
    /** The texts differ by any character. False where there is one side. */
    readonly textChanged: boolean;
    /** Both speakers are known and differ. False where there is one side. */
    readonly speakerChanged: boolean;
    /** How much later the file's line starts, in milliseconds; null where one side is missing or has no time. */
    readonly timeShiftMs: number | null;
}

/** How a file's lines lie beside what is stored. */
export interface TranscriptComparison {
    /** Every line of both sides once: stored lines in the order of time, and lines of the file alone among them by time. */
    readonly rows: readonly ComparisonRow[];
    readonly counts: Readonly<Record<ComparisonKind, number>>;
}

/** Pairs the lines of a file with those that are stored, and says what differs. In time about that of the lines. */
export function compareTranscripts(stored: readonly StoredLine[], lines: readonly FileLine[]): TranscriptComparison {
    const rows = inOrder(stored, lines, pairLines(stored, lines)).map((place) => toRow(place, stored, lines));
    const counts = { same: 0, changed: 0, fileOnly: 0, storedOnly: 0 };
    rows.forEach(({ kind }) => (counts[kind] += 1));
    return { rows, counts };
}

/** A line's places on both sides; null where it is on one. */
type Place = { readonly [Side in keyof Pair]: number | null };

function toRow(place: Place, stored: readonly StoredLine[], lines: readonly FileLine[]): ComparisonRow {
    const one = place.storedIndex === null ? undefined : stored[place.storedIndex];
    const other = place.lineIndex === null ? undefined : lines[place.lineIndex];
    if (!one || !other) {
        const kind = one ? 'storedOnly' : 'fileOnly';
        return { kind, ...place, textChanged: false, speakerChanged: false, timeShiftMs: null };
    }
    const textChanged = one.text !== other.text;
    const speakerChanged =
        one.participantId !== null && other.participantId !== null && one.participantId !== other.participantId;
    const timeShiftMs = one.startMs === null || other.startMs === null ? null : other.startMs - one.startMs;
    const isSame = !textChanged && !speakerChanged && (timeShiftMs ?? 0) === 0;
    return { kind: isSame ? 'same' : 'changed', ...place, textChanged, speakerChanged, timeShiftMs };
}

/**
 * Stored lines in the order of time. A line of the file alone comes behind the line that it follows in the file, and among the
 * stored lines there by time.
 */
function inOrder(stored: readonly StoredLine[], lines: readonly FileLine[], pairs: readonly Pair[]): readonly Place[] {
    const lineOf = new Map(pairs.map(({ storedIndex, lineIndex }): [number, number] => [storedIndex, lineIndex]));
    const waiting = followers(lines, new Set(lineOf.values()));
    const places: Place[] = [];
    let queue = waiting.get(null) ?? [];
    let next = 0;
    const pushBefore = (timeMs: number): void => {
        for (let index = queue[next]; index !== undefined; index = queue[next]) {
            if ((lines[index]?.startMs ?? Number.POSITIVE_INFINITY) >= timeMs) {
                return;
            }
            places.push({ storedIndex: null, lineIndex: index });
            next += 1;
        }
    };
    const pushRest = (): void => {
        queue.slice(next).forEach((lineIndex) => places.push({ storedIndex: null, lineIndex }));
    };
    for (const storedIndex of timeOrder(stored)) {
        const lineIndex = lineOf.get(storedIndex) ?? null;
        if (lineIndex === null) {
            pushBefore(stored[storedIndex]?.startMs ?? Number.NEGATIVE_INFINITY);
        } else {
            pushRest();
            [queue, next] = [waiting.get(lineIndex) ?? [], 0];
        }
        places.push({ storedIndex, lineIndex });
    }
    pushRest();
    return places;
}

/** The lines of the file alone, in the order of time, by the paired line that they follow; null for the first. */
function followers(
    lines: readonly FileLine[],
    paired: ReadonlySet<number>
): ReadonlyMap<number | null, readonly number[]> {
    const waiting = new Map<number | null, number[]>();
    let list: number[] = [];
    waiting.set(null, list);
    for (const index of timeOrder(lines)) {
        if (paired.has(index)) {
            list = [];
            waiting.set(index, list);
        } else {
            list.push(index);
        }
    }
    return waiting;
}
