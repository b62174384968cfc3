/** What stands between a token and the one before it: each bit says that such a character is there. */
export const GAP = {
    space: 1,
    dash: 2,
    dot: 4,
    comma: 8,
    slash: 16,
    colon: 32,
    paren: 64,
    plus: 128,
    at: 256,
    hash: 512,
    money: 1024,
    underscore: 2048,
    maths: 4096,
    other: 8192,
    /** The token is its line's first. */
    line: 16384
} as const;

const GAPS: readonly (readonly [string, number])[] = [
    [' \t\r\n\v\f\u00a0\u202f', GAP.space],
    ['-\u2010\u2011\u2012\u2013\u2014', GAP.dash],
    ['.\u2026', GAP.dot],
    [',;', GAP.comma],
    ['/\\', GAP.slash],
    [':', GAP.colon],
    ['()[]{}', GAP.paren],
    ['+', GAP.plus],
    ['@', GAP.at],
    ['#', GAP.hash],
    ['$%£€¥', GAP.money],
    ['_', GAP.underscore],
    ['*=<>^~|', GAP.maths]
];

/** Zeros of the scripts whose digits count: Latin, Arabic, Persian, Devanagari, and those as wide as Chinese characters. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0xff10];

/** What a digit is in `CHARACTERS`. */
export const DIGIT = 0;

/**
 * What each UTF-16 code unit is, in one table, since every character of a call is looked up: above 0 what it parts tokens
 * by, `GAP` bits; 0 a digit; below 0 a letter, the negative code of its small one (beyond Latin of itself).
 */
export const CHARACTERS = new Int32Array(0x1_0000);
for (let code = 0; code < CHARACTERS.length; code += 1) {
    CHARACTERS[code] = code < 256 ? latin(code) : isSymbol(code) ? GAP.other : -code;
}
for (const [characters, bit] of GAPS) {
    for (const character of characters) {
        CHARACTERS[character.charCodeAt(0)] = bit;
    }
}
for (const zero of ZEROS) {
    CHARACTERS.fill(DIGIT, zero, zero + 10);
}

function latin(code: number): number {
    const character = String.fromCharCode(code);
    return /\p{L}/u.test(character) ? -character.toLowerCase().charCodeAt(0) : GAP.other;
}

/** Punctuation, symbols and emoji; everything else beyond Latin is taken for a letter. */
function isSymbol(code: number): boolean {
    return (
        (code >= 0x2000 && code < 0x2c00) ||
        (code >= 0x3000 && code < 0x3040) ||
        (code >= 0xd800 && code < 0xe000) ||
        code >= 0xfe00
    );
}

const LATIN = /^[0-9]*$/;

/** Digits of any script as 0 to 9. */
export function plainDigits(text: string): string {
    return LATIN.test(text)
        ? text
        : text.replace(/[^0-9]/g, (digit) => {
              const code = digit.charCodeAt(0);
              return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
          });
}
