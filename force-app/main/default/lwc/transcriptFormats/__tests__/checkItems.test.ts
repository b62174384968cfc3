import type { FileEntry, FileItem } from 'c/transcriptFormats';
import { checkItems } from '../checkItems';
import { MAX_ENTRY_CHARACTERS, MAX_ISSUES_OF_A_KIND, MAX_SPEAKERS } from '../limits';

type Given = Partial<FileEntry>;

async function* itemsOf(given: Iterable<Given | FileItem>): AsyncGenerator<FileItem> {
    let line = 0;
    for (const each of given) {
        line += 1;
        if ('kind' in each) yield each;
        else yield { kind: 'entry', entry: { text: 'hi', speaker: 'Grace', ...each, at: { line } } };
    }
}

async function check(given: Iterable<Given | FileItem>): Promise<{ entries: FileEntry[]; codes: string[] }> {
    const entries: FileEntry[] = [];
    const codes: string[] = [];
    for await (const item of checkItems(itemsOf(given))) {
        if (item.kind === 'entry') entries.push(item.entry);
        if (item.kind === 'issue') {
            const { code, at, values } = item.issue;
            const place = at && 'line' in at ? ` ${at.line}` : '';
            codes.push(`${code}${place}${values?.['count'] === undefined ? '' : ` x${values['count']}`}`);
        }
    }
    return { entries, codes };
}

const tables: readonly (readonly [string, readonly Given[], readonly string[]])[] = [
    ['nothing amiss', [{ startMs: 0, durationMs: 5 }, { startMs: 5 }], []],
    [
        'a time that is no number',
        [{ startMs: NaN }, { startMs: 1, durationMs: Infinity }],
        ['TIME_INVALID 1', 'TIME_INVALID 2']
    ],
    ['a time out of all bounds', [{ startMs: 1e300 }, { startMs: 0 }], ['TIME_INVALID 1']],
    ['a time before the beginning', [{ startMs: -1 }, { startMs: 0 }], ['TIME_NEGATIVE 1']],
    ['an end before the start', [{ startMs: 5, durationMs: -1 }], ['TIME_ORDER 1']],
    ['lines out of order', [{ startMs: 9 }, { startMs: 5 }, { startMs: 6 }], ['ENTRIES_OUT_OF_ORDER 2']],
    ['lines on top of each other', [{ startMs: 0, durationMs: 9 }, { startMs: 5 }], ['ENTRIES_OVERLAP 2']],
    [
        'an identifier that comes again',
        [
            { startMs: 0, id: 'a' },
            { startMs: 1, id: 'a' }
        ],
        ['ID_REPEATED 2']
    ],
    [
        'masks',
        [
            { startMs: 0, text: 'my name is [PII] and [NAME_2]' },
            { startMs: 1, text: 'my card is ####' }
        ],
        ['ALREADY_REDACTED x2']
    ],
    ['sounds', [{ startMs: 0, text: '[MUSIC] [x] ##' }], []],
    ['no times', [{}, {}], ['NO_TIMES']],
    ['no speakers', [{ startMs: 0, speaker: undefined }], ['NO_SPEAKERS']],
    ['no entries', [], ['NO_ENTRIES']],
    [
        'an entry that is too long',
        [{ startMs: 0, text: 'x'.repeat(MAX_ENTRY_CHARACTERS + 1) }, { startMs: 0 }],
        ['ENTRY_TOO_LONG 1']
    ]
];

it.each(tables)('says of a file with %s what is to be said', async (_name, given, codes) => {
    expect((await check(given)).codes).toEqual(codes);
});

it('takes out of an entry what can not be, with the guess of it, and keeps the rest', async () => {
    const { entries } = await check([{ startMs: -1, durationMs: 2, guessed: ['startMs', 'durationMs'] }]);
    expect(entries).toEqual([
        { durationMs: 2, speaker: 'Grace', text: 'hi', guessed: ['durationMs'], at: { line: 1 } }
    ]);
});

it('makes times whole', async () => {
    const { entries } = await check([{ startMs: 0.6, durationMs: 2.2 }]);
    expect(entries).toMatchObject([{ startMs: 1, durationMs: 2 }]);
});

it('names so many issues of a kind, and counts the others', async () => {
    const given = Array.from({ length: MAX_ISSUES_OF_A_KIND + 30 }, () => ({ startMs: -1 }));
    const { codes, entries } = await check(given);
    expect(entries).toHaveLength(given.length);
    expect(codes.filter((code) => code.startsWith('TIME_NEGATIVE'))).toHaveLength(MAX_ISSUES_OF_A_KIND);
    expect(codes.slice(-2)).toEqual(['NO_TIMES', 'ISSUES_LEFT_OUT x30']);
});

it('knows no more people than there can be', async () => {
    const given = Array.from({ length: MAX_SPEAKERS + 5 }, (_, place) => ({ startMs: place, speaker: `S${place}` }));
    const { codes, entries } = await check(given);
    expect(codes).toHaveLength(5);
    expect(codes[0]).toBe(`TOO_MANY_SPEAKERS ${MAX_SPEAKERS + 1}`);
    expect(entries.filter(({ speaker }) => speaker === undefined)).toHaveLength(5);
});

it('gives each call of a file its own identifiers and its own clock', async () => {
    const facts: FileItem = { kind: 'facts', facts: { conversationId: 'b' } };
    expect((await check([{ startMs: 9, id: 'a' }, facts, { startMs: 0, id: 'a' }])).codes).toEqual([]);
});
