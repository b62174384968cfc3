import { readDocument, toIssues, toLines } from './jsonReading';

const EPOCH = Date.UTC(2026, 0, 5, 9);
const phrase = (purpose: string, text: string, startTimeMs: number, rest: object = {}) => ({
    participantPurpose: purpose,
    text,
    startTimeMs,
    ...rest
});
const person = (purpose: string, startTimeMs: number, endTimeMs: number, userId?: string) => ({
    participantPurpose: purpose,
    startTimeMs,
    endTimeMs,
    userId
});
const file = (phrases: readonly unknown[], participants: readonly unknown[], rest: object = {}) => ({
    conversationId: 'g-1',
    communicationId: 's-1',
    transcripts: [{ transcriptId: 't', phrases }],
    participants,
    ...rest
});

it('tells which of several agents spoke by who was there, as a guess', () => {
    const reading = readDocument(
        file(
            [
                phrase('internal', 'welcome', EPOCH, {
                    decoratedText: 'Welcome.',
                    phraseIndex: 0,
                    duration: { milliseconds: 900 }
                }),
                phrase('external', 'hi', EPOCH + 5000, { duration: 'PT0.5S' }),
                phrase('internal', 'ada here', EPOCH + 6000, { duration: 700 }),
                phrase('internal', 'grace here', EPOCH + 20_000),
                phrase('internal', 'nobody', EPOCH + 90_000)
            ],
            [
                person('customer', EPOCH, EPOCH + 60_000),
                person('ivr', EPOCH, EPOCH + 4000),
                person('acd', EPOCH + 4000, EPOCH + 60_000),
                person('agent', EPOCH + 5000, EPOCH + 10_000, 'a'),
                person('agent', EPOCH + 10_000, EPOCH + 60_000, 'b')
            ],
            { conversationStartTime: EPOCH }
        )
    );
    expect(toLines(reading)).toEqual([
        `${EPOCH}+900 ivr?: Welcome.`,
        `${EPOCH + 5000}+500 customer: hi`,
        `${EPOCH + 6000}+700 agent 1?: ada here`,
        `${EPOCH + 20_000}+- agent 2?: grace here`,
        `${EPOCH + 90_000}+- internal?: nobody`
    ]);
    expect(reading.entries.map(({ role }) => role)).toEqual(['system', 'customer', 'agent', 'agent', 'agent']);
    expect(reading.facts).toEqual({ conversationId: 'g-1', startedAtMs: EPOCH, clock: 'epoch' });
    expect(toIssues(reading)).toEqual([]);
});

it('knows the only agent without a guess, whatever clock the times are by', () => {
    const reading = readDocument(
        file([phrase('internal', 'Hello.', 500)], [person('agent', EPOCH, EPOCH + 9000, 'a')], {
            conversationStartTime: new Date(EPOCH).toISOString()
        })
    );
    expect(toLines(reading)).toEqual(['500+- agent: Hello.']);
    expect(reading.facts).toEqual({ conversationId: 'g-1', startedAtMs: EPOCH });
});

it('compares offsets with moments by the start of the call', () => {
    const reading = readDocument(
        file(
            [phrase('internal', 'Hello.', 500), phrase('internal', 'Hello again.', 7000)],
            [person('agent', EPOCH, EPOCH + 5000, 'a'), person('agent', EPOCH + 5000, EPOCH + 9000, 'b')],
            { conversationStartTime: EPOCH }
        )
    );
    expect(toLines(reading)).toEqual(['500+- agent 1?: Hello.', '7000+- agent 2?: Hello again.']);
});

it('says what is amiss', () => {
    const reading = readDocument(
        file(
            [phrase('internal', 'Hello.', 0), { startTimeMs: 5 }, { text: 'Who?' }, [], phrase('agent', 'Me.', 9)],
            [],
            { mediaType: 'message' }
        )
    );
    expect(toLines(reading)).toEqual(['0+- internal?: Hello.', '-+- -: Who?', '9+- agent: Me.']);
    expect(toIssues(reading)).toEqual([
        'FIELD_WRONG transcripts[0].phrases[3]',
        'CHAT mediaType',
        'FIELD_MISSING transcripts[0].phrases[1].participantPurpose',
        'FIELD_MISSING transcripts[0].phrases[1].text',
        'FIELD_MISSING transcripts[0].phrases[2].participantPurpose',
        'TIME_MISSING transcripts[0].phrases[2]'
    ]);
});
