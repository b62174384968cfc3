import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { defaultBehaviour, type Behaviour } from '../src/behaviour/behaviour';
import { openTestOrg, type TestOrg } from './openTestOrg';

const body = z.object({
    conversationEntries: z.array(
        z.object({
            identifier: z.string(),
            messageText: z.string(),
            clientTimestamp: z.number(),
            clientDuration: z.number(),
            serverReceivedTimestamp: z.number(),
            relatedRecords: z.array(z.string()),
            sender: z.object({ appType: z.string(), role: z.string(), subject: z.string() })
        })
    )
});

let org: TestOrg;
beforeAll(async () => {
    org = await openTestOrg();
});
afterAll(() => org.close());
beforeEach(() => {
    Object.assign(org.org.behaviour, defaultBehaviour);
});

const plain = { 'X-Chatter-Entity-Encoding': 'false' };
const startMs = Date.parse('2025-01-31T09:00:00Z');

function toPath(key: string, query = '', version = '66.0'): string {
    const call = org.org.calls.find((one) => one.key === key);
    return `/services/data/v${version}/connect/conversation/${call?.conversationIdentifier ?? key}/entries${query}`;
}

async function read(key: string, query = '', username = 'reader@example.com') {
    const answer = await org.call(username, 'GET', toPath(key, query), undefined, plain);
    return body.parse(answer.json).conversationEntries;
}

const texts = (entries: { messageText: string }[]) => entries.map((entry) => entry.messageText);

describe('GET entries', () => {
    test('encodes < > " \' \\ & in every string unless the header says false', async () => {
        const encoded = body.parse((await org.call('reader@example.com', 'GET', toPath('open'))).json);
        expect(texts(encoded.conversationEntries)).toContain(
            'Hello &amp; welcome, it&#39;s &quot;Reader&quot; &lt;here&gt; &#92;o/'
        );
        expect(texts(await read('open'))).toContain('Hello & welcome, it\'s "Reader" <here> \\o/');
    });

    test('gives 25 lines by default, the latest, newest first', async () => {
        const all = org.org.entries(org.org.calls.find((call) => call.key === 'long')?.conversationIdentifier ?? '');
        expect(texts(await read('long'))).toEqual(texts(all.slice(-25).reverse()));
    });

    test('gives the earliest for FromStart, still newest first', async () => {
        const all = org.org.entries(org.org.calls.find((call) => call.key === 'long')?.conversationIdentifier ?? '');
        const first = await read('long', '?queryDirection=FromStart&recordLimit=1000');
        expect(texts(first)).toEqual(texts(all.slice(0, 1000).reverse()));
    });

    test.each([
        'recordLimit=1001',
        'recordLimit=0',
        'recordLimit=-1',
        'recordLimit=ten',
        'recordLimit=1.5',
        'queryDirection=fromstart',
        'startTimestamp=yesterday',
        'endTimestamp='
    ])('refuses %s with 400', async (query) => {
        const answer = await org.call('reader@example.com', 'GET', toPath('open', `?${query}`));
        expect(answer.status).toBe(400);
        expect(answer.json).toEqual([{ errorCode: 'ILLEGAL_QUERY_PARAMETER_VALUE', message: expect.any(String) }]);
    });

    // The second line was said at 5 s and received at 9 s.
    test.each<[string, number, Behaviour['filterClock'], Behaviour['filterBounds'], boolean]>([
        ['startTimestamp', 9000, 'server', 'inclusive', true],
        ['startTimestamp', 9001, 'server', 'inclusive', false],
        ['endTimestamp', 9000, 'server', 'inclusive', true],
        ['endTimestamp', 8999, 'server', 'inclusive', false],
        ['startTimestamp', 9000, 'server', 'exclusive', false],
        ['endTimestamp', 9001, 'server', 'exclusive', true],
        ['startTimestamp', 5000, 'client', 'inclusive', true],
        ['startTimestamp', 5001, 'client', 'inclusive', false]
    ])('%s at %i ms with the %s clock, %s: %s', async (name, ms, filterClock, filterBounds, isThere) => {
        Object.assign(org.org.behaviour, { filterClock, filterBounds });
        const found = texts(await read('open', `?${name}=${startMs + ms}`));
        expect(found.includes('Hi.')).toBe(isThere);
    });

    test('relates lines by 15-character ids, and not every line', async () => {
        const call = org.org.calls.find((one) => one.key === 'open');
        const lines = await read('open');
        expect(lines.find((line) => line.messageText === 'Hi.')?.relatedRecords).toEqual([
            call?.voiceCallId.slice(0, 15)
        ]);
        expect(lines.find((line) => line.messageText === 'Third.')?.relatedRecords).toEqual([]);
    });

    test("spells senders as SOQL does; a subject can be a person's phone number", async () => {
        const lines = await read('open');
        expect(lines.find((line) => line.messageText === 'Hi.')?.sender).toEqual({
            appType: 'telephony_integration',
            role: 'EndUser',
            subject: '+14155550100'
        });
        const roles = await org.query(
            'reader@example.com',
            'SELECT ParticipantRole, ParticipantKey FROM ConversationParticipant'
        );
        expect(roles.text).toContain('EndUser');
        expect(roles.text).toContain('+14155550100');
    });

    test('gives the lines of a hidden leg too: leaving them out is up to the client', async () => {
        expect(texts(await read('open', '?recordLimit=1000'))).toContain('Only for the owner.');
        const calls = await org.query('reader@example.com', 'SELECT Name FROM VoiceCall');
        expect(calls.text).not.toContain('Hidden');
    });

    test.each([
        ['an invented identifier', () => toPath('no-such-conversation')],
        ['a 0dw id', () => toPath(String(org.org.records('Conversation')[0]?.Id))],
        ['a conversation none of whose calls one may see', () => toPath('hidden-alone')],
        ['a version before the resource existed', () => toPath('open', '', '50.0')]
    ])('%s is not found', async (_name, path) => {
        const answer = await org.call('reader@example.com', 'GET', path());
        expect(answer.status).toBe(404);
        expect(answer.json).toEqual([{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }]);
    });

    test('may not be cached and carries no ETag; the limit is in a header and counts', async () => {
        const first = await org.call('reader@example.com', 'GET', toPath('open'));
        const second = await org.call('reader@example.com', 'GET', toPath('open'));
        expect(first.headers.get('etag')).toBeNull();
        expect(first.headers.get('cache-control')).toMatch(/no-store.*private|private.*no-store/);
        const used = (answer: typeof first) =>
            Number(/^api-usage=(\d+)\/15000$/.exec(answer.headers.get('sforce-limit-info') ?? '')?.[1]);
        expect(used(second)).toBe(used(first) + 1);
    });
});

