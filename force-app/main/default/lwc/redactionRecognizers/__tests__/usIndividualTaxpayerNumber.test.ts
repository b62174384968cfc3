import { findsIn, mark } from './findingTable';

describe('US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER', () => {
    it.each(['[911-70-1234]', 'my itin is [nine one one seven oh one two three four]'])('is found in %s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER', call)).toEqual(expected);
    });

    it.each(['911-89-1234', '811-70-1234'])('is not found in %s', (call) => {
        expect(findsIn('US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER', call)).toEqual([]);
    });
});
