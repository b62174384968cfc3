import { findsIn, mark } from './findingTable';

describe('NUMBER_SEQUENCE', () => {
    it.each([
        'my order number is [445 812]',
        "A: could you give me the invoice number / C: sure it's [one two three four five]",
        'the case number is [FJ-one zero three two]',
        'it just says [9902 8817 2034 1] on it'
    ])('is found in %s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('NUMBER_SEQUENCE', call)).toEqual(expected);
    });

    it.each([
        'version four point one one two',
        'we are open twenty four seven',
        'one two three testing',
        'exit one oh nine',
        'around eleven hundred square feet',
        'that was back in nineteen ninety nine',
        '1234567'
    ])('is not found in %s', (call) => {
        expect(findsIn('NUMBER_SEQUENCE', call)).toEqual([]);
    });
});
