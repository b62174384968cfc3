import { internWord, letterWord } from 'c/spokenText';
import type { Call } from './call';
import { textOf } from './turns';

const FOR = internWord('for');
const AS = internWord('as');
const IN = internWord('in');
const LIKE = internWord('like');

/** The letter's token, where the token ends "b as in boy", "b for bravo" or "b like boy"; undefined: it does not. */
export function endsOfAlphabet(call: Call, token: number): number | undefined {
    const { word, line } = call.tokens;
    const joiner = word[token - 1] ?? 0;
    let letter = token - 2;
    if (joiner === IN && (word[letter] === AS || word[letter] === LIKE)) {
        letter -= 1;
    } else if (joiner !== FOR && joiner !== AS && joiner !== LIKE) {
        return undefined;
    }
    const said = letter < 0 || line[letter] !== line[token] ? undefined : letterWord(word[letter] ?? 0);
    return said !== undefined && textOf(call, token).charAt(0).toUpperCase() === said ? letter : undefined;
}
