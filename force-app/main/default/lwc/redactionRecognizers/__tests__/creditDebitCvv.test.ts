import { findsIn, mark } from './findingTable';

describe('CREDIT_DEBIT_CVV', () => {
    it.each([
        'A: and the three digits on the back / C: [eight one six]',
        "A: security code please / C: It's [329].",
        'my cvv is [four oh two]',
        'the card ends in 4421 and the cvc is [1 2 3]',
        'A: the four digits on the front of your amex / C: [seven seven oh one]'
    ])('is found in %s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('CREDIT_DEBIT_CVV', call)).toEqual(expected);
    });

    it.each([
        'A: how many bags / C: three one two',
        'A: security code we texted you / C: four four one nine two oh',
        'I have three on the back seat'
    ])('is not found in %s', (call) => {
        expect(findsIn('CREDIT_DEBIT_CVV', call)).toEqual([]);
    });
});
