import { findsIn, mark } from './findingTable';

describe('UK_NATIONAL_INSURANCE_NUMBER', () => {
    it.each([
        'national insurance number [JE 15 34 45 B]',
        '[je153445b]',
        'A: national insurance number / C: [q k five four four zero five three d]'
    ])('is found in %s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('UK_NATIONAL_INSURANCE_NUMBER', call)).toEqual(expected);
    });

    it.each(['GB 12 34 56 A', 'JE 15 34 45 H', 'nino: nt 15 34 45 a'])('is not found in %s', (call) => {
        expect(findsIn('UK_NATIONAL_INSURANCE_NUMBER', call)).toEqual([]);
    });
});
