import fc from 'fast-check';
import { shownText, toPieces, type HitMarks } from 'c/linePieces';
import type { LineState, TextRange } from 'c/transcriptModel';

const line: LineState = {
    text: 'it is 4111 for [NAME] ok',
    redactions: [{ start: 6, end: 10, entityType: 'PIN', mask: '[PIN]' }]
};

const range = (start: number, end: number): TextRange => ({ start, end });

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

    it('of a line with suggestions, but not where it is redacted already', () => {
        const suggested = [
            { ...range(0, 2), isCurrent: true },
            { ...range(3, 10), isCurrent: false }
        ];
        const shown = toPieces(line, null, { hits: [], current: null, suggested });
        expect(shown.slice(0, 4).map(({ text, suggestion }) => [text, suggestion])).toEqual([
            ['it', 'current'],
            [' ', undefined],
            ['is ', 'other'],
            ['PIN', undefined]
        ]);
    });

    it.each<[string, HitMarks, readonly string[]]>([
        ['a hit', { hits: [{ start: 0, end: 2 }], current: null }, ['text:it?', 'text: is ', 'pending:PIN']],
        [
            'two hits side by side, the second being the current one',
            { hits: [range(0, 2), range(2, 3)], current: range(2, 3) },
            ['text:it?', 'text: !', 'text:is ', 'pending:PIN']
        ],
        [
            'a hit over text and a stored mask',
            { hits: [range(13, 18)], current: null },
            ['text:it is ', 'pending:PIN', 'text: fo', 'text:r ?', 'stored:NAME?', 'text: ok']
        ]
    ])('of a line with %s', (_, marks, pieces) => {
        const shown = toPieces(line, null, marks).map(
            ({ kind, text, hit }) => `${kind}:${text}${{ none: '', other: '?', current: '!' }[hit]}`
        );
        expect(shown.slice(0, pieces.length)).toEqual(pieces);
    });

    it('keeps hits apart from the marked words that they share', () => {
        const pieces = toPieces({ text: 'one two', redactions: [] }, range(0, 5), {
            hits: [range(4, 7)],
            current: null
        });
        expect(pieces.map(({ text, isMarked, hit }) => [text, isMarked, hit])).toEqual([
            ['one ', true, 'none'],
            ['t', true, 'other'],
            ['wo', false, 'other']
        ]);
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
                    const marks = { hits: [range(b, c), range(c, d)], current: range(c, d) };
                    const pieces = toPieces({ text, redactions }, { start: c, end: d }, marks);
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

describe('shownText', () => {
    it.each<[TextRange | null, string]>([
        [null, ''],
        [range(0, 24), 'it is [PIN] for [NAME] ok'],
        [range(1, 4), 't i'],
        // Within a value that is to be removed: the mask, and nothing of the value.
        [range(7, 8), '[PIN]'],
        [range(12, 17), 'for [NAME]'.slice(1)]
    ])('of %j', (part, shown) => {
        expect(shownText(toPieces(line, range(2, 9)), part)).toBe(shown);
    });
});
