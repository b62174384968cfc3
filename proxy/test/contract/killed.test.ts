import { parseSaveResponse, type ChangeSummary } from 'c/proxyProtocol';
import { createGate, type GateRequest, type GateRule } from '../harness/gate';
import { startProxyProcess, type ProxyProcess } from '../harness/proxyProcess';
import { PAGE, startProxy, type TestProxy } from '../harness/startProxy';
import { callNamed, readMessages } from '../harness/transcript';

/** Where a save is when its proxy is killed: the request of it that is under way, with three lines in chunks of two. */
const STEPS: readonly (readonly [string, GateRequest])[] = [
    ['the query of the call', { method: 'GET', resource: 'query', nth: 1 }],
    ['the making of the row', { method: 'POST', resource: 'row', nth: 1 }],
    ['the first read', { method: 'GET', resource: 'entries', nth: 1 }],
    ['the first chunk', { method: 'PATCH', resource: 'entries', nth: 1 }],
    ['the second chunk', { method: 'PATCH', resource: 'entries', nth: 2 }],
    ['the reading back', { method: 'GET', resource: 'entries', nth: 2 }],
    ['the update of the row', { method: 'PATCH', resource: 'row', nth: 1 }]
];

/** What a save left behind that was killed there, and so what is to be found out. */
interface Left {
    readonly row: 'none' | 'Sending' | 'Verified';
    /** Of its three lines, so many are stored. */
    readonly stored: 0 | 2 | 3;
}

const LEFT: Readonly<Record<string, readonly [before: Left, after: Left]>> = {
    'the query of the call': [
        { row: 'none', stored: 0 },
        { row: 'none', stored: 0 }
    ],
    'the making of the row': [
        { row: 'none', stored: 0 },
        { row: 'Sending', stored: 0 }
    ],
    'the first read': [
        { row: 'Sending', stored: 0 },
        { row: 'Sending', stored: 0 }
    ],
    'the first chunk': [
        { row: 'Sending', stored: 0 },
        { row: 'Sending', stored: 2 }
    ],
    'the second chunk': [
        { row: 'Sending', stored: 2 },
        { row: 'Sending', stored: 3 }
    ],
    'the reading back': [
        { row: 'Sending', stored: 3 },
        { row: 'Sending', stored: 3 }
    ],
    'the update of the row': [
        { row: 'Sending', stored: 3 },
        { row: 'Verified', stored: 3 }
    ]
};

const CASES = STEPS.flatMap(([step, request]) =>
    (['before', 'after'] as const).map((when, index) => ({ step, request, when, left: LEFT[step]![index]! }))
);

/** One in three, each thing that can be left behind among them; all of them under TRANSCRIPT_DESK_FULL. */
const EVERY = process.env['TRANSCRIPT_DESK_FULL'] === undefined ? 3 : 1;
const PLAYED = CASES.filter((_, index) => index % EVERY === 1 % EVERY);

const CALL = 'billing';
const gate = createGate();
/** How far the clock of the proxy that comes afterwards is ahead, in milliseconds. */
let aheadMs = 0;
/** How far the org's clock is behind, in milliseconds: a row made then is as much older for whoever comes later. */
let orgBehindMs = 0;
/** The proxy that comes afterwards, with the same keys; its org is the one of all. */
let next: TestProxy;
let victim: ProxyProcess;

beforeAll(async () => {
    next = await startProxy({
        between: gate.open,
        org: { now: () => Date.now() - orgBehindMs },
        now: () => Date.now() + aheadMs,
        sleep: async (ms) => void (aheadMs += ms),
        config: {
            save: {
                chunkSize: 2,
                deadlineMs: 60_000,
                lockWaitMs: 5_000,
                confirmTries: 3,
                confirmWaitMs: 2_000,
                uploadSettleMs: 900_000
            }
        }
    });
});
afterAll(async () => {
    await next.close();
    await gate.close();
});
beforeEach(async () => {
    aheadMs = 0;
    gate.reset();
    // What an update leaves out is lost, and nobody is there to notice.
    next.org.setBehaviour({ omittedRelatedRecords: 'clear' });
    victim = await startProxyProcess(next.config);
});
afterEach(() => victim.kill());

