import { findsIn, mark } from './findingTable';

describe('SSN', () => {
    it.each([
        'my ssn is [219-09-1234]',
        '[219-09-1234]',
        '[219 09 1234] is what it says',
        'A: your full social / C: [two one nine] / A: right',
        'A: and your full social / C: [two one nine]+ / A: mm hmm / C: [oh nine]+ / A: got it / C: [one two three four]',
        'my social is [two one nine dash oh nine dash one two three four]',
        'A: last four of your social please / C: [one two three four]',
        'A: date of birth and the last four of your social / C: march fifth nineteen eighty and the last four is [nine nine one two]'
    ])('is found in %s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('SSN', call)).toEqual(expected);
    });

    it.each([
        '000-12-3456',
        '666-12-3456',
        '219-00-1234',
        '219-09-0000',
        'A: do you have your social security card with you / C: i pay sixty dollars every month',
        'my order number is 219091234'
    ])('is not found in %s', (call) => {
        expect(findsIn('SSN', call)).toEqual([]);
    });
});
