import { findsIn, mark } from './findingTable.ts';

describe('expiry dates of cards', () => {
    it.each([
        'it expires [march twenty twenty seven]',
        'A: and the expiry date / C: [june of 2028]',
        'A: expiration? / C: [September 29]',
        'A: expiration date / C: [oh nine twenty eight]',
        'valid thru [12/29]',
        "A: expiry date / C: it's the [eleventh of twenty twenty nine]",
        'A: when does it expire / C: [november] / A: okay / C: [twenty thirty]'
    ])('%s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('CREDIT_DEBIT_EXPIRY', call).join(' / ')).toBe(expected.join(' / '));
    });

    it.each([
        'my contract expires in march twenty twenty seven',
        'the offer expires on march fifth',
        'march twenty twenty seven',
        'A: passport number / C: five one five six two two eight one nine / A: when does it expire / C: june twenty thirty',
        'A: expiry date / C: the third of twenty attempts',
        'it expires in june'
    ])('not: %s', (call) => {
        expect(findsIn('CREDIT_DEBIT_EXPIRY', call)).toEqual([]);
    });
});
