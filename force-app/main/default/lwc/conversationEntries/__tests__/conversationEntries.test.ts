import {
    buildEntriesUpdate,
    countEscaped,
    fromRole,
    parseEntriesPage,
    shortId,
    toEntry,
    type ConversationEntry
} from 'c/conversationEntries';

describe('parseEntriesPage', () => {
    it('reads an entry as Salesforce sends it', () => {
        const page = parseEntriesPage({
            conversationEntries: [
                {
                    clientDuration: 0,
                    clientTimestamp: 1736508089610,
                    identifier: '06a1182e',
                    messageText: 'hello',
                    relatedRecords: ['0LQ000000000001'],
                    sender: { appType: 'telephony_integration', role: 'EndUser', subject: '+15550100' },
                    serverReceivedTimestamp: '1736508089657'
                }
            ]
        });
        expect(page).toEqual({
            count: 1,
            issues: [],
            entries: [
                {
                    identifier: '06a1182e',
                    messageText: 'hello',
                    clientTimestamp: 1736508089610,
                    clientDuration: 0,
                    serverReceivedTimestamp: 1736508089657,
                    relatedRecords: ['0LQ000000000001'],
                    sender: { appType: 'telephony_integration', role: 'EndUser', subject: '+15550100' }
                }
            ]
        });
    });

    it.each([
        ['no object', 'text'],
        ['nothing', null],
        ['a list', []],
        ['no entries', {}],
        ['entries of another kind', { conversationEntries: {} }]
    ])('is null for %s', (_name, body) => {
        expect(parseEntriesPage(body)).toBeNull();
    });

    const whole = {
        identifier: 'a',
        messageText: 'hello',
        clientTimestamp: 1000,
        clientDuration: 5,
        serverReceivedTimestamp: 1040,
        relatedRecords: ['0LQ000000000001'],
        sender: { appType: 'telephony_integration', role: 'Agent', subject: 'key' }
    };
    const without = (...names: string[]): Record<string, unknown> =>
        Object.fromEntries(Object.entries(whole).filter(([name]) => !names.includes(name)));

    it.each<[string, unknown, string[], number]>([
        ['nothing missing', whole, [], 1],
        ['no identifier', without('identifier'), ['ENTRY_WITHOUT_IDENTIFIER'], 0],
        ['an empty identifier', { ...whole, identifier: '' }, ['ENTRY_WITHOUT_IDENTIFIER'], 0],
        ['an identifier that JSON has rounded', { ...whole, identifier: 2 ** 53 }, ['ENTRY_WITHOUT_IDENTIFIER'], 0],
        ['an identifier of another kind', { ...whole, identifier: { id: 'a' } }, ['ENTRY_WITHOUT_IDENTIFIER'], 0],
        ['null in its place', null, ['ENTRY_WITHOUT_IDENTIFIER'], 0],
        ['no text', without('messageText'), ['ENTRY_WITHOUT_TEXT'], 1],
        ['a text of another kind', { ...whole, messageText: 42 }, ['ENTRY_WITHOUT_TEXT'], 1],
        ['no client time', without('clientTimestamp'), ['ENTRY_WITHOUT_TIME'], 1],
        ['a client time of no use', { ...whole, clientTimestamp: 'soon' }, ['ENTRY_WITHOUT_TIME'], 1],
        ['no server time', without('serverReceivedTimestamp'), [], 1],
        ['no duration', without('clientDuration'), [], 1],
        ['no related records', without('relatedRecords'), [], 1],
        ['no sender', without('sender'), ['ENTRY_WITHOUT_SENDER'], 1],
        ['a sender of another kind', { ...whole, sender: 'me' }, ['ENTRY_WITHOUT_SENDER'], 1],
        [
            'a sender of whom nothing is said',
            { ...whole, sender: { role: '', subject: null } },
            ['ENTRY_WITHOUT_SENDER'],
            1
        ],
        ['a sender without a role', { ...whole, sender: { subject: 'key' } }, [], 1],
        ['a sender without a subject', { ...whole, sender: { role: 'Agent' } }, [], 1],
        [
            'an identifier alone',
            { identifier: 'a' },
            ['ENTRY_WITHOUT_TEXT', 'ENTRY_WITHOUT_TIME', 'ENTRY_WITHOUT_SENDER'],
            1
        ]
    ])('goes on at an entry with %s', (_name, entry, codes, kept) => {
        const page = parseEntriesPage({ conversationEntries: [whole, entry, { ...whole, identifier: 'next' }] });
        expect(page?.issues).toEqual(codes.map((code) => ({ code, index: 1 })));
        expect(page?.entries).toHaveLength(kept + 2);
        expect(page?.count).toBe(3);
    });

    it('takes a number as the identifier that it is, and leaves a repeated one to the plan', () => {
        const page = parseEntriesPage({
            conversationEntries: [
                { ...whole, identifier: 17 },
                { ...whole, identifier: '17' }
            ]
        });
        expect(page?.entries.map(({ identifier }) => identifier)).toEqual(['17', '17']);
        expect(page?.issues).toEqual([]);
    });

    it.each<[string, unknown, number | null]>([
        ['a number', 1736508089657, 1736508089657],
        ['digits', '1736508089657', 1736508089657],
        ['digits with spaces around', ' 1736508089657 ', 1736508089657],
        ['zero', 0, 0],
        ['what may be seconds, as it stands', 1736508089, 1736508089],
        ['a date with its offset', '2025-01-10T11:21:29.657Z', 1736508089657],
        ["a date as Salesforce's records have it", '2025-01-10T13:21:29.657+0200', 1736508089657],
        ['a date without its offset', '2025-01-10T11:21:29.657', null],
        ['a date that there is not', '2025-13-10T11:21:29Z', null],
        ['a negative number', -1, null],
        ['negative digits', '-62135596800000', null],
        ['a number beyond any date', 2 ** 63, null],
        ['digits beyond any date', '9223372036854775807', null],
        ['no number', NaN, null],
        ['the word for it', 'NaN', null],
        ['endless', Infinity, null],
        ['another notation', '0x10', null],
        ['an empty text', '', null],
        ['a truth', true, null],
        ['a list', [1736508089657], null],
        ['null', null, null]
    ])('reads as a time %s', (_name, value, ms) => {
        const page = parseEntriesPage({
            conversationEntries: [{ ...whole, clientTimestamp: value, serverReceivedTimestamp: value }]
        });
        expect(page?.entries[0]).toMatchObject({ clientTimestamp: ms, serverReceivedTimestamp: ms });
        expect(page?.issues.length).toBe(ms === null ? 1 : 0);
    });

    it.each<[string, unknown, readonly string[]]>([
        ['a list', ['0LQ000000000001', '0LQ000000000002'], ['0LQ000000000001', '0LQ000000000002']],
        ['a list with others in', [1, '0LQ000000000001', null], ['0LQ000000000001']],
        ['one alone, so that it is not overlooked', '0LQ000000000001', ['0LQ000000000001']],
        ['another kind', { id: '0LQ000000000001' }, []],
        ['null', null, []]
    ])('reads as related records %s', (_name, relatedRecords, expected) => {
        const page = parseEntriesPage({ conversationEntries: [{ ...whole, relatedRecords }] });
        expect(page?.entries[0]?.relatedRecords).toEqual(expected);
    });

    it('takes a phone number that came as a number for the subject', () => {
        const page = parseEntriesPage({
            conversationEntries: [{ ...whole, sender: { role: 'EndUser', subject: 15550100 } }]
        });
        expect(page?.entries[0]?.sender).toEqual({ appType: null, role: 'EndUser', subject: '15550100' });
    });
});

