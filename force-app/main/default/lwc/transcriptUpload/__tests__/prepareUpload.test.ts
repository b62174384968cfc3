import { MOST_LINES_A_PART, type UploadTarget } from 'c/proxyProtocol';
import type { FileEntry, FileFacts } from 'c/transcriptFormats';
import { prepareUpload, UPLOAD_ISSUES, type PreparedUpload, type Timing } from 'c/transcriptUpload';
import { digest, END, file, START, target } from './uploadFixtures';

const MAPPING = new Map([
    ['A', 'p1'],
    ['C', 'p2']
]);

interface Given {
    readonly facts?: FileFacts;
    readonly target?: Partial<UploadTarget>;
    readonly mapping?: ReadonlyMap<string, string | null>;
    readonly outside?: Timing['outside'];
}

function prepare(entries: readonly Partial<FileEntry>[], given: Given = {}): Promise<PreparedUpload> {
    const said = entries.map((entry) => ({ speaker: 'A', durationMs: 1_000, ...entry }));
    return prepareUpload(
        file(said, given.facts),
        target(given.target),
        { mapping: given.mapping ?? MAPPING, timing: { shiftMs: START, outside: given.outside ?? 'keep' } },
        digest
    );
}

const show = ({ issues }: PreparedUpload): readonly string[] =>
    issues.map(({ code, severity, count, at }) =>
        [code, severity, count, at && 'line' in at ? at.line : '-'].join(' ')
    );
const startsOf = ({ lines }: PreparedUpload): readonly number[] => lines.map(({ startMs }) => startMs - START);

