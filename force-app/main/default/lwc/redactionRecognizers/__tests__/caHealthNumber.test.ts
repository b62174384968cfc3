import { findsIn, mark } from './findingTable';

describe('CA_HEALTH_NUMBER', () => {
    it.each(['A: health card number / C: [one two three four five six seven eight nine seven]'])(
        'is found in %s',
        (marked) => {
            const { call, expected } = mark(marked);
            expect(findsIn('CA_HEALTH_NUMBER', call)).toEqual(expected);
        }
    );

    it.each(['A: health card please / C: one moment'])('is not found in %s', (call) => {
        expect(findsIn('CA_HEALTH_NUMBER', call)).toEqual([]);
    });
});
