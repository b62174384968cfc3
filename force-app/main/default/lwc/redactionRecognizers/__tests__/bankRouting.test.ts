import { findsIn, mark } from './findingTable';

describe('BANK_ROUTING', () => {
    it.each([
        'the aba number is [122105155]',
        '[122105155]',
        "A: what's the routing number / C: it's [one two two one oh five one five five]",
        'sort code is [20-32-53]',
        'A: and the sort code / C: [six zero sixteen thirty one]'
    ])('is found in %s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('BANK_ROUTING', call)).toEqual(expected);
    });

    it.each(['123456789', 'A: zip code / C: nine four one oh five', 'my sort of code is bad'])(
        'is not found in %s',
        (call) => {
            expect(findsIn('BANK_ROUTING', call)).toEqual([]);
        }
    );
});
