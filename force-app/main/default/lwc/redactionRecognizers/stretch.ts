import { JOIN, type Atom, type Join, type Sequence } from 'c/spokenText';
import type { FindingSpan } from './finding';

/** Some atoms of a sequence in a row: what a recognizer judges. */
export interface Stretch {
    readonly atoms: readonly Atom[];
    /** How each atom follows the one before it; the first entry means nothing. */
    readonly joins: readonly Join[];
    /** What all of it stands for: "4111111111111111", "QQ123456C". */
    readonly characters: string;
    /** These are the digits of something that has letters as well. */
    readonly isInCode: boolean;
}

/** A sequence, or some of one, as a stretch. All are made here, so that they are alike to the engine that runs this. */
function toStretch(atoms: readonly Atom[], joins: readonly Join[], isInCode = false): Stretch {
    return { atoms, joins, characters: charactersOf(atoms), isInCode };
}

/** The atoms from `from` to before `to`. */
export function sliceStretch({ atoms, joins }: Sequence, from: number, to: number, isInCode = false): Stretch {
    return to - from === atoms.length
        ? toStretch(atoms, joins, isInCode)
        : toStretch(atoms.slice(from, to), joins.slice(from, to), isInCode);
}

/** Adds the parts of a sequence that are digits alone. An "oh" that no digit follows or goes before is no digit. */
export function addStretches(sequence: Sequence, found: Stretch[]): void {
    const { atoms } = sequence;
    let from = 0;
    while (from < atoms.length) {
        let to = from;
        let isNumber = false;
        while (to < atoms.length && atoms[to]?.kind === 'digits') {
            isNumber ||= atoms[to]?.isSoft === false;
            to += 1;
        }
        if (isNumber) {
            // "oh, four one": the word, not the digit.
            while (atoms[from]?.isSoft === true && sequence.joins[from + 1] !== JOIN.tight) {
                from += 1;
            }
            const isInCode = isLetterBeside(sequence, from - 1, from) || isLetterBeside(sequence, to, to);
            found.push(sliceStretch(sequence, from, to, isInCode));
        }
        from = Math.max(to, from + 1);
    }
}

/** What the atoms stand for; what somebody else says again counts once. */
function charactersOf(atoms: readonly Atom[]): string {
    let characters = '';
    for (const atom of atoms) {
        characters += atom.isEcho ? '' : atom.characters;
    }
    return characters;
}

function isLetterBeside({ atoms, joins }: Sequence, at: number, join: number): boolean {
    const atom = at < 0 ? undefined : atoms[at];
    return atom !== undefined && !atom.isSoft && joins[join] === JOIN.tight;
}

/** Adds the sequence if it holds digits and letters as well. */
export function addCodes(sequence: Sequence, found: Stretch[]): void {
    let hasDigits = false;
    let hasLetters = false;
    for (const { kind } of sequence.atoms) {
        hasDigits ||= kind !== 'letters';
        hasLetters ||= kind !== 'digits';
    }
    if (hasDigits && hasLetters) {
        found.push(toStretch(sequence.atoms, sequence.joins));
    }
}

/** Where it stands, one span a line. */
export function toSpans({ atoms }: Pick<Stretch, 'atoms'>): FindingSpan[] {
    const spans: FindingSpan[] = [];
    for (const { line, start, end } of atoms) {
        const last = spans.at(-1);
        if (last?.line === line) {
            spans[spans.length - 1] = { line, start: last.start, end };
        } else {
            spans.push({ line, start, end });
        }
    }
    return spans;
}

/** How many lines it stands on. */
export function linesOf({ atoms }: Stretch): number {
    let count = 0;
    let last = -1;
    for (const { line } of atoms) {
        count += line === last ? 0 : 1;
        last = line;
    }
    return count;
}

/** Among so many other digits, "eight hundred" is part of the number: "one eight hundred five five five". */
const LEAST_DIGITS = 4;

/** Whether something counts in it: "five hundred", "third", "1,032". */
export function hasQuantity({ atoms }: Stretch): boolean {
    let quantities = 0;
    for (const { isQuantity } of atoms) {
        quantities += isQuantity ? 1 : 0;
    }
    return quantities > 0 && atoms.length - quantities < LEAST_DIGITS;
}

/** The loosest join in it. */
export function loosestJoin({ joins }: Stretch): Join {
    let loosest: Join = JOIN.tight;
    for (let at = 1; at < joins.length; at += 1) {
        const join = joins[at] ?? JOIN.tight;
        loosest = join > loosest ? join : loosest;
    }
    return loosest;
}
