import { findsIn, mark } from './findingTable.ts';

describe('names that people sign in with', () => {
    it.each([
        'my username is [aberg42] and the password is secret',
        'my user name is [sunny_day].',
        'i log in with [aberg42]',
        'i log in as [ana underscore berg]',
        'my login name is [thunder cat] but it fails',
        "A: what's your username / C: it's [blue fox nine nine]",
        "A: the user name on the account / C: that's [a dot berg]",
        'A: username / C: [j berg forty two]',
        "my login's [aberg seventy one] and the password's secret",
        'My user ID is [aberg42].',
        "A: what's your user i d / C: [t berg four two]",
        'Is my username still [aberg forty-two]?',
        'my skype is [live dot ana dot berg]'
    ])('%s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('USERNAME', call)).toEqual(expected);
    });

    it.each([
        'my username is not recognized',
        "i can't log in with my account",
        'log in with your email',
        'log in as usual',
        'my user ID is 8841207',
        'is my username still active',
        'my instagram is private',
        "my login's broken",
        'the login page is down',
        'my login is not working',
        'A: do you know your username / C: no',
        'A: what happens when you login / C: it says error'
    ])('not: %s', (call) => {
        expect(findsIn('USERNAME', call)).toEqual([]);
    });
});
