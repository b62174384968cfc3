import type { Fault } from './harness/faultyOrg';
import {
    clock,
    edited,
    failed,
    faulty,
    linesOf,
    postRow,
    proxy,
    redacted,
    reviewer,
    rowOf,
    rows,
    save,
    saved,
    seen,
    supervisor,
    textOf,
    viewer,
    waitUntilDue,
    useSaveBench
} from './harness/saveBench';
import { callNamed, changesOf, noticesOf, readMessages } from './harness/transcript';

useSaveBench();

const open = (key: string, token = supervisor) => readMessages(proxy, callNamed(proxy, key).voiceCallId, token);
const changesIn = async (key: string, token = supervisor) => changesOf(await open(key, token));
const newest = async (key: string, token = supervisor) => (await changesIn(key, token))[0]!;

/** Cuts a save off: from its nth request of a kind on nothing gets through. The id of the row it leaves. */
async function cutOff(
    key: string,
    line: object,
    from: 'reading' | 'reading back',
    token = supervisor,
    more: object = {}
): Promise<string> {
    let isCut = false;
    faulty.spoil = ({ method, resource, nth }): Fault | null => {
        isCut ||= method === 'GET' && resource === 'entries' && nth === (from === 'reading' ? 1 : 2);
        return isCut ? { drop: 'before' } : null;
    };
    await save(key, [line], token, more);
    faulty.reset();
    const row = rows().at(-1)!;
    expect(row).toMatchObject({ State__c: 'Sending', Lock__c: expect.any(String) });
    return String(row.Id);
}

