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

const words: string[] = [''];
let hashes = new Int32Array(2048);
let lengths = new Uint8Array(2048);
let begins = new Uint8Array(2048);
let slots = new Uint16Array(4096);

function hashOf(word: string): number {
    let hash = HASH_START;
    for (let at = 0; at < word.length; at += 1) {
        hash = hashStep(hash, word.charCodeAt(at));
    }
    return hash;
}

function place(id: number): void {
    let slot = slotOf(hashes[id] ?? 0);
    while (slots[slot] !== 0) {
        slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = id;
}

function slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (slots.length - 1);
}

function grown<T extends Int32Array | Uint8Array>(larger: T, from: T): T {
    larger.set(from);
    return larger;
}

/**
 * The number of the word with this hash and so many letters; 0: it means nothing here. Letters are not compared: that
 * two words agree in both by chance happens once in millions of words.
 */
export function findWord(hash: number, length: number): number {
    const { length: size } = slots;
    let slot = (hash ^ (hash >>> 15)) & (size - 1);
    let id = slots[slot] ?? 0;
    while (id !== 0 && (hashes[id] !== hash || lengths[id] !== length)) {
        slot = (slot + 1) & (size - 1);
        id = slots[slot] ?? 0;
    }
    return id;
}

/** The number of the word that stands in `text` from `start` to `end`; 0: it means nothing here. */
export function wordIn(text: string, start: number, end: number): number {
    const plain = text.slice(start, end).toLowerCase().replace(/['’]/g, '');
    return findWord(hashOf(plain), plain.length);
}

/** The number of a word that is to be known: letters only, apostrophes left out. Made when it is new. */
export function internWord(word: string): number {
    const plain = word.toLowerCase().replace(/['’]/g, '');
    const hash = hashOf(plain);
    const known = findWord(hash, plain.length);
    if (known !== 0) {
        return known;
    }
    const id = words.length;
    words.push(plain);
    if (id === hashes.length) {
        hashes = grown(new Int32Array(id * 2), hashes);
        lengths = grown(new Uint8Array(id * 2), lengths);
        begins = grown(new Uint8Array(id * 2), begins);
    }
    hashes[id] = hash;
    lengths[id] = plain.length;
    if (id * 3 > slots.length) {
        slots = new Uint16Array(slots.length * 2);
        for (let other = 1; other <= id; other += 1) {
            place(other);
        }
    } else {
        place(id);
    }
    return id;
}

/** What a word may begin, asked for every token while a text is read: bits, by its number. */
export const BEGINS = { number: 1, cue: 2 } as const;

/** Notes that something begins with the word: tokens of such words are listed as the text is read. */
export function markBegins(id: number, bits: number): void {
    begins[id] = (begins[id] ?? 0) | bits;
}

/** What may begin with the word with this number: the bits of `BEGINS`. */
export function beginsWith(id: number): number {
    return begins[id] ?? 0;
}

/** A set of words that is asked by number. */
export interface WordSet {
    readonly has: (id: number) => boolean;
}

/** The set of the words in a text that parts them by spaces. */
export function wordSet(list: string): WordSet {
    const members = list.split(/\s+/).filter(Boolean).map(internWord);
    const flags = new Uint8Array(Math.max(0, ...members) + 1);
    for (const id of members) {
        flags[id] = 1;
    }
    return { has: (id) => flags[id] === 1 };
}
