import { GAP, internWord, letterWord, numberWord, wordSet } from 'c/spokenText';
import type { Call } from './call';
import { DOMAIN_ENDINGS, ENDINGS_OR_WORDS } from './domainEndings';
import { isFunctionWord } from './functionWords';
import { gapAt, isDigits, isIn, lineStart, textAt, wordAt } from './nearby';
import { endsOfAlphabet } from './spelledLetters';
import { isOverLines, tokenAfter, tokenBefore } from './turns';

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

/** Words of sense that come before an address and don't begin one. Behind a dot or dash they may well be part of it. */
const STOPS = wordSet(
    'email mail address username login got get want need send sent write reach contact call try using think believe know ' +
        'see look looking go visit check log signed work works available online order ordered bought site website hello hi hey ' +
        'absolutely certainly actually name account say says said spell change update updated confirm verify find found live copy'
);

const ENDINGS = wordSet(`${DOMAIN_ENDINGS} ${ENDINGS_OR_WORDS}`);
const LATER_ENDINGS = wordSet(ENDINGS_OR_WORDS);
const SPELLED_ENDING = /^(?:COM|ORG|NET|EDU|GOV|UK|IO|CO|CA|AU)$/;
const PROVIDERS = wordSet(
    'gmail hotmail yahoo outlook icloud aol msn comcast verizon protonmail ymail btinternet googlemail att sbcglobal'
);
/** "g mail", "hot mail", "proton mail", "google mail". */
const MAIL = internWord('mail');
const BEFORE_MAIL = wordSet('g hot proton google fast');

const MOST_TOKENS = 90;
const MOST_PLAIN_WORDS = 3;
const MOST_WORDS_OF_LABEL = 6;
const MOST_LABELS = 5;

/** Whether the token is of digits, or says a number or a letter. */
export function isCharacter(call: Call, token: number): boolean {
    const word = wordAt(call, token);
    return isDigits(call, token) || letterWord(word) !== undefined || numberWord(word) !== undefined;
}

function isConnector(call: Call, token: number): boolean {
    return isIn(call, token, CONNECTORS);
}

const PARTS = GAP.dash | GAP.dot | GAP.underscore | GAP.plus;

/** Whether nothing but a written connector parts the token from the one before: "john.smith", "2-b". */
function isTight(gap: number): boolean {
    return (gap & ~PARTS) === 0;
}

/** Whether an address may go on from one token to the next, by what is written between them. */
function goesOn(call: Call, left: number, right: number): boolean {
    const gap = gapAt(call, right);
    const isSaid = (token: number): boolean =>
        isConnector(call, token) || isCharacter(call, token) || isIn(call, token, HESITATIONS);
    return (
        isOverLines(call, left, right) ||
        gap === GAP.space ||
        isTight(gap) ||
        (isTight(gap & ~(GAP.space | GAP.comma)) && (isSaid(left) || isSaid(right)))
    );
}

/** Between a word and the "at" behind it: "[NAME] at". */
const SETS_APART = GAP.paren | GAP.hash | GAP.maths | GAP.money;

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
    // Right before a dot stands the last word of a domain: names of shops and works may have any word of sense.
    const isLabel = isConnector(call, from);
    let first = -1;
    let isMarked = false;
    let plain = 0;
    let right = from;
    let token = tokenBefore(call, from);
    for (let count = 0; token >= 0 && count < MOST_TOKENS; count += 1) {
        const isNext = right === from;
        const isCrossing = isOverLines(call, token, right);
        const isSaid = isCharacter(call, token);
        const isTied = (!isNext && isConnector(call, right)) || (!isCrossing && isTight(gapAt(call, right) & ~GAP.at));
        if (
            isNext
                ? !isCrossing && (gapAt(call, from) & SETS_APART) !== 0
                : !goesOn(call, token, right) ||
                  (isCrossing && !isTied && !isConnector(call, token) && !isSaid && !isCharacter(call, right))
        ) {
            break;
        }
        // "ana at mail dot com and copy bo at ...": another address ends here.
        if (!isTied && !isNext && isIn(call, token, ENDINGS) && isIn(call, token - 1, DOTS)) {
            break;
        }
        const letter = endsOfAlphabet(call, token);
        if (letter !== undefined) {
            first = letter;
            isMarked = true;
            token = letter;
        } else if (isConnector(call, token)) {
            if (isNext) {
                break;
            }
            isMarked ||= first >= 0;
        } else if (isSaid) {
            const isApart = !wordsAlone && !isTied && !isNext && !isCharacter(call, right);
            if (isApart || isLoneWord(call, token, right, from)) {
                break;
            }
            first = token;
            isMarked = true;
        } else if (isTied) {
            first = token;
        } else if (!isIn(call, token, ASIDES)) {
            const isStop = isFunctionWord(wordAt(call, token)) || (isIn(call, token, STOPS) && !(isLabel && isNext));
            if ((isStop && !isTiedBefore(call, token)) || plain >= MOST_PLAIN_WORDS || !wordsAlone) {
                break;
            }
            plain += 1;
            first = token;
        }
        right = token;
        token = tokenBefore(call, token);
    }
    return first < 0 ? undefined : { first, isMarked };
}

