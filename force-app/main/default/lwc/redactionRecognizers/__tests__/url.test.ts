import { findsIn, mark } from './findingTable.ts';

describe('addresses on the web', () => {
    it.each([
        'see [https://www.example.com/a/b?c=d#e].',
        '([http://example.museum]), "[ftp://files.example.com/x]"',
        '[http://localhost:8080/#/1] and [http://127.0.0.1:3000]',
        'go to [www.example.org/help], then call',
        '[example.com] or [shop.example.co.uk/sale]?',
        '[www dot example dot com slash help]',
        'go to [acme dot org slash my dash bill] and pay',
        '[w w w dot acme dot co dot uk]',
        '[h t t p s colon slash slash acme dot com]',
        'visit us at [acme dot net]'
    ])('%s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('URL', call)).toEqual(expected);
    });

    it.each([
        'www.example',
        'http://example',
        'http://362',
        'ana@example.com',
        'ana.uk@example.com',
        'Thanks.So it works.It was late at 7.30 p.m.',
        'open readme.md and image.png',
        'the dot com boom',
        'connect the dot in the middle',
        'version four point one'
    ])('not: %s', (call) => {
        expect(findsIn('URL', call)).toEqual([]);
    });
});
