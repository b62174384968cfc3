import { parseProxyUrl } from '../proxyUrl';

it.each<[string | undefined, string | null]>([
    ['https://proxy.example.com', 'https://proxy.example.com'],
    [' https://proxy.example.com/ ', 'https://proxy.example.com'],
    ['https://example.com/desk/', 'https://example.com/desk'],
    ['http://127.0.0.1:4401', 'http://127.0.0.1:4401'],
    ['http://localhost:4401', 'http://localhost:4401'],
    ['http://proxy.example.com', null],
    ['http://localhost.example.com', null],
    ['https://proxy.example.com?x=1', null],
    ['https://user:secret@proxy.example.com', null],
    ['ftp://proxy.example.com', null],
    ['data:text/html,x', null],
    ['proxy.example.com', null],
    ['', null],
    [undefined, null]
])('%p is %p', (text, expected) => {
    expect(parseProxyUrl(text)).toBe(expected);
});
