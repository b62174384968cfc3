import { AtomReader, type Atom } from './atoms';
import { AND, CORRECTIONS, FILLERS, LISTENING } from './fillerWords';
import { letterWord, ALPHABET_NAMES, WORDS_OF_ONE_LETTER } from './letterWords';
import { numberWord } from './numberWords';
import { GAP, SHAPE, type Tokens } from './tokens';

/**
 * How closely an atom follows the one before: side by side or with a dash; with a comma, a slash or a filler between; in
 * another sentence or after a correction; on another line.
 */
export const JOIN = { tight: 0, loose: 1, apart: 2, otherLine: 3 } as const;
export type Join = (typeof JOIN)[keyof typeof JOIN];

/** Atoms that follow each other with nothing of meaning between them, over one or more lines. */
export interface Sequence {
    readonly atoms: readonly Atom[];
    /** How each atom follows the one before it; the first entry means nothing. */
    readonly joins: readonly Join[];
}

/** A line as far as sequences go: whose it is decides what may be one number. */
export interface SequenceLine {
    readonly text: string;
    readonly speaker?: string;
}

/** More fillers than this between two atoms, and they are two things. */
const MOST_FILLERS = 5;
/** A line of at most so many words can be one that only shows somebody listens. */
const MOST_LISTENING = 7;
/** So many such lines may stand between two parts of a number. */
const MOST_LISTENING_LINES = 2;

const TIGHT = GAP.space | GAP.dash | GAP.dot | GAP.paren | GAP.underscore;
const LOOSE = TIGHT | GAP.comma | GAP.slash | GAP.colon | GAP.plus | GAP.hash;

/** The join that characters alone make; undefined: they part two things. */
function joinOfGap(gap: number): Join | undefined {
    const bits = gap & ~GAP.line;
    if ((bits & ~LOOSE) !== 0) {
        return undefined;
    }
    if ((bits & GAP.dot) !== 0 && (bits & GAP.space) !== 0) {
        return JOIN.apart;
    }
    return (bits & ~TIGHT) === 0 ? JOIN.tight : JOIN.loose;
}

const later = (a: Join, b: Join): Join => (a > b ? a : b);

/** Whether an atom surely begins with the token, or only if its neighbours say so. */
function isTrigger(tokens: Tokens, token: number, end: number): boolean {
    if (((tokens.shape[token] ?? 0) & SHAPE.digits) !== 0) {
        return true;
    }
    const word = tokens.word[token] ?? 0;
    if (token + 1 < end && tokens.gap[token + 1] === 0 && ((tokens.shape[token + 1] ?? 0) & SHAPE.digits) !== 0) {
        return true;
    }
    if (word === 0) {
        return false;
    }
    const said = numberWord(word);
    if (said !== undefined) {
        return said.kind !== 'hundred' && said.kind !== 'thousand' && said.kind !== 'million';
    }
    if (letterWord(word) === undefined || WORDS_OF_ONE_LETTER.has(word)) {
        return false;
    }
    return !ALPHABET_NAMES.has(word) || (token + 1 < end && letterWord(tokens.word[token + 1] ?? 0) !== undefined);
}