describe('countEscaped', () => {
    it.each<[string, readonly string[], number]>([
        ['plain words', ['hello', 'yes'], 0],
        ['nothing', [], 0],
        ['an escaped apostrophe', ['it&#39;s me', 'hello'], 1],
        ['every reference', ['&lt;', '&gt;', '&quot;', '&amp;', '&#39;', '&#92;'], 6],
        ['what was escaped twice', ['&amp;#39;'], 1],
        ['a text of a page that holds an apostrophe elsewhere', ['it&#39;s me', "it's me"], 0],
        ['a reference somebody wrote, beside a raw ampersand', ['write &lt; for R & D'], 0],
        ['a raw ampersand', ['R&D'], 0],
        ['a backslash', ['C:\\ &amp; D:'], 0],
        ['a reference that is not among these', ['caf&eacute;'], 0],
        ['one of these and another', ['caf&eacute; &amp; tea'], 0],
        ['a reference cut short', ['&amp &lt;'], 0]
    ])('finds in %s', (_name, texts, count) => {
        expect(countEscaped(texts.map((messageText) => ({ messageText })))).toBe(count);
    });
});

describe('names', () => {
    it.each([
        ['EndUser', 'customer'],
        ['END_USER', 'customer'],
        ['Agent', 'agent'],
        ['Chatbot', 'chatbot'],
        ['Supervisor', 'supervisor'],
        ['NewRole', 'unknown'],
        [null, 'unknown']
    ])('the role %j is %s', (role, expected) => {
        expect(fromRole(role)).toBe(expected);
    });

    it('leaves the sender, who can be a phone number, behind', () => {
        const entry = toEntry(raw('a', 1, 2, ['0LQ000000000001AAA', '500000000000001']), 'p1');
        expect(entry).toEqual({
            identifier: 'a',
            text: 'text',
            startMs: 1,
            durationMs: 5,
            receivedMs: 2,
            participantId: 'p1',
            voiceCallIds: ['0LQ000000000001']
        });
        expect(JSON.stringify(entry)).not.toContain('+1555');
        expect(shortId('0LQ000000000001AAA')).toBe('0LQ000000000001');
    });
});

describe('buildEntriesUpdate', () => {
    it('sends the text with what the line belongs to, and no list where it belongs to nothing', () => {
        const lines = [
            { identifier: 'a', text: 'new', relatedRecords: ['0LQ000000000001'] },
            { identifier: 'b', text: 'new', relatedRecords: [] }
        ];
        expect(buildEntriesUpdate(lines)).toEqual({
            conversationEntriesUpdates: [
                { identifier: 'a', messageText: 'new', relatedRecords: ['0LQ000000000001'] },
                { identifier: 'b', messageText: 'new' }
            ]
        });
    });
});

function raw(
    identifier: string,
    clientTimestamp: number,
    serverReceivedTimestamp: number,
    relatedRecords: string[] = []
): ConversationEntry {
    return {
        identifier,
        messageText: 'text',
        clientTimestamp,
        clientDuration: 5,
        serverReceivedTimestamp,
        relatedRecords,
        sender: { appType: null, role: null, subject: '+15550100' }
    };
}
