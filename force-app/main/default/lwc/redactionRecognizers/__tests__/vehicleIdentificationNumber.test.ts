import { findsIn, mark } from './findingTable';

describe('VEHICLE_IDENTIFICATION_NUMBER', () => {
    it.each([
        'my vin is [one h g c m eight two six three three a zero zero four three five two]',
        '[1HGCM82633A004352]'
    ])('is found in %s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('VEHICLE_IDENTIFICATION_NUMBER', call)).toEqual(expected);
    });

    it.each(['1HGCM82633A00435', 'ABCDEFGHJKLMNPRST'])('is not found in %s', (call) => {
        expect(findsIn('VEHICLE_IDENTIFICATION_NUMBER', call)).toEqual([]);
    });
});
