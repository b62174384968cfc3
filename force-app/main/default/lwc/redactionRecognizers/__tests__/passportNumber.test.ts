import { findsIn, mark } from './findingTable';

describe('PASSPORT_NUMBER', () => {
    it.each([
        'A: passport number please / C: [two three five six one five three seven oh]',
        'my passport number is [c six oh eight six eight seven five one]',
        '[KX4820157]',
        '[K48201573]'
    ])('is found in %s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('PASSPORT_NUMBER', call)).toEqual(expected);
    });

    it.each(['KX 4820157', 'KXB482015', 'A: is your passport valid / C: until next year'])(
        'is not found in %s',
        (call) => {
            expect(findsIn('PASSPORT_NUMBER', call)).toEqual([]);
        }
    );
});
