import { GAP, internWord, numberWord, wordSet } from 'c/spokenText';
import { gapAt, isCapital, isDigits, isIn, isJoined, lengthAt, lineEnd, lineStart, wordAt, type Said } from './nearby';
import { ANY_NAME, DIRECTION, PLACE_PART, STATE, STATE_END, STATE_START, UNIT } from './wordKind';
import { kindAt } from './wordKinds';

// The parts that addresses are made of, read off the tokens; each function gives the last, or first, token of the part.

/** What stands between the words of one part. */
export const JOINS = GAP.space | GAP.dash | GAP.dot;
/** More words than this are no name of a street or town. */
export const MOST_NAMES = 4;
const MOST_NUMBER_WORDS = 8;
const WORDS = GAP.space | GAP.dash;

const NAME_PART = ANY_NAME | PLACE_PART | DIRECTION | STATE | STATE_START | STATE_END;
/** Between a unit and a house: "seven stroke eighty eight". */
const STROKE = internWord('stroke');
const ORDINAL_ENDINGS = wordSet('st nd rd th');
const I = internWord('i');
const AND = internWord('and');
const NUMBER_UNIT = /^(?:hundred|thousand)$/;

/** Digits, or a word that a number is made of. */
export function isNumber(said: Said, token: number): boolean {
    const kind = numberWord(wordAt(said, token))?.kind;
    return (
        isDigits(said, token) || (kind !== undefined && kind !== 'ordinal' && kind !== 'million' && kind !== 'repeat')
    );
}

/** A letter glued to digits, "221b", or on its own behind a number, "five a". */
function isLetter(said: Said, token: number): boolean {
    return !isDigits(said, token) && lengthAt(said, token) === 1 && wordAt(said, token) !== I;
}

/** "and" of "one hundred and five". */
function isAndOfNumber(said: Said, token: number): boolean {
    return (
        wordAt(said, token) === AND &&
        token + 1 < lineEnd(said, token) &&
        isNumber(said, token + 1) &&
        NUMBER_UNIT.test(numberWord(wordAt(said, token - 1))?.kind ?? '')
    );
}

function isOrdinal(said: Said, token: number): boolean {
    return numberWord(wordAt(said, token))?.kind === 'ordinal';
}

/** A word that can be part of a street's or town's name. */
export function isNamePart(said: Said, token: number): boolean {
    return (
        !isDigits(said, token) &&
        lengthAt(said, token) > 1 &&
        (wordAt(said, token) === 0 || (kindAt(said, token) & NAME_PART) !== 0 || isOrdinal(said, token))
    );
}

/** The first token of the number that ends with the token; undefined: none does. */
export function numberBack(said: Said, token: number): number | undefined {
    const first = lineStart(said, token);
    const hasLetter = token > first && isLetter(said, token) && (gapAt(said, token) === 0 || isNumber(said, token - 1));
    let at = hasLetter ? token - 1 : token;
    if (!isNumber(said, at)) {
        return undefined;
    }
    const least = Math.max(first, at - MOST_NUMBER_WORDS);
    while (
        at > least &&
        isJoined(said, at, WORDS) &&
        (isNumber(said, at - 1) || (at - 1 > least && isAndOfNumber(said, at - 1)))
    ) {
        at -= 1;
    }
    return at;
}

/** The last token of the number, or the letter, that begins with the token. */
export function numberAhead(said: Said, token: number, end: number): number | undefined {
    if (token >= end || !isNumber(said, token)) {
        return token < end && isLetter(said, token) ? token : undefined;
    }
    let last = token;
    const goesOn = (): boolean => last + 1 < end && isJoined(said, last + 1, WORDS);
    while (
        last < token + MOST_NUMBER_WORDS &&
        goesOn() &&
        (isNumber(said, last + 1) || isAndOfNumber(said, last + 1))
    ) {
        last += 1;
    }
    return goesOn() && isLetter(said, last + 1) ? last + 1 : last;
}

/** The first token of the street's name whose last word is before `token`; `token` itself: there is none. */
export function namesBack(said: Said, token: number): number {
    const first = lineStart(said, token);
    let from = token;
    for (let count = 0; count < MOST_NAMES && from > first && isJoined(said, from, JOINS); count += 1) {
        const at = from - 1;
        const isGlued = at > first && gapAt(said, at) === 0;
        if ((isGlued && isIn(said, at, ORDINAL_ENDINGS) && isDigits(said, at - 1)) || isTensBefore(said, at, first)) {
            from = at - 1;
        } else if (isNamePart(said, at) || (isCapital(said, at) && !isNumber(said, at) && !isGlued && at > first)) {
            from = at;
        } else {
            break;
        }
    }
    return from;
}

/** "forty" of "one oh five west forty second street", whose number stands before. */
function isTensBefore(said: Said, token: number, first: number): boolean {
    return (
        token - 2 >= first &&
        isOrdinal(said, token) &&
        numberWord(wordAt(said, token - 1))?.kind === 'tens' &&
        (isNumber(said, token - 2) || (kindAt(said, token - 2) & DIRECTION) !== 0)
    );
}

/** "flat two" before "12 Baker Street", "unit seven stroke", "flat" alone: the first token of all. */
export function unitBack(said: Said, token: number): number {
    const first = lineStart(said, token);
    const isOver = token - 1 > first && wordAt(said, token - 1) === STROKE;
    const before = isOver ? token - 1 : token;
    const number =
        before > first && isJoined(said, before, GAP.space | GAP.comma | GAP.slash)
            ? numberBack(said, before - 1)
            : undefined;
    const at = number ?? token;
    return at > first && (kindAt(said, at - 1) & UNIT) !== 0 && isJoined(said, at, JOINS)
        ? at - 1
        : isOver
          ? at
          : token;
}

/** "apartment five a", "#4B". */
export function unitAhead(said: Said, token: number, end: number): number | undefined {
    if ((gapAt(said, token) & GAP.hash) !== 0) {
        return numberAhead(said, token, end);
    }
    return (kindAt(said, token) & UNIT) !== 0 && isJoined(said, token + 1, JOINS | GAP.hash)
        ? numberAhead(said, token + 1, end)
        : undefined;
}

/** "NE" behind a street, and "north", but not of "North Salem". */
export function directionAhead(said: Said, token: number): number | undefined {
    const isLong = lengthAt(said, token) > 2;
    const isTown = isLong && token + 1 < lineEnd(said, token) && isCapital(said, token + 1);
    return (kindAt(said, token) & DIRECTION) !== 0 && (isLong || isCapital(said, token)) && !isTown ? token : undefined;
}
