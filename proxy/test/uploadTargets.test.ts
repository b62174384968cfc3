import { parseTargetsAnswer, type TargetAnswer } from 'c/proxyProtocol';
import { codeOf } from './harness/answers';
import { faulty, proxy, seen, useSaveBench } from './harness/saveBench';
import { callNamed } from './harness/transcript';

useSaveBench();

async function ask(voiceCallIds: readonly unknown[], username = 'admin@example.com'): Promise<Response> {
    const token = await proxy.tokenFor(username);
    return proxy.request('/v1/upload-targets', { method: 'POST', token, body: JSON.stringify({ voiceCallIds }) });
}
async function targetsOf(voiceCallIds: readonly string[], username?: string): Promise<readonly TargetAnswer[]> {
    const body: unknown = await (await ask(voiceCallIds, username)).json();
    const parsed = parseTargetsAnswer(body);
    if (!parsed) {
        throw new Error(`no targets: ${JSON.stringify(body)}`);
    }
    return parsed.targets;
}
const idOf = (key: string): string => callNamed(proxy, key).voiceCallId;

type Rows = Record<string, unknown>[];

/** Changes the records of an answer on its way. */
function withRecords(change: (records: Rows) => unknown[]): (body: string) => string {
    return (body) => {
        const answer = JSON.parse(body) as { records: Rows };
        return JSON.stringify({ ...answer, records: change(answer.records) });
    };
}

function withParticipants(change: (records: Rows) => unknown[]): void {
    faulty.spoil = ({ path }) => (path.includes('ConversationParticipant') ? { edit: withRecords(change) } : null);
}

describe('POST /v1/upload-targets', () => {
    it('tells each call in the order it was asked for, in three queries', async () => {
        const ids = [idOf('long-call'), 'CANARY', idOf('billing').slice(0, 15), idOf('billing')];
        const answers = await targetsOf(ids);
        expect(answers.map(({ voiceCallId }) => voiceCallId)).toEqual(ids);
        expect(answers.map(({ target, problem }) => target?.voiceCallId ?? problem?.code)).toEqual([
            ids[0]!.slice(0, 15),
            'VOICE_CALL_NOT_FOUND',
            ids[2],
            ids[2]
        ]);
        expect(seen()).toEqual(['GET query', 'GET query', 'GET query']);
        expect(proxy.logged()).not.toContain('CANARY');
    });

    it('says when the conversation was, who can speak in it, and what belongs to it', async () => {
        const [answer] = await targetsOf([idOf('billing')]);
        const { conversationIdentifier } = callNamed(proxy, 'billing');
        expect(answer!.target).toMatchObject({ conversationIdentifier, unusable: 0 });
        expect(answer!.target!.startMs).toBeLessThan(answer!.target!.endMs!);
        expect(answer!.target!.participants.map(({ role }) => role).sort()).toEqual(['agent', 'customer']);
        expect(answer!.target!.participants.map(({ sender }) => sender.role).sort()).toEqual(['AGENT', 'END_USER']);
        expect(answer!.target!.legs.map(({ voiceCallId }) => voiceCallId)).toEqual([idOf('billing').slice(0, 15)]);
    });

    it('tells legs by their beginning, and none that the person may not open', async () => {
        const [first, second] = [idOf('transfer-first-leg'), idOf('transfer-second-leg')];
        // The second begins a minute after the first, and comes before it.
        const later = (text: unknown): string => new Date(Date.parse(String(text)) + 60_000).toISOString();
        const delay = (row: Rows[number]): Rows[number] =>
            row['Id'] === second ? { ...row, CallStartDateTime: later(row['CallStartDateTime']) } : row;
        faulty.spoil = ({ path }) =>
            path.includes('CallEndDateTime')
                ? { edit: withRecords((records) => records.map(delay).sort((a) => (a['Id'] === second ? -1 : 1))) }
                : null;
        const [seenByAll] = await targetsOf([second]);
        expect(seenByAll!.target!.legs.every(({ startMs, endMs }) => startMs !== null && endMs !== null)).toBe(true);
        expect(seenByAll!.target!.legs.map(({ voiceCallId }) => voiceCallId)).toEqual([
            first.slice(0, 15),
            second.slice(0, 15)
        ]);
        const answers = await targetsOf([first, second], 'viewer@example.com');
        expect(answers[0]!.target!.legs.map(({ voiceCallId }) => voiceCallId)).toEqual([first.slice(0, 15)]);
        expect(answers[1]!.problem!.code).toBe('VOICE_CALL_NOT_FOUND');
    });

    it('takes a call in progress, without an end', async () => {
        const [answer] = await targetsOf([idOf('in-progress')]);
        expect(answer!.target).toMatchObject({ endMs: null });
    });

    it('says which call is in no conversation yet, and that costs no other', async () => {
        faulty.spoil = ({ path }) =>
            path.includes('Conversation.StartTime')
                ? { edit: (body) => body.replace(/"ConversationIdentifier":"[^"]*"/, '"ConversationIdentifier":null') }
                : null;
        const answers = await targetsOf([idOf('billing'), idOf('long-call')]);
        expect(answers.map(({ problem }) => problem?.code ?? null).sort()).toEqual([
            'VOICE_CALL_WITHOUT_CONVERSATION',
            null
        ]);
    });

    it('counts parties that no line can be said by, and takes two rows of one key and role as one', async () => {
        withParticipants((records) => [
            ...records.map((row) => ({ ...row, ParticipantDisplayName: null })),
            ...records,
            ...records.map((row) => ({ ...row, ParticipantDisplayName: '+1 555 010 9999' })),
            { ...records[0], ParticipantKey: null },
            { ...records[0], ParticipantKey: 'a', AppType: 'unheard_of' },
            { ...records[0], ParticipantKey: 'b', ParticipantRole: 'Unheard' }
        ]);
        const [answer] = await targetsOf([idOf('billing')]);
        const { participants, unusable } = answer!.target!;
        expect(unusable).toBe(3);
        expect(participants.map(({ id }) => id)).toEqual(['p1', 'p2']);
        // The second row has a name, and a number is none.
        expect(participants.every(({ name }) => name !== null && !name.includes('555'))).toBe(true);
    });

    it.each([[[]], [Array.from({ length: 101 }, () => '0LQ000000000001')], [[7]]])(
        'refuses a question that is none',
        async (ids) => {
            expect(await codeOf(await ask(ids))).toBe('REQUEST_INVALID');
        }
    );
});
