import { findsIn, mark } from './findingTable';

describe('CREDIT_DEBIT_NUMBER', () => {
    it.each([
        'my card is [4539 1488 0343 6467]',
        '[4539148803436467]',
        'رقم البطاقة [٤٥٣٩ ١٤٨٨ ٠٣٤٣ ٦٤٦٧]',
        'my card is [４５３９ １４８８ ０３４３ ６４６７]',
        '[4539-1488-0343-6467], thanks',
        'A: card number please / C: [four five three nine one four eight eight oh three four three six four six seven]',
        "A: the long number on the front of your card / C: sure it's [four five three nine, one four double eight / C: oh three four three six four six seven]",
        'A: go ahead with the card number / C: [four five three nine]+ / A: okay / C: [one four eight eight]+ / A: mm hmm / C: [zero three four three six four six seven]',
        'A: card number please / C: [four five three nine / A: four five three nine / C: one four eight eight / A: one four eight eight]+ okay / C: [oh three four three six four six seven]',
        'A: and the card number / C: [forty five thirty nine fourteen eighty eight oh three forty three sixty four sixty seven]',
        'A: card number please / C: [three seven eight two um eight two two four six three and then one oh oh oh five]',
        "it's [four five three nine 1488 0343 6467]",
        'A: card number please / C: [four five three nine one four eight eight sorry one four eight eight oh three four three six four six seven]',
        'A: card number please / C: [four five three nine one four eight eight oh three four three six four six eight]',
        'the visa ending in [six four six seven]',
        "A: last four digits of the card / C: yeah it's [6467]",
        'A: what are the last four of your card / C: the last four are [six four six seven]'
    ])('is found in %s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('CREDIT_DEBIT_NUMBER', call)).toEqual(expected);
    });

    it.each([
        '4539-1488-0343-6468',
        'my account number is 4539',
        'we have four hundred and fifty three cards',
        'call me on 415 555 0132',
        "A: card number please / C: I don't have the card with me",
        'that is thirty five hundred dollars on the card',
        '[CREDIT_DEBIT_NUMBER ending 6467] is the card'
    ])('is not found in %s', (call) => {
        expect(findsIn('CREDIT_DEBIT_NUMBER', call)).toEqual([]);
    });
});
