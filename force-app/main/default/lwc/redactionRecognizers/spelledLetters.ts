import { GAP, internWord, letterWord, wordSet } from 'c/spokenText';
import { isIn, isJoined, lineAt, textAt, wordAt, type Said } from './nearby';

const IN = internWord('in');
const AS = wordSet('as like');
const DOUBLE = internWord('double');
const BETWEEN = GAP.space | GAP.dash | GAP.comma | GAP.dot;
/** Fewer letters than these may be words of a sentence. */
const LEAST = 3;
const FOR = wordSet('for as like');

/** The letter's token, where the token ends "b as in boy", "b for bravo" or "b like boy"; undefined: it does not. */
export function endsOfAlphabet(said: Said, token: number): number | undefined {
    let letter = token - 2;
    if (wordAt(said, token - 1) === IN && isIn(said, letter, AS)) {
        letter -= 1;
    } else if (!isIn(said, token - 1, FOR)) {
        return undefined;
    }
    const isSame =
        lineAt(said, letter) === lineAt(said, token) &&
        letterWord(wordAt(said, letter)) === textAt(said, token).charAt(0).toUpperCase();
    return isSame ? letter : undefined;
}

/** What is spelled on one line. */
export interface Spelled {
    readonly firstToken: number;
    readonly lastToken: number;
    /** In capitals. */
    readonly letters: string;
}

/** The letters that begin with the token: "k, h, a, n", "k as in kite h a n", "kilo hotel alpha november"; undefined: no three. */
/** Longer than this nothing is spelled. */
const MOST = 40;

export function lettersFrom(said: Said, token: number, end: number): Spelled | undefined {
    let letters = '';
    let lastToken = token;
    for (
        let at = token;
        at < end && letters.length < MOST && (at === token || isJoined(said, at, BETWEEN));
        at = lastToken + 1
    ) {
        const isTwice = wordAt(said, at) === DOUBLE && at + 1 < end;
        const letter = letterWord(wordAt(said, isTwice ? at + 1 : at));
        if (letter === undefined) {
            break;
        }
        letters += isTwice ? letter + letter : letter;
        lastToken = isTwice ? at + 1 : at;
        for (let behind = at + 2; behind <= at + 3 && behind < end; behind += 1) {
            if (endsOfAlphabet(said, behind) === at) {
                lastToken = behind;
            }
        }
    }
    return letters.length < LEAST ? undefined : { firstToken: token, lastToken, letters };
}
