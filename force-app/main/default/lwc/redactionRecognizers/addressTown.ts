import { GAP, internWord, SHAPE, wordSet } from 'c/spokenText';
import { JOINS, isNamePart, MOST_NAMES } from './addressParts';
import type { Call } from './call';
import {
    firstFrom,
    firstTokenOf,
    gapAt,
    isCapital,
    isDigits,
    isIn,
    isJoined,
    lastBegunBefore,
    lengthAt,
    textAt,
    wordAt
} from './nearby';
import { postcodeAt, saidPostcodeAhead } from './postcodes';
import { SHORT_STATE, STATE, STATE_END, STATE_START } from './wordKind';
import { kindAt } from './wordKinds';

const PARTS = JOINS | GAP.comma | GAP.hash;
const MOST_ZIP_DIGITS = 9;
const MOST_OF_CODE = 8;
const IN = internWord('in');
/** Between a town and its code: "and the zip code is". */
const BEFORE_CODE = wordSet('and the zip zipcode postcode postal post code is its my with');
const CODES = wordSet('zip zipcode postcode postal');

/** The last token of "Springfield, Illinois 62704", "and the zip code is one two three four five", "London NW1 6XE". */
export function townAhead(call: Call, token: number, end: number, isExpected: boolean): number | undefined {
    const from = wordAt(call, token) === IN ? token + 1 : token;
    let at = from;
    let areCapitals = true;
    for (; at < end && at - from <= MOST_NAMES && (at === from || isJoined(call, at, PARTS)); at += 1) {
        const state = stateAhead(call, at, end);
        const code = codeAhead(call, state === undefined ? at : state + 1, end);
        if (state !== undefined || code !== undefined) {
            return code ?? (isExpected ? otherCodeAhead(call, (state ?? at) + 1, end, 4) : undefined) ?? state;
        }
        const other = isExpected ? otherCodeAhead(call, at, end, at > from ? 4 : 6) : undefined;
        if (other !== undefined) {
            return other;
        }
        if (!isNamePart(call, at) || (at === from && (gapAt(call, at) & GAP.dot) !== 0)) {
            break;
        }
        areCapitals &&= isCapital(call, at);
    }
    // Where a capital word of the sentence follows, what came before was none of a town's name.
    const goesOn = at < end && isCapital(call, at) && isJoined(call, at, GAP.space) && lengthAt(call, at) > 1;
    const isTown = at > from && at - from <= 3 && ((areCapitals && !goesOn) || (isExpected && at === end));
    return isTown ? at - 1 : undefined;
}

/** The last token of the state's name that begins with the token. */
export function stateAhead(call: Call, token: number, end: number): number | undefined {
    const kind = kindAt(call, token);
    if ((kind & STATE_START) !== 0 && token + 1 < end && (kindAt(call, token + 1) & STATE_END) !== 0) {
        return token + 1;
    }
    const isUpper = ((call.tokens.shape[token] ?? 0) & SHAPE.upper) !== 0;
    const isShort = (kind & SHORT_STATE) !== 0 && (isUpper || isWrittenZip(call, token + 1, end));
    return isShort || (kind & STATE) !== 0 ? token : undefined;
}

function isWrittenZip(call: Call, token: number, end: number): boolean {
    return token < end && isDigits(call, token) && lengthAt(call, token) === 5;
}

/** The last token of a ZIP or postcode that begins with the token, with what announces it. */
export function codeAhead(call: Call, token: number, end: number): number | undefined {
    let at = token;
    let isNamed = false;
    for (; at < end && at < token + 7 && isIn(call, at, BEFORE_CODE); at += 1) {
        isNamed ||= isIn(call, at, CODES);
    }
    return at < end && (at === token || isNamed)
        ? (zipAhead(call, at, end) ?? postcodeAt(call, at, end) ?? saidPostcodeAhead(call, at, end))
        : undefined;
}

/** Four digits, or six, as in Australia and India: to the end of the line, since they may be anything. */
function otherCodeAhead(call: Call, token: number, end: number, least: number): number | undefined {
    const { stretches } = call;
    const { atoms, characters } = stretches[firstFrom(stretches, token, firstTokenOf)] ?? { atoms: [], characters: '' };
    const last = atoms[atoms.length - 1]?.lastToken;
    const isLength = (characters.length === 4 || characters.length === 6) && characters.length >= least;
    return isLength && atoms[0]?.firstToken === token && last === end - 1 ? last : undefined;
}

/** Five digits, or nine, written or said. */
function zipAhead(call: Call, token: number, end: number): number | undefined {
    if (!isJoined(call, token, PARTS | GAP.line)) {
        return undefined;
    }
    if (isWrittenZip(call, token, end)) {
        const isLong =
            token + 1 < end && gapAt(call, token + 1) === GAP.dash && /^\d{4}$/.test(textAt(call, token + 1));
        return isLong ? token + 1 : token;
    }
    const { sequences } = call;
    const { atoms } = lastBegunBefore(sequences, token + 1, firstTokenOf) ?? { atoms: [] };
    let digits = 0;
    let five: number | undefined;
    for (let at = firstFrom(atoms, token, ({ firstToken }) => firstToken); digits < MOST_ZIP_DIGITS; at += 1) {
        const atom = atoms[at];
        if (atom?.kind !== 'digits' || atom.lastToken >= end || (digits === 0 && atom.firstToken !== token)) {
            return digits === 5 ? five : undefined;
        }
        digits += atom.characters.length;
        five = atom.lastToken;
    }
    return digits === MOST_ZIP_DIGITS ? five : undefined;
}

/** Whether the town that ends with the token ends with a British, Canadian or Irish postcode. */
export function isPostcodeBack(call: Call, from: number, last: number): boolean {
    for (let at = Math.max(from, last - MOST_OF_CODE); at <= last; at += 1) {
        if ((postcodeAt(call, at, last + 1) ?? saidPostcodeAhead(call, at, last + 1)) === last) {
            return true;
        }
    }
    return false;
}
