import { GAP, internWord, letterWord, numberWord, SHAPE, wordSet } from 'c/spokenText';
import type { Call } from './call';
import { endsOfAlphabet } from './spelledLetters';
import { isOverLines, textOf, tokenAfter, tokenBefore } from './turns';

/** What is said for the punctuation of an address. */
const CONNECTORS = wordSet('dot dots period point dash hyphen minus underscore underline under score plus');
/** Of them, those that are hardly said for anything else. */
const TYING = wordSet('dot dash hyphen underscore');
const HESITATIONS = wordSet('uh um uhm er');
const DOTS = wordSet('dot period point');
const DOTCOM = internWord('dotcom');

/** Words that may be said within an address and are no part of it. */
const ASIDES = wordSet(
    'uh um uhm er erm hm so then the number numbers letter letters symbol sign and all one word as lowercase lower upper ' +
        'uppercase case capital cap together no spaces space like'
);

/** Words that come before an address and don't begin one. Behind a dot or dash they may well be part of it. */
const STOPS = wordSet(
    'is are was be am been it its thats this that these those there here heres the an to at my your his her our their me ' +
        'you he she we they him them us yes yeah yep yup nope not okay ok sure well right alright but or because if when ' +
        'where what which who how why email emails mail address addresses username login do does did can could would ' +
        'should might must have has had get got want need send sent sending write email reach contact call try use ' +
        'using used with by from of for on in into about than think guess believe know see look looking looks go going ' +
        'goes visit visiting check log logged logging signed work works working worked shop shopping available online ' +
        'order ordered bought site website page please thanks thank you just also still actually correct sorry name ' +
        'account hello hi hey good great perfect absolutely certainly im ive youre were hes shes theyre let lets say says ' +
        'said spell spelled spelling put change update updated confirm verify find found only live lives stay staying'
);

/** Words that no domain has: names of shops and works may have the others. */
const LABEL_STOPS = wordSet(
    'is are was be it its thats this that the a an to i you he she we they and but so because if when where which please ' +
        'thanks thank at then do does did can could have has had'
);

/** Endings of domains that people say. */
const ENDINGS = wordSet(
    'com org net edu gov mil int co io uk ca au nz ie de fr eu ai app dev info biz tv mx br jp za ch nl se no es pl inc us me in it'
);
/** Those that are words as well: they end an address only behind another ending, or where there is an at sign. */
const ENDINGS_OR_WORDS = wordSet('us me in it no es se');
const PROVIDERS = wordSet(
    'gmail hotmail yahoo outlook icloud aol msn comcast verizon protonmail ymail btinternet googlemail rocketmail att ' +
        'sbcglobal'
);
/** "g mail", "hot mail", "proton mail", "google mail". */
const MAIL = internWord('mail');
const BEFORE_MAIL = wordSet('g hot proton google fast');

const MOST_TOKENS = 90;
const MOST_PLAIN_WORDS = 3;
const MOST_WORDS_OF_LABEL = 6;

function isCharacter(call: Call, token: number): boolean {
    const word = call.tokens.word[token] ?? 0;
    return (
        ((call.tokens.shape[token] ?? 0) & SHAPE.digits) !== 0 ||
        letterWord(word) !== undefined ||
        numberWord(word) !== undefined
    );
}

function isConnector(call: Call, token: number): boolean {
    return CONNECTORS.has(call.tokens.word[token] ?? 0);
}

const PARTS = GAP.dash | GAP.dot | GAP.underscore | GAP.plus;

/** Whether nothing but a written connector parts the token from the one before: "john.smith", "2-b". */
function isTight(gap: number): boolean {
    return (gap & ~PARTS) === 0;
}

/** Whether an address may go on from one token to the next, by what is written between them. */
function goesOn(call: Call, left: number, right: number): boolean {
    const { tokens } = call;
    if (isOverLines(call, left, right)) {
        return true;
    }
    const gap = tokens.gap[right] ?? 0;
    if (gap === GAP.space || isTight(gap)) {
        return true;
    }
    const isSaid = (token: number): boolean =>
        isConnector(call, token) || isCharacter(call, token) || HESITATIONS.has(tokens.word[token] ?? 0);
    return (isSaid(left) || isSaid(right)) && (gap & ~(PARTS | GAP.space | GAP.comma)) === 0;
}

