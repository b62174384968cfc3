import { findsIn, mark } from './findingTable';

describe('INTERNATIONAL_BANK_ACCOUNT_NUMBER', () => {
    it.each([
        'iban please: [GB33 BUKB 2020 1555 5555 55]',
        '[DE75512108001245126199]',
        'A: iban please / C: [d e seven five five one two one oh eight double oh one two four five one two six one double nine]'
    ])('is found in %s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('INTERNATIONAL_BANK_ACCOUNT_NUMBER', call)).toEqual(expected);
    });

    it.each(['GB33 BUKB 2020 1555 5555 56', 'DE7551210800124512619', 'FR33 2020 1555 5555 55'])(
        'is not found in %s',
        (call) => {
            expect(findsIn('INTERNATIONAL_BANK_ACCOUNT_NUMBER', call)).toEqual([]);
        }
    );
});
