import { GAP, internWord, wordSet } from 'c/spokenText';
import { SOME_TRUST } from './nameTrust';
import { isFunctionWord } from './functionWords';
import type { FoundNames } from './foundNames';
import { isUnheardOf, startsSentence } from './nameReader';
import { nameKind } from './nameText';
import { behindAll, behindSmall, gapAt, isCapital, isIn, lineEnd, lineStart, textAt, wordAt } from './nearby';
import { LAST_NAME_OR_WORD, MONTH, NAME_OR_WORD } from './wordKind';

// People who are spoken of, or asked for, and who do not say their names themselves.

/** "ask for", "put you through to", "on behalf of": the words between the verb and who it is about. */
const BETWEEN = wordSet('to with for of on out up you me it him her us them this that over through back');
const TOWARDS = wordSet('to with for of');
/** Have a name right behind them: "tell Ngozi", "it says Ngozi". */
const DIRECT = wordSet('tell says under');
/** Said of things and companies as well: "under Settings", "says Declined". */
const LOOSE = wordSet('says under belongs');
/** How departments end, and several people. */
const THING_ENDING = /(?:s|gy|cy)$/;
/** "the driver is", "beneficiaries are", "my accountant,". */
const IS = wordSet('is was are were be s in law would will');
/** Before a name in a question: "is Rose there". */
const ASKING = wordSet('is can does did was has could should');
/** Makes a title of the word behind it: "thank you miss okoro", and not "I miss". */
const NO_TITLE_BEHIND = wordSet(
    'the a an my your his her our their i to we they dont didnt wont never or and would might will another any'
);
/** Behind a name, and hardly behind a verb: "my wife ngozi is". */
const HAS = wordSet('is was has he she who');
const NURSE = internWord('nurse');
const YOU = internWord('you');
const THANK = internWord('thank');
/** Towns and states, sooner than people. */
const PLACES = wordSet('austin brooklyn charlotte dakota georgia jordan sofia victoria virginia');
/** Where somebody can be reached who is no person. */
const DEPARTMENT = wordSet(
    'somebody manager supervisor fraud technician agent representative operator reception tech corporate legal finance human ' +
        'person whoever staff dispatch loans collections claims'
);
/** Behind a name in small letters. */
const BEHIND_PERSON = wordSet(
    'please yesterday today last earlier again how in from at on about who she he and when before'
);

/** "ask for Ngozi", "i spoke to ngozi yesterday", "tell Ngozi". */
export function readSpokenOf(found: FoundNames, token: number): void {
    const { call } = found;
    const end = lineEnd(call, token);
    const at = behindAll(call, token + 1, Math.min(end, token + 6), BETWEEN);
    if (at >= end || !(isIn(call, at - 1, TOWARDS) || (at === token + 1 && isIn(call, token, DIRECT)))) {
        return;
    }
    const next = at + 1 < end ? wordAt(call, at + 1) : 0;
    const isPerson =
        isUnheardOf(call, at) &&
        !isIn(call, token, DIRECT) &&
        !isIn(call, token, LOOSE) &&
        !THING_ENDING.test(textAt(call, at)) &&
        !isIn(call, at, DEPARTMENT) &&
        (isCapital(call, at)
            ? isFunctionWord(next)
            : !isCapital(call, lineStart(call, at)) && (at + 1 === end || BEHIND_PERSON.has(next)));
    if (isPerson) {
        found.take({ firstToken: at, lastToken: at }, SOME_TRUST, 'namedBySpeaker');
    } else if (isIn(call, token, LOOSE)) {
        found.readSure(at);
    } else {
        found.read(at, SOME_TRUST);
    }
}

/** "my accountant, Ngozi Obi", "the witness was Ngozi Obi", "nurse ngozi". */
export function readRole(found: FoundNames, token: number): void {
    const { call } = found;
    const end = lineEnd(call, token);
    const at = behindSmall(call, token + 1, Math.min(end, token + 5), IS);
    if (at === token + 1 && isUnheardOf(call, at) && isIn(call, at + 1, HAS) && !isCapital(call, at)) {
        found.take({ firstToken: at, lastToken: at }, SOME_TRUST, 'namedBySpeaker');
    } else if (at < end && isCapital(call, at) && !startsSentence(call, at) && (gapAt(call, at) & GAP.paren) === 0) {
        // "the driver is Polish", "Tenant Services"
        if (
            at > token + 1 ||
            (gapAt(call, at) === GAP.space && isCapital(call, token) && wordAt(call, token) !== NURSE)
        ) {
            found.readSure(at);
        } else {
            found.read(at, SOME_TRUST);
        }
    }
}

/** Whether the word is a title here: "doctor okoro", but not "I miss" or "the doctor". */
export function isTitle(found: FoundNames, token: number): boolean {
    const { call } = found;
    return (
        isUnheardOf(call, token + 1) &&
        token + 1 < lineEnd(call, token) &&
        gapAt(call, token + 1) === GAP.space &&
        (token === lineStart(call, token) ||
            (!isIn(call, token - 1, NO_TITLE_BEHIND) &&
                (wordAt(call, token - 1) !== YOU || wordAt(call, token - 2) === THANK)))
    );
}

/** "is Rose there", "can Will help", or at the end "…, Rose": a word that is a name by its capital. */
export function readAskedAbout(found: FoundNames, token: number): void {
    const { call } = found;
    const kind = nameKind(call, token);
    if (
        (kind & NAME_OR_WORD) !== 0 &&
        (kind & (MONTH | LAST_NAME_OR_WORD)) === 0 &&
        isCapital(call, token) &&
        !startsSentence(call, token) &&
        !isIn(call, token, PLACES) &&
        (((gapAt(call, token) & GAP.comma) !== 0 && token + 1 === lineEnd(call, token)) ||
            (isIn(call, token - 1, ASKING) && token + 1 < lineEnd(call, token) && !isCapital(call, token + 1)))
    ) {
        found.take({ firstToken: token, lastToken: token }, SOME_TRUST, 'namedBySpeaker');
    }
}
