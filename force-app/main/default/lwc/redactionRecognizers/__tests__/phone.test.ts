import { findsIn, mark } from './findingTable';

describe('PHONE', () => {
    it.each([
        'my number is [415 555 0132]',
        'call me at [(415) 555-0132] please',
        '[+44 20 7946 0958]',
        "A: what's the best callback number / C: it's [four one five five five five oh one three two]",
        'my cell is [four one five fifty five five oh one thirty two]',
        'A: phone number / C: [four one five]+ / A: right / C: [five five five oh one three two]',
        'A: and a contact number / C: [oh double seven nine four eight five six one five oh]',
        "A: what number can we reach you at / C: uh it's [oh seven seven double oh nine hundred nine eight seven]",
        'A: last four digits of your phone number / C: it is [oh one three two]',
        'my phone number is [415-555-0132 ext. 22]',
        'reach me on [415-555-0132x22]'
    ])('is found in %s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('PHONE', call)).toEqual(expected);
    });

    it.each([
        'on 16/04/2010 we met',
        'my order number is 4155550132',
        'this is not a phone number: 42 17',
        'the temperature was -2208960000 in the test',
        'it costs 1,032,923 dollars'
    ])('is not found in %s', (call) => {
        expect(findsIn('PHONE', call)).toEqual([]);
    });
});
