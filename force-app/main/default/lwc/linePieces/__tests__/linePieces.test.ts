import fc from 'fast-check';
import { toPieces } from 'c/linePieces';
import type { LineState, TextRange } from 'c/transcriptModel';

const line: LineState = {
    text: 'it is 4111 for [NAME] ok',
    redactions: [{ start: 6, end: 10, entityType: 'PIN', mask: '[PIN]' }]
};

/** `kind:text`, with a star where it is marked. */
const drawn = (state: LineState, marked: TextRange | null): readonly string[] =>
    toPieces(state, marked).map(({ kind, text, isMarked }) => `${kind}:${text}${isMarked ? '*' : ''}`);

describe('toPieces', () => {
    it.each<[string, LineState, TextRange | null, readonly string[]]>([
        ['nothing', { text: '', redactions: [] }, null, []],
        ['plain text', { text: 'okay', redactions: [] }, null, ['text:okay']],
        ['redactions and masks', line, null, ['text:it is ', 'pending:PIN', 'text: for ', 'stored:NAME', 'text: ok']],
        [
            'marked words',
            line,
            { start: 3, end: 14 },
            ['text:it ', 'text:is *', 'pending:PIN*', 'text: for*', 'text: ', 'stored:NAME', 'text: ok']
        ],
        [
            'a marked mask',
            line,
            { start: 15, end: 21 },
            ['text:it is ', 'pending:PIN', 'text: for ', 'stored:NAME*', 'text: ok']
        ],
        [
            'a word inside',
            { text: 'one two three', redactions: [] },
            { start: 4, end: 7 },
            ['text:one ', 'text:two*', 'text: three']
        ]
    ])('of %s', (_, state, marked, pieces) => {
        expect(drawn(state, marked)).toEqual(pieces);
    });

    it('covers the whole text, each place once and in order, and shows nothing that is to be removed', () => {
        const word = fc.constantFrom('card ', 'Peña', '[EMAIL]', '🙂 ', '[x] ', '4111');
        fc.assert(
            fc.property(
                fc.array(word, { minLength: 1, maxLength: 12 }),
                fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60)),
                (words, cuts) => {
                    const text = words.join('');
                    const [a = 0, b = 0, c = 0, d = 0] = cuts.map((cut) => cut % text.length).sort((x, y) => x - y);
                    const redactions = a < b ? [{ start: a, end: b, entityType: 'PIN', mask: '[PIN]' }] : [];
                    const pieces = toPieces({ text, redactions }, { start: c, end: d });
                    expect([0, ...pieces.map(({ end }) => end)]).toEqual([
                        ...pieces.map(({ start }) => start),
                        text.length
                    ]);
                    for (const { kind, text: shown, start, end } of pieces) {
                        if (kind === 'text') {
                            expect(shown).toBe(text.slice(start, end));
                        } else if (kind === 'pending') {
                            expect(shown).toBe('PIN');
                        }
                    }
                }
            ),
            { seed: 34, numRuns: 500 }
        );
    });
});