describe('what is in the way of an upload', () => {
    it.each<[string, readonly Partial<FileEntry>[], Given, readonly string[], number]>([
        ['nothing', [{ startMs: 0 }, { startMs: 5, speaker: 'C' }], {}, [], 2],
        ['a call that goes on', [{ startMs: 0 }], { target: { endMs: null } }, ['CONVERSATION_NOT_CLOSED stop 0 -'], 1],
        [
            'a speaker nobody is chosen for',
            [{ startMs: 0 }, { startMs: 1, speaker: 'X' }],
            {},
            ['SPEAKER_UNMAPPED stop 1 2'],
            1
        ],
        [
            'a speaker who is mapped to nobody of the call',
            [{ startMs: 0 }],
            { mapping: new Map([['A', 'p9']]) },
            ['SPEAKER_UNMAPPED stop 1 1', 'NOTHING_TO_SEND stop 0 -'],
            0
        ],
        [
            'a speaker who is left out',
            [{ startMs: 0 }, { startMs: 1, speaker: 'X' }, { startMs: 2, speaker: 'X' }],
            {
                mapping: new Map([
                    ['A', 'p1'],
                    ['X', null]
                ])
            },
            ['SPEAKER_LEFT_OUT warning 2 2'],
            1
        ],
        [
            'a file of Salesforce for another conversation',
            [{ startMs: 0 }],
            { facts: { format: 'salesforce-ndjson', conversationId: 'conv-9' } },
            ['OTHER_CALL warning 0 -'],
            1
        ],
        [
            'a file of this product for another call',
            [{ startMs: 0, salesforce: { relatedRecords: ['0LQ000000000009'] } }],
            { facts: { format: 'transcript-desk' } },
            ['OTHER_CALL warning 0 -'],
            1
        ],
        [
            'a file of this call by its long id: nothing',
            [{ startMs: 0, salesforce: { relatedRecords: ['0LQ000000000001AAA'] } }],
            { facts: { format: 'transcript-desk' } },
            [],
            1
        ],
        [
            'a name for the call that another maker gave: nothing',
            [{ startMs: 0 }],
            { facts: { format: 'contact-lens', conversationId: 'contact-9' } },
            [],
            1
        ],
        [
            'a time that nothing tells',
            [{}],
            { target: { startMs: null, endMs: null } },
            ['CONVERSATION_NOT_CLOSED stop 0 -', 'TIME_MISSING stop 1 1', 'NOTHING_TO_SEND stop 0 -'],
            0
        ],
        ['times that are guessed', [{ startMs: 0 }, {}, {}], {}, ['TIMES_GUESSED warning 2 2'], 3],
        [
            'lines outside the call, left out',
            [{ startMs: -1 }, { startMs: 0 }, { startMs: 120_999 }, { startMs: 121_000 }],
            {},
            ['TIME_OUTSIDE_CALL warning 2 1'],
            2
        ],
        [
            'lines outside the call, moved',
            [{ startMs: -9 }, { startMs: 121_000 }],
            { outside: 'clip' },
            ['TIME_OUTSIDE_CALL warning 2 1'],
            2
        ],
        ['lines without text', [{ startMs: 0 }, { startMs: 1, text: ' \n' }], {}, ['TEXT_EMPTY warning 1 2'], 1],
        [
            'lines of nothing that can be seen',
            [
                { startMs: 0, text: '\u200b\ufeff' },
                { startMs: 1, text: '\0' },
                { startMs: 2, text: '\u3164 \u00ad\u2028' }
            ],
            {},
            ['NOTHING_TO_SEND stop 0 -', 'TEXT_EMPTY warning 3 1'],
            0
        ],
        ['a joiner between letters: nothing', [{ startMs: 0, text: 'می\u200cروم' }], {}, [], 1],
        ['NUL in a text', [{ startMs: 0, text: 'H\0e\0l\0l\0o\0' }], {}, ['TEXT_NUL stop 1 1'], 1],
        ['a text of 32,000 characters: nothing', [{ startMs: 0, text: 'a'.repeat(32_000) }], {}, [], 1],
        ['a longer text', [{ startMs: 0, text: 'a'.repeat(32_001) }], {}, ['TEXT_TOO_LONG stop 1 1'], 1],
        ['half of a character', [{ startMs: 0, text: 'oh \ud83d' }], {}, ['TEXT_HALF_CHARACTER stop 1 1'], 1],
        ['a whole character of two units: nothing', [{ startMs: 0, text: '😀' }], {}, [], 1],
        [
            'an identifier twice',
            [
                { startMs: 0, id: '7' },
                { startMs: 1, id: '7' }
            ],
            { facts: { conversationId: 'conv-1' } },
            ['ID_REPEATED warning 1 2'],
            2
        ],
        [
            'an identifier twice that is not kept: nothing',
            [
                { startMs: 0, id: '7' },
                { startMs: 1, id: '7' }
            ],
            {},
            [],
            2
        ],
        [
            'a line twice',
            [
                { startMs: 0, text: 'yes' },
                { startMs: 0, text: 'yes', speaker: 'C' },
                { startMs: 0, text: 'yes' }
            ],
            {},
            ['LINE_REPEATED warning 1 3'],
            3
        ],
        ['no line', [], {}, ['NOTHING_TO_SEND stop 0 -'], 0]
    ])('%s', async (_case, entries, given, expected, lineCount) => {
        const prepared = await prepare(entries, given);
        expect(show(prepared)).toEqual(expected);
        expect(prepared.lines).toHaveLength(lineCount);
    });

    it('more lines than a part can hold', async () => {
        const many = Array.from({ length: MOST_LINES_A_PART + 1 }, (_, place) => ({ startMs: place }));
        expect(show(await prepare(many))).toEqual([
            `LINES_TOO_MANY stop ${String(many.length)} ${String(many.length)}`
        ]);
        expect(show(await prepare(many.slice(1)))).toEqual([]);
    });

    it('says in English what happened and what to do', () => {
        for (const { what, remedy } of Object.values(UPLOAD_ISSUES)) {
            expect(what).not.toMatch(/[.A-Z]$/);
            expect(remedy).toMatch(/^[A-Z].*\.$/);
        }
    });
});

