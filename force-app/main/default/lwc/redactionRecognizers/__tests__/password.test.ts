import { findsIn, mark } from './findingTable.ts';

describe('passwords', () => {
    it.each([
        'my password is [green tuesday four four] and it was fine yesterday',
        "the password? it's [teapot ninety nine]",
        'Password: [Teapot99]!',
        'my password [teapot99] does not work',
        "A: what's your security word / C: it's [marigold]",
        'A: and the password please / C: [marigold]',
        'A: the password on the account? / C: um [capital t e a seven seven]',
        'the wifi password is [sunny side up], thanks',
        'A: what is the passphrase / A: take your time / C: [purple tea cup]',
        'the password I have for my account is [lemon pie]',
        'the password would be [lemonpie1]',
        "the password's [l e m o n four]",
        'A: did you try to reset the password / C: yes, I set it to [Teapot88]! and nothing',
        "i've tried [teapot one nine nine one] and it keeps saying wrong password"
    ])('%s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('PASSWORD', call)).toEqual(expected);
    });

    it.each([
        'your password must be at least eight characters',
        'my password is not working',
        'the password is incorrect',
        'the password is expired',
        'my password is the same as before',
        'the new password is in your email',
        'please reset my password / okay',
        'A: did you forget your password / C: yes i did',
        "A: what's wrong with your password / C: it's not working",
        'A: what is your password / C: i forgot',
        'A: what is your password / C: hold on let me look',
        'A: enter your password / C: done',
        'my password is [PASSWORD]',
        'my password is xxxx',
        'i tried the password three times',
        'i tried windows 11 and it wants a password',
        'i tried chrome twice and it says wrong password',
        'A: did you reset your password / C: i tried, it used 12 attempts',
        'i set it to start at nine, and the password can wait'
    ])('not: %s', (call) => {
        expect(findsIn('PASSWORD', call)).toEqual([]);
    });
});
