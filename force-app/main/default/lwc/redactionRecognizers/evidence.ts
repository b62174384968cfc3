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

export const NOT_ANNOUNCED: Announced = { strength: 0, isAskedFor: false };

/** What stands around one part of the call: what has been announced, and how near. */
export type Evidence = ReadonlyMap<CueKind, Announced>;

/** So many lines back a question still counts. */
const REACH_LINES = 8;
/** So many words back, or ahead, on the same line. */
const REACH_WORDS_AHEAD = 7;
/** So many cues or numbers back: however many a line holds, each number costs the same. */
const MOST_LOOKED_AT = 32;
/** Each other kind of thing that is announced nearer takes so much away. */
const RIVAL = 0.6;
/** What a cue is worth whose word is said in other senses as well. */
const WEAK = 0.6;
/** A number that already answers the cue takes so much away from the next one. */
const ANSWERED = 0.5;

function strengthBefore(call: Call, cue: Cue, firstToken: number): number {
    const line = call.tokens.line[firstToken] ?? 0;
    if (cue.line === line) {
        const words = firstToken - cue.lastToken - 1;
        return words <= 6 ? 1 : words <= 14 ? 0.85 : 0.6;
    }
    let apart = 0;
    for (let between = cue.line + 1; between < line; between += 1) {
        apart += isShort(call.tokens, between) ? 0.25 : 1;
    }
    return Math.max(0, 0.95 - 0.12 * apart);
}

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

/** How many numbers of at least so many digits lie wholly between the two tokens. */
function numbersBetween(call: Call, from: number, to: number, digits = 3): number {
    const end = firstFrom(call.stretches, to, firstTokenOf);
    let count = 0;
    for (let at = end - 1; at >= 0 && count < 3 && end - at <= MOST_LOOKED_AT; at -= 1) {
        const stretch = call.stretches[at];
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

const NO_EVIDENCE: Evidence = new Map();

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
    const line = tokens.line[firstToken] ?? 0;
    const next = firstFrom(cues, firstToken, beginOf);
    if (!isNear(call, cues[next - 1], cues[next], line, lastToken)) {
        return NO_EVIDENCE;
    }
    const found = new Map<CueKind, Announced>();
    const add = (cue: Cue, strength: number): void => {
        if (strength > (found.get(cue.kind)?.strength ?? 0.15)) {
            found.set(cue.kind, { strength, isAskedFor: cue.line !== line });
        }
    };

    const rivals: CueKind[] = [];
    /** Cues of the same words are no rivals of each other: they wait here until all of them are read. */
    let together: CueKind[] = [];
    let togetherAt = -1;
    for (let at = next - 1; at >= 0 && next - at <= MOST_LOOKED_AT; at -= 1) {
        const cue = cues[at];
        if (cue === undefined || line - cue.line > REACH_LINES) {
            break;
        }
        if (cue.firstToken !== togetherAt) {
            for (const kind of together) {
                if (!rivals.includes(kind)) {
                    rivals.push(kind);
                }
            }
            together = [];
            togetherAt = cue.firstToken;
        }
        if (cue.lastToken < firstToken) {
            const others = rivals.length - (rivals.includes(cue.kind) ? 1 : 0);
            const answered = numbersBetween(call, cue.lastToken, firstToken, WHOLE[cue.kind] ?? 6);
            const weak = cue.isWeak ? WEAK : 1;
            add(cue, strengthBefore(call, cue, firstToken) * weak * RIVAL ** others * ANSWERED ** answered);
            if (!cue.isWeak) {
                together.push(cue.kind);
            }
        }
    }
    for (let at = firstFrom(cues, lastToken + 1, beginOf); at < cues.length; at += 1) {
        const cue = cues[at];
        const lastLine = tokens.line[lastToken] ?? 0;
        if (cue === undefined || cue.line !== lastLine || cue.firstToken - lastToken > REACH_WORDS_AHEAD) {
            break;
        }
        if (cue.firstToken > lastToken) {
            // What follows a number may announce the next one rather than name this.
            const end = tokens.firstOfLine[lastLine + 1] ?? 0;
            add(cue, numbersBetween(call, lastToken, end) > 0 ? 0.4 : found.size > 0 ? 0.6 : 0.85);
            break;
        }
    }
    return found;
}

/** The reason that a cue gives. */
export function reasonOf(announced: Announced): Reason {
    return { code: announced.isAskedFor ? 'askedFor' : 'namedBySpeaker' };
}
