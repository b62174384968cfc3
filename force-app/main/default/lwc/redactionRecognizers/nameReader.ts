import { GAP, internWord, letterWord, SHAPE, wordIn, wordSet } from 'c/spokenText';
import type { Call } from './call';
import { ANY_NAME, NAME, NAME_CLASSES } from './nameWords';

/**
 * How sure the words before make it that a name follows: a known first name counts always; a capital counts where
 * somebody is greeted or introduced; what follows "my name is" counts unless it is a common word.
 */
export const TRUST = { none: 0, some: 1, full: 2 } as const;
export type Trust = (typeof TRUST)[keyof typeof TRUST];

/** A name as it stands in a line: its first and last token. */
export interface NameSpan {
    readonly firstToken: number;
    readonly lastToken: number;
}

const KNOWN_NAME = NAME.first | NAME.last;
/** More words than this are no name. */
const MOST_WORDS = 5;
const WITHIN = GAP.space | GAP.dash;
const ENDS = GAP.line | GAP.dot | GAP.comma | GAP.other | GAP.colon | GAP.paren;
const SENTENCE_START = GAP.line | GAP.dot | GAP.other | GAP.colon;

/** Words behind a capital word that say it was a name. */
const BEHIND_NAME = wordSet('calling speaking here from with at in and again');
const SPEAKS = wordSet('calling speaking here');
const STREET_ENDINGS = wordSet(
    'street avenue road lane drive boulevard court way place highway bridge hospital airport'
);
/** How common words end, and hardly a name nobody has heard of. */
const WORD_ENDING = /.(?:ing|ly|tion|able|ful|ous|ness|[^aemvy]ed)$/;
const SUFFIX = wordSet('jr sr ii iii junior senior');
/** Said within a name while somebody thinks. */
const FILLER = wordSet('uh um er erm');
const SPELLED_PARTS = wordSet('dot underscore');

/** Reads names off the tokens of a call. */
export class NameReader {
    readonly #call: Call;

    constructor(call: Call) {
        this.#call = call;
    }

    /** What the word of the token can be, `NAME` bits; a possessive is what its name is. */
    classOf(token: number): number {
        const { word } = this.#call.tokens;
        const id = word[token] ?? 0;
        return id !== 0
            ? (NAME_CLASSES[id] ?? 0)
            : this.isPossessive(token)
              ? (NAME_CLASSES[this.wordOf(token)] ?? 0)
              : 0;
    }

