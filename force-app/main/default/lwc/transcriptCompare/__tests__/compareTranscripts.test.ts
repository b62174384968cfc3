import { describe, expect, it } from '@jest/globals';
import { compareTranscripts, type FileLine, type StoredLine } from 'c/transcriptCompare';

type Side = readonly [id: string, text: string, startMs?: number | null, participantId?: string | null];

function stored(...sides: readonly Side[]): readonly StoredLine[] {
    return sides.map(([identifier, text, startMs = null, participantId = 'agent']) => {
        return { identifier, text, startMs, durationMs: 1_000, participantId };
    });
}

function file(...sides: readonly Side[]): readonly FileLine[] {
    return stored(...sides).map(({ identifier, ...line }) => ({ id: identifier, ...line }));
}

/** Rows as short texts: `same a=a`, `fileOnly -=x`. */
function rowsOf(one: readonly StoredLine[], other: readonly FileLine[]): readonly string[] {
    const idOf = (id: string | undefined): string => id ?? '-';
    return compareTranscripts(one, other).rows.map(({ kind, storedIndex, lineIndex }) => {
        const left = storedIndex === null ? undefined : one[storedIndex]?.identifier;
        const right = lineIndex === null ? undefined : other[lineIndex]?.id;
        return `${kind} ${idOf(left)}=${idOf(right)}`;
    });
}

describe('which lines are one', () => {
    it.each<[string, readonly Side[], readonly Side[], readonly string[]]>([
        ['nothing', [], [], []],
        ['nothing stored', [], [['x', 'Hello', 0]], ['fileOnly -=x']],
        ['nothing in the file', [['a', 'Hello', 0]], [], ['storedOnly a=-']],
        ['equal ids, whatever they say', [['a', 'Hello', 0]], [['a', 'Goodbye', 90_000]], ['changed a=a']],
        [
            'equal ids across each other',
            [
                ['a', 'A', 0],
                ['b', 'B', 9]
            ],
            [
                ['b', 'B', 0],
                ['a', 'A', 9]
            ],
            ['changed a=a', 'changed b=b']
        ],
        ['equal texts and times', [['a', 'Hello', 0]], [['x', 'Hello', 0]], ['same a=x']],
        [
            'texts alike',
            [['a', 'I would like to pay my bill', 0]],
            [['x', 'I like to pay a bill', 60_000]],
            ['changed a=x']
        ],
        [
            'long texts by how they begin',
            [['a', `I would like to pay ${'so '.repeat(9_000)}`, 0]],
            [['x', `I like to pay ${'so '.repeat(9_000)} thanks`, 60_000]],
            ['changed a=x']
        ],
        [
            'texts unlike at other times',
            [['a', 'Hello there', 0]],
            [['x', 'Pay my bill', 60_000]],
            ['storedOnly a=-', 'fileOnly -=x']
        ],
        [
            'texts unlike, one start and speaker',
            [['a', 'Hello there', 500]],
            [['x', 'Pay my bill', 0]],
            ['changed a=x']
        ],
        [
            'texts unlike, one start, two speakers',
            [['a', 'Hello there', 0]],
            [['x', 'Pay my bill', 0, 'customer']],
            ['storedOnly a=-', 'fileOnly -=x']
        ],
        [
            'a mask stands for what was said',
            [['a', 'My card is [CREDIT_DEBIT_NUMBER]', 0]],
            [['x', 'My card is four one one one one one one one', 60_000]],
            ['changed a=x']
        ],
        [
            'of the same words, the nearer',
            [
                ['a', 'Yes', 0],
                ['b', 'Yes', 50_000]
            ],
            [['x', 'Yes', 50_100]],
            ['storedOnly a=-', 'changed b=x']
        ],
        [
            'of the same words, the same speaker',
            [
                ['a', 'Yes', 0],
                ['b', 'Yes', 0, 'customer']
            ],
            [['x', 'Yes', 0, 'customer']],
            ['storedOnly a=-', 'same b=x']
        ],
        [
            'words said again between anchors',
            [
                ['a', 'Yes', 0],
                ['b', 'Well', 10],
                ['c', 'Yes', 20]
            ],
            [
                ['x', 'Yes', 90_000],
                ['y', 'Well', 90_010],
                ['z', 'Yes', 90_020]
            ],
            ['changed a=x', 'changed b=y', 'changed c=z']
        ],
        [
            'an id twice in the file',
            [['a', 'Yes', 0]],
            [
                ['a', 'No', 0],
                ['a', 'Yes', 5_000]
            ],
            ['fileOnly -=a', 'changed a=a']
        ]
    ])('%s', (_, one, other, rows) => {
        expect(rowsOf(stored(...one), file(...other))).toEqual(rows);
    });

    it('puts lines of one side alone where they belong by time', () => {
        const one = stored(['a', 'First words', 1_000], ['b', 'only here', 5_000], ['c', 'Last words', 9_000]);
        const other = file(
            ['v', 'too early', 0],
            ['w', 'First words', 1_000],
            ['x', 'earlier', 4_000, 'customer'],
            ['y', 'later', 7_000, 'customer'],
            ['z', 'Last words', 9_000],
            ['end', 'Bye', 99_000]
        );
        expect(rowsOf(one, other)).toEqual([
            'fileOnly -=v',
            'same a=w',
            'fileOnly -=x',
            'storedOnly b=-',
            'fileOnly -=y',
            'same c=z',
            'fileOnly -=end'
        ]);
    });

    it('keeps the order given where there are no times', () => {
        const one = stored(['a', 'One'], ['b', 'Two'], ['c', 'Three']);
        expect(rowsOf(one, file(['x', 'One'], ['n', 'New words'], ['z', 'Three']))).toEqual([
            'same a=x',
            'storedOnly b=-',
            'fileOnly -=n',
            'same c=z'
        ]);
    });
});

describe('what differs', () => {
    it.each<[string, Side, Side, object]>([
        [
            'nothing',
            ['a', 'Hi', 0],
            ['a', 'Hi', 0],
            { kind: 'same', textChanged: false, speakerChanged: false, timeShiftMs: 0 }
        ],
        [
            'a letter',
            ['a', 'Hi', 0],
            ['a', 'hi', 0],
            { kind: 'changed', textChanged: true, speakerChanged: false, timeShiftMs: 0 }
        ],
        [
            'the speaker',
            ['a', 'Hi', 0],
            ['a', 'Hi', 0, 'customer'],
            { kind: 'changed', textChanged: false, speakerChanged: true, timeShiftMs: 0 }
        ],
        [
            'the start',
            ['a', 'Hi', 10],
            ['a', 'Hi', 5],
            { kind: 'changed', textChanged: false, speakerChanged: false, timeShiftMs: -5 }
        ],
        [
            'what nobody knows',
            ['a', 'Hi', null, null],
            ['a', 'Hi', 5],
            { kind: 'same', textChanged: false, speakerChanged: false, timeShiftMs: null }
        ]
    ])('%s', (_, one, other, row) => {
        expect(compareTranscripts(stored(one), file(other)).rows).toEqual([{ storedIndex: 0, lineIndex: 0, ...row }]);
    });

    it('is counted', () => {
        const one = stored(['a', 'Hi', 0], ['b', 'Ho', 5], ['c', 'Gone', 9]);
        const other = file(['a', 'Hi', 0], ['b', 'Hu', 5], ['n', 'New', 90_000], ['m', 'Newer', 99_000]);
        expect(compareTranscripts(one, other).counts).toEqual({ same: 1, changed: 1, fileOnly: 2, storedOnly: 1 });
    });
});
