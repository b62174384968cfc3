import { LISTENING, type Tokens } from 'c/spokenText';
import type { Call } from './call';
import type { Cue, CueKind } from './cues';
import type { Reason } from './finding';
import { firstFrom, firstTokenOf } from './nearby';
import { hasQuantity } from './stretch';

/** How strongly words around announce something: 0 not at all, 1 by the words right before. */
export interface Announced {
    readonly strength: number;
    /** Whether it stands on another line: somebody asked for it. */
    readonly isAskedFor: boolean;
}

const NOT_ANNOUNCED: Announced = { strength: 0, isAskedFor: false };

/** Weaker than this, nothing is announced. */
const LEAST_STRENGTH = 0.15;

/** What stands around one part of the call: what has been announced, and how near. Few kinds at a time, mostly none. */
export class Evidence {
    readonly #kinds: CueKind[] = [];
    readonly #announced: Announced[] = [];

    /** Whether nothing is announced. */
    get isEmpty(): boolean {
        return this.#kinds.length === 0;
    }

    /** How the kind is announced. */
    of(kind: CueKind): Announced {
        return this.#announced[this.placeOf(kind)] ?? NOT_ANNOUNCED;
    }

    /** The place of the kind in the lists, or of the next one. */
    private placeOf(kind: CueKind): number {
        let at = 0;
        while (at < this.#kinds.length && this.#kinds[at] !== kind) {
            at += 1;
        }
        return at;
    }

    /** How strongly the strongest other kind is announced. */
    strongestBut(kind: CueKind): number {
        let strongest = 0;
        for (let at = 0; at < this.#kinds.length; at += 1) {
            strongest = this.#kinds[at] === kind ? strongest : Math.max(strongest, this.#announced[at]?.strength ?? 0);
        }
        return strongest;
    }

    /** Whether it counts that the kind is announced so strongly. */
    isStronger(kind: CueKind, strength: number): boolean {
        return strength > Math.max(this.of(kind).strength, LEAST_STRENGTH);
    }

    /** Takes in that the kind is announced, where that counts. */
    add(kind: CueKind, strength: number, isAskedFor: boolean): void {
        if (this.isStronger(kind, strength)) {
            const at = this.placeOf(kind);
            this.#kinds[at] = kind;
            this.#announced[at] = { strength, isAskedFor };
        }
    }
}

/** So many lines back a question still counts. */
const REACH_LINES = 8;
/** So many words back, or ahead, on the same line. */
const REACH_WORDS_AHEAD = 7;
/** So many cues or numbers back: however many a line holds, each number costs the same. */
const MOST_LOOKED_AT = 32;
/** What is left of a cue where so many other kinds of things are announced nearer; behind the last, nothing that counts. */
const BY_RIVALS = [1, 0.6, 0.36, 0.216, 0.1296];
/** What a cue is worth whose word is said in other senses as well. */
const WEAK = 0.6;
/** What is left of a cue that so many numbers have answered already. */
const BY_ANSWERS = [1, 0.5, 0.25, 0.125];

/** A line of a few words that only show that somebody listens, or that begin an answer. */
function isShort(tokens: Tokens, line: number): boolean {
    const first = tokens.firstOfLine[line] ?? 0;
    const end = tokens.firstOfLine[line + 1] ?? 0;
    return end - first <= 3 && (end === first || LISTENING.has(tokens.word[first] ?? 0));
}

/** So many digits are a whole value of the kind; of kinds that are not here, six. */
const WHOLE: Partial<Record<CueKind, number>> = {
    CREDIT_DEBIT_NUMBER: 12,
    CREDIT_DEBIT_CVV: 3,
    CREDIT_DEBIT_EXPIRY: 3,
    INTERNATIONAL_BANK_ACCOUNT_NUMBER: 14,
    PASSPORT_NUMBER: 7,
    PHONE: 9,
    PIN: 3,
    SSN: 8
};

/** How many numbers of at least so many digits lie wholly between the two tokens, up to three; the last begins before `end`. */
function numbersBetween({ stretches }: Call, from: number, to: number, end: number, digits = 3): number {
    let count = 0;
    for (let at = end - 1; at >= 0 && count < 3 && end - at <= MOST_LOOKED_AT; at -= 1) {
        const stretch = stretches[at];
        if (stretch === undefined || firstTokenOf(stretch) <= from) {
            break;
        }
        if (
            stretch.characters.length >= digits &&
            !hasQuantity(stretch) &&
            (stretch.atoms[stretch.atoms.length - 1]?.lastToken ?? 0) < to
        ) {
            count += 1;
        }
    }
    return count;
}

