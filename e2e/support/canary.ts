import { randomInt } from 'node:crypto';

/** A text that nothing else in the world holds, so that whatever is left of it anywhere is known. */
export interface Canary {
    /** What it stands for. */
    readonly name: string;
    readonly text: string;
    readonly words: number;
    readonly id: number;
}

/** A word of a canary that was found; `canary` is null where it is cut before it says of which. */
export interface CanaryWord {
    readonly canary: number | null;
    readonly word: number;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const toLetters = (count: number): string =>
    LETTERS.charAt(Math.floor(count / LETTERS.length)) + LETTERS.charAt(count % LETTERS.length);
const fromLetters = (letters: string): number =>
    LETTERS.indexOf(letters.charAt(0)) * LETTERS.length + LETTERS.indexOf(letters.charAt(1));

/** All words begin so: one look through a text finds those of all canaries. */
const STEM = Array.from({ length: 12 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
// In capitals as well, and with two bytes a letter, as browsers write some of their files.
const PATTERN = new RegExp(`${Array.from(STEM).join('\0?')}((?:\0?[a-z]){0,4})`, 'gi');

let created = 0;

/**
 * Invents a canary of so many words, 676 at most. Each can be told from all others, and is of letters alone, which are written
 * the same in JSON, in addresses and in markup.
 */
export function createCanary(name: string, words = 1): Canary {
    const id = created;
    created += 1;
    const text = Array.from({ length: words }, (_, word) => STEM + toLetters(id) + toLetters(word)).join(' ');
    return { name, text, words, id };
}

/** The words of canaries in a text, or in the bytes of a file as Latin-1. */
export function canaryWordsIn(text: string): readonly CanaryWord[] {
    return [...text.matchAll(PATTERN)].map(([, found = '']) => {
        const letters = found.replaceAll('\0', '').toLowerCase();
        return {
            canary: letters.length < 2 ? null : fromLetters(letters),
            word: letters.length < 4 ? 0 : fromLetters(letters.slice(2))
        };
    });
}
