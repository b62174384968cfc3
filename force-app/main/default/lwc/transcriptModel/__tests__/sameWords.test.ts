import { createSameWordsSearch } from 'c/transcriptModel';

const hitsIn = (words: string, text: string): readonly string[] | undefined =>
    createSameWordsSearch(words)?.(text).map(({ start, end }) => text.slice(start, end));

describe('createSameWordsSearch', () => {
    it.each([
        ['any case', 'Maple Street', 'maple street, MAPLE STREET', ['maple street', 'MAPLE STREET']],
        ['marks between the words', 'seven three nine', 'Seven, three – nine.', ['Seven, three – nine']],
        [
            'a number however it is grouped',
            '4111 1111',
            '41111111 or 4111-1111 or 41 11 11 11',
            ['41111111', '4111-1111', '41 11 11 11']
        ],
        ['a number that was said in one', '41111111', 'it is 4111 1111.', ['4111 1111']],
        ['whole words only', 'pena', 'penas, pena, l.pena', ['pena']],
        ['no part of a longer number', '1111', '41111, 1111', ['1111']],
        ['hits that follow each other', 'one one', 'one one one one one', ['one one', 'one one']],
        ['a hit behind one that almost was', 'one two', 'one one two', ['one two']],
        ['letters composed otherwise', 'Peña', 'pen\u0303a', ['pen\u0303a']],
        ['words of scripts without spaces', '電話番号', '私の電話番号は', ['電話番号']],
        ['Arabic', 'رقم البطاقة', 'ما هو رقم البطاقة؟', ['رقم البطاقة']],
        ['nothing else', 'card', 'no such word', []]
    ] as const)('finds %s', (_, words, text, hits) => {
        expect(hitsIn(words, text)).toEqual(hits);
    });

    it.each(['', ' ', '…, –'])('is none for what holds no word (%j)', (words) => {
        expect(createSameWordsSearch(words)).toBeNull();
    });
});
