import { readSequences, Tokens, type Atom, type Sequence } from 'c/spokenText';

/** A stretch of a line that is never cut, and what it comes to however it is said or written: "four one" and "41" are `41`. */
export interface Unit {
    readonly line: number;
    /** UTF-16 offsets into the line, the end not included. */
    readonly start: number;
    readonly end: number;
    /** Small letters and digits; empty for a word that only names a mark: the "dot" of an address. */
    readonly folded: string;
}

/** Lines in both ways in which values can stand in them. */
export interface FoldedLines {
    /** Every word and number, line by line. */
    readonly lines: readonly (readonly Unit[])[];
    /** Numbers and spellings alone, without the words between, over as many lines as they go on. */
    readonly sequences: readonly (readonly Unit[])[];
}

/** How people say the marks of addresses, where they don't write them. */
const MARK_WORDS: ReadonlySet<string> = new Set([
    'at',
    'dash',
    'dot',
    'hyphen',
    'minus',
    'period',
    'point',
    'slash',
    'underscore'
]);

/** Reads the lines as one conversation, in their order. */
export function foldLines(texts: readonly { readonly text: string; readonly speaker?: string }[]): FoldedLines {
    const tokens = new Tokens();
    texts.forEach(({ text }) => tokens.addLine(text));
    const sequences = readSequences(tokens, texts);
    const atoms = new Map(sequences.flatMap((sequence) => sequence.atoms.map((atom) => [atom.firstToken, atom])));
    const lines = texts.map(({ text }, line) => {
        const units: Unit[] = [];
        const end = tokens.firstOfLine[line + 1] ?? 0;
        let token = tokens.firstOfLine[line] ?? 0;
        while (token < end) {
            const atom = atoms.get(token);
            units.push(atom ? toUnit(atom) : toWord(tokens, token, text, line));
            token = (atom?.lastToken ?? token) + 1;
        }
        return units;
    });
    return { lines, sequences: sequences.map(toUnits) };
}

/** The numbers in a text, each as one word; what only counts something parts two of them: "one second, 4111". */
export function readNumbers(text: string): readonly string[] {
    const tokens = new Tokens();
    tokens.addLine(text);
    return readSequences(tokens, [{ text }]).flatMap(({ atoms }) => {
        const numbers = [''];
        for (const atom of atoms) {
            if (atom.isQuantity) {
                numbers.push('');
            } else {
                numbers.push(`${numbers.pop() ?? ''}${fold(atom.characters)}`);
            }
        }
        return numbers.filter((number) => /\d/.test(number));
    });
}

/** What others say again of a number is no more of it. */
function toUnits({ atoms }: Sequence): readonly Unit[] {
    return atoms.map((atom) => (atom.isEcho ? { ...toUnit(atom), folded: '' } : toUnit(atom)));
}

function toUnit({ line, start, end, characters }: Atom): Unit {
    return { line, start, end, folded: fold(characters) };
}

function toWord(tokens: Tokens, token: number, text: string, line: number): Unit {
    const start = tokens.start[token] ?? 0;
    const end = tokens.end[token] ?? 0;
    const folded = fold(text.slice(start, end));
    return { line, start, end, folded: MARK_WORDS.has(folded) ? '' : folded };
}

/** Small letters without accents: a transcript has "pena" for "Peña". */
function fold(text: string): string {
    return text
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '');
}