const lines = () => next.org.entries(callNamed(next, CALL).conversationIdentifier);
const rows = () => next.org.records('Transcript_Change__c');
const path = (): string => `/v1/voice-calls/${callNamed(next, CALL).voiceCallId}/entries`;
const callId = (): string => callNamed(next, CALL).voiceCallId;

/** Three lines with a text that nothing else has. */
function toEdits(
    name: string
): { readonly identifier: string; readonly baseText: string; readonly editedText: string }[] {
    return lines()
        .slice(4, 7)
        .map(({ identifier, messageText, clientTimestamp, serverReceivedTimestamp }, index) => ({
            identifier,
            baseText: messageText,
            editedText: `Line ${index + 1} of ${name}`,
            startMs: clientTimestamp,
            receivedMs: serverReceivedTimestamp
        }));
}

/** Saves through a proxy; null where it broke off. */
async function save(
    url: string,
    changes: readonly object[],
    username: string
): Promise<{ status: number; body: unknown } | null> {
    try {
        const answer = await fetch(`${url}${path()}`, {
            method: 'PATCH',
            headers: {
                Origin: PAGE,
                Authorization: `Bearer ${await next.tokenFor(username)}`,
                'Content-Type': 'application/json'
            },
            body: JSON.stringify({ reason: 'Transcription_Error', changes })
        });
        return { status: answer.status, body: await answer.json() };
    } catch {
        return null;
    }
}

/** What somebody who opens the call is told of the newest change. */
async function openedChanges(username: string): Promise<readonly ChangeSummary[]> {
    const messages = await readMessages(next, callId(), await next.tokenFor(username));
    return messages.flatMap((message) => (message.type === 'changes' ? message.changes : []));
}

/** Kills the victim at a step of a save of these lines. */
async function killAt(request: GateRequest, when: 'before' | 'after', changes: readonly object[]): Promise<void> {
    const rule: GateRule = ({ method, resource, nth }) =>
        method === request.method && resource === request.resource && nth === request.nth ? when : null;
    gate.reset(rule, () => victim.kill());
    expect(await save(victim.url, changes, 'supervisor@example.com')).toBeNull();
    gate.reset();
}

describe.each(PLAYED)('a proxy killed at $step, $when the org has worked', ({ step, request, when, left }) => {
    it('leaves what the next to open the call settles truthfully, and keeps everybody out until then', async () => {
        const before = rows().length;
        const edits = toEdits(`${step}, ${when}`);
        const belonging = lines().map(({ relatedRecords }) => relatedRecords);
        await killAt(request, when, edits);

        // What it left behind.
        const isStored = edits.map(({ identifier, editedText }) =>
            lines().some((line) => line.identifier === identifier && line.messageText === editedText)
        );
        expect(isStored).toEqual(edits.map((_, index) => index < left.stored));
        expect(lines().map(({ relatedRecords }) => relatedRecords)).toEqual(belonging);
        const row = rows()[before];
        expect(row?.State__c ?? 'none').toBe(left.row);

        // While it may still be under way, nobody gets in, and nobody settles it.
        if (left.row === 'Sending') {
            expect(await openedChanges('reviewer@example.com')).toMatchObject(
                expect.arrayContaining([expect.objectContaining({ changeId: row?.Id, state: 'saving' })])
            );
            gate.reset();
            const refused = await save(next.url, edits, 'reviewer@example.com');
            expect(refused).toMatchObject({ status: 409, body: { code: 'SAVE_LOCKED' } });
            expect(gate.seen.some(({ method, resource }) => method === 'PATCH' && resource === 'entries')).toBe(false);
            expect(rows()[before]).toEqual(row);
        }

        // Once it can't be, whoever opens the call finds out, if they may write change records.
        aheadMs += 2 * 60_000 + 5_000;
        if (left.row === 'Sending') {
            const [told] = await openedChanges('viewer@example.com');
            expect(told).toMatchObject({ changeId: row?.Id, state: 'pending', isJustSettled: false });
            expect(rows()[before]).toEqual(row);
        }
        const changes = await openedChanges('reviewer@example.com');
        const told = changes.find(({ changeId }) => changeId === row?.Id);
        expect(changes.filter(({ state }) => state === 'saving' || state === 'pending')).toEqual([]);
        const state = left.stored === 3 ? 'verified' : left.stored === 0 ? 'notApplied' : 'partlyVerified';
        expect(told ?? null).toEqual(
            left.row === 'none'
                ? null
                : expect.objectContaining({
                      state,
                      isJustSettled: left.row === 'Sending',
                      isOwn: false,
                      savedBy: 'Sofia Marchetti',
                      seal: 'intact',
                      lines: edits.map(({ identifier }, index) => ({
                          identifier,
                          action: 'edit',
                          labels: [],
                          result: index < left.stored ? 'verified' : 'notApplied'
                      }))
                  })
        );
        expect(
            rows().filter(({ State__c, Lock__c, Digests__c }) => State__c === 'Sending' || Lock__c || Digests__c)
        ).toEqual([]);

        // And the conversation is free again.
        const again = await save(next.url, toEdits(`after ${step}, ${when}`), 'reviewer@example.com');
        expect(parseSaveResponse(again?.body)).toMatchObject({ state: 'verified', problem: null });
        expect(`${victim.said()}${next.logged()}`).not.toContain('Line 1 of');
    });
});

