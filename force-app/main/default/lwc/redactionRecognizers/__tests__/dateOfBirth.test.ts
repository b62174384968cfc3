import { findsIn, mark } from './findingTable.ts';

describe('dates of birth', () => {
    it.each([
        // Every way to say a date, in the line that speaks of birth.
        'my date of birth is the [4th of May 1986]',
        'born on [may fourth nineteen eighty six]',
        'i was born the [fourth of may eighty six]',
        'My DOB: [05/04/1986].',
        'dob [1986-05-04]',
        'my birthday is [October 9]',
        'born in [1986]',
        'born in [eighty six]',
        '[june second two thousand and one] is my birthday',
        'born [march of seventy four]',
        // Asked for on a line before.
        'A: date of birth please / C: [february eleventh nineteen sixty three]',
        "A: and your birthday? / C: sure, it's [Feb. 11th, 1963].",
        'A: date of birth / C: [oh two eleven sixty three]',
        'A: date of birth / C: [eleven oh two sixty three]',
        'A: date of birth / C: [third of the second two thousand]',
        'A: date of birth / C: [two slash eleven slash nineteen sixty three]',
        'A: what year were you born / C: [nineteen sixty three]',
        'A: your name and date of birth / C: ana berg [eleventh of february sixty three]',
        'i was born [nineteen seventy one may third]',
        'born on [1971 May 3]',
        'A: date of birth / C: [the 3rd of the 5th 71]'.replace('[the ', 'the ['),
        // Over lines.
        'A: your dob / C: [eleventh of the second]+ / A: and the year / C: [seventy one]',
        'A: birthday please / C: [oh two]+ / A: mm hmm / C: [eleven]+ / A: and the year you were born / C: [nineteen seventy one]',
        'A: date of birth / C: [march / C: fifteenth / C: nineteen eighty]',
        'A: date of birth / C: [oh three / C: fifteen / C: eighty]'
    ])('%s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('DATE_OF_BIRTH', call)).toEqual(expected);
    });

    it.each([
        'there was a fire on june fifth nineteen eighty',
        'my appointment is march third',
        'i have been here since nineteen ninety nine',
        'A: can you confirm your date of birth / C: i did that on june fifth',
        'A: could you confirm the date of birth on file / A: your appointment is march third at two thirty',
        'my birthday is next month, may i get a discount',
        'my birthday is on friday',
        'her birthday party is on june twelfth',
        'the birthday discount ends on june 30th',
        'he was born to do this in 4 days'
    ])('not: %s', (call) => {
        expect(findsIn('DATE_OF_BIRTH', call)).toEqual([]);
    });
});
