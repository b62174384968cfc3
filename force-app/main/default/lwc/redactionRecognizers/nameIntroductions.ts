import { GAP, internWord, LISTENING, SHAPE, wordSet } from 'c/spokenText';
import type { Call } from './call';
import type { FindingSpan, Reason } from './finding';
import { TRUST, type NameReader, type NameSpan, type Trust } from './nameReader';
import { NAME, NAME_CLASSES } from './nameWords';
import { sliceStretch, toSpans } from './stretch';

/** A name that is said to be one, or that everybody knows for one. */
export interface FoundName {
    readonly span: NameSpan;
    readonly trust: Trust;
    readonly reason: Reason['code'] & ('askedFor' | 'namedBySpeaker' | 'typicalForm');
}

/** What a call holds of names, apart from later mentions. */
export interface Introductions {
    readonly names: readonly FoundName[];
    /** Letter by letter. */
    readonly spelled: readonly (readonly FindingSpan[])[];
}

const W = {
    name: internWord('name'),
    names: internWord('names'),
    is: internWord('is'),
    this: internWord('this'),
    am: internWord('am'),
    who: internWord('who'),
    whom: internWord('whom'),
    whos: internWord('whos'),
    with: internWord('with'),
    to: internWord('to')
};
const NAME_WORDS = wordSet('name names surname forename lastname firstname nickname');
const TITLES = wordSet('mr mrs ms mister');
/** Titles that are words, or begin a street's name, as well. */
const LOOSE_TITLES = wordSet('miss madam dr doctor professor');
const RELATIVES = wordSet('wife husband son daughter mother father mom dad brother sister');
const SPELL = wordSet('spell spelled spelling spelt');
const CALLED = wordSet('call called named');
const SAYS = wordSet('calling speaking talking here');
const COPULA = wordSet('is was its s');
const PAUSES = wordSet('uh um uhm umm er erm ah so like well actually just going to be will would gonna now');
const NAME_OF = wordSet(
    'on the your my account card file policy order booking reservation bill profile record for of loan application passport'
);
/** Whose name is nobody's: "user name", "the company's name". */
const NOT_A_PERSON = wordSet(
    'user company business file brand domain product street course screen pet dog cat store shop event project team model host server ' +
        'network wifi bank school city town drug medication app game plan trade code item department login display folder band'
);
const YOURS = wordSet(
    'your his her their callers customers patients the a whose full first last maiden middle legal family'
);
const ASKS = wordSet(
    'may can could have what whats get give tell spell confirm verify provide need who state share repeat catch please and'
);

/** So many lines behind a question an answer may come. */
const REACH = 3;
/** A line of more words is an answer, or none. */
const MOST_LISTENING = 7;

/** Finds where names are introduced, asked for, spelled, or plain to see. */
export class IntroductionReader {
    readonly #call: Call;
    readonly #reader: NameReader;
    readonly #names: FoundName[] = [];
    readonly #spelled: FindingSpan[][] = [];
    readonly #taken = new Set<number>();
    /** The last line in which a name was told or asked for. */
    #namedLine = -REACH - 1;

    constructor(call: Call, reader: NameReader) {
        this.#call = call;
        this.#reader = reader;
    }

    /** All of the call, in one pass. */
    readAll(): Introductions {
        const { count, word, shape } = this.#call.tokens;
        const plain = NAME.first | NAME.alsoWord | NAME.lastAlsoWord;
        for (let token = 0; token < count; token += 1) {
            const id = word[token] ?? 0;
            if (id === 0 && ((shape[token] ?? 0) & SHAPE.digits) !== 0) {
                continue;
            }
            const kind = id === 0 ? this.#reader.classOf(token) : (NAME_CLASSES[id] ?? 0);
            if (kind === 0) {
                continue;
            }
            if ((kind & NAME.cue) !== 0) {
                this.#readCue(token, id);
            }
            if ((kind & NAME.address) !== 0) {
                this.#readGreeting(token);
            }
            if ((kind & plain) !== 0 && !this.#taken.has(token)) {
                this.#take(this.#reader.read(token, TRUST.none), TRUST.none, 'typicalForm');
            }
        }
        return { names: this.#names, spelled: this.#spelled };
    }

    #take(span: NameSpan | undefined, trust: Trust, reason: FoundName['reason']): boolean {
        if (span === undefined || this.#taken.has(span.firstToken)) {
            return span !== undefined;
        }
        for (let token = span.firstToken; token <= span.lastToken; token += 1) {
            this.#taken.add(token);
        }
        this.#names.push({ span, trust, reason });
        if (trust !== TRUST.none) {
            this.#namedLine = this.#call.tokens.line[span.firstToken] ?? 0;
        }
        if (trust !== TRUST.none || this.#isOneLetter(span.lastToken + 1)) {
            this.#readSpelled(span.lastToken + 1, Math.min(span.lastToken + 4, this.#reader.lineEnd(span.lastToken)));
        }
        return true;
    }

