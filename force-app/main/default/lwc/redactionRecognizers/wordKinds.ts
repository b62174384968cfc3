import { addMeaning, internWord, meanings, MEANS } from 'c/spokenText';
import { wordAt, type Said } from './nearby';
import { FUNCTION_WORD } from './wordKind';

/** Makes the words of a list, parted by spaces, known as of a kind. */
export function defineKind(kind: number, words: string): void {
    for (const word of words.split(' ')) {
        addMeaning(internWord(word), kind === FUNCTION_WORD ? kind : kind | MEANS.marked);
    }
}

/** What the word with this number can be. */
export function kindOf(word: number): number {
    return meanings[word] ?? 0;
}

/** What the token's word can be. */
export function kindAt(said: Said, token: number): number {
    return kindOf(wordAt(said, token));
}
