import { readDocument, toIssues, toLines } from './jsonReading';

const sentence = (index: number, channel: number, start: unknown, end: unknown, transcript: unknown) => ({
    media_channel: channel,
    sentence_index: index,
    start_time: start,
    end_time: end,
    transcript,
    sid: `GX${index}`
});

it('reads sentences in their own order', () => {
    const reading = readDocument({
        sentences: [sentence(1, 2, 2.5, 3.25, 'Hi.'), sentence(0, 1, 0.4, 2, 'Hello.')],
        meta: { key: 'sentences', next_page_url: 'https://example.com/2' }
    });
    expect(reading.formats).toEqual(['twilio']);
    expect(toLines(reading)).toEqual(['400+1600 Channel 1: Hello.', '2500+750 Channel 2: Hi.']);
    expect(reading.entries[0]?.id).toBe('GX0');
    expect(toIssues(reading)).toEqual(['MORE_PAGES meta.next_page_url']);
});

it('reads what the library hands out', () => {
    const reading = readDocument([
        { mediaChannel: 1, sentenceIndex: 0, startTime: 1, endTime: 2, transcript: 'Hi.', sid: 'GX' }
    ]);
    expect(toLines(reading)).toEqual(['1000+1000 Channel 1: Hi.']);
});

it('reads the older shape, which has times as text', () => {
    const reading = readDocument({
        sentences: [
            {
                channel: 1,
                sentence_index: 0,
                start_time: '1.5',
                end_time: '2.75',
                transcript: 'Hi.',
                transcript_sid: 'GT1',
                confidence: '0.9'
            }
        ]
    });
    expect(toLines(reading)).toEqual(['1500+1250 Channel 1: Hi.']);
    expect(reading.facts).toEqual({ conversationId: 'GT1' });
});

it('knows no time where there is none, and says what is amiss', () => {
    const reading = readDocument({
        sentences: [sentence(0, 1, null, null, 'Hi.'), sentence(1, 1, 'x', 2, null), sentence(2, 1, 1, 2, '')]
    });
    expect(toLines(reading)).toEqual(['-+- Channel 1: Hi.']);
    expect(toIssues(reading)).toEqual([
        'FIELD_MISSING sentences[1].transcript',
        'FIELD_WRONG sentences[1].start_time',
        'ENTRY_EMPTY sentences[2]'
    ]);
});
