import { callFileName, toCallFile, type CallToExport } from 'c/callExport';
import {
    exportTranscript,
    findLosses,
    readTranscriptFile,
    WRITE_FORMATS,
    type FileEntry,
    type FileFacts
} from 'c/transcriptFormats';
import type { Entry, Participant } from 'c/transcriptModel';

const START = Date.UTC(2026, 2, 14, 9, 30);

const party = (id: string, name: string | null, role: Participant['role'] = 'agent'): Participant => ({
    id,
    name,
    role
});
const entry = (identifier: string, text: string, participantId: string | null, part: Partial<Entry> = {}): Entry => ({
    identifier,
    text,
    startMs: START + Number(identifier) * 4_000,
    durationMs: 2_500,
    receivedMs: START + Number(identifier) * 4_000,
    participantId,
    voiceCallIds: ['0LQ000000000001'],
    ...part
});
const PARTIES = [
    party('p1', 'Grace Okafor'),
    party('p2', 'Daniel Peña', 'customer'),
    party('p3', 'Grace  Okafor', 'supervisor'),
    party('p4', null, 'chatbot')
];
const CALL: CallToExport = {
    startMs: START,
    participants: PARTIES,
    nameOf: ({ name, role }) => name ?? role,
    entries: [
        entry('1', 'Thank you for calling. How can I help?', 'p1'),
        entry('2', 'It’s my bill: there’s a charge of $42.17, "twice".', 'p2'),
        entry('3', 'May I join in?', 'p3'),
        entry('4', '=SUM(1, 2)', 'p4'),
        entry('5', 'My card is [CREDIT_DEBIT_NUMBER_1], مرحبا', 'p2')
    ]
};

async function* inParts(text: string): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += 97) {
        await Promise.resolve();
        yield text.slice(at, at + 97);
    }
}

async function readBack(text: string): Promise<{ entries: FileEntry[]; facts: FileFacts; issues: string[] }> {
    const back = { entries: [] as FileEntry[], facts: {} as FileFacts, issues: [] as string[] };
    for await (const item of readTranscriptFile(inParts(text))) {
        if (item.kind === 'entry') back.entries.push(item.entry);
        else if (item.kind === 'facts') back.facts = { ...back.facts, ...item.facts };
        else back.issues.push(item.issue.code);
    }
    return back;
}

describe('toCallFile', () => {
    it('names what is known of the call, by the epoch', () => {
        expect(toCallFile(CALL).facts).toEqual({ clock: 'epoch', startedAtMs: START });
        expect(toCallFile({ ...CALL, startMs: null }).facts).toEqual({ clock: 'epoch' });
    });

    it('gives each line with its identifier, times, speaker and part in the call', () => {
        expect(toCallFile(CALL).entries[1]).toEqual({
            id: '2',
            startMs: START + 8_000,
            durationMs: 2_500,
            speaker: 'Daniel Peña',
            role: 'customer',
            text: CALL.entries[1]!.text,
            salesforce: { appType: 'TELEPHONY_INTEGRATION', role: 'END_USER', relatedRecords: ['0LQ000000000001'] },
            at: { line: 2 }
        });
    });

    it('makes nothing up where something is not known', () => {
        const bare = entry('9', 'Hm.', null, { startMs: null, durationMs: null, voiceCallIds: [] });
        expect(toCallFile({ ...CALL, entries: [bare] }).entries).toEqual([
            { id: '9', text: 'Hm.', salesforce: { appType: 'TELEPHONY_INTEGRATION' }, at: { line: 1 } }
        ]);
    });

    it.each<[Participant['role'], string | undefined]>([
        ['agent', 'agent'],
        ['customer', 'customer'],
        ['chatbot', 'system'],
        ['supervisor', undefined],
        ['system', 'system'],
        ['router', 'system'],
        ['unknown', undefined]
    ])('maps the role %s', (role, expected) => {
        const call = { ...CALL, participants: [party('p1', 'Ana', role)], entries: [entry('1', 'Hello.', 'p1')] };
        expect(toCallFile(call).entries[0]?.role).toBe(expected);
    });

    it.each<[readonly string[], readonly string[]]>([
        [
            ['Ana', 'Ben'],
            ['Ana', 'Ben']
        ],
        [
            ['Ana', 'Ana', 'Ana'],
            ['Ana', 'Ana (2)', 'Ana (3)']
        ],
        [
            ['Ana', 'ana ', ' ANA'],
            ['Ana', 'ana (2)', 'ANA (3)']
        ],
        [
            ['Ana', 'Ana', 'Ana (2)'],
            ['Ana', 'Ana (3)', 'Ana (2)']
        ],
        [
            ['Ana  Lima', 'Ana\nLima'],
            ['Ana Lima', 'Ana Lima (2)']
        ]
    ])('never calls two parties the same: %j', (names, expected) => {
        const participants = names.map((name, place) => party(`p${String(place)}`, name));
        const entries = participants.map(({ id }, place) => entry(String(place), 'Hello.', id));
        const file = toCallFile({ ...CALL, participants, entries });
        expect(file.entries.map(({ speaker }) => speaker)).toEqual(expected);
    });
});

describe('a call that is exported and read again', () => {
    const file = toCallFile(CALL);

    it.each(WRITE_FORMATS.map((format) => [format.name, format] as const))(
        'has the same texts, speakers and times in %s',
        async (name, format) => {
            const text = [...exportTranscript(file.entries, file.facts, format)].join('');
            const back = await readBack(text);
            expect(back.facts.format).toBe(name);
            // The page is not told which conversation it is, which an upload to Salesforce has to name.
            const unnamed = name === 'salesforce-ndjson' ? ['LINE_INVALID'] : [];
            expect(back.issues).toEqual([...unnamed, 'ALREADY_REDACTED']);
            const zero = back.facts.clock === 'epoch' ? 0 : START;
            expect(
                back.entries.map(({ speaker, startMs, durationMs, text: said }) => ({
                    speaker,
                    startMs: zero + (startMs ?? Number.NaN),
                    durationMs,
                    said
                }))
            ).toEqual(
                file.entries.map(({ speaker, startMs, durationMs, text: said }) => ({
                    speaker,
                    startMs,
                    durationMs,
                    said
                }))
            );
        }
    );

    it.each(['transcript-desk', 'salesforce-ndjson'])('loses nothing at all in %s', (name) => {
        const format = WRITE_FORMATS.find((each) => each.name === name)!;
        expect(findLosses(file.entries, file.facts, format).filter(({ severity }) => severity === 'warning')).toEqual(
            []
        );
    });
});

describe('callFileName', () => {
    it.each([
        ['0LQ5g000000TESTAAA', 'vtt', 'transcript-0LQ5g000000TESTAAA.vtt'],
        ['../0LQ', 'txt', 'transcript-0LQ.txt']
    ])('%s as %s', (id, extension, expected) => {
        expect(callFileName(id, { extension })).toBe(expected);
    });
});