describe('opening a call', () => {
    it('tells its changes, newest first, with one query, beside the one for the draft', async () => {
        const first = await saved(await save('billing', [edited('billing', 1)], reviewer));
        clock.aheadMs += 2_000;
        const line = redacted('billing', 2);
        const second = await saved(
            await save('billing', [line], supervisor, { reason: 'Personal_Data', note: 'A name.' })
        );
        faulty.reset();
        const [latest, earlier] = await changesIn('billing');
        expect(latest).toEqual({
            changeId: second.changeId,
            name: expect.stringMatching(/^TC-\d{6}$/),
            kind: 'save',
            state: 'verified',
            isJustSettled: false,
            isOwn: true,
            savedBy: 'Sofia Marchetti',
            madeMs: expect.any(Number),
            reason: 'Personal_Data',
            note: 'A name.',
            seal: 'intact',
            requestId: second.requestId,
            lines: [{ identifier: line.identifier, action: 'redact', labels: ['NAME'], result: 'verified' }]
        });
        expect(earlier).toMatchObject({ changeId: first.changeId, isOwn: false, savedBy: 'Rafael Okafor' });
        expect(seen().filter((request) => request.endsWith('change'))).toEqual([]);
        expect(seen().filter((request) => request === 'GET query')).toHaveLength(5);
    });

    it('says that older ones may be missing where as many came as one query gives', async () => {
        await saved(await save('billing', [edited('billing', 1)]));
        const withRows = (count: number) => {
            faulty.spoil = ({ resource, path }): Fault | null =>
                resource === 'query' && path.includes('Transcript_Change__c')
                    ? {
                          edit: (body) => {
                              const { records } = JSON.parse(body) as { records: object[] };
                              const many = Array.from({ length: count }, () => records[0]);
                              return JSON.stringify({ totalSize: count, done: true, records: many });
                          }
                      }
                    : null;
        };
        withRows(199);
        expect(noticesOf(await open('billing'))).toEqual({});
        withRows(200);
        expect(noticesOf(await open('billing'))).toEqual({ CHANGES_CUT_OFF: 200 });
    });

    it('tells them to everybody who may read records, and nobody else hears that there are any', async () => {
        await saved(await save('billing', [edited('billing', 3)]));
        expect((await newest('billing', viewer)).state).toBe('verified');
        faulty.spoil = ({ resource, path }) =>
            resource === 'query' && path.includes('Transcript_Change__c')
                ? { answer: { status: 400, body: '[{"errorCode":"INVALID_TYPE","message":"CANARY"}]' } }
                : null;
        const messages = await open('billing', viewer);
        expect(messages.map(({ type }) => type)).toEqual(['call', 'entries', 'review', 'end']);
        expect(noticesOf(messages)).toEqual({});
    });

    it.each<[string, Fault]>([
        ['an error', { answer: { status: 500, body: '[{"errorCode":"UNKNOWN_EXCEPTION","message":"CANARY"}]' } }],
        ['a page in place of data', { answer: { status: 200, body: '<html>CANARY' } }],
        ['rows that are none', { answer: { status: 200, body: '{"done":true,"records":[{"Id":"CANARY"}]}' } }],
        [
            'a row made at no time',
            { edit: (body) => body.replaceAll(/"CreatedDate":"[^"]*"/g, '"CreatedDate":"CANARY"') }
        ]
    ])('says that they could not be read: %s', async (name, fault) => {
        await saved(await save('billing', [edited('billing', 3)]));
        faulty.spoil = ({ resource, path }) =>
            resource === 'query' && path.includes('Transcript_Change__c') ? fault : null;
        const messages = await open('billing');
        // Where Salesforce does not answer, nothing more is asked.
        const review = name === 'an error' ? [] : ['review'];
        expect(messages.map(({ type }) => type)).toEqual(['call', 'entries', ...review, 'end']);
        expect(noticesOf(messages)).toMatchObject({ CHANGES_UNREAD: 1 });
        expect(JSON.stringify(messages)).not.toContain('CANARY');
    });
});

describe('opening a call whose save was cut off', () => {
    it.each([
        ['reading', 'notApplied', 'Not_Applied', 'notApplied'],
        ['reading back', 'verified', 'Verified', 'verified']
    ] as const)(
        'at its %s settles it as %s, with no read more, and says so once',
        async (from, state, stored, result) => {
            const line = edited('billing', 5);
            const id = await cutOff('billing', line, from);
            expect(await newest('billing')).toMatchObject({ changeId: id, state: 'saving', isJustSettled: false });
            expect(rowOf(id).State__c).toBe('Sending');

            await waitUntilDue();
            faulty.reset();
            const text = textOf('billing', line.identifier)!;
            const messages = await open('billing', reviewer);
            expect(changesOf(messages)[0]).toMatchObject({
                changeId: id,
                state,
                isJustSettled: true,
                isOwn: false,
                seal: 'intact',
                lines: [{ identifier: line.identifier, result }]
            });
            expect(JSON.stringify(changesOf(messages))).not.toContain(text.slice(0, 12));
            expect(rowOf(id)).toMatchObject({ State__c: stored, Lock__c: null, Digests__c: null });
            expect(seen().filter((request) => request === 'GET entries')).toHaveLength(1);
            expect(seen().filter((request) => request === 'PATCH change')).toHaveLength(1);

            expect(await newest('billing')).toMatchObject({ state, isJustSettled: false, seal: 'intact' });
            expect((await saved(await save('billing', [edited('billing', 6)]))).state).toBe('verified');
        }
    );

    it('tells a person without the right that it is pending, and leaves it as it is', async () => {
        const id = await cutOff('billing', edited('billing', 7), 'reading back');
        await waitUntilDue();
        expect(await newest('billing', viewer)).toMatchObject({ state: 'pending', isJustSettled: false });
        expect(rowOf(id)).toMatchObject({ State__c: 'Sending', Lock__c: expect.any(String) });
        expect(await newest('billing', reviewer)).toMatchObject({ state: 'verified', isJustSettled: true });
    });

    it('says that it is pending where Salesforce does not answer', async () => {
        await cutOff('billing', edited('billing', 8), 'reading back');
        await waitUntilDue();
        faulty.spoil = ({ method, resource }) =>
            method === 'PATCH' && resource === 'change' ? { drop: 'before' } : null;
        expect(await newest('billing')).toMatchObject({ state: 'pending', isJustSettled: false });
        faulty.reset();
        expect(await newest('billing')).toMatchObject({ state: 'verified', isJustSettled: true });
    });

    it('tells what it came to where somebody else was faster', async () => {
        const id = await cutOff('billing', edited('billing', 9), 'reading back');
        await waitUntilDue();
        let theirs: Awaited<ReturnType<typeof newest>> | null = null;
        faulty.spoil = async ({ method, resource, nth }) => {
            if (method === 'PATCH' && resource === 'change' && nth === 1) {
                theirs = await newest('billing', reviewer);
            }
            return null;
        };
        const mine = await newest('billing');
        expect(theirs).toMatchObject({ changeId: id, state: 'verified', isJustSettled: true });
        expect(mine).toMatchObject({ changeId: id, state: 'verified', isJustSettled: false, seal: 'intact' });
    });

    it('does not settle one whose save may have stored lines after they were read', async () => {
        const id = await cutOff('billing', edited('billing', 10), 'reading');
        clock.aheadMs += 100_000;
        // While it is read so much time passes that the row becomes due.
        faulty.spoil = ({ method, resource }) => {
            clock.aheadMs += method === 'GET' && resource === 'entries' ? 60_000 : 0;
            return null;
        };
        expect(await newest('billing')).toMatchObject({ changeId: id, state: 'saving' });
        expect(rowOf(id).State__c).toBe('Sending');
    });

    it('settles the one of another leg that holds the lock', async () => {
        const note = { note: 'Of a call that this person may not open.' };
        const line = edited('transfer-second-leg', linesOf('transfer-second-leg').length - 1);
        const id = await cutOff('transfer-second-leg', line, 'reading back', supervisor, note);
        await waitUntilDue();
        const messages = await open('transfer-first-leg', reviewer);
        expect(changesOf(messages)[0]).toMatchObject({
            changeId: id,
            state: 'verified',
            isJustSettled: true,
            note: null,
            lines: []
        });
        expect(JSON.stringify(messages)).not.toContain(line.identifier);
        expect(rowOf(id)).toMatchObject({ State__c: 'Verified', Lock__c: null });
        // It is over, and none of this leg's own.
        expect((await changesIn('transfer-first-leg', reviewer)).map(({ changeId }) => changeId)).not.toContain(id);
    });

    it('lists an upload as it stands, and settles no forged one before its time', async () => {
        const { voiceCallId, conversationIdentifier } = callNamed(proxy, 'billing');
        const id = await postRow(
            { Voice_Call__c: voiceCallId, Kind__c: 'Upload', State__c: 'Sending', Lock__c: conversationIdentifier },
            'admin@example.com'
        );
        expect(await newest('billing')).toMatchObject({ changeId: id, kind: 'upload', state: 'saving', lines: [] });
        await waitUntilDue();
        expect(await newest('billing')).toMatchObject({ changeId: id, kind: 'upload', state: 'saving' });
        expect(rowOf(id).State__c).toBe('Sending');
    });

    it('spends a few requests at most on rows that somebody forged', async () => {
        const { voiceCallId } = callNamed(proxy, 'billing');
        const genuine = await cutOff('billing', edited('billing', 11), 'reading back');
        for (let count = 0; count < 8; count += 1) {
            await postRow({ Voice_Call__c: voiceCallId, Kind__c: 'Save', State__c: 'Sending' });
        }
        await waitUntilDue();
        const changes = await changesIn('billing');
        expect(seen().filter((request) => request === 'PATCH change')).toHaveLength(5);
        // The one that keeps everybody out is among them.
        expect(changes.find(({ changeId }) => changeId === genuine)).toMatchObject({ state: 'verified' });
        expect(changes.filter(({ state }) => state === 'pending')).toHaveLength(4);
        await changesIn('billing');
        expect(rows().filter(({ State__c }) => State__c === 'Sending')).toEqual([]);
    });

    it('believes no text that came escaped', async () => {
        const line = edited('billing', 12, (text) => `${text} isn't`);
        const id = await cutOff('billing', line, 'reading back');
        await waitUntilDue();
        const escape = (body: string): string => body.replaceAll("'", '&#39;');
        faulty.spoil = ({ method, resource }) => (method === 'GET' && resource === 'entries' ? { edit: escape } : null);
        expect(await newest('billing')).toMatchObject({
            changeId: id,
            state: 'partlyVerified',
            lines: [{ result: 'unproven' }]
        });
    });
});

it('never lets a row stay Sending that was cut off anywhere on its way', async () => {
    const line = (nth: number) => edited('long-call', 2_000 + nth);
    await saved(await save('long-call', [line(0)]));
    const whole = faulty.seen.length;
    for (let at = 2; at <= whole; at += 1) {
        for (const drop of ['before', 'after'] as const) {
            let passed = 0;
            const before = rows().length;
            faulty.reset();
            faulty.spoil = () => {
                passed += 1;
                return passed >= at ? { drop } : null;
            };
            const change = line(at * 2 + (drop === 'after' ? 1 : 0));
            const answer = await save('long-call', [change]);
            faulty.reset();
            const [row] = rows().slice(before);
            await waitUntilDue();
            const messages = await open('long-call');
            const isOurs = textOf('long-call', change.identifier) === change.editedText;
            if (!row) {
                expect((await failed(answer)).code).toBe('SALESFORCE_UNAVAILABLE');
                expect(isOurs).toBe(false);
                continue;
            }
            const ended = rowOf(String(row.Id));
            expect(ended).toMatchObject({
                State__c: isOurs ? 'Verified' : 'Not_Applied',
                Lock__c: null,
                Digests__c: null
            });
            expect(changesOf(messages)[0]).toMatchObject({
                changeId: String(row.Id),
                state: isOurs ? 'verified' : 'notApplied',
                seal: 'intact'
            });
        }
    }
});
