import { GAP } from './characters';
import { AtomReader, isExtension, SHORT_WORD, type Atom } from './atoms';
import { AND, CORRECTIONS, BEFORE_ONE, COUNTING, EXTENSION, FILLERS, LISTENING, ONE } from './fillerWords';
import { ALPHABET_NAMES, AS_IN, letterWord } from './letterWords';
import { wordSet } from './lexicon';
import { numberWord } from './numberWords';
import { SHAPE, type Tokens } from './tokens';

/**
 * How closely an atom follows the one before: side by side or with a dash; with a comma, a slash or a filler between; in
 * another sentence; after words that take back or say anew ("sorry, four"); on another line.
 */
export const JOIN = { tight: 0, loose: 1, apart: 2, corrected: 3, otherLine: 4 } as const;
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
/** A shorter part of a number may come twice in it. */
const SHORTEST_ECHO = 3;
/** So many soft atoms may stand side by side: longer is prose. */
const MOST_SOFT = 4;
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

function later(a: Join, b: Join): Join {
    return a > b ? a : b;
}

/** The join over a word that means nothing between two parts of a number; undefined: it means something. */
function joinOfFiller(word: number): Join | undefined {
    if (CORRECTIONS.has(word)) {
        return JOIN.corrected;
    }
    return FILLERS.has(word) || EXTENSION.has(word) ? JOIN.loose : undefined;
}

/** Words that begin a spelling only as in "a for apple". */
const ONE_LETTER = wordSet('a i');

/** A speaker without a name may be anybody. */
export function isUnknown(speaker: string | undefined): boolean {
    return speaker === undefined || speaker === '';
}

/** Written groups this long, with a comma between, are two numbers of a list. */
function isLongWritten({ isSpoken, kind, characters }: Atom): boolean {
    return !isSpoken && kind === 'digits' && characters.length >= 5;
}

/** Reads sequences off the tokens; see `readSequences`. */
class SequenceReader {
    readonly #tokens: Tokens;
    readonly #lines: readonly SequenceLine[];
    readonly #reader: AtomReader;
    readonly #found: Sequence[] = [];
    #atoms: Atom[] = [];
    #joins: Join[] = [];
    /** The line on which somebody says the last part of the open sequence again. */
    #echoLine = -1;

    constructor(tokens: Tokens, lines: readonly SequenceLine[]) {
        this.#tokens = tokens;
        this.#lines = lines;
        this.#reader = new AtomReader(tokens, lines);
    }

