import { ownText } from 'c/transcriptModel';

describe('ownText', () => {
    it.each(['', 'a', 'Yes, my address is', 'Łódź 🐤 café', '\ud83d', 'a\udc24b', '\n\0'])(
        'is the same text: %j',
        (text) => {
            expect(ownText(text)).toBe(text);
        }
    );
});
