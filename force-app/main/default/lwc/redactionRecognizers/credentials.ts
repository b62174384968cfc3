import type { EntityType } from 'c/entityTypes';
import { GAP, internWord, isUnknown, numberWord, wordSet, type WordSet } from 'c/spokenText';
import type { Call } from './call';
import { defineCues, type Cue } from './cues';
import { isFunctionWord } from './functionWords';
import {
    behindAll,
    firstOf,
    gapAt,
    isDigits,
    isIn,
    lastBefore,
    lastIn,
    lengthAt,
    lineEnd,
    textAt,
    wordAt
} from './nearby';
import type { Recognizer } from './recognizer';
import { isCharacter } from './spokenAddress';
import { isListening, isSameSpeaker, reportSaid } from './turns';

/** Words that tie a value to what it is the value of: "password is", "username: ". */
const LINKS = wordSet('is was its thats equals');
/** What may begin an answer before the value. */
const LEADS = wordSet(
    'it its is thats that this the yes yeah yep sure okay ok right alright well um uh er so oh all my'
);
/** Words that a value does not begin with: the sentence speaks about the thing instead of telling it. */
const NO_VALUES = wordSet(
    'not wrong incorrect correct reset resetting sent going being long short secure safe different important missing lost ' +
        'forgotten unknown empty valid fine set up sorry hold one hang wait actually about hello hi says said hidden got gone ' +
        'yesterday today written case sensitive email down active'
);
/** How words end that say what is done with it. */
const TOLD_OF = /[a-z]{4}ing$|[a-z]{3}ed$/i;
/** Words by which somebody asks or is told to tell something. */
const ASKING = wordSet(
    'what whats which can could may would please tell give provide confirm verify need have and current'
);
/** Words that ask about the thing for another reason. */
const NOT_ASKING = wordSet(
    'forgot forgotten reset resetting change changing changed lost remember must expired new my works working enter ' +
        'entering type typing update never why when where how send'
);
/** How letters are to be written: says nothing by itself. */
const CASES = wordSet('capital cap caps upper uppercase lower lowercase case letter number');
const CONNECTORS = wordSet('dot dash underscore hyphen');
/** Last words of cues that are tied to their value as they are: "log in as". */
const TYING = wordSet('with as under');

