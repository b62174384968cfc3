import { findsIn, mark } from './findingTable';

describe('UK_NATIONAL_HEALTH_SERVICE_NUMBER', () => {
    it.each(["A: what's your nhs number / C: [nine four three four seven six five nine one nine]", '[943 476 5919]'])(
        'is found in %s',
        (marked) => {
            const { call, expected } = mark(marked);
            expect(findsIn('UK_NATIONAL_HEALTH_SERVICE_NUMBER', call)).toEqual(expected);
        }
    );

    it.each(['943-476-5918', 'A: are you with the nhs / C: since two thousand and four'])(
        'is not found in %s',
        (call) => {
            expect(findsIn('UK_NATIONAL_HEALTH_SERVICE_NUMBER', call)).toEqual([]);
        }
    );
});
