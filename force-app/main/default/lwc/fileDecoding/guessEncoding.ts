import { analyse } from 'c/fileLibraries';

/** How the encoding of a file is known: a mark at its beginning, its bytes leave no doubt, a guess, or a person said so. */
export type EncodingSource = 'mark' | 'content' | 'guess' | 'choice';

/** How a file's bytes are read as text. `name` as the Encoding Standard has it (encoding.spec.whatwg.org), or `utf-32le`, `utf-32be`. */
export interface TextEncoding {
    readonly name: string;
    readonly source: EncodingSource;
    /** How many bytes the mark takes at the beginning. */
    readonly markBytes: number;
}

/** Byte order marks; that of UTF-32 begins like that of UTF-16, so it comes first. */
const MARKS: readonly (readonly [name: string, mark: readonly number[]])[] = [
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-32le', [0xff, 0xfe, 0, 0]],
    ['utf-32be', [0, 0, 0xfe, 0xff]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]]
];

/**
 * Letters that an encoding gives for another's bytes, and that the languages written in it hardly ever have: Icelandic
 * ones where it should have been Croatian đ, capitals in the middle of words where it should have been Polish.
 */
const GIVEAWAYS: Readonly<Record<string, RegExp>> = { 'windows-1252': /[ÐðÞþ¹³¿](?=[a-z])|(?<=[a-z])[ÐðÞþ¹³£¿]/u };

/** A guess that is this much less sure than the best may still be right, where the best gives itself away. */
const CLOSE_CONFIDENCE = 12;

/**
 * How these bytes are to be read.
 *
 * @param opening the beginning of the file
 * @param isWhole whether it is all of it: otherwise its last character may be cut
 * @returns null where they are no text in any encoding that is known
 */
export function guessEncoding(opening: Uint8Array, isWhole: boolean): TextEncoding | null {
    const marked = MARKS.find(([, mark]) => mark.every((byte, at) => opening[at] === byte));
    if (marked) {
        return { name: marked[0], source: 'mark', markBytes: marked[1].length };
    }
    const wide = guessWide(opening);
    if (wide) {
        return { name: wide, source: 'content', markBytes: 0 };
    }
    if (opening.includes(0)) {
        return null;
    }
    if (isUtf8(opening, isWhole)) {
        return { name: 'utf-8', source: 'content', markBytes: 0 };
    }
    return { name: isMostlyUtf8(opening) ? 'utf-8' : guessLegacy(opening), source: 'guess', markBytes: 0 };
}

/** Whether an encoding has a name that can be asked for. */
export function isEncodingName(name: string): boolean {
    return toEncodingName(name) !== null;
}

/** The standard's name of an encoding, whatever people call it; null where there is none. */
export function toEncodingName(name: string): string | null {
    if (/^utf-?32[lb]e$/i.test(name)) {
        return name.toLowerCase().replace(/^utf-?/, 'utf-');
    }
    try {
        return new TextDecoder(name).encoding;
    } catch {
        return null;
    }
}

/** Zeros at every other place: letters of Latin script in two or four bytes. */
function guessWide(bytes: Uint8Array): string | null {
    const zeros = [0, 0, 0, 0];
    const length = bytes.length - (bytes.length % 4);
    for (let at = 0; at < length; at += 1) {
        if (bytes[at] === 0) {
            zeros[at % 4] = (zeros[at % 4] ?? 0) + 1;
        }
    }
    const quarter = length / 4;
    const isMost = zeros.map((count) => count > quarter * 0.4 && quarter > 0);
    const pattern = isMost.map((most) => (most ? '0' : 'x')).join('');
    const names: Readonly<Record<string, string>> = {
        x000: 'utf-32le',
        '000x': 'utf-32be',
        x0x0: 'utf-16le',
        '0x0x': 'utf-16be'
    };
    return names[pattern] ?? null;
}

function isUtf8(bytes: Uint8Array, isWhole: boolean): boolean {
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole });
        return true;
    } catch {
        return false;
    }
}

/** How many letters beyond ASCII have to be right for each that is not. In an older encoding hardly any is, by chance. */
const RIGHT_FOR_WRONG = 2;

/** Whether it is UTF-8 but for a few bytes that were spoilt or cut off. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
    let [right, wrong] = [0, 0];
    for (const letter of new TextDecoder('utf-8').decode(bytes)) {
        if (letter === '\uFFFD') {
            wrong += 1;
        } else if (letter > '\u007F') {
            right += 1;
        }
    }
    return right > 0 && right >= wrong * RIGHT_FOR_WRONG;
}

function guessLegacy(bytes: Uint8Array): string {
    const guesses = analyse(bytes).flatMap(({ name, confidence }) => {
        const known = toEncodingName(name);
        return known && known !== 'utf-8' ? [{ name: known, confidence }] : [];
    });
    const [best] = guesses;
    if (!best) {
        return 'windows-1252';
    }
    const close = guesses.filter(({ confidence }) => best.confidence - confidence <= CLOSE_CONFIDENCE);
    return (close.find(({ name }) => !givesItselfAway(bytes, name)) ?? best).name;
}

function givesItselfAway(bytes: Uint8Array, name: string): boolean {
    return GIVEAWAYS[name]?.test(new TextDecoder(name).decode(bytes)) ?? false;
}
