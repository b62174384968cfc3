import { GAP, internWord, letterWord, SHAPE, wordSet } from 'c/spokenText';
import { FULL_TRUST, NO_TRUST, SOME_TRUST, type Trust } from './nameTrust';
import { isPossessive, nameKind, nameWord } from './nameText';
import {
    gapAt,
    isCapital,
    isDigits,
    isIn,
    isJoined,
    lengthAt,
    lineEnd,
    lineStart,
    textAt,
    wordAt,
    type Said
} from './nearby';
import {
    ANY_NAME,
    BEFORE_PLACE,
    FIRST_NAME,
    LAST_NAME,
    LAST_NAME_OR_WORD,
    MONTH,
    NAME_OR_WORD,
    PARTICLE
} from './wordKind';
import { endsOfAlphabet } from './spelledLetters';

/** A name as it stands in a line: its first and last token. */
export interface NameSpan {
    readonly firstToken: number;
    readonly lastToken: number;
}

const SURE_NAME = FIRST_NAME | LAST_NAME;
/** More words than this are no name. */
const MOST_WORDS = 5;
const WITHIN = GAP.space | GAP.dash;
const ENDS = GAP.line | GAP.dot | GAP.comma | GAP.other | GAP.colon | GAP.paren;
const SENTENCE_START = GAP.line | GAP.dot | GAP.other | GAP.colon;
/** What makes a word a part of an address on the net, or of a code. */
const GLUE = GAP.at | GAP.underscore | GAP.slash;

const SPEAKS = wordSet('calling speaking here');
/** Behind a whole name in small letters. */
const BEHIND_WHOLE = wordSet('calling speaking here my and from');
/** Words behind a capital word that say it was a name. */
const BEHIND_NAME = wordSet(
    'calling speaking here from with at in and again i who she he that or yesterday today last will can is was has like'
);
const BEHIND_PLACE = wordSet('street avenue road lane drive boulevard court way place highway bridge hospital airport');
/** How common words end, and hardly a name nobody has heard of. */
const WORD_ENDING = /.(?:ing|ly|tion|able|ful|ous|ness|ment|[^aemvy]ed)$/;
/** Said within a name while somebody thinks, or behind it. */
const INSIDE = wordSet('uh um er erm');
/** Companies, unless somebody says that it is a name. */
const COMPANIES = new Set(
    ['edward jones', 'john deere', 'john lewis', 'charles schwab', 'ralph lauren', 'thomas cook'].map((company) => {
        const [first = '', last = ''] = company.split(' ');
        return pairOf(internWord(first), internWord(last));
    })
);
const THE = wordSet('the a an');
const SUFFIX = wordSet('jr sr ii iii junior senior');
const SPELLED_PARTS = wordSet('dot underscore');

function pairOf(first: number, last: number): number {
    return first * 0x1_0000 + last;
}

/** Whether another token stands on the line, in the same sentence. */
function isBehind(said: Said, token: number): boolean {
    return token + 1 < lineEnd(said, token) && !startsSentence(said, token + 1);
}

/** "near the Wendy's", "Dave's Auto Glass", "Edward Jones". */
function isCompany(said: Said, token: number): boolean {
    return isPossessive(said, token)
        ? isIn(said, token - 1, THE) ||
              (isBehind(said, token) && isCapital(said, token + 1) && (nameKind(said, token + 1) & ANY_NAME) === 0)
        : isBehind(said, token) && COMPANIES.has(pairOf(wordAt(said, token), wordAt(said, token + 1)));
}

/** Whether a sentence begins with the token. */
export function startsSentence(said: Said, token: number): boolean {
    return (gapAt(said, token) & SENTENCE_START) !== 0;
}

/** Whether what is said ends behind the token, or pauses there. */
export function endsPhrase({ tokens }: Said, token: number): boolean {
    return (tokens.gapAfter(token) & ENDS) !== 0;
}

/** Whether the token may be the next word of a name: a space or a hyphen before it. */
export function isNextWord(said: Said, token: number): boolean {
    return gapAt(said, token) !== 0 && isJoined(said, token, WITHIN);
}

/** Whether the line makes use of capitals. */
function isCased(said: Said, token: number): boolean {
    return isCapital(said, lineStart(said, token));
}

/** A word on its own: no digits in it, no part of an address on the net. */
function isPlainWord(said: Said, token: number): boolean {
    const after = said.tokens.gapAfter(token);
    const before = gapAt(said, token);
    return (
        !isDigits(said, token) &&
        before !== 0 &&
        after !== 0 &&
        ((before | after) & GLUE) === 0 &&
        before !== GAP.dot &&
        (after !== GAP.dot || lengthAt(said, token) === 1) &&
        !isIn(said, token - 1, SPELLED_PARTS) &&
        !isIn(said, token + 1, SPELLED_PARTS)
    );
}

/** A word that means nothing here; in small letters, it does not look like a common word either. */
export function isUnheardOf(said: Said, token: number): boolean {
    return (
        nameWord(said, token) === 0 &&
        lengthAt(said, token) > 1 &&
        (isCapital(said, token) || !WORD_ENDING.test(textAt(said, token)))
    );
}

