import { wordRanges } from './words';

/** How the letters of a text are written; `none` where no letter has a case. One big letter is `capitalised`. */
type CasePattern = 'none' | 'small' | 'big' | 'capitalised' | 'mixed';

/**
 * The replacement in the case of what was found. All small or all big letters make all of it so; else as many words as
 * were found follow theirs one by one. Other numbers of words: several that are all capitalised make all so, and a
 * capitalised first word the first. Anything else stays as typed, as does a replacement for letters that have no case.
 */
export function caseLike(found: string, replacement: string): string {
    const pattern = patternOf(found);
    if (pattern === 'small' || pattern === 'big') {
        return inPattern(pattern, replacement);
    }
    const patterns = wordsOf(found).map(patternOf);
    const words = wordsOf(replacement);
    if (words.length === patterns.length) {
        return withWords(replacement, (word, place) => inPattern(patterns[place] ?? 'none', word));
    }
    const areAllCapitalised = patterns.length > 1 && patterns.every((each) => each === 'capitalised');
    return withWords(replacement, (word, place) =>
        areAllCapitalised || (place === 0 && patterns[0] === 'capitalised') ? inPattern('capitalised', word) : word
    );
}

function patternOf(text: string): CasePattern {
    const letters = [...text].filter((letter) => letter.toLowerCase() !== letter.toUpperCase());
    const areBig = letters.map((letter) => letter !== letter.toLowerCase());
    if (letters.length === 0) {
        return 'none';
    }
    if (!areBig.includes(true)) {
        return 'small';
    }
    if (areBig.length > 1 && !areBig.includes(false)) {
        return 'big';
    }
    return areBig[0] && !areBig.slice(1).includes(true) ? 'capitalised' : 'mixed';
}

function inPattern(pattern: CasePattern, text: string): string {
    switch (pattern) {
        case 'small':
            return text.toLowerCase();
        case 'big':
            return text.toUpperCase();
        case 'capitalised': {
            const [first = ''] = text;
            return first.toUpperCase() + text.slice(first.length);
        }
        default:
            return text;
    }
}

function wordsOf(text: string): readonly string[] {
    return wordRanges(text).map(({ start, end }) => text.slice(start, end));
}

/** The text with each word changed, and all between the words as it was. */
function withWords(text: string, change: (word: string, place: number) => string): string {
    let result = '';
    let at = 0;
    wordRanges(text).forEach(({ start, end }, place) => {
        result += text.slice(at, start) + change(text.slice(start, end), place);
        at = end;
    });
    return result + text.slice(at);
}