/** "bo dash shop at": the word belongs to what is before the dash. */
function isTiedBefore(call: Call, token: number): boolean {
    return token > lineStart(call, token) && isIn(call, token - 1, TYING);
}

/** "a" and "i" stand for letters only beside others, or beside a dot. */
function isLoneWord(call: Call, token: number, right: number, from: number): boolean {
    const isBeside = (other: number): boolean =>
        other !== from && (isConnector(call, other) || isCharacter(call, other));
    return (
        /^[ai]$/i.test(textAt(call, token)) &&
        !isBeside(right) &&
        !(token > lineStart(call, token) && isBeside(token - 1))
    );
}

/** The end of a domain that is said. */
export interface SpokenDomain {
    readonly last: number;
    /** It ends as domains do: "dot com". Otherwise it is the name of a known provider alone. */
    readonly hasEnding: boolean;
}

/** The first token behind the dot that is said or written behind the token; -1: no dot, or nothing behind it. */
function behindDot(call: Call, token: number): number {
    const next = tokenAfter(call, token);
    if (next < 0 || gapAt(call, next) === GAP.dot) {
        return next;
    }
    return isIn(call, next, DOTS) && goesOn(call, token, next) ? tokenAfter(call, next) : -1;
}

/** The last token of the ending that begins here: "com", "c o m", "u k". */
function readEnding(call: Call, token: number, isAddress: boolean): number | undefined {
    if (isIn(call, token, ENDINGS)) {
        return isAddress || !isIn(call, token, LATER_ENDINGS) ? token : undefined;
    }
    let letters = '';
    let found: number | undefined;
    for (let at = token; at >= 0 && letters.length < 3 && !isOverLines(call, token, at); at = tokenAfter(call, at)) {
        letters += letterWord(wordAt(call, at)) ?? ' ';
        found = SPELLED_ENDING.test(letters) ? at : found;
    }
    return found;
}

/** Reads on from the first token behind a dot: "com", "co dot uk", "example dot com". */
export function readEndings(call: Call, from: number, isAddress: boolean): number | undefined {
    let token = from;
    let found: number | undefined;
    for (let labels = 0; token >= 0 && labels < MOST_LABELS; labels += 1) {
        const ending = readEnding(call, token, isAddress || found !== undefined);
        const last = ending ?? (found === undefined ? readLabel(call, token) : undefined);
        if (last === undefined) {
            return found;
        }
        found = ending ?? found;
        token = behindDot(call, last);
    }
    return found;
}

/** The last token before the next dot; undefined: no dot comes soon. */
function readLabel(call: Call, from: number): number | undefined {
    let token = from;
    for (let count = 0; count < MOST_WORDS_OF_LABEL * 3; count += 1) {
        const isSaid = isCharacter(call, token);
        // The first word may be any: "at email dot com".
        const isAllowed = token === from || isSaid || isTiedBefore(call, token) || !isFunctionWord(wordAt(call, token));
        const next = tokenAfter(call, token);
        if (!isAllowed || next < 0 || (count >= MOST_WORDS_OF_LABEL && !isSaid)) {
            return undefined;
        }
        if (gapAt(call, next) === GAP.dot || isIn(call, next, DOTS) || wordAt(call, next) === DOTCOM) {
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
    const label = readLabel(call, from);
    const next = tokenAfter(call, label ?? from);
    if (label !== undefined) {
        const behind = behindDot(call, label);
        const last = wordAt(call, next) === DOTCOM ? next : behind < 0 ? undefined : readEndings(call, behind, true);
        if (last !== undefined) {
            return { last, hasEnding: true };
        }
    }
    if (isIn(call, from, PROVIDERS)) {
        return { last: from, hasEnding: false };
    }
    return isIn(call, from, BEFORE_MAIL) && wordAt(call, next) === MAIL ? { last: next, hasEnding: false } : undefined;
}