    #isOneLetter(token: number): boolean {
        const { start, end, count } = this.#call.tokens;
        return token < count && (end[token] ?? 0) - (start[token] ?? 0) === 1;
    }

    #readCue(token: number, id: number): void {
        const { word } = this.#call.tokens;
        const end = this.#reader.lineEnd(token);
        const next = token + 1 < end ? (word[token + 1] ?? 0) : 0;
        if (NAME_WORDS.has(id)) {
            this.#readName(token, end);
        } else if (TITLES.has(id)) {
            this.#take(this.#reader.read(token + 1, TRUST.full), TRUST.full, 'namedBySpeaker');
        } else if (LOOSE_TITLES.has(id) || RELATIVES.has(id)) {
            const isKnown = (this.#reader.classOf(token + 1) & (NAME.first | NAME.last)) !== 0;
            if (isKnown || this.#reader.isCapital(token + 1)) {
                this.#take(this.#reader.read(token + 1, TRUST.full), TRUST.full, 'namedBySpeaker');
            }
        } else if (SPELL.has(id)) {
            this.#readSpelling(token, end);
        } else if (CALLED.has(id)) {
            const me = token + (this.#isMe(next) ? 2 : 1);
            this.#readIntroduced(me, TRUST.some);
        } else if (id === W.with || id === W.to) {
            if (SAYS.has(word[token - 1] ?? 0)) {
                this.#readIntroduced(token + 1, TRUST.some);
            }
        } else if (id === W.who || id === W.whos || id === W.whom) {
            for (let at = token + 1; at < Math.min(token + 7, end); at += 1) {
                if (SAYS.has(word[at] ?? 0) || word[at] === PLEASURE || (word[at] === W.this && at <= token + 2)) {
                    this.#readAnswer(token);
                    return;
                }
            }
        } else if (SAYS.has(id)) {
            this.#readSpeaker(token);
        } else if (id === W.this || id === I) {
            if (next === (id === I ? W.am : W.is)) {
                this.#readIntroduced(token + 2, TRUST.some);
            }
        } else if (id === IM || id === ITS) {
            this.#readIntroduced(token + 1, TRUST.some);
        }
    }

    #isMe(id: number): boolean {
        return id === ME || id === HIM || id === HER;
    }

    #readIntroduced(token: number, trust: Trust): void {
        const end = this.#reader.lineEnd(token - 1);
        let at = token;
        while (at < end && at < token + 3 && PAUSES.has(this.#call.tokens.word[at] ?? 0)) {
            at += 1;
        }
        if (at < end && ((this.#call.tokens.gap[at] ?? 0) & (GAP.dot | GAP.other)) === 0) {
            this.#take(this.#readWithTitle(at, trust), trust, 'namedBySpeaker');
        }
    }

    /** A name that somebody gives; the title belongs to it: "call me Mr. May". */
    #readWithTitle(token: number, trust: Trust): NameSpan | undefined {
        const isTitled = TITLES.has(this.#call.tokens.word[token] ?? 0);
        const span = this.#reader.read(isTitled ? token + 1 : token, isTitled ? TRUST.full : trust);
        return isTitled && span !== undefined ? { ...span, firstToken: token } : span;
    }

    /** "my name is", "last name", "the name on the account is", "may I have your name". */
    #readName(token: number, end: number): void {
        const { word, gap, gapAtEnd, line, firstOfLine } = this.#call.tokens;
        // "user name", "the name of the course"
        if (
            NOT_A_PERSON.has(word[token - 1] ?? 0) ||
            (word[token + 1] === OF && (word[token + 2] === THE || word[token + 2] === YOUR))
        ) {
            return;
        }
        let at = token + 1;
        while (at < end && at < token + 6 && NAME_OF.has(word[at] ?? 0)) {
            at += 1;
        }
        const said = at;
        while (at < end && at < said + 4 && (COPULA.has(word[at] ?? 0) || PAUSES.has(word[at] ?? 0))) {
            at += 1;
        }
        const isTold =
            at > said ||
            word[token] === W.names ||
            ((gap[at] ?? 0) & (GAP.colon | GAP.dash | GAP.comma)) !== 0 ||
            YOURS.has(word[token - 1] ?? 0);
        if (isTold && at < end && ((gap[at] ?? 0) & GAP.other) === 0) {
            if (this.#take(this.#readWithTitle(at, TRUST.full), TRUST.full, 'namedBySpeaker')) {
                return;
            }
            if (this.#readSpelled(at, Math.min(at + 2, end))) {
                return;
            }
        }
        const here = line[token] ?? 0;
        const first = firstOfLine[here] ?? 0;
        const isShort = end - first <= 5;
        let isAsked = isShort || ((gapAtEnd[here] ?? 0) & GAP.other) !== 0;
        for (let back = Math.max(first, token - 10); back < token && !isAsked; back += 1) {
            isAsked = ASKS.has(word[back] ?? 0);
        }
        if (isAsked) {
            this.#readAnswer(token);
        }
    }

    /** What is said to a question for a name, in the next lines. */
    #readAnswer(token: number): void {
        const { tokens } = this.#call;
        const { line, word, firstOfLine } = tokens;
        const asked = line[token] ?? 0;
        this.#namedLine = asked;
        for (let at = asked + 1; at <= asked + REACH && at < this.#call.lines.length; at += 1) {
            const first = firstOfLine[at] ?? 0;
            const end = firstOfLine[at + 1] ?? 0;
            let start = first;
            let isListening = true;
            while (start < end && start < first + 9 && this.#isLead(start)) {
                start += 1;
            }
            if (this.#take(this.#reader.read(start, TRUST.full), TRUST.full, 'askedFor')) {
                return;
            }
            if (this.#readSpelled(first, Math.min(first + 6, end))) {
                return;
            }
            for (let other = start; other < end && isListening; other += 1) {
                isListening = end - start <= MOST_LISTENING && LISTENING.has(word[other] ?? 0);
            }
            if (!isListening) {
                return;
            }
        }
    }

    #isLead(token: number): boolean {
        const { word } = this.#call.tokens;
        // "I am", but not "I forgot".
        if (word[token] === I && word[token + 1] !== W.am) {
            return false;
        }
        const kind = NAME_CLASSES[word[token] ?? 0] ?? 0;
        return (kind & NAME.lead) !== 0 && (kind & NAME.first) === 0;
    }

    /** "Hi Alex", "thank you, Jordan", "good morning, Mrs. Hill". */
    #readGreeting(token: number): void {
        const { word, gap } = this.#call.tokens;
        if (word[token] === YOU && word[token - 1] !== THANK) {
            return;
        }
        const next = token + 1;
        if (next < this.#reader.lineEnd(token) && ((gap[next] ?? 0) & ~(GAP.space | GAP.comma)) === 0) {
            const span = this.#reader.read(next, TRUST.some);
            // "thank you will do": a word in small letters is only a name when it ends the line.
            this.#take(span, TRUST.some, 'namedBySpeaker');
        }
    }

    /** "Siobhan speaking", "Dwayne Ivanova here". */
    #readSpeaker(token: number): void {
        const { firstOfLine, line } = this.#call.tokens;
        const first = firstOfLine[line[token] ?? 0] ?? 0;
        for (let at = Math.max(first, token - 3); at < token; at += 1) {
            const isStart = at === first || this.#reader.startsSentence(at);
            if (isStart && this.#reader.isCapital(at)) {
                const span = this.#reader.read(at, TRUST.some);
                if (span?.lastToken === token - 1 && this.#reader.endsPhrase(token)) {
                    this.#take(span, TRUST.some, 'namedBySpeaker');
                }
                return;
            }
        }
    }

    /** "spelled h u s s a i n", "could you spell that". */
    #readSpelling(token: number, end: number): void {
        const here = this.#call.tokens.line[token] ?? 0;
        if (here - this.#namedLine > REACH || this.#readSpelled(token + 1, Math.min(token + 6, end))) {
            return;
        }
        for (let at = here + 1; at <= here + REACH && at < this.#call.lines.length; at += 1) {
            const first = this.#call.tokens.firstOfLine[at] ?? 0;
            const lineEnd = this.#call.tokens.firstOfLine[at + 1] ?? 0;
            if (this.#readSpelled(first, Math.min(first + 8, lineEnd))) {
                return;
            }
        }
    }

    /** The letters that begin at one of the tokens. */
    #readSpelled(from: number, to: number): boolean {
        const { sequences } = this.#call;
        let low = 0;
        let high = sequences.length;
        while (low < high) {
            const middle = (low + high) >>> 1;
            if ((sequences[middle]?.atoms[0]?.firstToken ?? 0) < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        const sequence = sequences[low];
        if (sequence === undefined || (sequence.atoms[0]?.firstToken ?? to) >= to) {
            return false;
        }
        let letters = 0;
        // An "o" among letters has been read as a zero.
        while (
            sequence.atoms[letters]?.kind === 'letters' ||
            (sequence.atoms[letters]?.isSoft === true && sequence.atoms[letters]?.kind === 'digits')
        ) {
            letters += 1;
        }
        const stretch = sliceStretch(sequence, 0, letters);
        const isSpelled = letters >= 2 && stretch.atoms.some((atom) => atom.isSpoken && !atom.isSoft);
        if (isSpelled) {
            for (const { firstToken, lastToken } of stretch.atoms) {
                for (let token = firstToken; token <= lastToken; token += 1) {
                    this.#taken.add(token);
                }
            }
            this.#spelled.push(toSpans(stretch));
            this.#namedLine = stretch.atoms[0]?.line ?? 0;
        }
        return isSpelled;
    }
}

const I = internWord('i');
const IM = internWord('im');
const ITS = internWord('its');
const ME = internWord('me');
const HIM = internWord('him');
const HER = internWord('her');
const YOU = internWord('you');
const OF = internWord('of');
const THE = internWord('the');
const YOUR = internWord('your');
const THANK = internWord('thank');
const PLEASURE = internWord('pleasure');
