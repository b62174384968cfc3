import { createSearch, searchLine, type SearchQuery } from 'c/transcriptModel';

/** The hits of a query in a text, as text. */
function hitsIn(text: string, query: Partial<SearchQuery>): readonly string[] | null {
    const search = createSearch({ text: '', matchesCase: false, wholeWords: false, ...query });
    return search && search(text).map(({ start, end }) => text.slice(start, end));
}

describe('createSearch', () => {
    it.each([
        ['any case', { text: 'penya' }, 'Penya, PENYA', ['Penya', 'PENYA']],
        ['the same case only', { text: 'Penya', matchesCase: true }, 'Penya, PENYA', ['Penya']],
        ['parts of words', { text: 'art' }, 'art, cart', ['art', 'art']],
        ['whole words only', { text: 'art', wholeWords: true }, 'art, cart, arts, art_1, artés', ['art']],
        ['whole words next to marks', { text: 'art', wholeWords: true }, '(art) art-deco', ['art', 'art']],
        [
            'letters with marks on them',
            { text: 'cafe\u0301', wholeWords: true },
            'cafe\u0301 cafe\u0301s',
            ['cafe\u0301']
        ],
        ['no word with a mark left off', { text: 'cafe', wholeWords: true }, 'cafe\u0301', []],
        ['any run of spaces', { text: ' one  two ' }, 'one two one\n\ttwo onetwo', ['one two', 'one\n\ttwo']],
        [
            'marks as they are',
            { text: 'a.b*(c)[d]{2}|^$\\/?+' },
            'a.b*(c)[d]{2}|^$\\/?+ axb',
            ['a.b*(c)[d]{2}|^$\\/?+']
        ],
        ['whole words that begin with a mark', { text: '$40', wholeWords: true }, '$40 US$40 $400', ['$40', '$40']],
        ['scripts without spaces', { text: '电话' }, '我的电话号码', ['电话']],
        ['hyphens', { text: 'co-op' }, 'Co-op', ['Co-op']],
        ['hits that follow each other', { text: 'aa' }, 'aaaa', ['aa', 'aa']],
        ['pairs of surrogates whole', { text: '😀' }, '😀😁', ['😀']]
    ] as const)('finds %s', (_, query, text, hits) => {
        expect(hitsIn(text, query)).toEqual(hits);
    });

    it.each(['', ' ', ' \n\t'])('is none for a query of spaces', (text) => {
        expect(createSearch({ text, matchesCase: false, wholeWords: false })).toBeNull();
    });
});

describe('searchLine', () => {
    it('leaves out what is to be redacted, in whole and in part', () => {
        const search = createSearch({ text: 'one two', matchesCase: false, wholeWords: false })!;
        const redactions = [{ start: 4, end: 11, entityType: 'PIN', mask: '[PIN]' }];
        expect(searchLine({ text: 'one two one two', redactions }, search)).toEqual([]);
        expect(searchLine({ text: 'one two one two', redactions: [] }, search)).toEqual([
            { start: 0, end: 7 },
            { start: 8, end: 15 }
        ]);
    });
});
