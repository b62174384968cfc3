import { FILLERS, internWord, LISTENING, wordSet, type Sequence } from 'c/spokenText';
import { FULL_TRUST, NO_TRUST, SOME_TRUST, type Trust } from './nameTrust';
import type { Call } from './call';
import type { FindingSpan, Reason } from './finding';
import { readName, type NameSpan } from './nameReader';
import { firstFrom, firstOf, firstTokenOf, lengthAt, isCapital, isIn, lineAt, lineEnd, textAt, wordAt } from './nearby';
import { lettersFrom, type Spelled } from './spelledLetters';
import { sliceStretch, toSpans } from './stretch';
import { isListening } from './turns';
import { ANY_NAME, FIRST_NAME } from './wordKind';
import { kindAt } from './wordKinds';

/** A name that is said to be one, or that everybody knows for one. */
export interface FoundName {
    readonly span: NameSpan;
    readonly trust: Trust;
    readonly reason: Reason['code'] & ('askedFor' | 'namedBySpeaker' | 'typicalForm');
}

/** So many lines behind a question an answer may come. */
const REACH = 3;
/** So many words of an answer may come before the name. */
const MOST_LEAD = 9;
const I = internWord('i');
const AM = internWord('am');
/** May begin an answer, and stand before the name in it: "yes, sure, it's". */
const LEAD = wordSet(
    'its it is was am this my name names first last full surname middle would be hi hello hey me call under for just morning ' +
        'afternoon evening sorry speaking here family given maiden thats missus mister wife wifes husband husbands son daughter mother father brother sister partner can no problem absolutely certainly definitely oh'
);

const AND = wordSet('and or');

/** The names of a call as they are found, and what questions for names are answered. */
export class FoundNames {
    readonly call: Call;
    readonly names: FoundName[] = [];
    /** Names letter by letter. */
    readonly spelled: FindingSpan[][] = [];
    /** What they spell, in capitals. */
    readonly words: string[] = [];
    readonly #taken = new Set<number>();
    /** The last line in which a name was told or asked for. */
    #namedLine = -REACH - 1;

    constructor(call: Call) {
        this.call = call;
    }

    /** Whether the token is in a name that is found. */
    has(token: number): boolean {
        return this.#taken.has(token);
    }

    /** Takes the name that begins with the token; gives whether there is one. */
    read(token: number, trust: Trust, reason: FoundName['reason'] = 'namedBySpeaker', firstToken = token): boolean {
        const end = lineEnd(this.call, firstToken);
        const span = token < end ? readName(this.call, token, end, trust) : undefined;
        return span !== undefined && this.take({ ...span, firstToken }, trust, reason);
    }

    /** The same where things and companies are named as well: only a well-known name, or a whole one. */
    readSure(token: number): boolean {
        const end = lineEnd(this.call, token);
        const span = token < end ? readName(this.call, token, end, SOME_TRUST) : undefined;
        const isSure = span !== undefined && (span.lastToken > token || (kindAt(this.call, token) & ANY_NAME) !== 0);
        return isSure && this.take(span, SOME_TRUST, 'namedBySpeaker');
    }

    /** Takes a name, unless it is found already, with its letters behind it. */
    take(span: NameSpan, trust: Trust, reason: FoundName['reason']): true {
        const { firstToken, lastToken } = span;
        if (this.has(firstToken)) {
            return true;
        }
        this.mark(firstToken, lastToken);
        this.names.push({ span, trust, reason });
        if (trust !== NO_TRUST) {
            this.#namedLine = lineAt(this.call, firstToken);
        }
        this.readAgain(lineAt(this.call, lastToken) + 1, textAt(this.call, lastToken).toUpperCase());
        const next = lastToken + 1;
        const end = lineEnd(this.call, lastToken);
        this.readNext(next, end);
        if (trust !== NO_TRUST || (next < end && lengthAt(this.call, next) === 1)) {
            this.readSpelled(next, Math.min(lastToken + 4, end));
        }
        return true;
    }

    /** The name that is told in one breath with another: "Ngozi and Rose". */
    private readNext(next: number, end: number): void {
        const { call } = this;
        if (isIn(call, next, AND) && next + 1 < end && isCapital(call, next + 1)) {
            this.read(next + 1, SOME_TRUST);
        }
    }