/** Whether brackets or signs part the token from the "at" behind it: "[NAME] at". */
function isSetApart(call: Call, token: number, at: number): boolean {
    const gap = call.tokens.gap[at] ?? 0;
    return !isOverLines(call, token, at) && (gap & (GAP.paren | GAP.hash | GAP.maths | GAP.money)) !== 0;
}

/** What is said of an address up to a token. */
export interface SpokenPart {
    readonly first: number;
    /** It has a dot, a dash or the like, or is spelled, or has digits: more than words. */
    readonly isMarked: boolean;
}

/**
 * What stands before the token and may belong to an address: "j dot smith" of "it's j dot smith at". `wordsAlone` false
 * leaves out words that no connector ties to it.
 */
export function readBackwards(call: Call, from: number, wordsAlone = true): SpokenPart | undefined {
    const { word, gap } = call.tokens;
    let first = -1;
    let isMarked = false;
    let plain = 0;
    let right = from;
    let token = tokenBefore(call, from);
    for (let count = 0; token >= 0 && count < MOST_TOKENS; count += 1) {
        const here = word[token] ?? 0;
        const isCrossing = isOverLines(call, token, right);
        const isTied =
            (right !== from && isConnector(call, right)) || (!isCrossing && isTight((gap[right] ?? 0) & ~GAP.at));
        const isPart = isConnector(call, token) || isCharacter(call, token);
        if (
            (right === from ? isSetApart(call, token, from) : !goesOn(call, token, right)) ||
            (isCrossing && right !== from && !isTied && !isPart && !isCharacter(call, right))
        ) {
            break;
        }
        // Right before a dot stands the last word of a domain.
        const stops = right === from && isConnector(call, from) ? LABEL_STOPS : STOPS;
        const letter = endsOfAlphabet(call, token);
        if (letter !== undefined) {
            first = letter;
            isMarked = true;
            token = letter;
        } else if (isConnector(call, token)) {
            if (right === from) {
                break;
            }
            isMarked ||= first >= 0;
        } else if (isCharacter(call, token)) {
            const isApart = !wordsAlone && !isTied && right !== from && !isCharacter(call, right);
            if (isApart || isLoneWord(call, token, right, from)) {
                break;
            }
            first = token;
            isMarked = true;
        } else if (isTied && first !== token) {
            first = token;
        } else if (ASIDES.has(here)) {
            // Counts only if more of the address stands before it.
        } else if ((stops.has(here) && !hasConnectorBefore(call, token)) || plain >= MOST_PLAIN_WORDS || !wordsAlone) {
            break;
        } else {
            plain += 1;
            first = token;
        }
        right = token;
        token = tokenBefore(call, token);
    }
    return first < 0 ? undefined : { first, isMarked };
}

/** "bo dash shop at": the word belongs to what is before the dash. */
function hasConnectorBefore(call: Call, token: number): boolean {
    return !isOverLines(call, token, token - 1) && TYING.has(call.tokens.word[token - 1] ?? 0);
}

/** "a" and "i" stand for letters only beside others, or beside a dot. */
function isLoneWord(call: Call, token: number, right: number, from: number): boolean {
    const text = textOf(call, token).toLowerCase();
    const isBeside = (other: number): boolean =>
        other >= 0 && other !== from && (isConnector(call, other) || isCharacter(call, other));
    return (
        (text === 'a' || text === 'i') &&
        !isBeside(right) &&
        !isBeside(isOverLines(call, token, token - 1) ? -1 : token - 1)
    );
}

/** The end of a domain that is said. */
export interface SpokenDomain {
    readonly last: number;
    /** It ends as domains do: "dot com". Otherwise it is the name of a known provider alone. */
    readonly hasEnding: boolean;
}

/** Whether a dot is said or written right before the token. */
function hasDotBefore(call: Call, token: number): boolean {
    const gap = call.tokens.gap[token] ?? 0;
    return gap === GAP.dot;
}

