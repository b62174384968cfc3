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
        'A: your age? / C: [51 years old]',
        "A: may I ask how old you are / C: i'm [sixty two]",
        'A: Could I ask how old you are? / C: I turned [62] in May.',
        'A: And how old is Ana? / C: [Seven].',
        "A: And how old is Ana? / C: She's [7].",
        'A: how old is the patient / C: [two and a half]',
        'A: And that makes you? / C: [71], sadly.',
        "A: and he's how old now / C: he'll be [thirty nine] in may",
        "A: ages of the people travelling / C: i'm [fifty] and my husband's [fifty two]",
        "I'm [31], my wife is [29], and our daughter just turned [3].",
        "my son's [nineteen] can he drive it",
        "it is for my daughter, Ana. / She's [12].",
        "My mother's Ana Moyo, she's [eighty-one], and she lives alone.",
        'A: any children on the booking / C: yes. Tendai is [nine].',
        'my father is [78] and hard of hearing'
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
        'two boys, five and seven',
        'passengers two and three',
        "i'm 5 minutes away",
        "my son's two hours behind me",
        'my daughter is at 12 Elm Street',
        "my wife is on the line, she's number two",
        'my husband is one of your customers',
        "it's 8",
        'The total is 40.',
        "my mother called, it's 80",
        "i'm three, no, four payments behind",
        'my wife is 100 percent sure',
        'my son turned it up to 30 degrees',
        'that makes you 50 points richer',
        'how old is the router / it is 8',
        'A: how old are you / C: [AGE_2]'
    ])('not: %s', (call) => {
        expect(findsIn('AGE', call)).toEqual([]);
    });
});
