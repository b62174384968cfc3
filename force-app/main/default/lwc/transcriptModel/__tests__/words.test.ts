import fc from 'fast-check';
import { tokenize, wholeWords, wordRanges } from 'c/transcriptModel';

const wordsOf = (text: string): string[] => wordRanges(text).map(({ start, end }) => text.slice(start, end));

describe('wordRanges', () => {
    it.each([
        ["sure it's four one", ['sure', "it's", 'four', 'one']],
        ['my e-mail: l.pena', ['my', 'e', 'mail', 'l.pena']],
        ['يرجى تكرار الرقم', ['يرجى', 'تكرار', 'الرقم']],
        ['birthday [DATE_OF_BIRTH] ok', ['birthday', '[DATE_OF_BIRTH]', 'ok']],
        ['[NAME_2], [SSN ending 1234]', ['[NAME_2]', '[SSN ending 1234]']],
        ['', []],
        ['… !', []]
    ])('finds the words of %j', (text, words) => {
        expect(wordsOf(text)).toEqual(words);
    });

    it('cuts Japanese, which has no spaces, into words', () => {
        expect(wordsOf('番号を教えてください').length).toBeGreaterThan(2);
    });
});

describe('tokenize', () => {
    it('loses nothing, for any text', () => {
        fc.assert(
            fc.property(fc.string({ unit: 'binary' }), (text) => tokenize(text).join('') === text),
            { seed: 11 }
        );
    });
});

describe('wholeWords', () => {
    it.each([
        ['inside one word', 'card number', 1, 3, 'card'],
        ['from one word into another', 'the card number', 5, 10, 'card number'],
        ['with the spaces around', 'the card number', 3, 9, 'card'],
        ['backwards', 'the card number', 8, 4, 'card'],
        ['only punctuation', 'well ... yes', 5, 8, '...'],
        ['before a comma', 'one, two', 0, 3, 'one']
    ])('widens a selection %s', (_name, text, start, end, expected) => {
        const range = wholeWords(text, { start, end });
        expect(range && text.slice(range.start, range.end)).toBe(expected);
    });

    it.each([
        ['spaces', 'a   b', 1, 4],
        ['nothing', 'abc', 0, 0]
    ])('gives null for %s', (_name, text, start, end) => {
        expect(wholeWords(text, { start, end })).toBeNull();
    });
});
