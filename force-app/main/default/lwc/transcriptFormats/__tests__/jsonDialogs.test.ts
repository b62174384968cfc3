import { readDocument, readText, toIssues, toLines } from './jsonReading';

it('reads dialogs of pairs', () => {
    const dialog = (id: number) => ({
        convo_id: id,
        original: [
            ['agent', 'Hi!'],
            ['customer', 'Hello.'],
            ['action', 'Account has been pulled up.']
        ],
        delexed: []
    });
    const reading = readDocument([dialog(1), dialog(2)]);
    expect(reading.formats).toEqual(['dialog-pairs', 'dialog-pairs']);
    expect(toLines(reading).slice(0, 3)).toEqual([
        '-+- agent: Hi!',
        '-+- customer: Hello.',
        '-+- action: Account has been pulled up.'
    ]);
    expect(reading.entries.map(({ role }) => role).slice(0, 3)).toEqual(['agent', 'customer', 'system']);
    expect(reading.facts).toEqual({ conversationId: '2' });
    expect(toLines(readDocument({ train: [dialog(1)], test: [dialog(2)] }))).toHaveLength(6);
});

it('names pairs that are none', () => {
    const pairs = [
        ['a', 'One.'],
        ['b', 'Two.'],
        ['a', 'Three.'],
        ['b', 'Four.'],
        ['a', 'Five.'],
        ['b'],
        null,
        ['a', '']
    ];
    const reading = readDocument(pairs);
    expect(toLines(reading)).toHaveLength(5);
    expect(toIssues(reading)).toEqual(['FIELD_WRONG [5]', 'FIELD_WRONG [6]', 'ENTRY_EMPTY [7]']);
});

it('reads dialogs of turns, one a line', () => {
    const reading = readText(
        '{"id":"a","turns":["Hi.","Hello."],"speakers":["Agent",null]}\n{"id":7,"turns":["Bye."]}\n'
    );
    expect(reading.formats).toEqual(['dialog-turns', 'dialog-turns']);
    expect(toLines(reading)).toEqual(['-+- Agent: Hi.', '-+- -: Hello.', '-+- -: Bye.']);
    expect(reading.entries[2]?.at).toEqual({ path: '[1].turns[0]' });
    expect(toIssues(readDocument({ id: 1, turns: ['Hi.', '', 'x', 'y', 'z', 9], speakers: [5] }))).toEqual([
        'FIELD_WRONG speakers[0]',
        'ENTRY_EMPTY turns[1]',
        'FIELD_WRONG turns[5]'
    ]);
});
