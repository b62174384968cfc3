import { findsIn, mark } from './findingTable';

describe('PIN', () => {
    it.each([
        'A: what is your telephone banking pin / C: [four three eight three]',
        'my pin is [7499]',
        "A: what's the verification code we just sent you / C: [six six one two oh nine]",
        'A: enter the one time passcode / C: the code is [three five four seven four zero]',
        'i got a text it says [five one three oh four four]',
        "the code you sent was [551904] / A: I'll send another. / C: Now it's [220 418].",
        'A: security code we texted you / C: [four four one nine two oh]'
    ])('is found in %s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('PIN', call)).toEqual(expected);
    });

    it.each([
        "A: I'll send another form. / C: okay, thanks, there are 12 of them",
        'A: pin please / C: I forgot my pin',
        'the pins are ten dollars',
        'A: what is the code on the screen / C: it says not found'
    ])('is not found in %s', (call) => {
        expect(findsIn('PIN', call)).toEqual([]);
    });
});
