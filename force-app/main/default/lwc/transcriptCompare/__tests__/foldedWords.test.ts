import { foldedWords } from '../foldedWords';

// Texts without letters beyond ASCII are read another way: the words have to be the same.
test.each([
    "It's 5 o'clock: call 0800-123_456, Mr. O'Neil!",
    'ALL CAPS and\ttabs\nand <tags> & {braces} ~`^|\u0000\u007f',
    'a b1 1b _ __x__ 3.14 e-mail me@example.com',
    '',
    ' ... '
])('words are the same beside a text that is not all ASCII: %j', (text) => {
    expect(foldedWords(text)).toEqual(foldedWords(`${text} \u2026\u00a0`));
});
