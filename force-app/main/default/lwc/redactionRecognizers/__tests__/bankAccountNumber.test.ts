import { findsIn, mark } from './findingTable';

describe('BANK_ACCOUNT_NUMBER', () => {
    it.each([
        'account number is [29539817]',
        'A: account number please / C: for the direct debit / C: [29539817]',
        'my checking account number is [eight three double one nine double oh eight two]',
        "A: billing account number / C: it's [one two three four five six]"
    ])('is found in %s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('BANK_ACCOUNT_NUMBER', call)).toEqual(expected);
    });

    it.each([
        'my account is past due by thirty days',
        'there are twelve months of history on the account',
        "A: account number / C: I don't know it"
    ])('is not found in %s', (call) => {
        expect(findsIn('BANK_ACCOUNT_NUMBER', call)).toEqual([]);
    });
});
