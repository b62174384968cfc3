import fc from 'fast-check';
import { diffWords, type DiffPart } from 'c/transcriptModel';

const side = (parts: readonly DiffPart[], other: 'removed' | 'added'): string =>
    parts
        .filter(({ kind }) => kind === 'same' || kind === other)
        .map(({ text }) => text)
        .join('');

/** Few words, so that the two sides share some. */
const sentence = fc
    .array(fc.constantFrom('card', 'number', ' ', ', ', 'Peña', '[EMAIL]', '🙂'), { maxLength: 30 })
    .map((w) => w.join(''));

describe('diffWords', () => {
    it.each<[string, string, readonly DiffPart[]]>([
        ['same', 'same', [{ kind: 'same', text: 'same' }]],
        ['', '', []],
        ['', 'new', [{ kind: 'added', text: 'new' }]],
        ['old', '', [{ kind: 'removed', text: 'old' }]],
        [
            'Thank you, Ms Penya.',
            'Thank you, Ms Peña.',
            [
                { kind: 'same', text: 'Thank you, Ms ' },
                { kind: 'removed', text: 'Penya' },
                { kind: 'added', text: 'Peña' },
                { kind: 'same', text: '.' }
            ]
        ],
        [
            'one two three',
            'one three',
            [
                { kind: 'same', text: 'one ' },
                { kind: 'removed', text: 'two ' },
                { kind: 'same', text: 'three' }
            ]
        ]
    ])('of %j and %j', (before, after, parts) => {
        expect(diffWords(before, after)).toEqual(parts);
    });

    it('holds both texts whole', () => {
        fc.assert(
            fc.property(sentence, sentence, (before, after) => {
                const parts = diffWords(before, after);
                expect(side(parts, 'removed')).toBe(before);
                expect(side(parts, 'added')).toBe(after);
                expect(parts.every(({ text }) => text.length > 0)).toBe(true);
            }),
            { seed: 12 }
        );
    });

    it('finds no more than a shortest edit', () => {
        const parts = diffWords('a b c a b b a', 'c b a b a c');
        const changed = parts.filter(({ kind }) => kind !== 'same').map(({ text }) => text.replaceAll(' ', ''));
        expect(changed.join('').length).toBeLessThanOrEqual(5);
    });

    it('says a wholly rewritten long line as one replacement', () => {
        const words = (prefix: string): string => Array.from({ length: 600 }, (_, i) => `${prefix}${i}`).join('|');
        const parts = diffWords(words('old'), words('new'));
        expect(side(parts, 'removed')).toBe(words('old'));
        expect(side(parts, 'added')).toBe(words('new'));
    });
});