    read(): readonly Sequence[] {
        const { gap, line, firstOfLine, numberStarts } = this.#tokens;
        /** The first token that no atom has. */
        let free = 0;
        for (let at = 0; at < numberStarts.count; at += 1) {
            let token = numberStarts.numbers[at] ?? 0;
            while (token > free && gap[token] === 0) {
                token -= 1;
            }
            const end = firstOfLine[(line[token] ?? 0) + 1] ?? 0;
            if (token < free) {
                continue;
            }
            if (!this.isTrigger(token, end)) {
                // A group that is not read from its start is not read from its middle either.
                free = numberStarts.numbers[at] === token ? free : this.groupEnd(token, end);
                continue;
            }
            const atom = this.#reader.read(token, end);
            if (atom !== undefined) {
                this.take(atom, Math.max(free, firstOfLine[atom.line] ?? 0));
                free = isExtension(this.#tokens, atom.lastToken, end)
                    ? atom.lastToken + 2
                    : this.takeSoftBehind(atom, end);
            }
        }
        this.close();
        return this.#found;
    }

    /**
     * Whether an atom surely begins with the token: "the last four" is no number, and names of letters are words, unless
     * another letter follows.
     */
    private isTrigger(token: number, end: number): boolean {
        const { word, line, gap } = this.#tokens;
        const id = word[token] ?? 0;
        const next = token + 1 < end ? (word[token + 1] ?? 0) : 0;
        const before = token > 0 && line[token - 1] === line[token] ? (word[token - 1] ?? 0) : 0;
        if (COUNTING.has(before) || (id === ONE && BEFORE_ONE.has(before) && numberWord(next) === undefined)) {
            return false;
        }
        if (ONE_LETTER.has(id)) {
            return next === AS_IN.as || next === AS_IN.for || (token + 1 < end && gap[token + 1] === 0);
        }
        return !ALPHABET_NAMES.has(id) || letterWord(next) !== undefined || this.#atoms.at(-1)?.lastToken === token - 1;
    }

    private groupEnd(token: number, end: number): number {
        let next = token + 1;
        while (next < end && this.#tokens.gap[next] === 0) {
            next += 1;
        }
        return next;
    }

    private close(): void {
        if (this.#atoms.length > 0) {
            this.#found.push({ atoms: this.#atoms, joins: this.#joins });
            this.#atoms = [];
            this.#joins = [];
        }
    }

    private push(atom: Atom, join: Join): void {
        this.#atoms.push(atom);
        this.#joins.push(join);
    }

    private take(atom: Atom, free: number): void {
        const join = this.joinTo(atom);
        if (join !== undefined) {
            const last = this.#atoms.at(-1);
            const isExtension = atom.isExtension || (last?.isExtension === true && join === JOIN.tight);
            const isEcho = this.#echoLine === atom.line;
            this.push(isEcho || isExtension !== atom.isExtension ? { ...atom, isEcho, isExtension } : atom, join);
            return;
        }
        this.close();
        for (const soft of this.softBefore(atom, free)) {
            this.push(soft, JOIN.tight);
        }
        this.push(atom, JOIN.tight);
    }

    /** Soft atoms right before the token, that it makes count: "a" of "a four", "AB" of "AB 12 34". */
    private softBefore(atom: Atom, free: number): Atom[] {
        const before: Atom[] = [];
        let behind = atom.firstToken;
        while (behind > free && before.length < MOST_SOFT) {
            const soft = this.softAt(behind - 1, behind, behind, atom);
            if (soft === undefined) {
                break;
            }
            before.unshift(soft);
            behind -= 1;
        }
        return before;
    }

    /** Takes soft atoms right behind the atom; gives the first token that is left. */
    private takeSoftBehind(atom: Atom, end: number): number {
        let next = atom.lastToken + 1;
        for (let count = 0; next < end && count < MOST_SOFT; count += 1) {
            const soft = this.softAt(next, end, next, atom);
            if (soft === undefined) {
                break;
            }
            this.push(soft, JOIN.tight);
            next = soft.lastToken + 1;
        }
        return next;
    }

    /** The soft atom of one token that stands there, tightly joined at the gap before `joined`. */
    private softAt(token: number, end: number, joined: number, beside: Atom): Atom | undefined {
        const { gap, word, shape, start, end: ends } = this.#tokens;
        const isShort = (ends[token] ?? 0) - (start[token] ?? 0) <= SHORT_WORD;
        if ((!isShort && letterWord(word[token] ?? 0) === undefined) || joinOfGap(gap[joined] ?? 0) !== JOIN.tight) {
            return undefined;
        }
        const atom = this.#reader.read(token, end);
        // Beside what is said, a short word in small letters is a word: "four dogs".
        const isWord = beside.isSpoken && atom?.isSpoken === false && ((shape[token] ?? 0) & SHAPE.upper) === 0;
        return atom?.isSoft === true && atom.lastToken === token && !isWord ? atom : undefined;
    }

    /** How the atom follows the last one of the open sequence; undefined: it does not. */
    private joinTo(atom: Atom): Join | undefined {
        const last = this.#atoms.at(-1);
        if (last === undefined) {
            return undefined;
        }
        if (last.line === atom.line) {
            const isListed = isLongWritten(last) && isLongWritten(atom);
            if (isListed && ((this.#tokens.gap[atom.firstToken] ?? 0) & GAP.comma) !== 0) {
                return undefined;
            }
            return this.joinOver(last.lastToken + 1, atom.firstToken);
        }
        const isNext =
            this.isOpen(last, atom.line) &&
            this.joinOver(this.#tokens.firstOfLine[atom.line] ?? 0, atom.firstToken) !== undefined;
        if (!isNext) {
            return undefined;
        }
        if (this.isEcho(atom)) {
            this.#echoLine = atom.line;
            return JOIN.otherLine;
        }
        return this.isSameSpeaker(atom.line) ? JOIN.otherLine : undefined;
    }

    /** Whether the line goes on with what was being said, by the same speaker as far as is known. */
    private isSameSpeaker(line: number): boolean {
        let at = this.#atoms.length - 1;
        while (at > 0 && this.#atoms[at]?.isEcho === true) {
            at -= 1;
        }
        const before = this.#lines[this.#atoms[at]?.line ?? 0]?.speaker;
        const now = this.#lines[line]?.speaker;
        return isUnknown(before) || isUnknown(now) || before === now;
    }

    /** Whether the atom begins a line that only says again what the last line of the sequence said. */
    private isEcho(atom: Atom): boolean {
        const last = this.#atoms.at(-1);
        let from = this.#atoms.length;
        while (from > 0 && this.#atoms[from - 1]?.line === last?.line) {
            from -= 1;
        }
        const said = this.#atoms.slice(from);
        const before = this.#lines[last?.line ?? 0]?.speaker;
        if (last?.isEcho !== false || (!isUnknown(before) && before === this.#lines[atom.line]?.speaker)) {
            return false;
        }
        const characters = said.map((one) => one.characters).join('');
        const end = this.#tokens.firstOfLine[atom.line + 1] ?? 0;
        let again = '';
        let next: Atom | undefined = atom;
        while (next !== undefined && again.length < characters.length) {
            again += next.characters;
            const token: number = next.lastToken + 1;
            next = token < end ? this.#reader.read(token, end) : undefined;
        }
        return characters.length >= SHORTEST_ECHO && again === characters;
    }

    /** The join over the words from `from` to before `token`; undefined where one of them means something. */
    private joinOver(from: number, token: number): Join | undefined {
        const { gap, word } = this.#tokens;
        const count = token - from;
        if (count > MOST_FILLERS) {
            return undefined;
        }
        let loosest: Join = count === 1 && word[from] === AND ? JOIN.apart : JOIN.tight;
        for (let at = from; at <= token; at += 1) {
            const join = joinOfGap(gap[at] ?? 0);
            const over = at < token ? joinOfFiller(word[at] ?? 0) : JOIN.tight;
            if (join === undefined || over === undefined) {
                return undefined;
            }
            loosest = later(loosest, later(join, over));
        }
        return loosest;
    }

    /** Whether a number may go on from the atom to that line: all that is said between shows only that one listens. */
    private isOpen(last: Atom, line: number): boolean {
        const { firstOfLine, word } = this.#tokens;
        if (line - last.line > MOST_LISTENING_LINES + 1) {
            return false;
        }
        for (let token = last.lastToken + 1; token < (firstOfLine[last.line + 1] ?? 0); token += 1) {
            const id = word[token] ?? 0;
            if (!FILLERS.has(id) && !LISTENING.has(id)) {
                return false;
            }
        }
        for (let between = last.line + 1; between < line; between += 1) {
            if (!this.isListening(between)) {
                return false;
            }
        }
        return true;
    }

    private isListening(line: number): boolean {
        const { firstOfLine, word } = this.#tokens;
        const first = firstOfLine[line] ?? 0;
        const end = firstOfLine[line + 1] ?? 0;
        if (end - first > MOST_LISTENING) {
            return false;
        }
        for (let token = first; token < end; token += 1) {
            if (!LISTENING.has(word[token] ?? 0)) {
                return false;
            }
        }
        return true;
    }
}

/** Finds the sequences of all lines, in their order. */
export function readSequences(tokens: Tokens, lines: readonly SequenceLine[]): readonly Sequence[] {
    return tokens.numberStarts.count === 0 ? [] : new SequenceReader(tokens, lines).read();
}
