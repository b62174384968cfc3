import { internWord, letterWord, wordSet } from 'c/spokenText';
import { isIn, lineAt, textAt, wordAt, type Said } from './nearby';

const IN = internWord('in');
const AS = wordSet('as like');
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
