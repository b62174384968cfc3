import { GAP, internWord, JOIN, wordSet } from 'c/spokenText';
import { announcedAs } from './announced';
import type { Call } from './call';
import { firstOf, firstTokenOf, isCapital, isIn, isJoined, lastIn, lineAt, lineStart, wordAt } from './nearby';
import type { Report } from './recognizer';
import { sliceStretch, type Stretch } from './stretch';
import { reportSaid } from './turns';
import { isAmount } from './amounts';
import { FIRST_NAME } from './wordKind';
import { kindAt } from './wordKinds';

const FAMILY = 'son daughter wife husband partner mother father mom mum dad brother sister grandma nan aunt uncle';
const RELATIVES = wordSet(
    `${FAMILY} kid boy girl baby child patient passenger driver children kids passengers drivers`
);
/** The same with an "is": "my son's seventeen". */
const RELATIVE_IS = wordSet(FAMILY.replace(/\w+/g, '$&s'));
const HE = wordSet('he she');
const HE_IS = wordSet('hes shes');
const I = internWord('i');
const I_AM = internWord('im');
const LINKS = wordSet('is am turned turning turns');
const HEDGES = wordSet('just only now already nearly almost about uh um like');
const MOST_LINKS = 4;
/** What a sentence goes on with behind an age: "he's 84 and hard of hearing". */
const GOES_ON = wordSet('and but so now today this can could who because if in next last');
/** Nobody younger says so of himself in a call, while smaller numbers count what he has. */
const LEAST_OF_SPEAKER = 13;
const OLDEST = 120;
/** "how old is Ana": then "he" is she. */
const ASKED = 0.5;
/** So many words back somebody is named whom "he" stands for. */
const REACH = 24;
const A = internWord('a');
const AND = internWord('and');
const HALF = internWord('half');
const NEW_SENTENCE = GAP.dot | GAP.comma | GAP.other;

/** What is said in one go at the start of some numbers: "he's 8. 5 1 2" tells an age, then something else. */
export function inOneGo(stretch: Stretch): Stretch {
    const end = stretch.joins.findIndex((join, at) => at > 0 && join >= JOIN.apart);
    return end < 0 ? stretch : sliceStretch(stretch, 0, end, stretch.isInCode);
}

/** The last token of what a number of years ends with: "three and a half". */
export function withHalf(call: Call, last: number): number {
    const isHalf = wordAt(call, last + 1) === AND && wordAt(call, last + 2) === A && wordAt(call, last + 3) === HALF;
    return isHalf && lineAt(call, last + 3) === lineAt(call, last) ? last + 3 : last;
}

/** Whether nothing that is counted follows: the line, or the sentence, ends or goes on with something else. */
export function endsThere(call: Call, last: number): boolean {
    const gap = call.tokens.gapAfter(last);
    const isEnd = (gap & GAP.line) !== 0 || ((gap & GAP.space) !== 0 && (gap & NEW_SENTENCE) !== 0);
    return isEnd || ((gap & ~GAP.space) === 0 && isIn(call, last + 1, GOES_ON));
}

/** Whether somebody of whom an age is told was named on this line or the one before. */
function isSomebodyNamed(call: Call, token: number): boolean {
    const from = Math.max(firstOf(call, Math.max(0, lineAt(call, token) - 1)), token - REACH);
    return lastIn(call, from, token, RELATIVES) >= 0 || lastIn(call, from, token, RELATIVE_IS) >= 0;
}

function isFirstNameNear(call: Call, token: number): boolean {
    const from = Math.max(lineStart(call, token), token - REACH);
    for (let at = token - 1; at >= from; at -= 1) {
        if ((kindAt(call, at) & FIRST_NAME) !== 0) {
            return true;
        }
    }
    return false;
}

/** Whether an age may stand right behind the token: most numbers stand behind something else. */
function mayLinkAge(call: Call, token: number): boolean {
    const word = wordAt(call, token);
    return LINKS.has(word) || HEDGES.has(word) || RELATIVE_IS.has(word) || HE_IS.has(word) || word === I_AM;
}

/** Whether the words before the number say that it is somebody's age: "my wife is", "she's just turned". */
function isOfSomebody(call: Call, number: number, years: number): boolean {
    const start = lineStart(call, number);
    let at = number - 1;
    let isLinked = false;
    for (const least = at - MOST_LINKS; at >= start && at > least; at -= 1) {
        const isLink = isIn(call, at, LINKS);
        if (!isLink && !isIn(call, at, HEDGES)) {
            break;
        }
        isLinked ||= isLink;
    }
    if (at < start) {
        return false;
    }
    const word = wordAt(call, at);
    if (RELATIVE_IS.has(word) || (isLinked && RELATIVES.has(word))) {
        return true;
    }
    if (word === I_AM || (isLinked && word === I)) {
        return years >= LEAST_OF_SPEAKER;
    }
    if (HE_IS.has(word) || (isLinked && HE.has(word))) {
        return (
            isSomebodyNamed(call, at) ||
            isFirstNameNear(call, at) ||
            announcedAs(call, 'AGE', number, number).strength >= ASKED
        );
    }
    return isLinked && ((kindAt(call, at) & FIRST_NAME) !== 0 || (isCapital(call, at) && isSomebodyNamed(call, at)));
}

/** Ages that are told of somebody without a word for it: "she's 14", "my son just turned 17". */
export function findStatedAges(call: Call, report: Report): void {
    for (const whole of call.stretches) {
        const first = firstTokenOf(whole);
        if (!isJoined(call, first, GAP.space) || !mayLinkAge(call, first - 1)) {
            continue;
        }
        const stretch = inOneGo(whole);
        const years = Number(stretch.characters);
        const last = withHalf(call, stretch.atoms[stretch.atoms.length - 1]?.lastToken ?? first);
        if (
            stretch.atoms.length <= 2 &&
            years > 1 &&
            years <= OLDEST &&
            endsThere(call, last) &&
            !isAmount({ call, stretch }) &&
            isOfSomebody(call, first, years)
        ) {
            reportSaid(call, report, 'AGE', 0.7, first, last, [{ code: 'namedBySpeaker' }]);
        }
    }
}
