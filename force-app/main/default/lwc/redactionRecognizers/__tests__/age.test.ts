import { findsIn, mark } from './findingTable.ts';

describe('ages', () => {
    it.each([
        "I'm [51 years old]",
        'she is a [51-year-old] woman',
        'my son is [eleven years old]',
        'the baby is [3 months old]',
        'the patient, [aged 51], called',
        'at the [age of fifty one] i moved',
        'a [51 yo] man',
        'my age is [fifty one]',
        "A: how old are you / C: i'm [fifty one]",
        'A: and your age please / C: [Fifty-one].',
        'A: your age? / C: [51 years old]'
    ])('%s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('AGE', call)).toEqual(expected);
    });

    it.each([
        'the account is ten years old',
        "it's a 3 year old laptop",
        'he turned thirty seven last week',
        'i waited 45 minutes',
        'i have been a customer for 20 years',
        'you must be age 18 or older',
        'not under the age of 16',
        'A: how old is the router / C: about three years',
        'two kids, five and seven',
        'A: how old are you / C: [AGE_2]'
    ])('not: %s', (call) => {
        expect(findsIn('AGE', call)).toEqual([]);
    });
});
