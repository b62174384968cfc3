import type { FileEntry, FileFacts } from 'c/transcriptFormats';
import { prepareUpload } from 'c/transcriptUpload';
import { digest, file, START, target } from './uploadFixtures';

const V8 = /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const [ONE, TWO] = ['0f8fad5b-d9cb-469f-a165-70867728950e', '7c9e6679-7425-40de-944b-e07fc1f90ae7'] as const;
const OF_CALL = { relatedRecords: ['0LQ000000000001AAA'] };

async function idsOf(
    entries: readonly Partial<FileEntry>[],
    facts: FileFacts = {},
    shiftMs = START
): Promise<readonly string[]> {
    const transcript = file(
        entries.map((entry) => ({ speaker: 'A', startMs: 0, ...entry })),
        facts
    );
    const mapping = new Map([
        ['A', 'p1'],
        ['C', 'p2']
    ]);
    const { lines } = await prepareUpload(
        transcript,
        target(),
        { mapping, timing: { shiftMs, outside: 'clip' } },
        digest
    );
    return lines.map(({ id }) => id);
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

    it('are the same when the text, the times chosen and the order of mapping change', async () => {
        const entries = [{ text: 'Helo' }, { text: 'x' }, { speaker: 'C', startMs: 2_000, text: 'Hi' }];
        const mended = entries.map((entry, place) => (place === 0 ? { ...entry, text: 'Hello there' } : entry));
        expect(await idsOf(mended, {}, START + 5_000)).toEqual(await idsOf(entries));
    });

    it('do not hang on texts where reading has guessed the time', async () => {
        const guessed = ['startMs'] as const;
        expect(await idsOf([{ startMs: 10, guessed }])).toEqual(await idsOf([{ startMs: 99, guessed }]));
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
        expect(await idsOf([{}])).toEqual(['38bb2508-6422-8ec2-8da6-a3ed3d5ac770']);
    });
});
