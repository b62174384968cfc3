import type { Participant } from 'c/transcriptModel';
import { createFaultyOrg } from './harness/faultyOrg';
import { startProxy, type TestProxy } from './harness/startProxy';
import { callNamed, entriesOf, noticesOf, readMessages } from './harness/transcript';

const faulty = createFaultyOrg();
let proxy: TestProxy;
let supervisor: string;
let viewer: string;

beforeAll(async () => {
    proxy = await startProxy({ between: faulty.between, sleep: async () => undefined });
    supervisor = await proxy.tokenFor('supervisor@example.com');
    viewer = await proxy.tokenFor('viewer@example.com');
});
afterAll(async () => {
    await proxy.close();
    await faulty.close();
});
beforeEach(() => faulty.reset());

async function read(key: string, token: string) {
    return readMessages(proxy, callNamed(proxy, key).voiceCallId, token);
}

async function failureOf(response: Response): Promise<{ status: number; code: string; text: string }> {
    const text = await response.text();
    return { status: response.status, code: (JSON.parse(text) as { code: string }).code, text };
}

const behaviours = (['server', 'client'] as const).flatMap((filterClock) =>
    (['inclusive', 'exclusive'] as const).map((filterBounds) => ({ filterClock, filterBounds }))
);

describe('a whole transcript', () => {
    afterEach(() => {
        proxy.org.behaviour.filterClock = 'server';
        proxy.org.behaviour.filterBounds = 'inclusive';
    });

    it.each(behaviours)('brings all 6,000 lines, each once, filters %j', async (behaviour) => {
        Object.assign(proxy.org.behaviour, behaviour);
        const messages = await read('long-call', viewer);
        const stored = proxy.org.entries(callNamed(proxy, 'long-call').conversationIdentifier);

        const entries = entriesOf(messages);
        expect(entries).toHaveLength(stored.length);
        expect(stored).toHaveLength(6000);
        expect(new Map(entries.map(({ identifier, text }) => [identifier, text]))).toEqual(
            new Map(stored.map(({ identifier, messageText }) => [identifier, messageText]))
        );
        expect(messages[0]?.type).toBe('call');
        expect(messages.filter(({ type }) => type === 'entries').length).toBeGreaterThanOrEqual(6);
        expect(noticesOf(messages)).toEqual({});
    });

    it('costs five queries and one read for a short call', async () => {
        await read('billing', viewer);
        expect(faulty.seen.map(({ method, resource }) => `${method} ${resource}`).sort()).toEqual([
            'GET entries',
            'GET query',
            'GET query',
            'GET query',
            'GET query',
            'GET query'
        ]);
    });

    it('asks for plain text, names itself, and shows characters as they are stored', async () => {
        const call = callNamed(proxy, 'billing');
        const [first] = proxy.org.entries(call.conversationIdentifier);
        const text = `5 < 6 & "that's" \\ &amp;`;
        proxy.org.replaceEntry(call.conversationIdentifier, { ...first!, messageText: text });

        const entries = entriesOf(await read('billing', viewer));
        expect(entries.find(({ identifier }) => identifier === first!.identifier)?.text).toBe(text);
        proxy.org.replaceEntry(call.conversationIdentifier, first!);
        const request = faulty.seen.find(({ resource }) => resource === 'entries')!;
        expect(request.headers['x-chatter-entity-encoding']).toBe('false');
        expect(request.headers['x-sfdc-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    });

    it('says who speaks by local ids, and lets no key of theirs out', async () => {
        const messages = await read('drifted-times', viewer);
        const said = messages[0]?.type === 'call' ? messages[0].participants : [];
        const ids = new Set(said.map(({ id }: Participant) => id));
        expect([...ids]).toEqual(['p1', 'p2', 'p3']);
        expect(entriesOf(messages).every(({ participantId }) => participantId !== null && ids.has(participantId))).toBe(
            true
        );

        const text = JSON.stringify(messages);
        for (const { sender } of proxy.org.entries(callNamed(proxy, 'drifted-times').conversationIdentifier)) {
            expect(text).not.toContain(sender.subject);
        }
    });

    it('takes a sender whom nobody lists as one more party, and no phone number as a name', async () => {
        faulty.spoil = ({ resource, path }) =>
            resource === 'query' && path.includes('ConversationParticipant')
                ? {
                      edit: (body) =>
                          body
                              .replace(
                                  /"ParticipantDisplayName":"[^"]*"/g,
                                  '"ParticipantDisplayName":"+1 (415) 555-0142"'
                              )
                              .replace(/"ParticipantKey":"[^"]*"/, '"ParticipantKey":"someone else"')
                  }
                : null;
        const messages = await read('billing', viewer);
        const said = messages[0]?.type === 'call' ? messages[0].participants : [];
        expect(said).toHaveLength(3);
        expect(said.map(({ name }) => name)).toEqual([null, null, null]);
        expect(said[2]?.role).not.toBe('unknown');
    });

    it('is not there yet for a call that has just ended', async () => {
        const messages = await read('not-arrived', viewer);
        expect(messages.map(({ type }) => type)).toEqual(['call', 'entries', 'review', 'changes', 'end']);
        expect(entriesOf(messages)).toEqual([]);
    });

    it('says that a call is in progress', async () => {
        const [call] = await read('in-progress', viewer);
        expect(call).toMatchObject({ type: 'call', call: { state: 'inProgress', endMs: null } });
    });
});

describe('a transferred call', () => {
    it('shows a person all legs that they may open, with one more query', async () => {
        const messages = await read('transfer-first-leg', supervisor);
        expect(entriesOf(messages)).toHaveLength(
            proxy.org.entries(callNamed(proxy, 'transfer-first-leg').conversationIdentifier).length
        );
        expect(faulty.seen.filter(({ resource }) => resource === 'query')).toHaveLength(6);
    });

    it('names the other legs that they may open, and no others', async () => {
        const second = callNamed(proxy, 'transfer-second-leg').voiceCallId.slice(0, 15);
        const first = callNamed(proxy, 'transfer-first-leg').voiceCallId.slice(0, 15);
        const legsOf = async (key: string, token: string) =>
            (await read(key, token)).flatMap((message) => (message.type === 'call' ? [message.legs] : [])).at(-1);

        expect(await legsOf('transfer-first-leg', supervisor)).toEqual([
            {
                voiceCallId: second,
                name: 'VC-00001045',
                ownerName: 'Sofia Marchetti',
                startMs: expect.any(Number) as number
            }
        ]);
        expect(await legsOf('transfer-second-leg', supervisor)).toMatchObject([{ voiceCallId: first }]);
        expect(await legsOf('transfer-first-leg', viewer)).toEqual([]);
        expect(await legsOf('billing', supervisor)).toEqual([]);
    });

    it('shows nothing of a leg that they may not open, and says how many lines that are', async () => {
        const call = callNamed(proxy, 'transfer-first-leg');
        const hidden = callNamed(proxy, 'transfer-second-leg').voiceCallId.slice(0, 15);
        const stored = proxy.org.entries(call.conversationIdentifier);
        const hiddenLines = stored.filter(
            ({ relatedRecords }) => relatedRecords.every((id) => id === hidden) && relatedRecords.length > 0
        );
        expect(hiddenLines.length).toBeGreaterThan(0);

        const messages = await read('transfer-first-leg', viewer);
        const text = JSON.stringify(messages);
        for (const { messageText, identifier } of hiddenLines) {
            expect(text).not.toContain(JSON.stringify(messageText));
            expect(text).not.toContain(identifier);
        }
        expect(noticesOf(messages)).toMatchObject({ ENTRIES_HIDDEN: hiddenLines.length });
        expect(entriesOf(messages)).toHaveLength(stored.length - hiddenLines.length);
    });

    it('is not found by a person who may not open it', async () => {
        const { voiceCallId } = callNamed(proxy, 'transfer-second-leg');
        const answer = await failureOf(
            await proxy.request(`/v1/voice-calls/${voiceCallId}/transcript`, { token: viewer })
        );
        expect(answer).toMatchObject({ status: 404, code: 'VOICE_CALL_NOT_FOUND' });
    });
});

describe('what can go wrong', () => {
    it.each([
        ['no id', 'x'],
        ['an id of nothing', '0LQ000000000000AAA'],
        ['a query in the id', "0LQ0000' OR Name != '"],
        ['a path in the id', '..%2F..%2Fquery']
    ])('answers 404 for %s', async (name, id) => {
        const answer = await failureOf(
            await proxy.request(`/v1/voice-calls/${encodeURIComponent(id)}/transcript`, { token: viewer })
        );
        expect(answer).toMatchObject({ status: 404, code: 'VOICE_CALL_NOT_FOUND' });
    });

    const error = (errorCode: string): string => JSON.stringify([{ errorCode, message: 'SECRET WORDS OF A CALL' }]);
    it.each([
        ['an ended session', { status: 401, body: error('INVALID_SESSION_ID') }, 401, 'SESSION_ENDED_BY_SALESFORCE', 1],
        ['a missing right', { status: 403, body: error('INSUFFICIENT_ACCESS') }, 403, 'NOT_PERMITTED', 1],
        ['the day’s limit', { status: 403, body: error('REQUEST_LIMIT_EXCEEDED') }, 503, 'SALESFORCE_LIMIT', 1],
        ['too many requests', { status: 429, body: '' }, 503, 'SALESFORCE_LIMIT', 1],
        [
            'the hour’s limit',
            { status: 503, body: error('REQUEST_LIMIT_EXCEEDED'), headers: { 'retry-after': '90' } },
            503,
            'SALESFORCE_LIMIT',
            1
        ],
        [
            'maintenance in HTML',
            { status: 503, body: '<html>SECRET WORDS OF A CALL</html>', headers: { 'content-type': 'text/html' } },
            503,
            'SALESFORCE_UNAVAILABLE',
            3
        ],
        [
            'maintenance for a while',
            { status: 503, headers: { 'retry-after': '90' } },
            503,
            'SALESFORCE_UNAVAILABLE',
            1
        ],
        [
            'a page in place of data',
            { status: 200, body: '<html>SECRET WORDS OF A CALL</html>', headers: { 'content-type': 'text/html' } },
            502,
            'SALESFORCE_UNEXPECTED',
            1
        ],
        ['JSON cut short', { status: 200, body: '{"conversationEntries":[{"ident' }, 502, 'SALESFORCE_UNEXPECTED', 1],
        ['something else', { status: 418, body: 'SECRET WORDS OF A CALL' }, 502, 'SALESFORCE_UNEXPECTED', 1]
    ])('answers %s in its own words', async (name, answer, status, code, requests) => {
        faulty.spoil = ({ resource }) => (resource === 'entries' ? { answer } : null);
        const { voiceCallId } = callNamed(proxy, 'billing');
        const response = await proxy.request(`/v1/voice-calls/${voiceCallId}/transcript`, { token: viewer });
        const failure = await failureOf(response);
        expect(failure).toMatchObject({ status, code });
        expect(failure.text).not.toContain('SECRET');
        expect(response.headers.get('retry-after')).toBe(
            'headers' in answer && 'retry-after' in answer.headers ? '90' : null
        );
        expect(faulty.seen.filter(({ resource }) => resource === 'entries')).toHaveLength(requests);
    });

    it.each(['before', 'after'] as const)('gets over a connection that drops %s the org has worked', async (drop) => {
        faulty.spoil = ({ resource, nth }) => (resource === 'entries' && nth === 1 ? { drop } : null);
        const messages = await read('billing', viewer);
        const stored = proxy.org.entries(callNamed(proxy, 'billing').conversationIdentifier);
        expect(entriesOf(messages)).toHaveLength(stored.length);
        expect(noticesOf(messages)).toEqual({});
    });

    it('answers a connection that drops every time', async () => {
        faulty.spoil = ({ resource }) => (resource === 'entries' ? { drop: 'before' } : null);
        const { voiceCallId } = callNamed(proxy, 'billing');
        const answer = await failureOf(
            await proxy.request(`/v1/voice-calls/${voiceCallId}/transcript`, { token: viewer })
        );
        expect(answer).toMatchObject({ status: 503, code: 'SALESFORCE_UNAVAILABLE' });
    });

    it('says a failure after the first page as the last message', async () => {
        faulty.spoil = ({ resource, nth }) =>
            resource === 'entries' && nth === 3 ? { answer: { status: 401, body: error('INVALID_SESSION_ID') } } : null;
        const messages = await read('long-call', viewer);
        expect(messages.map(({ type }) => type)).toEqual(['call', 'entries', 'entries', 'error']);
        expect(messages.at(-1)).toMatchObject({ error: { code: 'SESSION_ENDED_BY_SALESFORCE' } });
    });

    it('stops reading when the page goes away', async () => {
        const page = new AbortController();
        faulty.spoil = ({ resource, nth }) => {
            if (resource === 'entries' && nth === 2) {
                page.abort();
            }
            return null;
        };
        const { voiceCallId } = callNamed(proxy, 'long-call');
        const before = proxy.logged().length;
        await expect(
            proxy
                .request(`/v1/voice-calls/${voiceCallId}/transcript`, { token: viewer, signal: page.signal })
                .then((answer) => answer.text())
        ).rejects.toThrow();
        while (!proxy.logged().slice(before).includes('cut off')) {
            await new Promise((resolve) => setTimeout(resolve, 5));
        }
        expect(faulty.seen.filter(({ resource }) => resource === 'entries').length).toBeLessThan(6);
    });
});
