import { internWord } from 'c/spokenText';
import { wordAt, type Said } from './nearby';

let kinds = new Int32Array(4096);

/** Makes the words of a list, parted by spaces, known as of a kind. */
export function defineKind(kind: number, words: string): void {
    for (const word of words.split(' ')) {
        const id = internWord(word);
        if (id >= kinds.length) {
            const larger = new Int32Array(kinds.length * 2);
            larger.set(kinds);
            kinds = larger;
        }
        kinds[id] = (kinds[id] ?? 0) | kind;
    }
}

/** What the word with this number can be. */
export function kindOf(word: number): number {
    return kinds[word] ?? 0;
}

/** What the token's word can be. */
export function kindAt(said: Said, token: number): number {
    return kindOf(wordAt(said, token));
}
