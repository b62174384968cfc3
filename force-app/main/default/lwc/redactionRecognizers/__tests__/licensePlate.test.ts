import { findsIn, mark } from './findingTable';

describe('LICENSE_PLATE', () => {
    it.each([
        'my car reg is [LK53 WVX]',
        '[LK53WVX]',
        'A: license plate / C: [seven a b c one two three]',
        '[K456 DEF]'
    ])('is found in %s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('LICENSE_PLATE', call)).toEqual(expected);
    });

    it.each(['LQ53 WVX', 'LK53 WIX', 'LK35 WVX', 'I paid B2 for it'])('is not found in %s', (call) => {
        expect(findsIn('LICENSE_PLATE', call)).toEqual([]);
    });
});