/** The last token of the ending that begins here: "com", "c o m", "u k". */
function readEnding(call: Call, token: number, isAddress: boolean): number | undefined {
    const { word } = call.tokens;
    const here = word[token] ?? 0;
    if (ENDINGS.has(here)) {
        return isAddress || !ENDINGS_OR_WORDS.has(here) ? token : undefined;
    }
    let letters = '';
    let last = token;
    for (let at = token; at >= 0 && letters.length < 3; at = tokenAfter(call, at)) {
        const letter = letterWord(word[at] ?? 0);
        if (letter === undefined || isOverLines(call, token, at)) {
            break;
        }
        letters += letter;
        last = at;
        if (
            /^(?:COM|ORG|NET|EDU|GOV|UK|IO|CO(?!M)|CA|AU)$/.test(letters) &&
            !(letters === 'CO' && isLetterM(call, at))
        ) {
            return last;
        }
    }
    return undefined;
}

function isLetterM(call: Call, token: number): boolean {
    const next = tokenAfter(call, token);
    return next >= 0 && letterWord(call.tokens.word[next] ?? 0) === 'M';
}

/** Reads on from the first token behind a dot: "com", "co dot uk", "example dot com". */
export function readEndings(call: Call, from: number, isAddress: boolean): number | undefined {
    const { word } = call.tokens;
    let token = from;
    let found: number | undefined;
    for (let labels = 0; token >= 0 && labels < 5; labels += 1) {
        const ending = readEnding(call, token, isAddress || found !== undefined);
        let last = ending;
        if (ending === undefined) {
            if (found !== undefined || labels === 4) {
                return found;
            }
            last = readLabel(call, token);
        }
        if (last === undefined) {
            return found;
        }
        found = ending ?? found;
        const next = tokenAfter(call, last);
        if (next >= 0 && hasDotBefore(call, next)) {
            token = next;
        } else if (next >= 0 && DOTS.has(word[next] ?? 0) && goesOn(call, last, next)) {
            token = tokenAfter(call, next);
        } else {
            return found;
        }
    }
    return found;
}

/** The last token before the next dot; undefined: no dot comes soon. */
function readLabel(call: Call, from: number): number | undefined {
    const { word } = call.tokens;
    let token = from;
    for (let count = 0; token >= 0 && count < MOST_WORDS_OF_LABEL * 3; count += 1) {
        // The first word may be any: "at email dot com".
        const isAllowed = token === from || isCharacter(call, token) || hasConnectorBefore(call, token);
        if (!isAllowed && LABEL_STOPS.has(word[token] ?? 0)) {
            return undefined;
        }
        if (count >= MOST_WORDS_OF_LABEL && !isCharacter(call, token)) {
            return undefined;
        }
        const next = tokenAfter(call, token);
        if (next < 0) {
            return undefined;
        }
        if (hasDotBefore(call, next) || DOTS.has(word[next] ?? 0) || word[next] === DOTCOM) {
            return token;
        }
        if (!goesOn(call, token, next) || (isOverLines(call, token, next) && !isCharacter(call, next))) {
            return undefined;
        }
        token = next;
    }
    return undefined;
}

/** The domain whose first word is the token: "g mail dot com", "gmail". */
export function readDomain(call: Call, from: number): SpokenDomain | undefined {
    const { word } = call.tokens;
    const label = readLabel(call, from);
    if (label !== undefined) {
        const next = tokenAfter(call, label);
        if (word[next] === DOTCOM) {
            return { last: next, hasEnding: true };
        }
        const behind = hasDotBefore(call, next) ? next : tokenAfter(call, next);
        const last = behind < 0 ? undefined : readEndings(call, behind, true);
        if (last !== undefined) {
            return { last, hasEnding: true };
        }
    }
    if (PROVIDERS.has(word[from] ?? 0)) {
        return { last: from, hasEnding: false };
    }
    const next = tokenAfter(call, from);
    return BEFORE_MAIL.has(word[from] ?? 0) && word[next] === MAIL ? { last: next, hasEnding: false } : undefined;
}