    /** What is said to a question for a name, in the next lines. */
    readAnswer(token: number): void {
        const { call } = this;
        const asked = lineAt(call, token);
        this.#namedLine = asked;
        for (let line = asked + 1; line <= asked + REACH && line < call.lines.length; line += 1) {
            const first = firstOf(call, line);
            const end = firstOf(call, line + 1);
            let start = first;
            // "k" is "okay", unless it is spelled.
            let isSpelled = lettersFrom(call, start, end) !== undefined;
            while (!isSpelled && start < end && start < first + MOST_LEAD && this.isLead(start)) {
                start += 1;
                isSpelled = lettersFrom(call, start, end) !== undefined;
            }
            if (
                (isSpelled && this.readSpelled(start, start + 1)) ||
                (start < end && this.read(start, FULL_TRUST, 'askedFor')) ||
                this.readSpelled(first, Math.min(first + 6, end)) ||
                !isListening(call.tokens, line)
            ) {
                return;
            }
        }
    }

    private isLead(token: number): boolean {
        const word = wordAt(this.call, token);
        // "I am", but not "I forgot".
        return word === I
            ? wordAt(this.call, token + 1) === AM
            : (LEAD.has(word) || LISTENING.has(word) || FILLERS.has(word)) &&
                  (kindAt(this.call, token) & FIRST_NAME) === 0;
    }

    /** What is spelled on the line, or in the next ones, where somebody spoke of a name shortly before. */
    readSpelling(token: number): void {
        const { call } = this;
        const here = lineAt(call, token);
        let isDone =
            here - this.#namedLine > REACH || this.readSpelled(token + 1, Math.min(token + 6, lineEnd(call, token)));
        for (let line = here + 1; !isDone && line <= here + REACH; line += 1) {
            const first = firstOf(call, line);
            isDone = this.readSpelled(first, Math.min(first + 8, firstOf(call, line + 1)));
        }
    }

    /** Takes the letters that begin at one of the tokens; gives whether there are any. */
    readSpelled(from: number, to: number): boolean {
        const { sequences } = this.call;
        const sequence = from < to ? sequences[firstFrom(sequences, from, firstTokenOf)] : undefined;
        for (let at = from; at < to; at += 1) {
            const run = lettersFrom(this.call, at, lineEnd(this.call, from));
            if (run !== undefined && !this.isWithin(run, sequence)) {
                this.takeSpelled(run);
                return true;
            }
            if (run !== undefined) {
                break;
            }
        }
        if (sequence === undefined || firstTokenOf(sequence) >= to) {
            return false;
        }
        // An "o" among letters has been read as a zero.
        const end = sequence.atoms.findIndex(
            ({ kind, isSoft }) => !(kind === 'letters' || (isSoft && kind === 'digits'))
        );
        const stretch = sliceStretch(sequence, 0, end < 0 ? sequence.atoms.length : end);
        const isSpelled = stretch.atoms.length > 1 && stretch.atoms.some((atom) => atom.isSpoken && !atom.isSoft);
        if (isSpelled) {
            for (const { firstToken, lastToken } of stretch.atoms) {
                this.mark(firstToken, lastToken);
            }
            this.spelled.push(toSpans(stretch));
            const last = stretch.atoms[stretch.atoms.length - 1];
            this.noteWord(stretch.characters.replaceAll('0', 'O'), last?.line ?? 0);
        }
        return isSpelled;
    }

    /** Whether the letters are in the sequence, and it goes on with others, perhaps over more lines. */
    private isWithin({ firstToken, lastToken, letters }: Spelled, sequence: Sequence | undefined): boolean {
        if (sequence === undefined || firstTokenOf(sequence) > firstToken) {
            return false;
        }
        const more = sequence.atoms.filter((atom) => atom.firstToken > lastToken);
        // Said once more, they are spelled twice.
        return more.length > 0 && !letters.startsWith(more.map(({ characters }) => characters).join(''));
    }

    private takeSpelled({ firstToken, lastToken, letters }: Spelled): void {
        const { start, end } = this.call.tokens;
        const line = lineAt(this.call, firstToken);
        if (!this.has(firstToken)) {
            this.mark(firstToken, lastToken);
            this.spelled.push([{ line, start: start[firstToken] ?? 0, end: end[lastToken] ?? 0 }]);
            this.noteWord(letters, line);
        }
    }

    private noteWord(letters: string, line: number): void {
        this.words.push(letters);
        this.#namedLine = line;
        this.readAgain(line + 1, letters);
    }

    /** Takes the letters of a name that the line begins with: it is spelled now, or once more. */
    private readAgain(line: number, letters: string): void {
        const { call } = this;
        const token = firstOf(call, line);
        const run = line < call.lines.length ? lettersFrom(call, token, firstOf(call, line + 1)) : undefined;
        if (run?.letters === letters) {
            this.takeSpelled(run);
        }
    }

    private mark(firstToken: number, lastToken: number): void {
        for (let token = firstToken; token <= lastToken; token += 1) {
            this.#taken.add(token);
        }
    }
}