/** Between the thing and its "is": "the password that I have for my account is". */
const BRIDGE = wordSet('i have we had you use used set would for my your the that on this account it was');
const MOST_OF_BRIDGE = 7;
const IS = internWord('is');
const STILL = internWord('still');
/** "my login's jberg": the cue with the "is" in it. */
const WITH_IS = /['\u2019]s$/;
/** What a user's ID may be as well is no reference where it has a word in it. */
const USER = internWord('user');
const ID = wordSet('id ids d ds');
/** "my skype is ...": what follows may be said of the thing itself. */
const MY = internWord('my');
const BE = internWord('be');
const AND = wordSet('and');
/** Before what somebody tried, or made it to be. */
const TRIES = wordSet('set changed reset tried entered typed');
const BEHIND_TRIES = wordSet('it to as in with be the password');
/** Numbered as well: "tried option two". */
const NUMBERED = wordSet(
    'windows channel version option step line code ticket case number browser iphone device every about around only android'
);
const HESITATIONS = wordSet('uh um uhm er so like actually');

const MOST_WORDS = 6;
const MOST_TOKENS = 40;
/** So many words may stand between the cue and its value: "is, uh". */
const MOST_LINKS = 4;
/** So many lines behind a question the answer begins. */
const REACH_LINES = 2;
/** So many words behind a cue something may be told that was tried. */
const FAR = 30;
/** So many words around a cue say whether somebody asks. */
const NEAR = 12;

interface Value {
    readonly first: number;
    readonly last: number;
    /** It has digits or is spelled: more than words. */
    readonly isMarked: boolean;
}

/** Whether the token is part of what is spelled, or says how. */
function isSpelling(call: Call, token: number): boolean {
    return isCharacter(call, token) || isIn(call, token, CASES) || isIn(call, token, CONNECTORS);
}

/** Whether letters or digits follow in a row: "a b 4 7". */
function isSpelledFrom(call: Call, token: number): boolean {
    return token + 1 < lineEnd(call, token) && isSpelling(call, token) && isSpelling(call, token + 1);
}

/** Whether what stands before the token ends a sentence or sets something aside. */
function isApart(call: Call, token: number): boolean {
    const gap = gapAt(call, token);
    return (gap & GAP.space) !== 0 && (gap & (GAP.dot | GAP.comma | GAP.other | GAP.colon)) !== 0;
}

/** Whether the sentence speaks about the thing from here on, or the value is masked. */
function isNoValue(call: Call, token: number): boolean {
    const text = textAt(call, token);
    const word = wordAt(call, token);
    return (
        (gapAt(call, token) & GAP.paren) !== 0 ||
        /^x{2,}$/i.test(text) ||
        ((isFunctionWord(word) || NO_VALUES.has(word) || TOLD_OF.test(text)) && !isSpelledFrom(call, token))
    );
}

/** The value that begins at the token. */
function readValue(call: Call, from: number, mayBeWords: boolean): Value | undefined {
    if (isNoValue(call, from)) {
        return undefined;
    }
    const end = Math.min(lineEnd(call, from), from + MOST_TOKENS);
    let words = 0;
    let isMarked = false;
    let last = from - 1;
    for (let token = from; token < end; token += 1) {
        const isFirst = token === from;
        const isTight = !isFirst && (gapAt(call, token) & GAP.space) === 0;
        const isSpelled = isSpelling(call, token);
        if (!isFirst && isApart(call, token) && !(isSpelled && isSpelling(call, token - 1))) {
            break;
        }
        if (isSpelled || isTight) {
            isMarked ||= isTight || !isIn(call, token, CASES);
        } else if (isFirst || !isIn(call, token, HESITATIONS)) {
            if (!isFirst && isFunctionWord(wordAt(call, token))) {
                break;
            }
            words += 1;
        }
        last = token;
    }
    return words > MOST_WORDS || (!mayBeWords && !isMarked) ? undefined : { first: from, last, isMarked };
}

/** Whether the line of the cue asks for the value, so that the next line may be it. */
function asksFor(call: Call, cue: Cue): boolean {
    const first = firstOf(call, cue.line);
    const end = firstOf(call, cue.line + 1);
    const to = Math.min(end, cue.lastToken + NEAR);
    const isNear = (words: WordSet): boolean => lastIn(call, Math.max(first, cue.firstToken - NEAR), to, words) >= 0;
    return (
        !isNear(NOT_ASKING) &&
        // "and the password on the account": a line that is hardly more than the cue.
        ((cue.firstToken - first <= 2 && end - first <= 7) ||
            isNear(ASKING) ||
            ((call.tokens.gapAtEnd[cue.line] ?? 0) & GAP.other) !== 0)
    );
}

/** The value on the line of the cue: behind "is", "it's" or a colon, or of a form that only values have. */
function readTold(call: Call, cue: Cue): Value | undefined {
    const end = firstOf(call, cue.line + 1);
    const bridge = behindAll(call, cue.lastToken + 1, Math.min(end, cue.lastToken + MOST_OF_BRIDGE), BRIDGE);
    if (wordAt(call, cue.lastToken + 1) === STILL) {
        return cue.lastToken + 2 < end ? readValue(call, cue.lastToken + 2, false) : undefined;
    }
    const hasIs = bridge < end && (wordAt(call, bridge) === IS || wordAt(call, bridge) === BE);
    // "my login's down" is said more often than a name of one word.
    const isWithIs = WITH_IS.test(textAt(call, cue.lastToken));
    let isLinked = hasIs || isWithIs;
    let token = hasIs ? bridge + 1 : cue.lastToken + 1;
    for (const most = Math.min(end, token + MOST_LINKS); token < most; token += 1) {
        const isLink = isIn(call, token, LINKS);
        isLinked ||= isLink || (gapAt(call, token) & (GAP.colon | GAP.maths)) !== 0;
        if (!isLink && !isIn(call, token, HESITATIONS)) {
            break;
        }
    }
    if (token >= end) {
        return undefined;
    }
    // "jsmith42": a letter and a digit side by side
    const isMixed = token + 1 < end && gapAt(call, token + 1) === 0 && !isDigits(call, token);
    if (isLinked || isMixed) {
        return readValue(call, token, !isWithIs && wordAt(call, cue.firstToken) !== MY);
    }
    const isTied = isIn(call, cue.lastToken, TYING) && numberWord(wordAt(call, token)) === undefined;
    return isTied && !isDigits(call, token) ? readValue(call, token, false) : undefined;
}

/** The value on a line behind the one that asks. */
function readAnswer(call: Call, cue: Cue): Value | undefined {
    for (let line = cue.line + 1; line <= cue.line + REACH_LINES && line < call.lines.length; line += 1) {
        const isKnown = !isUnknown(call.lines[line]?.speaker);
        if (isListening(call.tokens, line) || (isKnown && isSameSpeaker(call, cue.line, line))) {
            continue;
        }
        const end = firstOf(call, line + 1);
        let token = firstOf(call, line);
        let isTold = false;
        for (; token < end && isIn(call, token, LEADS) && !isSpelledFrom(call, token); token += 1) {
            isTold ||= isIn(call, token, LINKS);
        }
        const value = token < end ? readValue(call, token, true) : undefined;
        const isAll = value?.last === end - 1 && value.last - value.first < 3;
        return isTold || isAll || value?.isMarked === true ? value : undefined;
    }
    return undefined;
}

/** Whether the value may be what the cue announces: a user's ID that is a number is a reference. */
function isMeant(call: Call, cue: Cue, { first, last }: Value): boolean {
    if (wordAt(call, cue.firstToken) !== USER || !isIn(call, cue.lastToken, ID)) {
        return true;
    }
    let at = first;
    while (at <= last && (isCharacter(call, at) || lengthAt(call, at) < 3)) {
        at += 1;
    }
    return at <= last;
}

/** Whether the value mixes words with digits, as secrets do that were made up: "Mustang92", "rover one nine". */
function isMadeUp(call: Call, { first, last }: Value): boolean {
    let digits = 0;
    for (let token = first + 1; token <= last; token += 1) {
        digits += isDigits(call, token) ? lengthAt(call, token) : isCharacter(call, token) ? 1 : 0;
    }
    const isName = lengthAt(call, first) > 2 && !isCharacter(call, first) && !isIn(call, first, NUMBERED);
    return digits > 1 && isName && (isCharacter(call, last) || gapAt(call, last) === 0);
}

/** What somebody says to have tried, near the cue: "I set it to Rover19", "I tried rover one nine and it says wrong password". */
function readTried(call: Call, cue: Cue): Value | undefined {
    const most = Math.min(firstOf(call, Math.min(call.lines.length, cue.line + REACH_LINES + 1)), cue.lastToken + FAR);
    for (let token = Math.max(firstOf(call, cue.line), cue.firstToken - NEAR); token < most; token += 1) {
        if (isIn(call, token, TRIES)) {
            const from = behindAll(call, token + 1, Math.min(lineEnd(call, token), token + MOST_LINKS), BEHIND_TRIES);
            const value = from < lineEnd(call, token) ? readValue(call, from, false) : undefined;
            if (value !== undefined && isMadeUp(call, value)) {
                return value;
            }
        }
    }
    return undefined;
}

/** How secrets of one kind are told: by the words before them alone. */
export interface CredentialRule {
    readonly entityType: EntityType;
    readonly cues: string;
    /** People say which ones they tried. */
    readonly isTried?: boolean;
}

/** A recognizer of what somebody signs in with. */
export function credentialRecognizer({ entityType, cues, isTried }: CredentialRule): Recognizer {
    defineCues(entityType, cues);
    return {
        entityType,
        find: (call, report) => {
            for (const [index, cue] of call.cues.entries()) {
                if (cue.kind !== entityType) {
                    continue;
                }
                // What is asked for last on its line is answered first: "password and pin", but not "password on the account".
                const next = call.cues[index + 1];
                const isLast =
                    next?.line !== cue.line ||
                    next.kind === entityType ||
                    lastBefore(call, next.firstToken, 3, AND) <= cue.lastToken;
                const told = readTold(call, cue) ?? (isTried === true ? readTried(call, cue) : undefined);
                const value = told ?? (isLast && asksFor(call, cue) ? readAnswer(call, cue) : undefined);
                if (value !== undefined && isMeant(call, cue, value)) {
                    const score = (told === undefined ? 0.6 : 0.7) + (value.isMarked ? 0.15 : 0);
                    const code = told === undefined ? 'askedFor' : 'namedBySpeaker';
                    reportSaid(call, report, entityType, score, value.first, value.last, [{ code }]);
                }
            }
        }
    };
}
