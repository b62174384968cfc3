import type { Check } from './examination';

/** What windows-1252 has in place of the control characters from 0x80 on (encoding.spec.whatwg.org, index windows-1252). */
const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const BYTES: ReadonlyMap<string, number> = new Map([
    ...[...FROM_0X80].map((character, place) => [character, 0x80 + place] as const),
    ...Array.from({ length: 0x60 }, (_, place) => [String.fromCharCode(0xa0 + place), 0xa0 + place] as const)
]);

/** A letter that UTF-8 writes in two to four bytes, each read as a letter of windows-1252; one or more in a row. */
const TAIL = `[\u0080-\u00bf${FROM_0X80}]`;
const SPLIT = new RegExp(`[\u00c2-\u00df]${TAIL}|[\u00e0-\u00ef]${TAIL}{2}|[\u00f0-\u00f4]${TAIL}{3}`, 'gu');
const SPLIT_RUN = new RegExp(`(?:${SPLIT.source})+`, 'gu');

/** What may well stand right behind a letter in a text that is as it should be. */
const BEHIND_A_LETTER = /[\u00a0»›“”‘’…–—•™®°²³¹ºª´]$/u;

/** Punctuation, currencies, signs such as ™, arrows: what is met in texts of the Latin script. */
const SIGNS = /^[\u2010-\u203a\u20a0-\u20bf\u2100-\u214f\u2190-\u21ff\u2600-\u27bf]$/u;

/** Lines whose UTF-8 was read as windows-1252: `Ã©` for é. They can be mended to the letter. */
export const checkMisDecoded: Check = ({ lines }) => {
    const broken = lines.filter(({ text }) => mendDecoding(text) !== text);
    return broken.length === 0 ? [] : [{ ailment: 'MIS_DECODED', remedy: 'edit', lines: broken.map(({ id }) => id) }];
};

/** Lines in which letters are gone for good: only who hears the call can say which. */
export const checkLettersLost: Check = ({ lines }) => {
    const lost = lines.filter(({ text }) => text.includes('\uFFFD'));
    return lost.length === 0 ? [] : [{ ailment: 'LETTERS_LOST', remedy: 'listen', lines: lost.map(({ id }) => id) }];
};

/**
 * The text with what was read as windows-1252 read as the UTF-8 that it is; the same text where nothing was. Correct texts
 * hold such pairs, too, at the ends of words (`Spaß“`, `réglé »`): what is no more than that stays.
 */
export function mendDecoding(text: string): string {
    return text.replace(SPLIT_RUN, (run, at: number) => {
        const parts = run.match(SPLIT) ?? [];
        const read = parts.map((letters) => readUtf8(Array.from(letters, (letter) => BYTES.get(letter) ?? 0)));
        if (read.includes(null)) {
            return run;
        }
        const before = text.charAt(at - 1);
        const after = text.charAt(at + run.length);
        const isCertain = parts.length > 1 || isMended(run, read.join(''), before, after);
        return isCertain ? read.join('') : run;
    });
}

/** Whether one pair, triple or four letters are one letter that was read wrongly, by what they would be and what is around. */
function isMended(letters: string, read: string, before: string, after: string): boolean {
    const lead = letters.charCodeAt(0);
    if (lead >= 0xf0) {
        return true;
    }
    if (lead >= 0xe0) {
        return SIGNS.test(read);
    }
    // Â to Å begin the accented letters of Latin script; what others begin is never alone.
    if (lead > 0xc5) {
        return false;
    }
    const isCapitalAmidst = /\p{Ll}/u.test(before) || /\p{Ll}/u.test(after);
    return isCapitalAmidst || !BEHIND_A_LETTER.test(letters) || !/\p{L}/u.test(before);
}

/** One character from its bytes (RFC 3629, section 3); null where they are none. */
function readUtf8([first = 0, ...more]: readonly number[]): string | null {
    if (more.some((byte) => byte < 0x80 || byte > 0xbf)) {
        return null;
    }
    const lead = first & (0x3f >> more.length);
    const point = more.reduce((sum, byte) => sum * 64 + (byte & 0x3f), lead);
    const least = [0, 0x80, 0x800, 0x10000][more.length] ?? 0;
    const isScalar = point >= least && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    // Controls are written by nobody: those bytes were something else.
    return isScalar && point >= 0xa0 ? String.fromCodePoint(point) : null;
}
