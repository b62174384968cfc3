/** Scripts that put no spaces between words: each of their letters counts as a word. */
const SPACELESS = '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Mymr}';
const WORD = new RegExp(`[${SPACELESS}]|(?:(?![${SPACELESS}])[\\p{L}\\p{N}])+`, 'gu');
const IS_SPACELESS = new RegExp(`^[${SPACELESS}]`, 'u');

/** The text in one case, width and way of composing, without accents and what can't be seen. */
function fold(text: string): string {
    return text
        .normalize('NFKD')
        .replace(/[\p{M}\p{Cf}]+/gu, '')
        .toLowerCase();
}

/** What most calls are said in: there is nothing to fold in it but its case, and its words are found five times as fast. */
const BEYOND_ASCII = /\P{ASCII}/u;
const ASCII_WORD = /[a-z0-9]+/g;

/** The words of a text, apart from case, width, accents and punctuation. */
export function foldedWords(text: string): readonly string[] {
    return (BEYOND_ASCII.test(text) ? fold(text).match(WORD) : text.toLowerCase().match(ASCII_WORD)) ?? [];
}

/**
 * The same without a word that touches the text's start or end, where that is cut off from the rest: the `s` of `[NAME]s`
 * is part of a word that nobody knows.
 */
export function wordsBetween(text: string, isCutBefore: boolean, isCutAfter: boolean): readonly string[] {
    const folded = fold(text);
    const words = [...folded.matchAll(WORD)];
    const touches = ({ 0: word, index }: RegExpExecArray): boolean =>
        !IS_SPACELESS.test(word) &&
        ((isCutBefore && index === 0) || (isCutAfter && index + word.length === folded.length));
    return words.filter((word) => !touches(word)).map(([word]) => word);
}

/** So few words are said all the time, and so few letters where letters count as words. */
const FEWEST_WORDS = 2;
const LETTERS_A_WORD = 3;

/** Whether words say enough to be known again elsewhere in a call. */
export function areTelling(words: readonly string[]): boolean {
    const letters = words.filter((word) => IS_SPACELESS.test(word)).length;
    return words.length - letters + letters / LETTERS_A_WORD >= FEWEST_WORDS;
}