describe('PATCH entries', () => {
    async function patch(updates: unknown, username = 'reader@example.com', key = 'open') {
        return org.call(username, 'PATCH', toPath(key), { conversationEntriesUpdates: updates }, plain);
    }
    async function find(text: string) {
        const line = (await read('open', '?recordLimit=1000')).find((one) => one.messageText === text);
        if (!line) throw new Error(`No line ${text}`);
        return line;
    }

    test('changes the text and nothing else, storing it exactly as given', async () => {
        const before = await find('Third.');
        const messageText = 'Third &#39;escaped&#39; & "raw" <b> [CREDIT_DEBIT_NUMBER] \u{1F44D}\u{1F3FD} ';
        const answer = await patch([{ identifier: before.identifier, messageText }]);
        expect(answer.status).toBe(200);
        expect(answer.json).toEqual({
            conversationEntriesUpdates: [{ identifier: before.identifier, status: 'SUCCESS', errorDetail: null }]
        });
        expect(await find(messageText)).toEqual({ ...before, messageText });
        await patch([{ identifier: before.identifier, messageText: 'Third.' }]);
        expect(await find('Third.')).toEqual(before);
    });

    test('two updates of one line are made one after the other', async () => {
        const before = await find('Hi.');
        const { identifier, relatedRecords } = before;
        expect(relatedRecords).not.toEqual([]);
        const none: string[] = [];
        await patch([
            { identifier, messageText: 'First.', relatedRecords: none },
            { identifier, messageText: 'Second.' }
        ]);
        expect(await find('Second.')).toEqual({ ...before, messageText: 'Second.', relatedRecords: [] });
        await patch([{ identifier, messageText: 'Hi.', relatedRecords }]);
        expect(await find('Hi.')).toEqual(before);
    });

    test.each([
        ['no list', undefined],
        ['no identifier', [{ messageText: 'x' }]],
        ['no text', [{ identifier: 'x' }]],
        ['text that is no text', [{ identifier: 'x', messageText: 5 }]]
    ])('a body with %s is refused', async (_name, updates) => {
        const answer = await patch(updates);
        expect(answer.status).toBe(400);
        expect(answer.json).toEqual([{ errorCode: 'JSON_PARSER_ERROR', message: expect.any(String) }]);
    });

    test('broken JSON is refused', async () => {
        const answer = await org.call('reader@example.com', 'PATCH', toPath('open'), '{"conversation');
        expect(answer.status).toBe(400);
        expect(answer.json).toMatchObject([{ errorCode: 'JSON_PARSER_ERROR' }]);
    });

    test('a conversation that one may not see is not found', async () => {
        expect((await patch([], 'reader@example.com', 'hidden-alone')).status).toBe(404);
        expect((await patch([], 'owner@example.com', 'hidden-alone')).status).toBe(200);
    });
});