function beginOf(cue: Cue): number {
    return cue.firstToken;
}

const NO_EVIDENCE = new Evidence();

/** Whether the cue before, or the one behind, is near enough to be read at all: most numbers have none. */
function isNear(
    { tokens }: Call,
    before: Cue | undefined,
    behind: Cue | undefined,
    line: number,
    last: number
): boolean {
    return (
        (before !== undefined && line - before.line <= REACH_LINES) ||
        (behind !== undefined && behind.line === tokens.line[last] && behind.firstToken - last <= REACH_WORDS_AHEAD)
    );
}

/** What the words around the tokens from `firstToken` to `lastToken` announce. */
export function readEvidence(call: Call, firstToken: number, lastToken: number): Evidence {
    const { cues, tokens } = call;
    const next = firstFrom(cues, firstToken, beginOf);
    if (!isNear(call, next === 0 ? undefined : cues[next - 1], cues[next], tokens.line[firstToken] ?? 0, lastToken)) {
        return NO_EVIDENCE;
    }
    const found = new Evidence();
    addCuesBefore(call, firstToken, next, found);
    addCueBehind(call, lastToken, found);
    return found;
}

/** Takes in the cues before the token: the nearer and the less answered, the stronger. `next` is the first that is not. */
function addCuesBefore(call: Call, firstToken: number, next: number, found: Evidence): void {
    const { cues, tokens } = call;
    const line = tokens.line[firstToken] ?? 0;
    const numbersEnd = firstFrom(call.stretches, firstToken, firstTokenOf);
    /** The kinds that are announced nearer, one bit each, and how many they are. */
    let rivals = 0;
    let count = 0;
    /** Cues of the same words are no rivals of each other: they wait here until all of them are read. */
    let together = 0;
    let togetherAt = -1;
    /** How far away the cue's line is, and how many lines that takes: what only shows that somebody listens is short. */
    let apart = 0;
    let behind = line;
    for (let at = next - 1; at >= 0 && next - at <= MOST_LOOKED_AT; at -= 1) {
        const cue = cues[at];
        if (cue === undefined || line - cue.line > REACH_LINES) {
            return;
        }
        if (cue.firstToken !== togetherAt) {
            for (let more = together & ~rivals; more !== 0; more &= more - 1) {
                count += 1;
            }
            rivals |= together;
            together = 0;
            togetherAt = cue.firstToken;
        }
        if (count > BY_RIVALS.length) {
            return;
        }
        for (; behind - 1 > cue.line; behind -= 1) {
            apart += isShort(tokens, behind - 1) ? 0.25 : 1;
        }
        if (cue.lastToken < firstToken) {
            const words = firstToken - cue.lastToken - 1;
            const near = cue.line === line ? (words <= 6 ? 1 : words <= 14 ? 0.85 : 0.6) : 0.95 - 0.12 * apart;
            const others = (rivals & cue.bit) === 0 ? count : count - 1;
            const strength = near * (cue.isWeak ? WEAK : 1) * (BY_RIVALS[others] ?? 0);
            if (found.isStronger(cue.kind, strength)) {
                const digits = WHOLE[cue.kind] ?? 6;
                const answers = numbersBetween(call, cue.lastToken, firstToken, numbersEnd, digits);
                found.add(cue.kind, strength * (BY_ANSWERS[answers] ?? 0), cue.line !== line);
            }
            together |= cue.isWeak ? 0 : cue.bit;
        }
    }
}

/** Takes in the cue that follows on the same line. It may announce the next number rather than name this one. */
function addCueBehind(call: Call, lastToken: number, found: Evidence): void {
    const { cues, stretches, tokens } = call;
    const line = tokens.line[lastToken] ?? 0;
    const cue = cues[firstFrom(cues, lastToken + 1, beginOf)];
    if (cue !== undefined && cue.line === line && cue.firstToken - lastToken <= REACH_WORDS_AHEAD) {
        const end = tokens.firstOfLine[line + 1] ?? 0;
        const isOfNext = numbersBetween(call, lastToken, end, firstFrom(stretches, end, firstTokenOf)) > 0;
        found.add(cue.kind, isOfNext ? 0.4 : found.isEmpty ? 0.85 : 0.6, false);
    }
}

/** The reason that a cue gives. */
export function reasonOf(announced: Announced): Reason {
    return { code: announced.isAskedFor ? 'askedFor' : 'namedBySpeaker' };
}