it.each(CASES.filter(({ left }) => left.row === 'Sending').filter((_, index) => index % (3 * EVERY) === 0))(
    'the next save settles what a proxy left that was killed at $step, $when the org has worked',
    async ({ step, request, when, left }) => {
        const before = rows().length;
        await killAt(request, when, toEdits(`${step}, ${when}, once more`));
        aheadMs += 2 * 60_000 + 5_000;
        const again = await save(next.url, toEdits(`after ${step}, ${when}, once more`), 'reviewer@example.com');
        expect(parseSaveResponse(again?.body)).toMatchObject({ state: 'verified', problem: null });
        expect(rows()[before]).toMatchObject({
            State__c: left.stored === 3 ? 'Verified' : left.stored === 0 ? 'Not_Applied' : 'Partly_Verified',
            Lock__c: null,
            Digests__c: null
        });
    }
);

it('a redaction is settled as what it is', async () => {
    const [{ identifier, baseText } = { identifier: '', baseText: '' }] = toEdits('nothing');
    const redactions = [{ start: 0, end: 4, entityType: 'NAME', mask: '[NAME]' }];
    await killAt({ method: 'PATCH', resource: 'entries', nth: 1 }, 'after', [{ identifier, baseText, redactions }]);
    aheadMs += 2 * 60_000 + 5_000;
    expect((await openedChanges('reviewer@example.com'))[0]).toMatchObject({
        state: 'verified',
        isJustSettled: true,
        lines: [{ identifier, action: 'redact', labels: ['NAME'], result: 'verified' }]
    });
});

it.each(['before', 'after'] as const)(
    'a proxy killed while it settles, %s the org has ended the row, leaves the same to the next',
    async (when) => {
        orgBehindMs = 2 * 60_000 + 5_000;
        await killAt({ method: 'PATCH', resource: 'entries', nth: 1 }, 'after', toEdits(`settling, ${when}`));
        orgBehindMs = 0;
        victim = await startProxyProcess(next.config);
        gate.reset(
            ({ method, resource }) => (method === 'PATCH' && resource === 'row' ? when : null),
            () => victim.kill()
        );
        const headers = { Origin: PAGE, Authorization: `Bearer ${await next.tokenFor('reviewer@example.com')}` };
        const opened = fetch(`${victim.url}/v1/voice-calls/${callId()}/transcript`, { headers });
        await expect(opened.then((answer) => answer.text())).rejects.toThrow();
        gate.reset();
        expect(rows().at(-1)!.State__c).toBe(when === 'before' ? 'Sending' : 'Partly_Verified');

        const changes = await openedChanges('supervisor@example.com');
        expect(changes.find(({ changeId }) => changeId === rows().at(-1)!.Id)).toMatchObject({
            state: 'partlyVerified',
            isJustSettled: when === 'before',
            seal: 'intact',
            lines: [{ result: 'verified' }, { result: 'verified' }, { result: 'notApplied' }]
        });
        expect(rows().at(-1)).toMatchObject({ State__c: 'Partly_Verified', Lock__c: null, Digests__c: null });
    }
);