describe('when lines were said', () => {
    it.each<[string, readonly Partial<FileEntry>[], readonly number[]]>([
        ['sorted, those of one moment as in the file', [{ startMs: 9 }, { startMs: 3 }, { startMs: 3 }], [3, 3, 9]],
        ['in whole milliseconds', [{ startMs: 2.6 }], [3]],
        [
            'between the lines around them, by how much is said',
            [{ startMs: 0, durationMs: 1_000 }, { text: 'abc' }, { text: 'abcdefg' }, { startMs: 13_000 }],
            [0, 1_000, 5_000, 13_000]
        ],
        [
            'after a share for the line before where it does not say how long it took',
            [{ startMs: 0, durationMs: undefined, text: 'abc' }, { text: 'abcdefg' }, { startMs: 12_000 }],
            [0, 4_000, 12_000]
        ],
        [
            'over the whole call where no line has a time',
            [{ text: 'abc' }, { text: 'abc' }, { text: 'abc' }],
            [0, 40_000, 80_000]
        ],
        ['at once where nothing is between', [{ startMs: 5_000 }, {}, { startMs: 5_500 }], [5_000, 6_000, 5_500].sort()]
    ])('%s', async (_case, entries, expected) => {
        expect(startsOf(await prepare(entries))).toEqual(expected);
    });

    it('are moved to the edges of the call, in the order in which they were said', async () => {
        const moved = [{ startMs: 600_000 }, { startMs: -5 }, { startMs: -9 }, { startMs: 500_000 }];
        const early = await prepare(moved, { outside: 'clip' });
        expect(early.lines.map(({ text, startMs }) => [text, startMs])).toEqual([
            ['line 3', START],
            ['line 2', START],
            ['line 4', END],
            ['line 1', END]
        ]);
        const late = await prepare([{ startMs: 500_000 }, { startMs: 120_400 }], { outside: 'clip' });
        expect(late.lines.map(({ text, startMs }) => [text, startMs])).toEqual([
            ['line 2', END + 400],
            ['line 1', END + 400]
        ]);
    });

    it('last until the next line or as long as their words take', async () => {
        const { lines } = await prepare([
            { startMs: 0, durationMs: undefined, text: 'a'.repeat(100) },
            { startMs: 2_000, durationMs: undefined, text: 'ab' },
            { startMs: 119_990, durationMs: undefined, text: 'a'.repeat(100) }
        ]);
        expect(lines.map(({ durationMs }) => durationMs)).toEqual([2_000, 130, 10]);
    });
});

describe('which part of the call a line belongs to', () => {
    const [first, second] = ['0LQ00000000000A', '0LQ00000000000B'] as const;
    const legs = [
        { voiceCallId: first, name: null, startMs: START, endMs: START + 60_000 },
        { voiceCallId: second, name: null, startMs: START + 60_000, endMs: START + 100_000 }
    ];
    const legsAt = async (entries: readonly Partial<FileEntry>[], facts: FileFacts = {}): Promise<unknown> => {
        const { lines } = await prepare(entries, { facts, target: { legs } });
        return lines.map(({ voiceCallIds }) => voiceCallIds.join(' '));
    };
    const named = (...relatedRecords: string[]): Partial<FileEntry> => ({ salesforce: { relatedRecords } });

    it('is told by its time, else it is the call itself', async () => {
        const entries = [{ startMs: 59_000 }, { startMs: 60_000 }, { startMs: 100_999 }, { startMs: 101_000 }];
        expect(await legsAt(entries)).toEqual([first, second, second, '0LQ000000000001']);
    });

    it('is what the file says where it knows the call', async () => {
        const entries = [
            { startMs: 0, ...named(`${second}AAA`, first) },
            { startMs: 1, ...named() }
        ];
        expect(await legsAt(entries, { format: 'salesforce-ndjson' })).toEqual([`${second} ${first}`, first]);
        expect(await legsAt(entries, { format: 'csv' })).toEqual([first, first]);
    });

    it('is not what the file says where it names another call as well', async () => {
        const entries = [
            { startMs: 0, ...named(second) },
            { startMs: 1, ...named('0LQ00000000000Z') }
        ];
        expect(await legsAt(entries, { format: 'salesforce-ndjson' })).toEqual([first, first]);
    });
});
