import { GAP, internWord, letterWord, wordSet } from 'c/spokenText';
import { FULL_TRUST, NO_TRUST, SOME_TRUST, type Trust } from './nameTrust';
import type { Call } from './call';
import { FoundNames } from './foundNames';
import { endsPhrase, readName, startsSentence } from './nameReader';
import { isPossessive, nameKind, nameWord } from './nameText';
import {
    behindSmall,
    firstTokenOf,
    gapAt,
    isCapital,
    isIn,
    isJoined,
    lastBefore,
    lastBegunBefore,
    lastIn,
    lineAt,
    lineEnd,
    lineStart,
    wordAt
} from './nearby';
import { isTitle, readAskedAbout, readRole, readSpokenOf } from './nameSpokenOf';
import { ANY_NAME, FIRST_NAME, GREETING, LAST_NAME, NAME_CUE, NAME_OR_WORD, ROLE, SPEAKS_OF } from './wordKind';

const NAMES = internWord('names');
const IS = internWord('is');
const I = internWord('i');
const YOU = internWord('you');
const THANK = internWord('thank');
const HOW = internWord('how');
const NAMED = internWord('named');
const SOMEONE = wordSet('someone somebody guy lady man woman');
const CALL = internWord('call');
const THIS = internWord('this');
const AM = internWord('am');
const OF = internWord('of');

const NAME_WORDS = wordSet('name names surname forename lastname firstname nickname');
const TITLES = wordSet('mr mrs ms mister missus');
/** Titles and relatives: words, or parts of a street's name, as well. */
const LOOSE_TITLES = wordSet(
    'miss madam dr doctor professor wife husband son daughter mother father mom dad brother sister nurse'
);
const SPOKEN_TITLES = wordSet('miss madam dr doctor professor nurse');
const SPELL = wordSet('spell spelled spelling spelt');
const CALLED = wordSet('call called named');
const OTHERS = wordSet('me him her');
const SAYS = wordSet('calling speaking talking here');
const TO = wordSet('with to');
const IM = wordSet('im its');
const WHO = wordSet('who whos whom');
/** "who is this", "who am I speaking with", "with whom do I have the pleasure". */
const ASKS_WHO = wordSet('calling speaking talking here pleasure this');
const PAUSES = wordSet(
    'uh um uhm umm er erm ah so like well actually just going to be will would gonna now is was its s'
);
const NAME_OF = wordSet(
    'on the your my account card file policy order booking reservation bill profile record for of loan application passport patient beneficiary holder insured driver'
);
/** Whose name is nobody's: "user name", "the company's name". */
const NOT_A_PERSON = wordSet(
    'user fi company business file brand domain product street pet dog store shop event network wifi bank school city town ' +
        'medication app game plan login'
);
/** Whose name is somebody's: "the name of the patient". */
const PERSON = wordSet('patient beneficiary holder insured driver person caller passenger customer member');
const YOUR = wordSet('your');
const OF_A_THING = wordSet('the your');
const YOURS = wordSet(
    'your his her their callers customers patients the a whose full first last maiden middle legal family'
);
const ASKS = wordSet('may can could have what whats get give tell spell confirm verify provide need who please and');

/** The name behind the words that introduce it, with its title: "call me Mr. May". */
function readIntroduced(found: FoundNames, token: number, trust: Trust): boolean {
    const { call } = found;
    const end = lineEnd(call, token - 1);
    const at = behindSmall(call, token, Math.min(end, token + 4), PAUSES);
    if (at >= end || (gapAt(call, at) & (GAP.dot | GAP.other)) !== 0) {
        return false;
    }
    return isIn(call, at, TITLES) ? found.read(at + 1, FULL_TRUST, 'namedBySpeaker', at) : found.read(at, trust);
}

/** "my name is", "last name", "the name on the account is", "may I have your name". */
function readNamed(found: FoundNames, token: number): void {
    const { call } = found;
    const end = lineEnd(call, token);
    // "user name", "the name of the course"
    const isOf = wordAt(call, token + 1) === OF && isIn(call, token + 2, OF_A_THING);
    if (isIn(call, token - 1, NOT_A_PERSON) || (isOf && !isIn(call, token + 3, PERSON))) {
        return;
    }
    const said = behindSmall(call, token + 1, Math.min(end, token + 6), NAME_OF);
    const at = behindSmall(call, said, Math.min(end, said + 4), PAUSES);
    const isTold =
        at > said ||
        wordAt(call, token) === NAMES ||
        (gapAt(call, at) & (GAP.colon | GAP.dash | GAP.comma)) !== 0 ||
        isIn(call, token - 1, YOURS) ||
        isPossessive(call, token - 1);
    if (isTold && at < end && (readIntroduced(found, at, FULL_TRUST) || found.readSpelled(at, Math.min(at + 2, end)))) {
        // "and your last name, Ngozi?"
        if (at === token + 1 && isIn(call, token - 2, YOUR) && endsPhrase(call, at)) {
            found.readAnswer(token);
        }
        return;
    }
    const isAsked =
        (at === end && said > token + 1) ||
        end - lineStart(call, token) <= 5 ||
        ((call.tokens.gapAtEnd[lineAt(call, token)] ?? 0) & GAP.other) !== 0 ||
        lastBefore(call, token, 10, ASKS) >= 0;
    if (isAsked) {
        found.readAnswer(token);
    }
}

