import { readDocument, toIssues, toLines } from './jsonReading';

const file = (transcript: readonly unknown[], rest: object = {}) => ({
    JobName: 'job-7',
    JobStatus: 'COMPLETED',
    LanguageCode: 'en-US',
    Participants: [{ ParticipantRole: 'AGENT' }, { ParticipantRole: 'CUSTOMER' }],
    ConversationCharacteristics: { TotalConversationDurationMillis: 5000 },
    Transcript: transcript,
    ...rest
});

it('reads turns that name the role themselves', () => {
    const reading = readDocument(
        file([
            {
                Id: '1',
                ParticipantRole: 'AGENT',
                Content: 'Good morning.',
                BeginOffsetMillis: 0,
                EndOffsetMillis: 1200,
                LoudnessScores: [1, null],
                Items: []
            },
            { Id: '2', ParticipantRole: 'CUSTOMER', Content: 'Hello.', BeginOffsetMillis: 1300, EndOffsetMillis: 1700 }
        ])
    );
    expect(reading.formats).toEqual(['transcribe-call-analytics']);
    expect(toLines(reading)).toEqual(['0+1200 AGENT: Good morning.', '1300+400 CUSTOMER: Hello.']);
    expect(reading.entries.map(({ role }) => role)).toEqual(['agent', 'customer']);
    expect(reading.facts).toEqual({ conversationId: 'job-7', language: 'en-US' });
    expect(toIssues(reading)).toEqual([]);
});

it('joins the words of a turn that has no text of its own', () => {
    const words = [
        { Type: 'pronunciation', Content: 'Hello', BeginOffsetMillis: 0, EndOffsetMillis: 300 },
        { Type: 'punctuation', Content: ',' },
        { Type: 'pronunciation', Content: 'Ada', BeginOffsetMillis: 400, EndOffsetMillis: 700 },
        { Type: 'punctuation', Content: '.' }
    ];
    const reading = readDocument(
        file([{ ParticipantRole: 'AGENT', BeginOffsetMillis: 0, EndOffsetMillis: 700, Items: words }])
    );
    expect(toLines(reading)).toEqual(['0+700 AGENT: Hello, Ada.']);
});

it('says what is amiss', () => {
    const reading = readDocument(
        file(
            [
                { Content: 'Who is this?', BeginOffsetMillis: 0, EndOffsetMillis: 700 },
                { ParticipantRole: 'AGENT', Redaction: {}, BeginOffsetMillis: 9 },
                { ParticipantRole: 'AGENT', Content: 'Me.', Redaction: {} }
            ],
            {
                JobStatus: 'FAILED',
                ContentMetadata: { Output: 'Redacted' }
            }
        )
    );
    expect(toLines(reading)).toEqual(['0+700 -: Who is this?', '-+- AGENT: Me.']);
    expect(toIssues(reading)).toEqual([
        'NOT_FINISHED JobStatus',
        'FIELD_MISSING Transcript[0].ParticipantRole',
        'FIELD_MISSING Transcript[1].Content',
        'ALREADY_REDACTED',
        'TIME_MISSING Transcript[2]'
    ]);
});