/** Finds the sequences of all lines, in their order. */
export function readSequences(tokens: Tokens, lines: readonly SequenceLine[]): readonly Sequence[] {
    const reader = new AtomReader(tokens, lines);
    const found: Sequence[] = [];
    let atoms: Atom[] = [];
    let joins: Join[] = [];

    const close = (): void => {
        if (atoms.length > 0) {
            found.push({ atoms, joins });
            atoms = [];
            joins = [];
        }
    };
    const take = (atom: Atom, join: Join): void => {
        atoms.push(atom);
        joins.push(join);
    };

    /** How the token follows the last atom of the open sequence; undefined: it does not. */
    const joinTo = (token: number): Join | undefined => {
        const last = atoms[atoms.length - 1];
        if (last === undefined) {
            return undefined;
        }
        const line = tokens.line[token] ?? 0;
        if (last.line !== line) {
            return openUntil(last, line) && onlyFillers(tokens.firstOfLine[line] ?? 0, token) !== undefined
                ? JOIN.otherLine
                : undefined;
        }
        return onlyFillers(last.lastToken + 1, token);
    };

    /** The join over the words between; undefined where one of them means something. */
    const onlyFillers = (from: number, token: number): Join | undefined => {
        if (token - from > MOST_FILLERS) {
            return undefined;
        }
        let join: Join = JOIN.tight;
        let isAndAlone = token - from === 1 && tokens.word[from] === AND;
        for (let at = from; at <= token; at += 1) {
            const here = joinOfGap(tokens.gap[at] ?? 0);
            if (here === undefined) {
                return undefined;
            }
            join = later(join, here);
            if (at < token) {
                const word = tokens.word[at] ?? 0;
                if (word !== 0 && CORRECTIONS.has(word)) {
                    join = later(join, JOIN.apart);
                    isAndAlone = false;
                } else if (word !== 0 && FILLERS.has(word)) {
                    join = later(join, JOIN.loose);
                } else {
                    return undefined;
                }
            }
        }
        return isAndAlone ? JOIN.apart : join;
    };

    /** Whether a number may go on from the atom to that line: what is said between them only shows that one listens. */
    const openUntil = (last: Atom, line: number): boolean => {
        for (let token = last.lastToken + 1; token < (tokens.firstOfLine[last.line + 1] ?? 0); token += 1) {
            const word = tokens.word[token] ?? 0;
            if (word === 0 || (!FILLERS.has(word) && !LISTENING.has(word))) {
                return false;
            }
        }
        let listening = 0;
        for (let between = last.line + 1; between < line; between += 1) {
            listening += 1;
            if (listening > MOST_LISTENING_LINES || !isListening(between)) {
                return false;
            }
        }
        const before = lines[last.line]?.speaker;
        const now = lines[line]?.speaker;
        return before === undefined || now === undefined || before === now;
    };

    const isListening = (line: number): boolean => {
        const first = tokens.firstOfLine[line] ?? 0;
        const end = tokens.firstOfLine[line + 1] ?? 0;
        if (end - first > MOST_LISTENING) {
            return false;
        }
        for (let token = first; token < end; token += 1) {
            const word = tokens.word[token] ?? 0;
            if (word === 0 || !LISTENING.has(word)) {
                return false;
            }
        }
        return true;
    };

    /** Soft atoms right before the token, that it makes count: "a" of "a four", "AB" of "AB 12 34". */
    const softBefore = (token: number, from: number): Atom[] => {
        const before: Atom[] = [];
        let behind = token;
        for (let at = token - 1; at >= from && before.length < 4; at -= 1) {
            const join = joinOfGap(tokens.gap[behind] ?? 0);
            const atom = join === JOIN.tight ? reader.read(at, behind) : undefined;
            if (atom === undefined || !atom.isSoft || atom.firstToken !== at) {
                break;
            }
            before.unshift(atom);
            behind = at;
        }
        return before;
    };

    for (let line = 0; line < lines.length; line += 1) {
        const end = tokens.firstOfLine[line + 1] ?? 0;
        let token = tokens.firstOfLine[line] ?? 0;
        let free = token;
        while (token < end) {
            if (!isTrigger(tokens, token, end)) {
                const last = atoms[atoms.length - 1];
                if (last?.line === line && last.lastToken === token - 1) {
                    const soft = joinOfGap(tokens.gap[token] ?? 0) === JOIN.tight ? reader.read(token, end) : undefined;
                    if (soft?.isSoft === true) {
                        take(soft, JOIN.tight);
                        free = soft.lastToken + 1;
                    }
                }
                token += 1;
                continue;
            }
            const atom = reader.read(token, end);
            if (atom === undefined) {
                token += 1;
                continue;
            }
            const join = joinTo(token);
            if (join === undefined) {
                close();
                for (const soft of softBefore(token, free)) {
                    take(soft, JOIN.tight);
                }
                take(atom, JOIN.tight);
            } else {
                take(atom, join);
            }
            token = atom.lastToken + 1;
            free = token;
        }
    }
    close();
    return found;
}
