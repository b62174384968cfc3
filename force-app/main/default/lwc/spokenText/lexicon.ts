/**
 * The words that mean something to the detector, each with a small number. Reading a call looks up every word once, so
 * this is an open hash table over character codes: no word is cut out of the text to be looked up.
 * Case, and apostrophes within words, make no difference: "It’s", "its" and "it's" are one word here.
 */

/** The hash of no character. */
export const HASH_START = 0;

/** The hash of what came before and one more letter, in small letters. */
export function hashStep(hash: number, small: number): number {
    return (Math.imul(hash, 31) + small) | 0;
}

/** Whether the character is left out of a word when it is looked up: an apostrophe, straight or not. */
export function isApostrophe(charCode: number): boolean {
    return charCode === 0x27 || charCode === 0x2019;
}

/** A power of two, and at least twice as many as there are words: probes stay short. */
const SLOTS = 8192;
/** The hash of the word in each slot, and its number; 0: the slot is free. */
const slotHashes = new Int32Array(SLOTS);
const slotIds = new Uint16Array(SLOTS);
let known = 0;

/** What each word can be, by its number: `MEANS` bits, and those of other lists that are read with every word. */
export const meanings = new Int32Array(SLOTS / 2);

/**
 * What a number begins with, what a cue does, and what recognizers look at for other reasons: tokens of such words are
 * listed as the text is read. Lower bits are free for those reasons.
 */
export const MEANS = { marked: 1 << 28, number: 1 << 29, cue: 1 << 30 } as const;

function hashOf(word: string): number {
    let hash = HASH_START;
    for (let at = 0; at < word.length; at += 1) {
        hash = hashStep(hash, word.charCodeAt(at));
    }
    return hash;
}

/** The slot of the word with this hash, or the free one where it would be. */
function slotOf(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    while (slotIds[slot] !== 0 && slotHashes[slot] !== hash) {
        slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
}

/**
 * The number of the word with this hash; 0: it means nothing here. Letters are not compared: words of up to six letters
 * of English never share a hash, and that longer ones do by chance happens once in a million words.
 */
export function findWord(hash: number): number {
    return slotIds[slotOf(hash)] ?? 0;
}

function plainly(word: string): string {
    return word.toLowerCase().replace(/['’]/g, '');
}

/** The number of the word that stands in `text` from `start` to `end`; 0: it means nothing here. */
export function wordIn(text: string, start: number, end: number): number {
    return findWord(hashOf(plainly(text.slice(start, end))));
}

/** The number of a word that is to be known: letters only, apostrophes left out. Made when it is new. */
export function internWord(word: string): number {
    const hash = hashOf(plainly(word));
    const slot = slotOf(hash);
    if (slotIds[slot] === 0) {
        known += 1;
        if (known === meanings.length) {
            throw new RangeError('There are more words than the lexicon has room for.');
        }
        slotHashes[slot] = hash;
        slotIds[slot] = known;
    }
    return slotIds[slot] ?? 0;
}

/** Notes what the word with this number can be. */
export function addMeaning(id: number, bits: number): void {
    meanings[id] = (meanings[id] ?? 0) | bits;
}

/** A set of words that is asked by number. */
export class WordSet {
    readonly #flags: Uint8Array;

    /** The words of a text that parts them by white space. */
    constructor(list: string) {
        const members = list.split(/\s+/).filter(Boolean).map(internWord);
        this.#flags = new Uint8Array(Math.max(0, ...members) + 1);
        for (const id of members) {
            this.#flags[id] = 1;
        }
    }

    has(id: number): boolean {
        return this.#flags[id] === 1;
    }
}

/** The set of the words in a text that parts them by white space. */
export function wordSet(list: string): WordSet {
    return new WordSet(list);
}
