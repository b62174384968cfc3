import { readDocument, toIssues, toLines } from './jsonReading';

const turn = (id: string, participant: string, text: string, begin: number, end: number) => ({
    Id: id,
    ParticipantId: participant,
    Content: text,
    BeginOffsetMillis: begin,
    EndOffsetMillis: end,
    Sentiment: 'NEUTRAL',
    LoudnessScore: [70.1, null]
});
const file = (participants: readonly unknown[], transcript: readonly unknown[], rest: object = {}) => ({
    Version: '1.1.0',
    Channel: 'VOICE',
    ContentMetadata: { Output: 'Raw' },
    JobStatus: 'COMPLETED',
    LanguageCode: 'en-GB',
    Participants: participants,
    ConversationCharacteristics: { TotalConversationDurationMillis: 9000 },
    Transcript: transcript,
    CustomerMetadata: { ContactId: 'c-1', InstanceId: 'i-1' },
    ...rest
});
const person = (id: string, role: string) => ({ ParticipantId: id, ParticipantRole: role });

it('reads a call whose people are called by their roles, overlaps and all', () => {
    const reading = readDocument(
        file(
            [person('AGENT', 'AGENT'), person('CUSTOMER', 'CUSTOMER')],
            [turn('a', 'AGENT', 'Hello, how can I help?', 1000, 3000), turn('b', 'CUSTOMER', 'Hi.', 2500, 2800)]
        )
    );
    expect(reading.formats).toEqual(['contact-lens']);
    expect(toLines(reading)).toEqual(['1000+2000 AGENT: Hello, how can I help?', '2500+300 CUSTOMER: Hi.']);
    expect(reading.entries[0]).toEqual({
        id: 'a',
        startMs: 1000,
        durationMs: 2000,
        speaker: 'AGENT',
        role: 'agent',
        text: 'Hello, how can I help?',
        at: { path: 'Transcript[0]' }
    });
    expect(reading.facts).toEqual({ conversationId: 'c-1', language: 'en-GB' });
    expect(toIssues(reading)).toEqual([]);
});

it('names people that have only an identifier by their role, and two agents apart', () => {
    const reading = readDocument(
        file(
            [person('u-1', 'AGENT'), person('u-2', 'CUSTOMER'), person('u-3', 'AGENT')],
            [
                turn('a', 'u-1', 'One.', 0, 1),
                turn('b', 'u-2', 'Two.', 1, 2),
                turn('c', 'u-3', 'Three.', 2, 3),
                turn('d', 'u-9', 'Four.', 3, 4)
            ],
            { Version: 'VOICE-2022-11-30' }
        )
    );
    expect(reading.entries.map(({ speaker, role }) => [speaker, role])).toEqual([
        ['AGENT 1', 'agent'],
        ['CUSTOMER', 'customer'],
        ['AGENT 2', 'agent'],
        ['u-9', undefined]
    ]);
});

it('says what was redacted before', () => {
    const redacted = {
        ...turn('a', 'AGENT', 'I am [PII].', 0, 900),
        Redaction: { RedactedTimestamps: [{ BeginOffsetMillis: 1 }] }
    };
    const reading = readDocument(
        file([person('AGENT', 'AGENT')], [redacted], { ContentMetadata: { Output: 'Redacted' } })
    );
    expect(reading.issues).toEqual([{ code: 'ALREADY_REDACTED', severity: 'note', values: { count: 1 } }]);
    expect(toLines(reading)).toEqual(['0+900 AGENT: I am [PII].']);
});

it('reads the part of a bot, which has no times', () => {
    const reading = readDocument({
        Participants: [person('CUSTOMER', 'CUSTOMER'), person('b', 'CUSTOM_BOT')],
        Transcript: [
            { ParticipantId: 'b', Id: '1', Content: 'Which city?' },
            { ParticipantId: 'CUSTOMER', Id: '2', Content: 'Leeds.' }
        ]
    });
    expect(toLines(reading)).toEqual(['-+- CUSTOM_BOT: Which city?', '-+- CUSTOMER: Leeds.']);
    expect(reading.entries[0]?.role).toBe('system');
});

it('says that a chat is one, and reads its messages with their moments', () => {
    const message = {
        ...person('p-1', 'CUSTOMER'),
        Id: '1',
        Type: 'MESSAGE',
        DisplayName: 'Ada',
        Content: 'Hi',
        ContentType: 'text/plain'
    };
    const reading = readDocument(
        file(
            [person('p-1', 'CUSTOMER')],
            [
                { Type: 'EVENT', Id: '0', ParticipantId: 'p-1', AbsoluteTime: '2026-03-01T10:00:00.000Z' },
                { ...message, AbsoluteTime: '2026-03-01T10:00:01.250Z' }
            ],
            { Channel: 'CHAT', Version: 'CHAT-2022-11-30' }
        )
    );
    expect(toLines(reading)).toEqual([`${Date.UTC(2026, 2, 1, 10, 0, 1, 250)}+- Ada: Hi`]);
    expect(reading.facts.clock).toBe('epoch');
    expect(toIssues(reading)).toEqual(['CHAT', 'ENTRY_NOT_SPOKEN Transcript[0]']);
});

it('reads the segments of a call that is going on', () => {
    const reading = readDocument({
        Channel: 'VOICE',
        Segments: [
            { Transcript: { ...turn('a', 'AGENT', 'Hello.', 10, 900), ParticipantRole: 'AGENT' } },
            { Categories: { MatchedCategories: [] } },
            { Utterance: { PartialContent: 'I am' } }
        ],
        NextToken: 'x'
    });
    expect(toLines(reading)).toEqual(['10+890 AGENT: Hello.']);
    expect(toIssues(reading)).toEqual([
        'ENTRY_NOT_SPOKEN Segments[1]',
        'ENTRY_UNFINISHED Segments[2]',
        'MORE_PAGES NextToken'
    ]);
});

it('loses nothing without a word', () => {
    const whole = turn('a', 'AGENT', 'Hello.', 100, 900);
    const reading = readDocument(
        file(
            [person('AGENT', 'AGENT'), null],
            [
                { ...whole, Content: undefined },
                { ...whole, Content: 7 },
                { ...whole, Content: '  ' },
                { ...whole, ParticipantId: undefined },
                { ...whole, BeginOffsetMillis: 'soon' },
                { ...whole, EndOffsetMillis: 50 },
                { ...whole, BeginOffsetMillis: -5 },
                'text',
                null
            ],
            { JobStatus: 'FAILED' }
        )
    );
    expect(toLines(reading)).toEqual([
        '100+800 -: Hello.',
        '-+- AGENT: Hello.',
        '100+- AGENT: Hello.',
        '-+- AGENT: Hello.'
    ]);
    expect([...toIssues(reading)].sort()).toEqual([
        'ENTRY_EMPTY Transcript[2]',
        'FIELD_MISSING Transcript[0].Content',
        'FIELD_MISSING Transcript[3].ParticipantId',
        'FIELD_WRONG Participants[1]',
        'FIELD_WRONG Transcript[1].Content',
        'FIELD_WRONG Transcript[4].BeginOffsetMillis',
        'FIELD_WRONG Transcript[6]',
        'FIELD_WRONG Transcript[7]',
        'FIELD_WRONG Transcript[8]',
        'NOT_FINISHED JobStatus',
        'TIME_MISSING Transcript[4]',
        'TIME_MISSING Transcript[6]',
        'TIME_ORDER Transcript[5]'
    ]);
});