/** "Siobhan speaking", "Dwayne Ivanova here". */
function readSpeaker(found: FoundNames, token: number): void {
    const { call } = found;
    if (!endsPhrase(call, token) && wordAt(call, token + 1) !== HOW) {
        return;
    }
    for (let at = Math.max(lineStart(call, token), token - 3); at < token; at += 1) {
        const isStart = startsSentence(call, at) || (gapAt(call, at) & GAP.comma) !== 0;
        if (isStart) {
            if (readName(call, at, token, SOME_TRUST)?.lastToken === token - 1) {
                found.read(at, SOME_TRUST);
                return;
            }
        }
    }
}

/** "Hi Alex", "thank you, Jordan", "good morning, Mrs. Hill". */
function readGreeted(found: FoundNames, token: number): void {
    const { call } = found;
    const isThanks = wordAt(call, token) === THANK;
    const next = isThanks ? token + 2 : token + 1;
    const isSaid = !isThanks || wordAt(call, token + 1) === YOU;
    if (isSaid && next < lineEnd(call, token) && isJoined(call, next, GAP.space | GAP.comma)) {
        found.read(next, SOME_TRUST);
    }
}

function readCue(found: FoundNames, token: number): void {
    const { call } = found;
    const word = nameWord(call, token);
    const next = token + 1 < lineEnd(call, token) ? wordAt(call, token + 1) : 0;
    if (NAME_WORDS.has(word)) {
        readNamed(found, token);
    } else if (TITLES.has(word)) {
        found.read(token + 1, FULL_TRUST);
    } else if (LOOSE_TITLES.has(word)) {
        if (isCapital(call, token + 1) || (nameKind(call, token + 1) & (FIRST_NAME | LAST_NAME)) !== 0) {
            found.read(token + 1, FULL_TRUST);
        } else if (SPOKEN_TITLES.has(word) && isTitle(found, token)) {
            found.read(token + 1, FULL_TRUST);
        }
    } else if (SPELL.has(word)) {
        found.readSpelling(token);
    } else if (CALLED.has(word)) {
        if (isCapital(call, token + 1) && (word === NAMED || isIn(call, token - 1, SOMEONE))) {
            found.read(token + 1, FULL_TRUST);
        } else if (OTHERS.has(next) || word !== CALL) {
            readIntroduced(found, token + (OTHERS.has(next) ? 2 : 1), SOME_TRUST);
        } else {
            found.readSure(token + 1);
        }
    } else if (WHO.has(word)) {
        if (lastIn(call, token + 1, Math.min(token + 7, lineEnd(call, token)), ASKS_WHO) > 0) {
            found.readAnswer(token);
        }
    } else if (SAYS.has(word)) {
        if (TO.has(next)) {
            readIntroduced(found, token + 2, SOME_TRUST);
        } else {
            readSpeaker(found, token);
        }
    } else if (IM.has(word) || (word === AM && wordAt(call, token - 1) === I)) {
        readIntroduced(found, token + 1, SOME_TRUST);
    } else if (word === THIS && next === IS) {
        readIntroduced(found, token + 2, SOME_TRUST);
    } else if (word === THIS && wordAt(call, token - 1) === IS && !TITLES.has(next)) {
        found.readSure(token + 1);
    }
}

/** "five one sierra mike": a letter of a code. */
function isLetter({ tokens, sequences }: Call, token: number): boolean {
    if (letterWord(tokens.word[token] ?? 0) === undefined) {
        return false;
    }
    const { atoms } = lastBegunBefore(sequences, token + 1, firstTokenOf) ?? { atoms: [] };
    return atoms.length > 1 && (atoms[atoms.length - 1]?.lastToken ?? 0) >= token;
}

/** Where names are introduced, asked for, spelled, or plain to see. */
export function findNames(call: Call): FoundNames {
    const found = new FoundNames(call);
    for (const token of call.marks.names) {
        const kind = nameKind(call, token);
        if ((kind & NAME_CUE) !== 0) {
            readCue(found, token);
        }
        if ((kind & SPEAKS_OF) !== 0) {
            readSpokenOf(found, token);
        }
        if ((kind & ROLE) !== 0) {
            readRole(found, token);
        }
        if ((kind & NAME_OR_WORD) !== 0) {
            readAskedAbout(found, token);
        }
        if ((kind & GREETING) !== 0) {
            readGreeted(found, token);
        }
        if ((kind & (ANY_NAME & ~LAST_NAME)) !== 0 && !found.has(token) && !isLetter(call, token)) {
            found.read(token, NO_TRUST, 'typicalForm');
        }
    }
    return found;
}
