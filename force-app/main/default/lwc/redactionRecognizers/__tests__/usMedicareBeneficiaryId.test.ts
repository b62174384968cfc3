import { findsIn, mark } from './findingTable';

describe('US_MEDICARE_BENEFICIARY_ID', () => {
    it.each([
        'my medicare number is [one e g four t e five m k seven three]',
        '[1EG4-TE5-MK72]',
        'A: member id on the insurance card / C: [x y z three zero oh eight nine four]'
    ])('is found in %s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('US_MEDICARE_BENEFICIARY_ID', call)).toEqual(expected);
    });

    it.each(['1SG4-TE5-MK72', '1EG4TE5MK7', 'A: do you have insurance / C: yes with one of the big four'])(
        'is not found in %s',
        (call) => {
            expect(findsIn('US_MEDICARE_BENEFICIARY_ID', call)).toEqual([]);
        }
    );
});
