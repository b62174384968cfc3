import { readDocument, toIssues, toLines } from './jsonReading';

it('reads entries in an object, with what it says of the call', () => {
    const entry = {
        id: 'e1',
        startMs: 10,
        durationMs: 20,
        speaker: 'Ada',
        role: 'agent',
        text: 'Hi.',
        guessed: ['startMs', 'x']
    };
    const reading = readDocument({
        format: 'x',
        conversationId: 'c',
        startedAtMs: 5,
        language: 'en',
        clock: 'epoch',
        entries: [entry]
    });
    expect(reading.formats).toEqual(['json-entries']);
    expect(reading.entries).toEqual([{ ...entry, guessed: ['startMs'], at: { path: 'entries[0]' } }]);
    expect(reading.facts).toEqual({ conversationId: 'c', startedAtMs: 5, language: 'en', clock: 'epoch' });
});

it('reads entries in a list', () => {
    const reading = readDocument([
        { text: 'Hi.', speaker: 'Ada', role: 'agent' },
        { text: 'Hello.', speaker: null }
    ]);
    expect(reading.formats).toEqual(['json-entries']);
    expect(toLines(reading)).toEqual(['-+- Ada: Hi.', '-+- -: Hello.']);
});

it('says what is amiss', () => {
    const reading = readDocument({
        entries: [
            { text: 'Hi.', startMs: 1 },
            { text: 5 },
            { startMs: 4 },
            { text: 'So.', role: 'boss', startMs: {}, durationMs: -1 }
        ]
    });
    expect(toLines(reading)).toEqual(['1+- -: Hi.', '-+- -: So.']);
    expect(toIssues(reading)).toEqual([
        'FIELD_WRONG entries[1].text',
        'FIELD_MISSING entries[2].text',
        'FIELD_WRONG entries[3].role',
        'FIELD_WRONG entries[3].startMs',
        'TIME_ORDER entries[3]',
        'TIME_MISSING entries[3]'
    ]);
});
