import { createValueSearch, type SoughtValue } from 'c/valueSearch';

const value = (text: string, entityType = 'CREDIT_DEBIT_NUMBER', line = 0): SoughtValue => ({ text, entityType, line });
/** The words of each hit, by line. */
function found(values: readonly SoughtValue[], ...texts: readonly string[]): readonly string[] {
    const lines = texts.map((text, at) => ({ text, speaker: at % 2 === 0 ? 'a' : 'b' }));
    return createValueSearch(values)
        .inLines(lines)
        .map(({ line, start, end }) => `${line}: ${texts[line]?.slice(start, end)}`);
}

it.each<[string, string, readonly string[]]>([
    ['four one one one', 'it is 4111', ['0: 4111']],
    ['4111', 'four one, one one.', ['0: four one, one one']],
    ['4111', 'four, uh, one, one one', ['0: four, uh, one, one one']],
    ['4111', 'it is 41112', []],
    ['four one one one', 'four one one', []],
    ['double five 1234', '551234 and five five one two three four', ['0: 551234', '0: five five one two three four']],
    ['4111 1111', '4111-1111, or 41111111', ['0: 4111-1111', '0: 41111111']],
    ['eighty-six', 'pena86 or 86', []],
    ['seven three nine', 'Seven three nine, thank you.', ['0: Seven three nine']],
    ['Lucía Peña', 'so lucia pena it is', ['0: lucia pena']],
    ['Peña', 'Ms. Peña’s bill, not Penyas', []],
    ['Smith', 'S M I T H', ['0: S M I T H']],
    ['Smith', 'the smith, the Smithsons', ['0: smith']],
    [
        'lucia dot pena eighty-six at example dot com',
        'to lucia.pena86@example.com, yes',
        ['0: lucia.pena86@example.com']
    ],
    [
        'lucia.pena86@example.com',
        'at lucia dot pena eighty six at example dot com',
        ['0: lucia dot pena eighty six at example dot com']
    ],
    ['27 Maple Street', 'twenty-seven Maple Street', ['0: twenty-seven Maple Street']],
    ['田中', '田中さん、ありがとう', ['0: 田中']],
    ["That's, um, seven three nine.", 'seven three nine, thanks', ['0: seven three nine']],
    ['one second, it is four one one one', 'and 4111', ['0: 4111']],
    ['NAME', 'a [NAME] it was', []]
])('%j is found in %j', (text, line, hits) => {
    expect(found([value(text)], line)).toEqual(hits);
});

it('is found over several lines, with what others say between left alone', () => {
    expect(
        found([value('4111111111111111')], 'it is four one one one,', 'mm-hm', 'one one one one', 'okay', '1111 1111')
    ).toEqual(['0: four one one one', '2: one one one one', '4: 1111 1111']);
});

describe('parts of one value', () => {
    const parts = [
        value('four one one one', 'CREDIT_DEBIT_NUMBER', 18),
        value('one one one one, one one one one', 'CREDIT_DEBIT_NUMBER', 20),
        value('one one one one', 'CREDIT_DEBIT_NUMBER', 22)
    ];

    it('are found as the whole that somebody wrote', () => {
        const search = createValueSearch(parts);
        expect(search.inText('card 4111111111111111, new')).toEqual(['CREDIT_DEBIT_NUMBER']);
        expect(search.inText('card 4111 1111 1111 1111, new')).toEqual(['CREDIT_DEBIT_NUMBER']);
        expect(found(parts, 'so 4111111111111111')).toEqual(['0: 4111111111111111']);
    });

    it('are no whole where they are of two kinds, or far apart', () => {
        const [first, ...rest] = parts;
        expect(found([{ ...first!, entityType: 'PIN' }, ...rest], '4111111111111111')).toEqual([]);
        expect(found([{ ...first!, line: 2 }, ...rest], '4111111111111111')).toEqual([]);
    });
});

it('joins the numbers of whole sentences that were redacted', () => {
    const lines = [
        'one second. It is four one one one,',
        'one one one one, one one one one',
        'and then one one one one.'
    ];
    const search = createValueSearch(lines.map((text, at) => value(text, 'CREDIT_DEBIT_NUMBER', at)));
    expect(search.inText('with 4111111111111111')).toEqual(['CREDIT_DEBIT_NUMBER']);
});

it('finds a long number inside a longer one in a text, a short one not', () => {
    expect(createValueSearch([value('four one five, five five five', 'PHONE')]).inText('+14155550142')).toEqual([
        'PHONE'
    ]);
    expect(createValueSearch([value('five five five', 'PHONE')]).inText('+14155550142')).toEqual([]);
});

it('names the kinds that stand in a text, each once', () => {
    const search = createValueSearch([value('Ann Lee', 'NAME'), value('ann@lee.example', 'EMAIL')]);
    expect(search.inText('Ann Lee <ann@lee.example>, ann lee')).toEqual(['NAME', 'EMAIL']);
    expect(search.inText('Anne Lee')).toEqual([]);
});

it('looks for nothing that would be found in anything, and says how much that is', () => {
    const search = createValueSearch([
        value('34', 'AGE'),
        value('a', 'NAME'),
        value('…', 'NAME'),
        value('1234', 'PIN')
    ]);
    expect(search.tooShort).toBe(3);
    expect(search.inLines([{ text: 'a 34 …' }])).toEqual([]);
});

it('finds nothing where nothing is sought', () => {
    expect(createValueSearch([]).inLines([{ text: 'four one' }, { text: '' }])).toEqual([]);
});

it('gives away places only', () => {
    const search = createValueSearch([value('4111 1111')]);
    expect(JSON.stringify(search.inLines([{ text: 'is 4111 1111' }]))).not.toContain('4111');
});
