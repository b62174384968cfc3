import { findsIn, mark } from './findingTable.ts';

describe('e-mail addresses', () => {
    it.each([
        // Written.
        'Write to [ana.b+list@mail.example.org], please.',
        '[ana@example.com],[o\'neil@example.co.uk]; and "[x_1@xn--bcher-kva.example]"',
        // Said.
        "it's [j dot brandt at g mail dot com]",
        'my email is [lena underscore ode fifty at outlook dot com] and my name is lena',
        "it's [tomas77 at yahoo dot co dot uk]",
        "that's [echo romeo india kilo at icloud dot com]",
        '[e r i k a at hot mail dot com]',
        "it's [r for romeo o as in orange n at aol dot com]",
        '[ana anders all one word at gmail dot com]',
        '[bo plus lind dash shop at acme dash works dot io]',
        'the first word may be any: [will dot may at email dot com]',
        "it's [kim, uh, dot berg at, um, gmail dot com]",
        "it's [Kim, uh, dot Berg at gmail dot com]",
        '[pat at m s n dot c o m]',
        '[lee at students dot college dot edu]',
        'send it to [ana forty at mail dot com] and copy [bo dot lind at mail dot me]',
        // Half written, as transcripts have it.
        '[ana.berg at gmail.com]',
        '[abe@gmail dot com]',
        '[J. Berg at gmail.com]',
        '[A-B-E dot Lind at gmail.com]',
        '[a, b, e, at gmail.com]',
        'My email is [ana underscore berg@gmail.com].',
        // By the name of the provider alone, where somebody asked.
        'A: your email address? / C: [bo lind thirty at gmail]',
        // The at sign.
        'A: email please / C: [sara the at sign yahoo dot com]',
        // Over lines.
        "A: and your email / C: it's [ana dot berg / C: at gmail dot com]",
        'A: and your email / C: [m i k a] / A: okay / C: [berg at yahoo dot com]',
        '[orders at the tea shop dot com]'
    ])('%s', (marked) => {
        const { call, expected } = mark(marked);
        // An address over lines with somebody else between is one finding.
        expect(findsIn('EMAIL', call).join(' / ')).toBe(expected.join(' / '));
    });

    it.each([
        'look at the dot on the wall',
        'see you at ten dot',
        'i was looking at gmail and it did not open',
        'i work at acme dot com',
        'the dot com years',
        'ask @ana about it',
        'ana@example',
        'ana@example.c',
        'a..b@example.com',
        '.ab@example.com',
        'ana@under_score.com',
        'ana@10.0.0.1',
        'my email is [NAME] at gmail dot com'
    ])('not: %s', (call) => {
        expect(findsIn('EMAIL', call)).toEqual([]);
    });
});
