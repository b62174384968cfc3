import { digestOfLine } from '../lineDigest';

describe('the digest of a line', () => {
    it('is the same for the same line of the same entry, and for no other', async () => {
        const digest = await digestOfLine('a', 'I am \uFFFC');
        expect(digest).toMatch(/^[\w-]{43}$/);
        expect(await digestOfLine('a', 'I am \uFFFC')).toBe(digest);
        expect(await digestOfLine('a', 'I was \uFFFC')).not.toBe(digest);
        expect(await digestOfLine('b', 'I am \uFFFC')).not.toBe(digest);
    });
});
