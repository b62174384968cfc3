import { codesOf, readText, show } from './readText';

const open = (conversationId: string): string => JSON.stringify({ type: 'conversation', payload: { conversationId } });
const line = (conversationId: string, fields: object): string =>
    JSON.stringify({ type: 'conversationEntry', payload: { conversationId, ...fields } });
const said = {
    id: '4',
    clientSentTimestamp: 1000,
    clientDuration: 500,
    messageText: 'Hi: there',
    sender: { appType: 'TELEPHONY_INTEGRATION', subject: 'c1END_USER', role: 'END_USER' },
    relatedRecords: ['0LQSB000001m5RR']
};

it('reads every field of a line', async () => {
    const read = await readText(`${open('c1')}\n${line('c1', said)}\n`, {}, 11);
    expect(read.facts).toEqual({ format: 'salesforce-ndjson', conversationId: 'c1', clock: 'epoch' });
    expect(read.entries).toEqual([
        {
            id: '4',
            startMs: 1000,
            durationMs: 500,
            speaker: 'c1END_USER',
            role: 'customer',
            text: 'Hi: there',
            salesforce: { appType: 'TELEPHONY_INTEGRATION', role: 'END_USER', relatedRecords: ['0LQSB000001m5RR'] },
            at: { line: 2 }
        }
    ]);
    expect(read.issues).toEqual([]);
});

it.each([
    ['EndUser', 'customer'],
    ['Agent', 'agent'],
    ['CHATBOT', 'system'],
    ['SUPERVISOR', undefined]
])('reads the role %s', async (role, expected) => {
    const read = await readText(`${open('c')}\n${line('c', { ...said, sender: { subject: 's', role } })}`);
    expect(read.entries[0]?.role).toBe(expected);
    expect(read.entries[0]?.salesforce).toEqual({ role, relatedRecords: ['0LQSB000001m5RR'] });
});

it('says where a line stops being JSON, and goes on with the next', async () => {
    const broken = line('c', said).replace('"id":"4"', '"id":}"4"');
    const read = await readText(`${open('c')}\n${broken}\n${line('c', said)}\n{"type":"conv`);
    expect(read.entries).toHaveLength(1);
    expect(read.issues.map(({ code, at }) => ({ code, at }))).toEqual([
        { code: 'JSON_INVALID', at: { line: 2, column: broken.indexOf('}"4"') + 1 } },
        { code: 'JSON_INVALID', at: { line: 4, column: 14 } }
    ]);
});

it('tells several calls of one file apart', async () => {
    const text = [
        open('a'),
        line('a', said),
        open('b'),
        line('b', said),
        line('a', { ...said, id: '5' }),
        line('x', said)
    ];
    const read = await readText(text.join('\n'));
    expect(read.entries).toHaveLength(4);
    expect(read.facts.conversationId).toBe('x');
    expect(codesOf(read)).toEqual(['ENTRY_OF_OTHER_CALL 6']);
});

it('says which lines are none, and which times', async () => {
    const read = await readText(
        [
            open('c'),
            '{"type":"other"}',
            '[1]',
            line('c', { messageText: 5 }),
            line('c', { messageText: 'x', clientSentTimestamp: 'soon' }),
            '',
            line('c', { messageText: 'y', id: 7, clientSentTimestamp: '2000', sender: { subject: 's' } })
        ].join('\n')
    );
    expect(show(read)).toEqual(['x', '2 s: y']);
    expect(codesOf(read)).toEqual(['LINE_INVALID 2', 'LINE_INVALID 3', 'LINE_INVALID 4', 'TIME_INVALID 5']);
});
