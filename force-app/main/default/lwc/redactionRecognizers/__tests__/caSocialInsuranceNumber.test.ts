import { findsIn, mark } from './findingTable';

describe('CA_SOCIAL_INSURANCE_NUMBER', () => {
    it.each(['my SIN is [130-692-544]', '[130 692 544]'])('is found in %s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('CA_SOCIAL_INSURANCE_NUMBER', call)).toEqual(expected);
    });

    it.each(['130 692 545', '046 454 286', '130-692 544', 'it would be a sin to pay 130'])(
        'is not found in %s',
        (call) => {
            expect(findsIn('CA_SOCIAL_INSURANCE_NUMBER', call)).toEqual([]);
        }
    );
});
