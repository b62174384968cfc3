import { createSameWordsSearch } from 'c/transcriptModel';
import { findMasks } from 'c/transcriptRedaction';
import { foldLines, readNumbers, type Unit } from './foldedLines';

/** Something that was removed: its text as it stood, what it was, and the place of its line in the transcript. */
export interface SoughtValue {
    readonly text: string;
    readonly entityType: string;
    readonly line: number;
}

/** Where a value stands again: UTF-16 offsets into one of the lines, the end not included. Never the value. */
export interface ValueHit {
    readonly line: number;
    readonly start: number;
    readonly end: number;
    readonly entityType: string;
}

/**
 * Looks for values however they are said or written: digits as words, with fillers or other people's "okay" between,
 * spelled letters, "dot" and "at". It holds the values: whoever has it drops it when they have found what they want.
 */
export interface ValueSearch {
    /** In the lines of a conversation, in their order; no two hits overlap, and none touches a mask. */
    inLines(lines: readonly { readonly text: string; readonly speaker?: string }[]): readonly ValueHit[];
    /** The kinds of the values that stand in a text, each once. */
    inText(text: string): readonly string[];
    /** How many of the values are too short to be looked for: they would be found in anything. */
    readonly tooShort: number;
}

/** Two characters come up by chance. */
const SHORTEST = 3;
/** A number so long is also found inside a longer one that is written without spaces, and without the words around it. */
const SHORTEST_INSIDE = 6;
/** Kinds whose short numbers, a house or a year alone, are said of many things. */
const WITH_SMALL_NUMBERS: ReadonlySet<string> = new Set([
    'ADDRESS',
    'DATE_OF_BIRTH',
    'AGE',
    'CREDIT_DEBIT_EXPIRY',
    'NAME'
]);
/** Parts of one value, such as a card number over several turns, are so many lines apart at most, and so many. */
const MOST_LINES_APART = 4;
const MOST_PARTS = 6;
/** Scripts without spaces, whose words only a dictionary tells apart. */
const WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Prepares the search. Values are in the order of the transcript. */
export function createValueSearch(values: readonly SoughtValue[]): ValueSearch {
    const folded = values.map(({ text, ...value }) => ({ ...value, ...foldValue(text) }));
    const sought = new Map<string, string>();
    const alone = folded.flatMap(({ whole, numbers, ...value }) =>
        [
            whole,
            ...numbers.filter((number) => number.length >= SHORTEST_INSIDE || !WITH_SMALL_NUMBERS.has(value.entityType))
        ].map((each) => ({
            ...value,
            whole: each
        }))
    );
    for (const { whole, entityType } of [...alone, ...joinParts(folded)]) {
        if (whole.length >= SHORTEST && !sought.has(whole)) {
            sought.set(whole, entityType);
        }
    }
    const byStart = new Map<string, string[]>();
    for (const whole of sought.keys()) {
        const first = whole.charAt(0);
        byStart.set(first, [...(byStart.get(first) ?? []), whole]);
    }
    const wordSearches = values.flatMap(({ text, entityType }) => {
        const search = WITHOUT_SPACES.test(text) ? createSameWordsSearch(text) : null;
        return search ? [{ search, entityType }] : [];
    });

    const inLines: ValueSearch['inLines'] = (lines) => {
        const read = foldLines(lines);
        const hits = [...read.sequences, ...read.lines].flatMap((units) => findInUnits(units, byStart, sought));
        for (const { search, entityType } of wordSearches) {
            lines.forEach(({ text }, line) => hits.push(...search(text).map((hit) => ({ ...hit, line, entityType }))));
        }
        return withoutOverlaps(hits, lines);
    };
    return {
        inLines,
        inText(text) {
            const kinds = new Set(inLines([{ text }]).map(({ entityType }) => entityType));
            const numbers = text.replace(/(?<=\d)[ \-.]+(?=\d)/g, '').match(/\d+/g) ?? [];
            for (const [whole, entityType] of sought) {
                const isNumber = whole.length >= SHORTEST_INSIDE && /^\d+$/.test(whole);
                if (isNumber && numbers.some((number) => number.includes(whole))) {
                    kinds.add(entityType);
                }
            }
            return [...kinds];
        },
        tooShort: folded.filter(({ whole }) => whole.length < SHORTEST).length
    };
}

