import { internWord } from 'c/spokenText';

/** What words can be, as bits by the number of the word. Ask with `?? 0`: words that came later are none of it. */
export type WordClasses = Uint16Array;

/** Gives each word of a list (parted by spaces) the list's bit; a word may stand in several lists. */
export function wordClasses(lists: readonly (readonly [bit: number, words: string])[]): WordClasses {
    const bits: number[] = [];
    for (const [bit, words] of lists) {
        for (const word of words.split(' ')) {
            const id = internWord(word);
            bits[id] = (bits[id] ?? 0) | bit;
        }
    }
    return Uint16Array.from(bits, (value) => value ?? 0);
}