function begins(said: Said, token: number, end: number, trust: Trust): boolean {
    const kind = nameKind(said, token);
    if ((kind & FIRST_NAME) !== 0) {
        return true;
    }
    const isUnknown = isUnheardOf(said, token);
    const isName = (kind & ANY_NAME) !== 0;
    const hasCapital = isCapital(said, token);
    if (trust === FULL_TRUST) {
        const isStart = isUnknown || ((kind & PARTICLE) !== 0 && continues(said, token + 1, end, trust));
        return (
            (isName && ((kind & LAST_NAME) !== 0 || endsPhrase(said, token))) ||
            ((isName || isStart) && (hasCapital || !isCased(said, token)))
        );
    }
    const isFollowed = token + 1 < end && (nameKind(said, token + 1) & SURE_NAME) !== 0;
    if (trust === NO_TRUST) {
        // "Grace Jones", but not "Will Jones call".
        return isName && isFollowed && hasCapital && !startsSentence(said, token) && isCapital(said, token + 1);
    }
    if (!isUnknown && !isName) {
        return false;
    }
    if (hasCapital && ((said.tokens.shape[token] ?? 0) & SHAPE.upper) === 0) {
        let last = token;
        while (
            last < token + 2 &&
            last + 1 < end &&
            isNextWord(said, last + 1) &&
            isCapital(said, last + 1) &&
            (nameWord(said, last + 1) === 0 || (nameKind(said, last + 1) & ANY_NAME) !== 0)
        ) {
            last += 1;
        }
        // "ask for Rose if you like": in the middle of a sentence, the capital makes it a name.
        const isPlain =
            (kind & (NAME_OR_WORD | LAST_NAME)) !== 0 &&
            (kind & MONTH) === 0 &&
            !startsSentence(said, token) &&
            last + 1 < end;
        return (
            (isPlain && !isCapital(said, last + 1)) ||
            isFollowed ||
            endsPhrase(said, last) ||
            isIn(said, last + 1, BEHIND_NAME)
        );
    }
    // "this is dwayne ivanova calling"
    return (
        !isCased(said, token) &&
        (isUnknown
            ? isIn(said, token + 1, SPEAKS) ||
              (nameWord(said, token + 1) === 0 && token + 2 < end && isIn(said, token + 2, SPEAKS))
            : endsPhrase(said, token))
    );
}

/** Whether the token may be another word of the name before it. */
function continues(said: Said, token: number, end: number, trust: Trust): boolean {
    if (token >= end || isDigits(said, token)) {
        return false;
    }
    const kind = nameKind(said, token);
    if (isCapital(said, token)) {
        return (kind & ANY_NAME) !== 0 || isUnheardOf(said, token);
    }
    const isSure = trust === FULL_TRUST;
    return (
        !isCapital(said, token - 1) &&
        ((kind & (isSure ? SURE_NAME | LAST_NAME_OR_WORD : SURE_NAME)) !== 0 ||
            ((isSure || (trust === SOME_TRUST && (isIn(said, token + 1, BEHIND_WHOLE) || endsPhrase(said, token)))) &&
                isUnheardOf(said, token)))
    );
}

/** Whether the token only ties the next word to the name: "van", "uh", "M.". */
function ties(said: Said, token: number, end: number, trust: Trust): boolean {
    if (!(nameKind(said, token) & PARTICLE)) {
        const isInitial =
            lengthAt(said, token) === 1 && isCapital(said, token) && letterWord(wordAt(said, token)) !== undefined;
        return (
            (isInitial || (trust === FULL_TRUST && isIn(said, token, INSIDE))) && continues(said, token + 1, end, trust)
        );
    }
    return (
        continues(said, token + 1, end, trust) ||
        ((nameKind(said, token + 1) & PARTICLE) !== 0 && continues(said, token + 2, end, trust))
    );
}

function lastOf(said: Said, token: number, end: number, trust: Trust): number {
    let last = token;
    for (let next = token + 1; next < end && next < token + MOST_WORDS; next += 1) {
        const isBehindInitial = lengthAt(said, last) === 1 && gapAt(said, next) === (GAP.dot | GAP.space);
        if (
            nameWord(said, last) !== wordAt(said, last) ||
            !(isNextWord(said, next) || isBehindInitial) ||
            !(ties(said, next, end, trust) || continues(said, next, end, trust) || isIn(said, next, SUFFIX))
        ) {
            break;
        }
        last = next;
    }
    return last;
}

/** The name that begins with the token; undefined: none that so much trust would let through. */
export function readName(said: Said, token: number, end: number, trust: Trust): NameSpan | undefined {
    if (
        token >= end ||
        !isPlainWord(said, token) ||
        (trust === NO_TRUST && isCompany(said, token)) ||
        !begins(said, token, end, trust)
    ) {
        return undefined;
    }
    const lastToken = lastOf(said, token, end, trust);
    // "Charles Street", "San Jose", "d as in David".
    const isOtherThing =
        (lastToken + 1 < end && isIn(said, lastToken + 1, BEHIND_PLACE)) ||
        (token > lineStart(said, token) &&
            ((nameKind(said, token - 1) & BEFORE_PLACE) !== 0 || endsOfAlphabet(said, token) !== undefined));
    return isOtherThing ? undefined : { firstToken: token, lastToken };
}
