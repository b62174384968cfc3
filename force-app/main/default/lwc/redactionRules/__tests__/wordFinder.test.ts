import { createWordFinder } from '../wordFinder';

const found = (phrases: readonly string[], text: string): readonly string[] =>
    createWordFinder(phrases)(text).spans.map(({ start, end }) => `${start} ${text.slice(start, end)}`);

describe('createWordFinder', () => {
    it.each<[string, readonly string[], string, readonly string[]]>([
        ['a word in either case', ['Falcon'], 'the FALCON and falcon', ['4 FALCON', '15 falcon']],
        ['no part of a word', ['art'], 'part artful art4 4art é.art', ['24 art']],
        ['no part of a word of any script', ['ник', 'él'], 'Никита ник élan él', ['7 ник', '16 él']],
        ['a word beside signs', ['art'], '(art) art_x art-x', ['1 art', '6 art', '12 art']],
        [
            'a phrase over any run of spaces',
            ['blue  heron'],
            'Blue \n\t heron, blue\u00a0heron',
            ['0 Blue \n\t heron', '15 blue\u00a0heron']
        ],
        ['no phrase over other signs', ['blue heron'], 'blue, heron blueheron', []],
        [
            'the longest of those that begin together',
            ['blue', 'blue heron', 'blue heron bay'],
            'blue heron base',
            ['0 blue heron']
        ],
        ['what follows a phrase that did not end', ['a b c', 'b'], 'a b d', ['2 b']],
        ['no overlaps', ['a b', 'b a'], 'a b a b', ['0 a b', '4 a b']],
        ['signs that belong to a word', ['C++', 'a&b'], 'c++ and A&B', ['0 c++', '8 A&B']],
        ['either apostrophe', ["O'Brien", 'D’Arcy'], "o’brien and d'arcy", ['0 o’brien', "12 d'arcy"]],
        ['letters with marks in either form', ['Zoë'], 'zoe\u0308 ZO\u00cb', ['0 zoe\u0308', '5 ZO\u00cb']],
        [
            'words of scripts without spaces',
            ['田中', 'ตลาด'],
            '田中さんは東京田中屋。ไปตลาดกัน',
            ['0 田中', '7 田中', '13 ตลาด']
        ],
        ['a phrase with Arabic letters', ['شركة النور'], 'في شركة النور اليوم', ['3 شركة النور']],
        ['nothing for nothing', ['', '  '], 'a b', []],
        ['nothing in nothing', ['a'], '', []],
        ['names that objects have', ['constructor'], '__proto__ constructor toString', ['10 constructor']]
    ])('finds %s', (_, phrases, text, spans) => {
        expect(found(phrases, text)).toEqual(spans);
    });

    it('goes once through a text for five thousand words as for one', () => {
        const text = 'nothing of this is known here, or is it number 4999 '.repeat(200);
        const words = Array.from({ length: 5000 }, (_, index) => `number ${index}`);
        const one = createWordFinder(['number 4999'])(text);
        const all = createWordFinder(words)(text);
        expect(one.spans).toHaveLength(200);
        expect(all).toEqual(one);
    });

    it('takes steps by the longest phrase at most where phrases begin alike', () => {
        const find = createWordFinder([`${'a '.repeat(20)}b`]);
        const steps = (times: number): number => find('a '.repeat(times)).steps;
        expect(steps(20_000) / steps(2000)).toBeLessThan(10.5);
    });
});
