/**
 * The words that mean something to the detector, each with a small number. Reading a call looks up every word once, so
 * this is an open hash table over character codes: no word is cut out of the text to be looked up.
 * Case, and apostrophes within words, make no difference: "It’s", "its" and "it's" are one word here.
 */

const APOSTROPHE = 0x27;
const RIGHT_QUOTE = 0x2019;

/** The hash of no character; `hashStep` adds one. Both are used where a text is cut into tokens. */
export const HASH_START = 0;

/** The hash of what came before and one more letter; A to Z count as small. */
export function hashStep(hash: number, charCode: number): number {
    return (Math.imul(hash, 31) + (charCode < 0x80 ? charCode | 0x20 : charCode)) | 0;
}

/** Whether the character is left out of a word when it is looked up. */
export function isApostrophe(charCode: number): boolean {
    return charCode === APOSTROPHE || charCode === RIGHT_QUOTE;
}

const words: string[] = [''];
const hashes: number[] = [0];
let slots = new Uint16Array(2048);

function hashOf(word: string): number {
    let hash = HASH_START;
    for (let at = 0; at < word.length; at += 1) {
        hash = hashStep(hash, word.charCodeAt(at));
    }
    return hash;
}

function slotOf(hash: number): number {
    return (hash ^ (hash >>> 11)) & (slots.length - 1);
}

function place(id: number): void {
    let slot = slotOf(hashes[id] ?? 0);
    while (slots[slot] !== 0) {
        slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = id;
}

function isWord(word: string, text: string, start: number, end: number): boolean {
    let at = start;
    for (let index = 0; index < word.length; index += 1) {
        while (at < end && isApostrophe(text.charCodeAt(at))) {
            at += 1;
        }
        const code = text.charCodeAt(at);
        if (at >= end || (code < 0x80 ? code | 0x20 : code) !== word.charCodeAt(index)) {
            return false;
        }
        at += 1;
    }
    return true;
}

/** The number of the word in `text` from `start` to `end`, whose hash is `hash`; 0: it means nothing here. */
export function findWord(text: string, start: number, end: number, hash: number): number {
    let slot = slotOf(hash);
    for (let id = slots[slot]; id !== undefined && id !== 0; id = slots[slot]) {
        if (hashes[id] === hash && isWord(words[id] ?? '', text, start, end)) {
            return id;
        }
        slot = (slot + 1) & (slots.length - 1);
    }
    return 0;
}

/** The number of the word that stands in `text` from `start` to `end`; 0: it means nothing here. */
export function wordIn(text: string, start: number, end: number): number {
    let hash = HASH_START;
    for (let at = start; at < end; at += 1) {
        const code = text.charCodeAt(at);
        hash = isApostrophe(code) ? hash : hashStep(hash, code);
    }
    return findWord(text, start, end, hash);
}

/** The number of a word that is to be known: letters only, apostrophes left out. Made when it is new. */
export function internWord(word: string): number {
    const plain = word.toLowerCase().replace(/['’]/g, '');
    const hash = hashOf(plain);
    const known = findWord(plain, 0, plain.length, hash);
    if (known !== 0) {
        return known;
    }
    const id = words.length;
    words.push(plain);
    hashes.push(hash);
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
let begins = new Uint8Array(2048);

/** Notes that something begins with the word: tokens of such words are listed as the text is read. */
export function markBegins(id: number, bits: number): void {
    if (id >= begins.length) {
        const larger = new Uint8Array(begins.length * 2);
        larger.set(begins);
        begins = larger;
    }
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
    const members = new Set(list.split(/\s+/).filter(Boolean).map(internWord));
    let largest = 0;
    for (const id of members) {
        largest = Math.max(largest, id);
    }
    const flags = new Uint8Array(largest + 1);
    for (const id of members) {
        flags[id] = 1;
    }
    return { has: (id) => flags[id] === 1 };
}