/** What a value comes to: all of it, and the numbers in it, where a whole sentence was redacted for the sake of one. */
interface FoldedValue extends Omit<SoughtValue, 'text'> {
    readonly whole: string;
    readonly numbers: readonly string[];
}

function foldValue(text: string): Pick<FoldedValue, 'whole' | 'numbers'> {
    const whole = join(foldLines([{ text }]).lines[0] ?? []);
    return { whole, numbers: readNumbers(text).filter((number) => number.length >= SHORTEST) };
}

function join(units: readonly Unit[]): string {
    return units.map(({ folded }) => folded).join('');
}

/** What parts of one kind, that stand close to each other, are together: written in a record they are one. */
function joinParts(values: readonly FoldedValue[]): readonly Pick<FoldedValue, 'whole' | 'entityType'>[] {
    return values.flatMap((first, at) => {
        const joined: Pick<FoldedValue, 'whole' | 'entityType'>[] = [];
        let whole = partOf(first);
        let last = first;
        for (const next of values.slice(at + 1, at + MOST_PARTS)) {
            if (next.entityType !== first.entityType || next.line - last.line > MOST_LINES_APART) {
                break;
            }
            whole += partOf(next);
            last = next;
            joined.push({ entityType: first.entityType, whole });
        }
        return joined;
    });
}

function partOf({ whole, numbers }: FoldedValue): string {
    const [number] = numbers;
    return numbers.length === 1 && number !== undefined ? number : whole;
}

function findInUnits(
    units: readonly Unit[],
    byStart: ReadonlyMap<string, readonly string[]>,
    sought: ReadonlyMap<string, string>
): ValueHit[] {
    return units.flatMap((first, from) =>
        (byStart.get(first.folded.charAt(0)) ?? []).flatMap((whole) => {
            const last = endOfMatch(units, from, whole);
            const entityType = sought.get(whole);
            return last < 0 || entityType === undefined ? [] : toHits(units.slice(from, last + 1), entityType);
        })
    );
}

/** The place of the last of the units from `from` on that together are the value; -1 where they are not. */
function endOfMatch(units: readonly Unit[], from: number, whole: string): number {
    let at = 0;
    for (let place = from; place < units.length; place += 1) {
        const folded = units[place]?.folded ?? '';
        if (!whole.startsWith(folded, at)) {
            return -1;
        }
        at += folded.length;
        if (at === whole.length) {
            return place;
        }
    }
    return -1;
}

/** One hit a line. */
function toHits(units: readonly Unit[], entityType: string): readonly ValueHit[] {
    const hits: ValueHit[] = [];
    for (const { line, start, end } of units) {
        const last = hits.at(-1);
        if (last?.line === line) {
            hits[hits.length - 1] = { ...last, end };
        } else {
            hits.push({ line, start, end, entityType });
        }
    }
    return hits;
}

/** In order; where two overlap, the longer one stays. */
function withoutOverlaps(hits: readonly ValueHit[], lines: readonly { readonly text: string }[]): readonly ValueHit[] {
    const kept = new Map<number, ValueHit[]>();
    const isTouching = (one: Pick<ValueHit, 'start' | 'end'>, other: Pick<ValueHit, 'start' | 'end'>): boolean =>
        one.start < other.end && other.start < one.end;
    for (const hit of [...hits].sort((a, b) => b.end - b.start - (a.end - a.start))) {
        const others = kept.get(hit.line) ?? [];
        const isFree = !others.some((other) => isTouching(other, hit));
        if (isFree && !findMasks(lines[hit.line]?.text ?? '').some((mask) => isTouching(mask, hit))) {
            kept.set(hit.line, [...others, hit]);
        }
    }
    return [...kept.values()].flat().sort((a, b) => a.line - b.line || a.start - b.start);
}
