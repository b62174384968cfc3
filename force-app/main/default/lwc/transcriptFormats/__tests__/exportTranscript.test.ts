import fc from 'fast-check';
import {
    exportTranscript,
    findLosses,
    findWriteFormat,
    WRITE_FORMATS,
    type FileEntry,
    type FileFacts,
    type WriteFormat
} from 'c/transcriptFormats';
import { readText, type Read } from './readText';

const SEED = 20260107;
const RUNS = 200;

const oddTexts = fc.constantFrom(
    '',
    ' ',
    '-->',
    '00:00:01.000 --> 00:00:02.000',
    'see: this',
    'Agent: hello',
    '[00:15] Grace: hello',
    'Grace  0:03',
    'Speaker 1 (00:12):',
    '"quoted", and ""twice""',
    "'=1+1",
    '=HYPERLINK("http://example.com")',
    '-5 degrees',
    '@home',
    'two\nlines',
    'two\r\nlines, and\rthree',
    'an empty\n\nline',
    'NOTE of hand',
    'WEBVTT',
    '<v Grace>hello</v>',
    '<b>bold</b> & &amp; bold',
    'مرحبا: كيف حالك',
    '\u202eright to left\u202c',
    '# not a heading',
    '**Title**',
    'a;b\tc|d',
    '{"json": true}',
    '\ufeffmark',
    'nul \0 in it',
    '[PII] and ####',
    '😀 emoji 👩‍👩‍👧',
    '7'
);
const texts = fc.oneof(oddTexts, fc.string({ unit: 'grapheme', maxLength: 40 }), fc.lorem({ maxCount: 8 }));
const names = fc.oneof(
    fc.constantFrom(
        'Agent',
        'Customer',
        'Grace Whitfield',
        'Speaker 1',
        'a: b',
        'O’Brien',
        'x\ny',
        '=cmd',
        '"Q"',
        '<v>',
        'مريم',
        'Unknown speaker',
        ' '
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
);
const times = fc.oneof(fc.nat({ max: 4_000_000 }), fc.constant(0));
const entry = fc.record<FileEntry>(
    {
        id: fc.oneof(
            fc.constantFrom('1', '2', 'a-b', 'NOTE', '1 --> 2', ' x'),
            fc.string({ minLength: 1, maxLength: 8 })
        ),
        startMs: times,
        durationMs: fc.nat({ max: 60_000 }),
        speaker: names,
        role: fc.constantFrom('agent', 'customer', 'system'),
        text: texts,
        at: fc.constant({ line: 1 })
    },
    { requiredKeys: ['text', 'at'] }
);
const withSalesforce = fc
    .tuple(
        entry,
        fc.record(
            {
                appType: fc.constantFrom('TELEPHONY_INTEGRATION', 'chatbot'),
                role: fc.constantFrom('END_USER', 'AGENT', 'Chatbot', 'SUPERVISOR'),
                relatedRecords: fc.array(fc.constantFrom('0LQSB000001m5RR', '500xx0000000001'), { maxLength: 2 })
            },
            { requiredKeys: ['appType'] }
        )
    )
    .map(([each, salesforce]): FileEntry => ({ ...each, salesforce }));
const transcript = fc.array(fc.oneof({ weight: 3, arbitrary: entry }, { weight: 1, arbitrary: withSalesforce }), {
    minLength: 1,
    maxLength: 12
});

const facts: FileFacts = { conversationId: 'c-1', startedAtMs: 1_704_397_000_000, language: 'en-GB' };

type Compared = Omit<FileEntry, 'at' | 'guessed'>;
function compared({ at: _at, guessed: _guessed, ...rest }: FileEntry): Compared {
    return rest;
}

function named(name: string): WriteFormat {
    const format = findWriteFormat(name);
    if (!format) throw new Error(name);
    return format;
}

function written(entries: readonly FileEntry[], format: WriteFormat, about: FileFacts = facts): string {
    return [...exportTranscript(entries, about, format)].join('');
}

async function readBack(entries: readonly FileEntry[], format: WriteFormat, about: FileFacts = facts): Promise<Read> {
    return readText(written(entries, format, about), { format: format.name }, 37);
}

describe('a transcript that is exported and imported again', () => {
    it('is the same as JSON', () =>
        fc.assert(
            fc.asyncProperty(transcript, async (entries) => {
                const back = await readBack(entries, named('transcript-desk'));
                expect(back.entries.map(compared)).toEqual(entries.map(compared));
                expect(back.facts).toMatchObject(facts);
            }),
            { seed: SEED, numRuns: RUNS }
        ));

    it('is the same as Salesforce’s upload, by the clock of the world', () =>
        fc.assert(
            fc.asyncProperty(transcript, async (entries) => {
                const back = await readBack(entries, named('salesforce-ndjson'));
                const expected = entries.map(({ salesforce, ...each }) => ({
                    ...compared(each),
                    ...(each.startMs === undefined ? {} : { startMs: each.startMs + (facts.startedAtMs ?? 0) })
                }));
                expect(back.entries.map(({ salesforce, ...each }) => compared(each))).toEqual(expected);
                expect(back.facts).toMatchObject({ conversationId: 'c-1', clock: 'epoch' });
            }),
            { seed: SEED, numRuns: RUNS }
        ));

    it('is the same as a table, but for what only Salesforce knows', () =>
        fc.assert(
            fc.asyncProperty(transcript, async (entries) => {
                const back = await readBack(entries, named('csv'));
                const expected = entries.map(({ salesforce, ...each }) => ({
                    ...compared(each),
                    text: each.text.replaceAll('\0', '\ufffd')
                }));
                expect(back.entries.map(compared)).toEqual(expected);
            }),
            { seed: SEED, numRuns: RUNS }
        ));

    it('has the same speakers, parts and texts as WebVTT', () =>
        fc.assert(
            fc.asyncProperty(transcript, async (entries) => {
                const back = await readBack(entries, named('webvtt'));
                expect(back.entries.map(({ speaker, text }) => ({ speaker, text }))).toEqual(
                    entries.map(({ speaker, text }) => ({ speaker, text }))
                );
                expect(back.entries.map(({ role }) => role)).toEqual(entries.map(({ role }) => role));
            }),
            { seed: SEED, numRuns: RUNS }
        ));

    it('has the same number of entries in every format, and every difference is told', () =>
        fc.assert(
            fc.asyncProperty(
                transcript,
                fc.constantFrom(...WRITE_FORMATS),
                fc.constantFrom(facts, {}, { clock: 'epoch' as const }),
                async (entries, format, about) => {
                    const lost = findLosses(entries, about, format);
                    const back = await readBack(entries, format, about);
                    expect(back.entries).toHaveLength(entries.length);
                    const fields = lost.map(({ values }) => values?.['field']);
                    if (!fields.includes('text')) {
                        expect(back.entries.map(({ text }) => text)).toEqual(entries.map(({ text }) => text));
                    }
                    if (!fields.includes('speaker')) {
                        expect(back.entries.map(({ speaker }) => speaker)).toEqual(
                            entries.map(({ speaker }) => speaker)
                        );
                    }
                    if (!fields.includes('duration')) {
                        expect(back.entries.map(({ durationMs }) => durationMs)).toEqual(
                            entries.map(({ durationMs }) => durationMs)
                        );
                    }
                }
            ),
            { seed: SEED, numRuns: RUNS * 3 }
        ));
});

describe('an ordinary call', () => {
    const call: readonly FileEntry[] = [
        {
            startMs: 0,
            durationMs: 2000,
            speaker: 'Agent',
            role: 'agent',
            text: 'Hello, how can I help?',
            at: { line: 1 }
        },
        {
            startMs: 2500,
            durationMs: 1000,
            speaker: 'Customer',
            role: 'customer',
            text: 'My card: it is lost.',
            at: { line: 2 }
        },
        { startMs: 4000, durationMs: 500, speaker: 'Agent', role: 'agent', text: 'I see.', at: { line: 3 } }
    ];

    it.each(WRITE_FORMATS.map(({ name }) => name))(
        'loses nothing of its lines as %s, and is recognised',
        async (name) => {
            const format = named(name);
            const text = written(call, format);
            const lost = findLosses(call, facts, format);
            expect(lost.filter(({ code }) => code === 'LOST_IN_EXPORT')).toEqual([]);
            const back = await readText(text);
            expect(back.facts.format).toBe(name);
            expect(back.entries.map(({ text: said }) => said)).toEqual(call.map(({ text: said }) => said));
        }
    );

    it('can be read as text', () => {
        expect(written(call, named('text'))).toBe(
            '[00:00:00.000 - 00:00:02.000] Agent: Hello, how can I help?\n\n' +
                '[00:00:02.500 - 00:00:03.500] Customer: My card: it is lost.\n\n' +
                '[00:00:04.000 - 00:00:04.500] Agent: I see.\n\n'
        );
    });

    it('runs no formula in a spreadsheet', () => {
        const sheet = written([{ speaker: '@x', text: '=1+1', at: { line: 1 } }], named('csv'));
        expect(sheet.split('\r\n')[1]).toBe(",,,'@x,,'=1+1");
    });

    it('says what is lost: times in an upload when nobody knows when the call began', () => {
        const lost = findLosses(call, {}, named('salesforce-ndjson'));
        expect(lost.map(({ values }) => values)).toEqual([{ field: 'time', count: 3 }]);
    });

    it('has made-up times in subtitles where it has none, and says so', () => {
        const untimed = call.map(({ startMs: _start, durationMs: _duration, ...rest }) => rest);
        const lost = findLosses(untimed, {}, named('srt'));
        expect(lost.map(({ values }) => values)).toContainEqual({ field: 'time', count: 3 });
        expect(written(untimed, named('srt'), {})).toContain('00:00:02,000 --> 00:00:04,000');
    });
});