    /** The number of the token's word, without the ending of a possessive. */
    wordOf(token: number): number {
        const { word, start, end, line } = this.#call.tokens;
        const id = word[token] ?? 0;
        return id === 0 && this.isPossessive(token)
            ? wordIn(this.#call.lines[line[token] ?? 0]?.text ?? '', start[token] ?? 0, (end[token] ?? 0) - 2)
            : id;
    }

    /** "Sarah's". */
    isPossessive(token: number): boolean {
        const { start, end, line } = this.#call.tokens;
        const behind = end[token] ?? 0;
        if (behind - (start[token] ?? 0) < 4) {
            return false;
        }
        const text = this.#call.lines[line[token] ?? 0]?.text ?? '';
        const mark = text.charCodeAt(behind - 2);
        return (mark === 0x27 || mark === 0x2019) && (text.charCodeAt(behind - 1) | 0x20) === 0x73;
    }

    /** The offset at which the token's name ends: before the ending of a possessive. */
    endOf(token: number): number {
        return (this.#call.tokens.end[token] ?? 0) - (this.isPossessive(token) ? 2 : 0);
    }

    /** Written with a capital that is not only its sentence's. */
    isCapital(token: number): boolean {
        return ((this.#call.tokens.shape[token] ?? 0) & SHAPE.capital) !== 0;
    }

    startsSentence(token: number): boolean {
        return ((this.#call.tokens.gap[token] ?? 0) & SENTENCE_START) !== 0;
    }

    /** Whether what is said ends behind the token, or pauses there. */
    endsPhrase(token: number): boolean {
        return (this.#call.tokens.gapAfter(token) & ENDS) !== 0;
    }

    /** The end of the token's line: the number of the token behind its last. */
    lineEnd(token: number): number {
        const { line, firstOfLine } = this.#call.tokens;
        return firstOfLine[(line[token] ?? 0) + 1] ?? 0;
    }

    /** Whether the line makes use of capitals. */
    isCased(token: number): boolean {
        const { line, firstOfLine, shape } = this.#call.tokens;
        return ((shape[firstOfLine[line[token] ?? 0] ?? 0] ?? 0) & SHAPE.capital) !== 0;
    }

    /** The name that begins with the token; undefined: none that so much trust would let through. */
    read(token: number, trust: Trust): NameSpan | undefined {
        const end = this.lineEnd(token);
        if (token >= end || !this.#isPlainWord(token)) {
            return undefined;
        }
        const last = this.#begins(token, end, trust) ? this.#lastOf(token, end, trust) : undefined;
        return last === undefined || this.#isOtherThing(token, last, end)
            ? undefined
            : { firstToken: token, lastToken: last };
    }

    /** A word on its own: no digits in it, no part of an address on the net. */
    #isPlainWord(token: number): boolean {
        const { shape, gap, word } = this.#call.tokens;
        const after = this.#call.tokens.gapAfter(token);
        const before = gap[token] ?? 0;
        const isGlued = (bits: number): boolean => bits === 0 || (bits & (GAP.at | GAP.underscore | GAP.slash)) !== 0;
        return (
            ((shape[token] ?? 0) & SHAPE.digits) === 0 &&
            !isGlued(before) &&
            !isGlued(after) &&
            before !== GAP.dot &&
            (after !== GAP.dot || this.#length(token) === 1) &&
            !SPELLED_PARTS.has(word[token - 1] ?? 0) &&
            !SPELLED_PARTS.has(word[token + 1] ?? 0)
        );
    }

    /** A word that means nothing here; in small letters, it does not look like a common word either. */
    #isUnheardOf(token: number): boolean {
        if (this.wordOf(token) !== 0) {
            return false;
        }
        const { line, start, end } = this.#call.tokens;
        return (
            this.isCapital(token) ||
            !WORD_ENDING.test((this.#call.lines[line[token] ?? 0]?.text ?? '').slice(start[token], end[token]))
        );
    }

    #length(token: number): number {
        return (this.#call.tokens.end[token] ?? 0) - (this.#call.tokens.start[token] ?? 0);
    }

    #begins(token: number, end: number, trust: Trust): boolean {
        const kind = this.classOf(token);
        if ((kind & NAME.first) !== 0) {
            return true;
        }
        const { word } = this.#call.tokens;
        const isUnknown = this.#isUnheardOf(token);
        const isName = (kind & ANY_NAME) !== 0;
        const isParticle = (kind & NAME.particle) !== 0 && this.#continues(token + 1, end, trust) && trust > TRUST.none;
        if (!isUnknown && !isName && !isParticle) {
            return false;
        }
        if (trust === TRUST.full) {
            return isUnknown || isParticle
                ? (this.isCapital(token) || !this.isCased(token)) && this.#length(token) > 1
                : (kind & KNOWN_NAME) !== 0 || this.isCapital(token) || this.endsPhrase(token) || !this.isCased(token);
        }
        const isFollowed = (this.classOf(token + 1) & (NAME.first | NAME.last)) !== 0 && token + 1 < end;
        if (trust === TRUST.none) {
            // "Grace Jones", but not "Will Jones call".
            return (
                isName &&
                isFollowed &&
                this.isCapital(token) &&
                !this.startsSentence(token) &&
                this.isCapital(token + 1)
            );
        }
        if (this.isCapital(token) && !((this.#call.tokens.shape[token] ?? 0) & SHAPE.upper)) {
            let last = token;
            while (
                last < token + 2 &&
                last + 1 < end &&
                this.isJoined(last + 1) &&
                this.isCapital(last + 1) &&
                this.wordOf(last + 1) === 0
            ) {
                last += 1;
            }
            return this.endsPhrase(last) || isFollowed || BEHIND_NAME.has(word[last + 1] ?? 0);
        }
        // "this is dwayne ivanova calling"
        return isUnknown && !this.isCased(token)
            ? SPEAKS.has(word[token + 1] ?? 0) ||
                  (token + 2 < end && this.wordOf(token + 1) === 0 && SPEAKS.has(word[token + 2] ?? 0))
            : isName && this.endsPhrase(token) && !this.isCased(token);
    }

    /** Follows the token before as the next word of one name: a space or a hyphen between. */
    isJoined(token: number): boolean {
        return ((this.#call.tokens.gap[token] ?? 0) & ~WITHIN) === 0 && (this.#call.tokens.gap[token] ?? 0) !== 0;
    }

    /** Whether the token may be another word of the name before it. */
    #continues(token: number, end: number, trust: Trust): boolean {
        if (token >= end || ((this.#call.tokens.shape[token] ?? 0) & SHAPE.digits) !== 0) {
            return false;
        }
        const kind = this.classOf(token);
        if (this.isCapital(token)) {
            return (kind & ANY_NAME) !== 0 || (this.wordOf(token) === 0 && this.#length(token) > 1);
        }
        if (this.isCapital(token - 1)) {
            return false;
        }
        const isSpeaker = trust === TRUST.some && SPEAKS.has(this.#call.tokens.word[token + 1] ?? 0);
        return (
            (kind & (KNOWN_NAME | (trust === TRUST.full ? NAME.lastAlsoWord : 0))) !== 0 ||
            ((trust === TRUST.full || isSpeaker) && this.#isUnheardOf(token) && this.#length(token) > 1)
        );
    }

    #lastOf(token: number, end: number, trust: Trust): number {
        const { gap, word } = this.#call.tokens;
        let last = token;
        let words = 1;
        while (words < MOST_WORDS && last + 1 < end && !this.isPossessive(last)) {
            const next = last + 1;
            const isInitial =
                this.#length(next) === 1 &&
                this.isCapital(next) &&
                letterWord(word[next] ?? 0) !== undefined &&
                next + 1 < end &&
                ((gap[next + 1] ?? 0) & (GAP.space | GAP.dot)) !== 0 &&
                this.#continues(next + 1, end, trust);
            const isAfterInitial = this.#length(last) === 1 && last > token && gap[next] === (GAP.dot | GAP.space);
            if (!this.isJoined(next) && !isAfterInitial) {
                break;
            }
            const isParticle =
                (this.classOf(next) & NAME.particle) !== 0 &&
                next + 1 < end &&
                (this.#continues(next + 1, end, trust) ||
                    ((this.classOf(next + 1) & NAME.particle) !== 0 && this.#continues(next + 2, end, trust)));
            const isFiller =
                trust === TRUST.full && FILLER.has(word[next] ?? 0) && this.#continues(next + 1, end, trust);
            if (
                !isFiller &&
                !isInitial &&
                !isParticle &&
                !this.#continues(next, end, trust) &&
                !SUFFIX.has(word[next] ?? 0)
            ) {
                break;
            }
            last = next;
            words += 1;
        }
        return last;
    }

    /** "Charles Street", "San Jose", "d as in David". */
    #isOtherThing(token: number, last: number, end: number): boolean {
        const { word } = this.#call.tokens;
        return (
            (last + 1 < end && STREET_ENDINGS.has(word[last + 1] ?? 0)) ||
            (((this.#call.tokens.gap[token] ?? 0) & GAP.line) === 0 &&
                ((this.classOf(token - 1) & NAME.place) !== 0 || this.#isSpellingWord(token)))
        );
    }

    #isSpellingWord(token: number): boolean {
        const { word } = this.#call.tokens;
        const isLetter = (at: number): boolean => letterWord(word[at] ?? 0) !== undefined && this.#length(at) <= 3;
        return (
            (word[token - 1] === IN && (word[token - 2] === AS || word[token - 2] === LIKE)) ||
            ((word[token - 1] === FOR || word[token - 1] === LIKE || word[token - 1] === AS) && isLetter(token - 2))
        );
    }
}

const AS = internWord('as');
const IN = internWord('in');
const FOR = internWord('for');
const LIKE = internWord('like');
