import { parseEntriesPage } from 'c/conversationEntries';
import type { Entry } from 'c/transcriptModel';
import { noticesByLine } from '../src/read/readNotices';
import { createFaultyOrg } from './harness/faultyOrg';
import { startPassingProxy } from './harness/passing';
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

type SentEntry = Record<string, unknown>;

/** Changes the line with this identifier wherever the org sends it. */
function alter(identifier: string, change: (entry: SentEntry) => unknown): void {
    faulty.spoil = ({ resource }) =>
        resource === 'entries'
            ? {
                  edit: (body) => {
                      const answer = JSON.parse(body) as { conversationEntries: SentEntry[] };
                      return JSON.stringify({
                          conversationEntries: answer.conversationEntries.map((entry) =>
                              entry['identifier'] === identifier ? change(entry) : entry
                          )
                      });
                  }
              }
            : null;
}

async function read(key: string, token = viewer) {
    const messages = await readMessages(proxy, callNamed(proxy, key).voiceCallId, token);
    return { entries: entriesOf(messages), notices: noticesOf(messages) };
}

function stored(key: string) {
    return proxy.org.entries(callNamed(proxy, key).conversationIdentifier);
}

const without =
    (...fields: readonly string[]) =>
    (entry: SentEntry): SentEntry =>
        Object.fromEntries(Object.entries(entry).filter(([name]) => !fields.includes(name)));
const withFields =
    (fields: SentEntry) =>
    (entry: SentEntry): SentEntry => ({ ...entry, ...fields });

describe('a line that is not as documented is shown as far as it goes, and named', () => {
    it.each<[string, (entry: SentEntry) => unknown, Partial<Entry>, Record<string, number>]>([
        ['no text', without('messageText'), { text: '' }, { ENTRIES_WITHOUT_TEXT: 1 }],
        ['null for text', withFields({ messageText: null }), { text: '' }, { ENTRIES_WITHOUT_TEXT: 1 }],
        ['an object for text', withFields({ messageText: { a: 1 } }), { text: '' }, { ENTRIES_WITHOUT_TEXT: 1 }],
        ['an empty text, which is one', withFields({ messageText: '' }), { text: '' }, {}],
        ['no time', without('clientTimestamp'), { startMs: null }, { ENTRIES_WITHOUT_TIME: 1 }],
        ['words for a time', withFields({ clientTimestamp: 'soon' }), { startMs: null }, { ENTRIES_WITHOUT_TIME: 1 }],
        ['digits for a time', withFields({ clientTimestamp: '1736508089610' }), { startMs: 1736508089610 }, {}],
        ['no time of arrival', without('serverReceivedTimestamp'), { receivedMs: null }, {}],
        ['no duration', without('clientDuration'), { durationMs: null }, {}],
        ['no sender', without('sender'), { participantId: null }, { ENTRIES_WITHOUT_SPEAKER: 1 }],
        ['an empty sender', withFields({ sender: {} }), { participantId: null }, { ENTRIES_WITHOUT_SPEAKER: 1 }],
        ['no related records', without('relatedRecords'), { voiceCallIds: [] }, { ENTRIES_WITHOUT_CALL: 1 }],
        ['null for related records', withFields({ relatedRecords: null }), {}, { ENTRIES_WITHOUT_CALL: 1 }],
        [
            'only records that are no calls',
            withFields({ relatedRecords: ['500000000000001', '001000000000001'] }),
            { voiceCallIds: [] },
            { ENTRIES_WITHOUT_CALL: 1 }
        ],
        ['fields that nobody knows', withFields({ version: 3, editor: {} }), {}, {}],
        [
            'nothing but an identifier',
            ({ identifier }) => ({ identifier }),
            { text: '', startMs: null, durationMs: null, receivedMs: null, participantId: null, voiceCallIds: [] },
            {
                ENTRIES_WITHOUT_TEXT: 1,
                ENTRIES_WITHOUT_TIME: 1,
                ENTRIES_WITHOUT_SPEAKER: 1,
                ENTRIES_WITHOUT_CALL: 1
            }
        ]
    ])('%s', async (name, change, shown, notices) => {
        const lines = stored('billing');
        const { identifier } = lines[7]!;
        alter(identifier, change);
        const answer = await read('billing');
        expect(answer.entries).toHaveLength(lines.length);
        expect(answer.entries.find((entry) => entry.identifier === identifier)).toMatchObject(shown);
        expect(answer.notices).toEqual(notices);
    });

    it.each<[string, (entry: SentEntry) => unknown]>([
        ['no identifier', without('identifier')],
        ['an empty identifier', withFields({ identifier: '' })],
        ['null', () => null],
        ['a text', () => 'text'],
        ['a list', () => []]
    ])('can’t be shown without its identifier: %s', async (name, change) => {
        const lines = stored('billing');
        alter(lines[20]!.identifier, change);
        const { entries, notices } = await read('billing');
        expect(entries).toHaveLength(lines.length - 1);
        expect(notices).toEqual({ ENTRIES_MALFORMED: 1 });
    });

    it('is told from its neighbours where some have no identifier', () => {
        const whole = { messageText: 'text', clientTimestamp: 1, sender: { role: 'Agent' } };
        const page = parseEntriesPage({
            conversationEntries: [
                { ...whole, identifier: 'a', sender: null },
                null,
                { ...whole, identifier: 'b' },
                {},
                'text',
                { identifier: 'c', sender: { subject: 'x' } },
                { ...whole, identifier: 'd' }
            ]
        });
        expect(noticesByLine(page!)).toEqual(
            new Map([
                ['a', ['ENTRIES_WITHOUT_SPEAKER']],
                ['c', ['ENTRIES_WITHOUT_TEXT', 'ENTRIES_WITHOUT_TIME']]
            ])
        );
    });

    it('counts a line once that comes on two pages', async () => {
        // Whichever way pages overlap, the last line of the first is on the second.
        const { identifier } = [...stored('long-call')].sort(
            (a, b) => a.serverReceivedTimestamp - b.serverReceivedTimestamp
        )[999]!;
        alter(identifier, without('messageText', 'sender'));
        expect((await read('long-call')).notices).toEqual({ ENTRIES_WITHOUT_TEXT: 1, ENTRIES_WITHOUT_SPEAKER: 1 });
    });

    it('says nothing of what is odd about a line that this person may not see', async () => {
        const hidden = callNamed(proxy, 'transfer-second-leg').voiceCallId.slice(0, 15);
        const lines = stored('transfer-first-leg').filter(({ relatedRecords }) => relatedRecords.includes(hidden));
        alter(lines[0]!.identifier, without('messageText', 'sender', 'clientTimestamp'));
        expect((await read('transfer-first-leg')).notices).toEqual({ ENTRIES_HIDDEN: lines.length });
        expect((await read('transfer-first-leg', supervisor)).notices).toEqual({
            ENTRIES_WITHOUT_TEXT: 1,
            ENTRIES_WITHOUT_SPEAKER: 1,
            ENTRIES_WITHOUT_TIME: 1
        });
    });
});

