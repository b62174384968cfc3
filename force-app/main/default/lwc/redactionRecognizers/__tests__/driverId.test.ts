import { findsIn, mark } from './findingTable';

describe('DRIVER_ID', () => {
    it.each([
        'my licence number is [B1119120]',
        "A: driver's license number / C: [w nine one eight three six five eight]",
        '[TAYLO711202KB9XY]'
    ])('is found in %s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('DRIVER_ID', call)).toEqual(expected);
    });

    it.each([
        'TAYLO713202KB9XY',
        'I will drive there tomorrow at nine thirty',
        'A: did you bring your license / C: yes'
    ])('is not found in %s', (call) => {
        expect(findsIn('DRIVER_ID', call)).toEqual([]);
    });
});
