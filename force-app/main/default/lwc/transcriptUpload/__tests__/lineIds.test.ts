import type { FileEntry, FileFacts } from 'c/transcriptFormats';
import { prepareUpload, type KnownLine, type PreparedUpload } from 'c/transcriptUpload';
import { digest, file, START, target } from './uploadFixtures';

const V8 = /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const [ONE, TWO] = ['0f8fad5b-d9cb-469f-a165-70867728950e', '7c9e6679-7425-40de-944b-e07fc1f90ae7'] as const;
const OF_CALL = { relatedRecords: ['0LQ000000000001AAA'] };

async function idsOf(
    entries: readonly Partial<FileEntry>[],
    facts: FileFacts = {},
    shiftMs = START
): Promise<readonly string[]> {
    return (await prepare(entries, facts, shiftMs)).lines.map(({ id }) => id);
}

function prepare(
    entries: readonly Partial<FileEntry>[],
    facts: FileFacts = {},
    shiftMs = START,
    stored: readonly KnownLine[] = []
): Promise<PreparedUpload> {
    const transcript = file(
        entries.map((entry) => ({ speaker: 'A', startMs: 0, ...entry })),
        facts
    );
    const mapping = new Map([
        ['A', 'p1'],
        ['C', 'p2']
    ]);
    return prepareUpload(transcript, target(), { mapping, timing: { shiftMs, outside: 'clip' }, stored }, digest);
}

describe('the identifiers of lines', () => {
    it.each<[string, FileFacts, Partial<FileEntry>, boolean]>([
        ['kept in a file of this conversation', { conversationId: 'conv-1', format: 'csv' }, { id: '17' }, true],
        ['made in a file of another conversation', { conversationId: 'conv-2', format: 'csv' }, { id: ONE }, false],
        ['kept in a file that the page saved', { format: 'transcript-desk' }, { id: ONE, salesforce: OF_CALL }, true],
        ['kept in NDJSON of this call', { format: 'salesforce-ndjson' }, { id: ONE, salesforce: OF_CALL }, true],
        ['made where they are no UUIDs', { format: 'salesforce-ndjson' }, { id: '17', salesforce: OF_CALL }, false],
        ['made where no call is named', { format: 'salesforce-ndjson' }, { id: ONE }, false],
        [
            'made where another call is named',
            { format: 'salesforce-ndjson' },
            { id: ONE, salesforce: { relatedRecords: ['0LQ9'] } },
            false
        ],
        ['made in other files', { format: 'webvtt' }, { id: ONE }, false],
        ['made where there is none', { conversationId: 'conv-1' }, {}, false],
        ['made where it is empty', { conversationId: 'conv-1' }, { id: '' }, false]
    ])('are %s', async (_case, facts, entry, isKept) => {
        const [id] = await idsOf([entry], facts);
        if (isKept) expect(id).toBe(entry.id);
        else expect(id).toMatch(V8);
    });

    it('are the same when the text changes, and when the file is placed at the same time again', async () => {
        const entries = [{ text: 'Helo' }, { text: 'x' }, { speaker: 'C', startMs: 2_000, text: 'Hi' }];
        const mended = entries.map((entry, place) => (place === 0 ? { ...entry, text: 'Hello there' } : entry));
        expect(await idsOf(mended)).toEqual(await idsOf(entries));
        const later = entries.map((entry) => ({ ...entry, startMs: (entry.startMs ?? 0) + 5_000 }));
        expect(await idsOf(later, {}, START - 5_000)).toEqual(await idsOf(entries));
    });

    it('differ in parts of one call that each count from their own beginning', async () => {
        const entries = [{ text: 'Hello' }, { speaker: 'C', startMs: 2_000, text: 'Hi' }];
        const ids = [...(await idsOf(entries)), ...(await idsOf(entries, {}, START + 60_000))];
        expect(new Set(ids).size).toBe(4);
    });

    it.each<[string, Partial<FileEntry>]>([
        ['is none', { startMs: undefined }],
        ['was guessed', { startMs: 10, guessed: ['startMs'] }]
    ])('hang on the text where the time %s, not on the place', async (_case, time) => {
        const said = ['Good morning', 'My order is late', 'Yes', 'Yes', 'Goodbye'].map((text) => ({ ...time, text }));
        expect(await idsOf(said.slice(1))).toEqual((await idsOf(said)).slice(1));
    });

    describe('that are stored for other lines', () => {
        const part = [
            { id: '1', durationMs: 900, text: 'I was transferred' },
            { id: '2', startMs: 2_000, durationMs: 900, text: 'So you were' }
        ];
        const facts = { conversationId: 'conv-1' };
        const storedAt = (startMs: number, texts: readonly string[]): readonly KnownLine[] =>
            texts.map((text, place) => ({ identifier: `${place + 1}`, text, startMs }));

        it('are not taken, and it is said', async () => {
            const stored = storedAt(START, ['Hello', 'How may I help?']);
            const { lines, issues } = await prepare(part, facts, START + 60_000, stored);
            expect(lines.every(({ id }) => V8.test(id))).toBe(true);
            expect(issues).toEqual([{ code: 'ID_TAKEN', severity: 'warning', count: 2, at: { line: 1 } }]);
        });

        it.each<[string, readonly KnownLine[]]>([
            ['the words were put right', storedAt(START + 60_000, ['Hello', 'How may I help?'])],
            ['the file is only laid elsewhere', storedAt(START, ['I was transferred', 'So you are'])],
            ['nothing is stored', []]
        ])('are kept where %s', async (_case, stored) => {
            const { lines, issues } = await prepare(part, facts, START + 60_000, stored);
            expect([lines.map(({ id }) => id), issues.map(({ code }) => code)]).toEqual([['1', '2'], []]);
        });
    });

    it('differ where lines are alike, and by conversation, speaker and time', async () => {
        const ids = await idsOf([{}, {}, { speaker: 'C' }, { startMs: 1 }]);
        expect(new Set(ids).size).toBe(4);
    });

    it('are never those of a line that was uploaded before', async () => {
        const [made = ''] = await idsOf([{}]);
        const ids = await idsOf([{}, { id: made, startMs: 5 }, { id: TWO, startMs: 6 }], { conversationId: 'conv-1' });
        expect(ids.slice(1)).toEqual([made, TWO]);
        expect(new Set(ids).size).toBe(3);
    });

    it('are pinned: changing how they are made would double lines that were uploaded before', async () => {
        expect(await idsOf([{}])).toEqual(['f2209b29-2b07-84b1-93bd-daeba8033086']);
    });
});