describe('a call whose transcript is not whole yet', () => {
    afterEach(() => proxy.org.setBehaviour({ freshTranscript: 'complete' }));

    it('shows lines that name no call yet, and says how many they are', async () => {
        proxy.org.setBehaviour({ freshTranscript: 'withoutRelatedRecords' });
        const lines = stored('in-progress');
        const { entries, notices } = await read('in-progress');
        expect(entries).toHaveLength(lines.length);
        expect(notices).toEqual({ ENTRIES_WITHOUT_CALL: lines.length });
    });

    it('is read without lines, and to its end', async () => {
        proxy.org.setBehaviour({ freshTranscript: 'empty' });
        expect(await read('in-progress')).toEqual({ entries: [], notices: {} });
    });

    it.each([
        ['no conversation', { ConversationId: null, Conversation: null }],
        ['a conversation without identifier', { Conversation: { ConversationIdentifier: null } }]
    ])('says that there is no conversation yet: %s', async (name, fields) => {
        faulty.spoil = ({ resource, nth }) =>
            resource === 'query' && nth === 1
                ? {
                      edit: (body) => {
                          const answer = JSON.parse(body) as { records: object[] };
                          return JSON.stringify({ ...answer, records: [{ ...answer.records[0], ...fields }] });
                      }
                  }
                : null;
        const { voiceCallId } = callNamed(proxy, 'billing');
        const answer = await proxy.request(`/v1/voice-calls/${voiceCallId}/transcript`, { token: viewer });
        expect(answer.status).toBe(409);
        expect(await answer.json()).toMatchObject({ code: 'VOICE_CALL_WITHOUT_CONVERSATION' });
    });
});

describe('a moment with more lines than come at once', () => {
    const ways = (['server', 'client'] as const).flatMap((filterClock) =>
        (['inclusive', 'exclusive'] as const).map((filterBounds) => ({ filterClock, filterBounds }))
    );

    it.each(ways)('is read from both ends, and only what neither reaches is named: %j', async (behaviour) => {
        const other = await startPassingProxy({ org: { behaviour } });
        const call = callNamed(other, 'long-call');
        const token = await other.tokenFor('viewer@example.com');
        const lines = other.org.entries(call.conversationIdentifier);
        const crowd = (count: number): void => {
            const { clientTimestamp, serverReceivedTimestamp } = lines[3000]!;
            for (const line of lines.slice(3000, 3000 + count)) {
                other.org.replaceEntry(call.conversationIdentifier, {
                    ...line,
                    clientTimestamp,
                    serverReceivedTimestamp
                });
            }
        };
        crowd(1_700);
        const both = await readMessages(other, call.voiceCallId, token);
        expect(new Set(entriesOf(both).map(({ identifier }) => identifier)).size).toBe(lines.length);
        expect(noticesOf(both)).toEqual({});

        crowd(2_500);
        const some = await readMessages(other, call.voiceCallId, token);
        const got = new Set(entriesOf(some).map(({ identifier }) => identifier));
        expect(noticesOf(some)).toEqual({ TIMESTAMP_CROWDED: 1 });
        // The lines before and after that moment are all there.
        const outside = [...lines.slice(0, 3000), ...lines.slice(5500)];
        expect(outside.every(({ identifier }) => got.has(identifier))).toBe(true);
        expect(got.size).toBeGreaterThanOrEqual(outside.length + 1_900);
    });
});
