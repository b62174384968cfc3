import { addMeaning, internWord, MEANS, wordSet } from './lexicon';

const byWord: (string | undefined)[] = [];

function define(word: string, letter: string): void {
    const id = internWord(word);
    byWord[id] = letter;
    addMeaning(id, MEANS.number);
}

for (let code = 0x61; code <= 0x7a; code += 1) {
    const letter = String.fromCharCode(code);
    define(letter, letter.toUpperCase());
}
define('zed', 'Z');
define('zee', 'Z');

// The spelling alphabet of ICAO and NATO, with the spellings that people and recognisers use.
const ALPHABET =
    'alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa ' +
    'quebec romeo sierra tango uniform victor whiskey whisky xray yankee zulu';
for (const name of ALPHABET.split(' ')) {
    define(name, name.charAt(0).toUpperCase());
}

/** The names of the spelling alphabet, most of which are common words and first names as well. */
export const ALPHABET_NAMES = wordSet(ALPHABET);

/** Letters that are words of their own in running text: they begin nothing, but may go on with it. */
export const WORDS_OF_ONE_LETTER = wordSet('a i o');

/** "b as in boy", "b for bravo", "b like in boy". */
export const AS_IN = { as: internWord('as'), in: internWord('in'), for: internWord('for'), like: internWord('like') };

/** The letter that the word with this number stands for, as a capital; undefined: none. */
export function letterWord(word: number): string | undefined {
    return byWord[word];
}
