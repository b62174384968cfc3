import { exportTranscript, WRITE_FORMATS, type FileEntry, type FileFacts } from 'c/transcriptFormats';

/** A file to read, made up: the same at every run. */
export interface MadeUpFile {
    /** What our reader calls the format. */
    readonly format: string;
    readonly text: string;
    readonly entries: number;
}

const SAID = [
    'Thank you for calling Northwind Energy, this is Grace. How can I help you today?',
    'Hi, my last payment did not go through, and I would like to know why.',
    'Okay.',
    'I am sorry about that. Let me have a look: could I have the number of your account, please?',
    'Sure, it is "one two oh seven", and the name is on the bill & the letter.'
];
const FACTS: FileFacts = { conversationId: 'made-up', startedAtMs: 1_700_000_000_000, language: 'en-US' };

/** One file of about so many bytes in each format that is written here, and in the vendors' that are met most. */
export function makeUpFiles(bytes: number): readonly MadeUpFile[] {
    const count = Math.ceil(bytes / 200);
    const entries = Array.from({ length: count }, (_, place): FileEntry => {
        const isAgent = place % 2 === 0;
        return {
            id: String(place + 1),
            startMs: place * 4000,
            durationMs: 3500,
            speaker: isAgent ? 'Grace' : 'Lucía',
            role: isAgent ? 'agent' : 'customer',
            text: SAID[place % SAID.length] ?? '',
            at: { line: place + 1 }
        };
    });
    const written = WRITE_FORMATS.map((format): MadeUpFile => ({
        format: format.name,
        text: [...exportTranscript(entries, FACTS, format)].join(''),
        entries: count
    }));
    const vendors = Object.entries(VENDORS).map(([format, toDocument]): MadeUpFile => ({
        format,
        text: JSON.stringify(toDocument(entries)),
        entries: count
    }));
    return [...written, ...vendors];
}

/** Shapes of vendors, with the fields that their files have beside the text. */
const VENDORS: Readonly<Record<string, (entries: readonly FileEntry[]) => unknown>> = {
    'contact-lens': (entries) => ({
        Version: '1.1.0',
        Channel: 'VOICE',
        LanguageCode: 'en-US',
        Participants: [
            { ParticipantId: 'AGENT', ParticipantRole: 'AGENT' },
            { ParticipantId: 'CUSTOMER', ParticipantRole: 'CUSTOMER' }
        ],
        Transcript: entries.map(({ id, role, text, startMs = 0, durationMs = 0 }) => ({
            Id: id,
            ParticipantId: role === 'agent' ? 'AGENT' : 'CUSTOMER',
            Content: text,
            BeginOffsetMillis: startMs,
            EndOffsetMillis: startMs + durationMs,
            Sentiment: 'NEUTRAL',
            LoudnessScore: [72.04, 71.3, null]
        }))
    }),
    whisper: (entries) => ({
        language: 'en',
        segments: entries.map(({ text, startMs = 0, durationMs = 0 }, id) => ({
            id,
            start: startMs / 1000,
            end: (startMs + durationMs) / 1000,
            text: ` ${text}`,
            avg_logprob: -0.2
        }))
    }),
    assemblyai: (entries) => ({
        id: 'made-up',
        status: 'completed',
        utterances: entries.map(({ role, text, startMs = 0, durationMs = 0 }) => ({
            speaker: role === 'agent' ? 'A' : 'B',
            start: startMs,
            end: startMs + durationMs,
            text,
            confidence: 0.94
        }))
    })
};
