import { readDocument, toIssues, toLines } from './jsonReading';

const entry = (usec: unknown, role: string, text: string, user = 1) => ({
    start_timestamp_usec: usec,
    role,
    text,
    user_id: user
});

it('reads microseconds from the start of the call', () => {
    const reading = readDocument({
        conversation_info: { language_code: 'en-US' },
        entries: [entry(1000000, 'CUSTOMER', 'Hi.'), entry('2500400', 'AGENT', 'Hello.', 2)]
    });
    expect(reading.formats).toEqual(['google-ccai']);
    expect(toLines(reading)).toEqual(['1000+- CUSTOMER: Hi.', '2500+- AGENT: Hello.']);
    expect(reading.entries.map(({ role }) => role)).toEqual(['customer', 'agent']);
    expect(reading.facts).toEqual({ language: 'en-US' });
    expect(toIssues(reading)).toEqual([]);
});

it('reads microseconds of the epoch, and tells agents apart', () => {
    const usec = 1_767_603_600_000_000;
    const reading = readDocument({
        entries: [
            entry(usec, 'AGENT', 'Hi.', 1),
            entry(usec + 1e6, 'AGENT', 'Hello.', 2),
            { ...entry(null, '', 'So?'), role: undefined }
        ]
    });
    expect(toLines(reading)).toEqual([
        '1767603600000+- AGENT 1: Hi.',
        '1767603601000+- AGENT 2: Hello.',
        '-+- Speaker 1: So?'
    ]);
    expect(reading.facts).toEqual({ clock: 'epoch' });
    expect(toIssues(reading)).toEqual(['FIELD_MISSING entries[2].role', 'TIME_MISSING entries[2]']);
});

it('reads what Insights exports', () => {
    const reading = readDocument({
        name: 'projects/p/locations/l/conversations/c-9',
        languageCode: 'en-US',
        startTime: '2026-01-05T09:00:00Z',
        transcript: {
            transcriptSegments: [
                {
                    messageTime: '2026-01-05T09:00:01.500Z',
                    text: 'Hi.',
                    channelTag: 1,
                    segmentParticipant: { role: 'HUMAN_AGENT' }
                },
                { text: 'Hello.', channelTag: 2, messageTime: '2026-01-05T09:00:03Z' }
            ]
        }
    });
    const start = Date.UTC(2026, 0, 5, 9);
    expect(reading.formats).toEqual(['google-ccai-insights']);
    expect(toLines(reading)).toEqual([`${start + 1500}+- HUMAN_AGENT: Hi.`, `${start + 3000}+- Channel 2: Hello.`]);
    expect(reading.facts).toEqual({ conversationId: 'c-9', startedAtMs: start, language: 'en-US', clock: 'epoch' });
});
