/** A small file of a format, and where its lines or words stand in it. */
export interface JsonFixture {
    readonly format: string;
    readonly document: unknown;
    /** The lists of the document, each element of which has to become an entry or an issue. */
    readonly lines?: readonly string[];
    /** The lists whose elements are words: they have to be in some entry, under this name. */
    readonly words?: readonly { readonly path: string; readonly text: string }[];
}

const SAID = ['Good morning.', 'Hello, I have a question.', 'Yes?', 'Where is my parcel?', 'On its way.', 'Thanks.'];
const spread = <Item>(make: (text: string, index: number) => Item): readonly Item[] => SAID.map(make);
const letters = [...'abcdefghijkl'];

/** One of each format that has lines, and of those that have words. */
export const JSON_FIXTURES: readonly JsonFixture[] = [
    {
        format: 'contact-lens',
        lines: ['Transcript'],
        document: {
            Channel: 'VOICE',
            LanguageCode: 'en-US',
            Participants: ['AGENT', 'CUSTOMER'].map((role) => ({ ParticipantId: role, ParticipantRole: role })),
            Transcript: spread((Content, index) => ({
                Id: `t${index}`,
                ParticipantId: index % 2 === 0 ? 'AGENT' : 'CUSTOMER',
                Content,
                BeginOffsetMillis: index * 1000,
                EndOffsetMillis: index * 1000 + 900
            })),
            CustomerMetadata: { ContactId: 'c' }
        }
    },
    {
        format: 'transcribe-call-analytics',
        lines: ['Transcript'],
        document: {
            JobName: 'j',
            JobStatus: 'COMPLETED',
            Transcript: spread((Content, index) => ({
                Content,
                ParticipantRole: 'AGENT',
                BeginOffsetMillis: index,
                EndOffsetMillis: index
            }))
        }
    },
    {
        format: 'transcribe',
        words: [{ path: 'results.items', text: 'alternatives[0].content' }],
        document: {
            jobName: 'j',
            results: {
                transcripts: [{ transcript: letters.join(' ') }],
                speaker_labels: {
                    segments: [
                        { start_time: '0', end_time: '5', speaker_label: 'spk_0' },
                        { start_time: '5', end_time: '9.5', speaker_label: 'spk_1' }
                    ]
                },
                items: letters.map((content, index) => ({
                    type: 'pronunciation',
                    start_time: String(index),
                    end_time: `${index}.5`,
                    alternatives: [{ content }]
                }))
            },
            status: 'COMPLETED'
        }
    },
    {
        format: 'genesys',
        lines: ['transcripts[0].phrases'],
        document: {
            conversationId: 'g',
            conversationStartTime: 1767603600000,
            transcripts: [
                {
                    phrases: spread((text, index) => ({
                        phraseIndex: index,
                        participantPurpose: index % 2 ? 'internal' : 'external',
                        text,
                        startTimeMs: 1767603600000 + index,
                        duration: { milliseconds: 5 }
                    }))
                }
            ],
            participants: [
                { participantPurpose: 'agent', userId: 'a', startTimeMs: 0, endTimeMs: 9 },
                { participantPurpose: 'ivr' }
            ]
        }
    },
    {
        format: 'whisper',
        lines: ['segments'],
        document: {
            text: SAID.join(' '),
            language: 'en',
            segments: spread((text, index) => ({
                id: index,
                start: index,
                end: index + 0.9,
                text,
                words: [{ word: 'x', speaker: 'S' }]
            }))
        }
    },
    {
        format: 'whisper-cpp',
        lines: ['transcription'],
        document: {
            result: { language: 'en' },
            transcription: spread((text, index) => ({
                timestamps: { from: '00:00:01,000', to: '00:00:02,000' },
                offsets: { from: index, to: index + 1 },
                text
            }))
        }
    },
    {
        format: 'whisper-chunks',
        lines: ['chunks'],
        document: { text: '', chunks: spread((text, index) => ({ text, timestamp: [index, index + 1] })) }
    },
    {
        format: 'deepgram',
        lines: ['results.utterances'],
        document: {
            metadata: { request_id: 'r' },
            results: {
                channels: [{}],
                utterances: spread((transcript, index) => ({
                    id: 'u',
                    channel: 0,
                    speaker: 1,
                    start: index,
                    end: index + 0.5,
                    transcript
                }))
            }
        }
    },
    {
        format: 'deepgram',
        words: [{ path: 'results.channels[0].alternatives[0].words', text: 'word' }],
        document: {
            metadata: {},
            results: {
                channels: [
                    {
                        alternatives: [
                            {
                                transcript: '',
                                words: letters.map((word, index) => ({
                                    word,
                                    start: index,
                                    end: index + 0.5,
                                    speaker: index % 3
                                }))
                            }
                        ]
                    }
                ]
            }
        }
    },
    {
        format: 'assemblyai',
        lines: ['utterances'],
        document: {
            id: 'a',
            status: 'completed',
            audio_url: 'x',
            utterances: spread((text, index) => ({
                speaker: 'A',
                start: index * 10,
                end: index * 10 + 5,
                text,
                words: []
            }))
        }
    },
    {
        format: 'azure-speech',
        lines: ['recognizedPhrases'],
        document: {
            recognizedPhrases: spread((display, index) => ({
                recognitionStatus: 'Success',
                channel: index % 2,
                offset: `PT${index}S`,
                duration: 'PT0.5S',
                nBest: [{ display }]
            }))
        }
    },
    {
        format: 'google-speech',
        lines: ['results'],
        document: {
            results: spread((transcript, index) => ({
                alternatives: [
                    { transcript, words: [{ word: 'x', startTime: `${index}s`, endTime: { seconds: index + 1 } }] }
                ],
                channelTag: index % 2
            }))
        }
    },
    {
        format: 'google-ccai',
        lines: ['entries'],
        document: {
            conversation_info: {},
            entries: spread((text, index) => ({
                start_timestamp_usec: index * 1e6,
                role: 'AGENT',
                text,
                user_id: index
            }))
        }
    },
    {
        format: 'twilio',
        lines: ['sentences'],
        document: {
            sentences: spread((transcript, index) => ({
                media_channel: 1,
                sentence_index: index,
                start_time: index,
                end_time: index + 0.5,
                transcript,
                sid: `GX${index}`
            })),
            meta: { next_page_url: null }
        }
    },
    { format: 'dialog-turns', lines: ['turns'], document: { id: 'd', turns: SAID, speakers: spread(() => 'agent') } },
    {
        format: 'dialog-pairs',
        lines: ['original'],
        document: { convo_id: 1, original: spread((text) => ['agent', text]) }
    },
    {
        format: 'json-entries',
        lines: ['entries'],
        document: {
            format: 'x',
            entries: spread((text, index) => ({ text, speaker: 'Ada', startMs: index, durationMs: 1 }))
        }
    },
    {
        format: 'json-list',
        lines: ['lines'],
        document: { lines: spread((text, index) => ({ message: text, from: 'Ada', time: index + 0.5 })) }
    }
];
