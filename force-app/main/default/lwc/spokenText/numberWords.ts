import { addMeaning, internWord, MEANS, wordSet } from './lexicon';

/** What a word can be in a number that is said. */
export interface NumberWord {
    readonly kind: 'unit' | 'teen' | 'tens' | 'hundred' | 'thousand' | 'million' | 'repeat' | 'ordinal';
    /** The number it stands for; of `repeat`, how many times the next one is meant. */
    readonly value: number;
}

const byWord: (NumberWord | undefined)[] = [];

function define(kind: NumberWord['kind'], from: number, list: string, step = 1): void {
    list.split(' ').forEach((group, index) => {
        for (const word of group.split('|')) {
            const id = internWord(word);
            byWord[id] = { kind, value: from + index * step };
            if (kind !== 'hundred' && kind !== 'thousand' && kind !== 'million') {
                addMeaning(id, MEANS.number);
            }
        }
    });
}

define('unit', 0, 'zero|oh|o|nought|naught|aught one two three four five six seven eight nine|niner');
define('teen', 10, 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen');
define('tens', 20, 'twenty thirty forty|fourty fifty sixty seventy eighty ninety', 10);
define('hundred', 100, 'hundred');
define('thousand', 1000, 'thousand');
define('million', 1_000_000, 'million');
define('repeat', 2, 'double|dubble triple|treble quadruple');
define('ordinal', 1, 'first second third fourth fifth sixth seventh eighth ninth tenth');
define('ordinal', 11, 'eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth');
define('ordinal', 20, 'twentieth thirtieth', 10);

/** What the word with this number is in a number; undefined: nothing. */
export function numberWord(word: number): NumberWord | undefined {
    return byWord[word];
}

/** "oh" and "o": a digit between digits, a word or a letter elsewhere. */
export const ZERO_OR_LETTER = wordSet('oh o');
