import type { Fault } from './harness/faultyOrg';
import {
    clock,
    edited,
    editedAll,
    endOpenRows,
    failed,
    faulty,
    linesOf,
    proxy,
    rowOf,
    rows,
    save,
    saved,
    seen,
    spoilNth,
    textOf,
    waits,
    waitUntilDue,
    useSaveBench
} from './harness/saveBench';
import { callNamed } from './harness/transcript';

useSaveBench();

const sent = () => seen().filter((request) => request === 'PATCH entries');
const answerTo = (status: number, body: string, type = 'application/json'): Fault => ({
    answer: { status, body, headers: { 'content-type': type } }
});
const useChunksOf = (size: number): void => void Object.assign(proxy.config.save, { chunkSize: size });
afterEach(() => useChunksOf(100));

describe('a request that sends lines', () => {
    it.each<[string, Fault, string | null]>([
        [
            'comes with a session that is over',
            { answer: { status: 401, body: '[{"errorCode":"INVALID_SESSION_ID"}]' } },
            'SESSION_ENDED_BY_SALESFORCE'
        ],
        ['is not permitted', answerTo(403, '[{"errorCode":"FORBIDDEN","message":"CANARY words"}]'), 'NOT_PERMITTED'],
        ['meets the day’s limit', answerTo(403, '[{"errorCode":"REQUEST_LIMIT_EXCEEDED"}]'), 'SALESFORCE_LIMIT'],
        ['meets the hour’s limit', answerTo(503, '[{"errorCode":"REQUEST_LIMIT_EXCEEDED"}]'), 'SALESFORCE_LIMIT'],
        [
            'is refused in words of its own',
            answerTo(422, '[{"errorCode":"ODD","message":"CANARY words"}]'),
            'SALESFORCE_UNEXPECTED'
        ],
        ['is refused as it stands', answerTo(400, '[]'), 'SALESFORCE_UNEXPECTED']
    ])('that %s: not applied, told by reading, never by sending again', async (name, fault, code) => {
        spoilNth('PATCH', 'entries', 1, fault);
        const line = edited('billing', 31);
        const answer = await save('billing', [line]);
        const text = await answer.clone().text();
        const response = await saved(answer);
        expect(response).toMatchObject({
            state: 'notApplied',
            results: [{ outcome: 'notApplied', currentText: line.baseText }],
            problem: { code, requestId: response.requestId }
        });
        expect(text).not.toContain('CANARY words');
        expect(rowOf(response.changeId)).toMatchObject({ State__c: 'Not_Applied', Lock__c: null, Digests__c: null });
        expect(sent()).toHaveLength(1);
    });

    it('that breaks after the org has worked is verified', async () => {
        spoilNth('PATCH', 'entries', 1, { drop: 'after' });
        const line = edited('billing', 30);
        const response = await saved(await save('billing', [line]));
        expect(response).toMatchObject({ state: 'verified', results: [{ outcome: 'verified' }] });
        expect(rowOf(response.changeId)).toMatchObject({ State__c: 'Verified', Lock__c: null, Digests__c: null });
        expect(sent()).toHaveLength(1);
    });

    const open: [string, Fault, string | null][] = [
        ['gets no answer', { drop: 'before' }, 'SALESFORCE_UNAVAILABLE'],
        ['fails', answerTo(500, '<html>', 'text/html'), 'SALESFORCE_UNAVAILABLE'],
        ['meets maintenance', answerTo(503, '<html>', 'text/html'), 'SALESFORCE_UNAVAILABLE'],
        ['is turned away at the edge', answerTo(420, '<html>', 'text/html'), 'SALESFORCE_UNAVAILABLE'],
        ['is answered in words that mean nothing', answerTo(302, ''), 'SALESFORCE_UNEXPECTED'],
        ['is answered by a gateway only', answerTo(504, '<html>', 'text/html'), 'SALESFORCE_UNAVAILABLE'],
        ['is taken', answerTo(200, '{}'), null],
        ['is taken in words that are no XML', answerTo(200, 'no xml <', 'text/xml'), null],
        ['is taken in HTML', answerTo(200, '<html>', 'text/html'), null],
        ['is taken in words that are no CSV', answerTo(200, '"', 'text/csv'), null],
        ['is taken in half an answer', answerTo(200, '{"cut": "of'), null]
    ];
    it.each(open)(
        'that %s, and does not show: unconfirmed, since it may be stored later',
        async (name, fault, code) => {
            spoilNth('PATCH', 'entries', 1, fault);
            const line = edited('billing', 32);
            const response = await saved(await save('billing', [line]));
            expect(response).toMatchObject({
                state: 'sending',
                results: [{ outcome: 'unconfirmed', currentText: null }],
                problem: code === null ? null : { code }
            });
            expect(rowOf(response.changeId)).toMatchObject({ State__c: 'Sending', Lock__c: expect.any(String) });
            expect(JSON.parse(String(rowOf(response.changeId).Lines__c))).toMatchObject([{ result: 'unconfirmed' }]);
            expect(sent()).toHaveLength(1);

            // It does land, late: what the row says in the end is true.
            proxy.org.replaceEntry(String(rowOf(response.changeId).Lock__c), {
                ...proxy.org
                    .entries(String(rowOf(response.changeId).Lock__c))
                    .find(({ identifier }) => identifier === line.identifier)!,
                messageText: line.editedText!
            });
            await waitUntilDue();
            faulty.reset();
            await saved(await save('billing', [edited('billing', 33)]));
            expect(rowOf(response.changeId)).toMatchObject({ State__c: 'Verified', Lock__c: null, Digests__c: null });
        }
    );

    it('without an answer may land on top of what somebody else wrote meanwhile: it keeps the lock until it can’t', async () => {
        const line = edited('billing', 35);
        const conversation = callNamed(proxy, 'billing').conversationIdentifier;
        const write = (messageText: string): void =>
            proxy.org.replaceEntry(conversation, {
                ...linesOf('billing').find(({ identifier }) => identifier === line.identifier)!,
                messageText
            });
        faulty.spoil = ({ method, resource }) => {
            if (method === 'PATCH' && resource === 'entries') {
                write('Theirs, written without the product.');
                return { drop: 'before' };
            }
            return null;
        };
        const response = await saved(await save('billing', [line]));
        expect(response).toMatchObject({
            state: 'sending',
            results: [{ outcome: 'unconfirmed', currentText: null }],
            problem: { code: 'SALESFORCE_UNAVAILABLE' }
        });
        faulty.reset();
        expect(await failed(await save('billing', [edited('billing', 35)]))).toMatchObject({ code: 'SAVE_LOCKED' });

        await waitUntilDue();
        expect((await saved(await save('billing', [edited('billing', 35)]))).state).toBe('verified');
        expect(rowOf(response.changeId)).toMatchObject({
            State__c: 'Partly_Verified',
            Lock__c: null,
            Digests__c: null
        });
    });

    it('without an answer is the last one: what comes after it is not sent, and said so', async () => {
        useChunksOf(2);
        const lines = editedAll('long-call', [1000, 1001, 1002, 1003, 1004]);
        spoilNth('PATCH', 'entries', 2, { drop: 'before' });
        const response = await saved(await save('long-call', lines));
        expect(response.results.map(({ outcome }) => outcome)).toEqual([
            'verified',
            'verified',
            'unconfirmed',
            'unconfirmed',
            'notApplied'
        ]);
        expect(response).toMatchObject({ state: 'sending', problem: { code: 'SALESFORCE_UNAVAILABLE' } });
        expect(sent()).toHaveLength(2);
        expect(textOf('long-call', lines[4]!.identifier)).toBe(lines[4]!.baseText);
    });

    it('is not sent once the time of the save is over, counted from before its row was made', async () => {
        useChunksOf(2);
        const lines = editedAll('long-call', [1010, 1011, 1012]);
        faulty.spoil = ({ method, resource }) => {
            clock.aheadMs += method === 'POST' && resource === 'change' ? 40_000 : 0;
            clock.aheadMs += method === 'PATCH' && resource === 'entries' ? 21_000 : 0;
            return null;
        };
        const response = await saved(await save('long-call', lines));
        expect(response.results.map(({ outcome }) => outcome)).toEqual(['verified', 'verified', 'notApplied']);
        expect(response).toMatchObject({ state: 'partlyVerified', problem: { code: 'SALESFORCE_UNAVAILABLE' } });
        expect(response.problem!.message).toContain('too slowly');
        expect(sent()).toHaveLength(1);
    });

    it('is halved where it is refused, down to the one bad line', async () => {
        const lines = editedAll(
            'long-call',
            Array.from({ length: 9 }, (_, index) => 1020 + index)
        );
        const bad = lines[5]!.identifier;
        faulty.spoil = ({ method, resource, body }) =>
            method === 'PATCH' && resource === 'entries' && body.includes(bad)
                ? { answer: { status: 400, body: '[]' } }
                : null;
        const response = await saved(await save('long-call', lines));
        expect(response).toMatchObject({ state: 'partlyVerified', problem: { code: 'SALESFORCE_UNEXPECTED' } });
        expect(response.results.filter(({ outcome }) => outcome === 'verified')).toHaveLength(8);
        expect(response.results[5]).toMatchObject({ outcome: 'notApplied', currentText: lines[5]!.baseText });
        // What was refused does not come late: nobody waits for it.
        expect(waits).toEqual([]);
    });
});

describe('reading back', () => {
    it('gives a late org a few reads', async () => {
        const line = edited('billing', 34);
        faulty.spoil = ({ method, resource, nth }) =>
            method === 'GET' && resource === 'entries' && (nth === 2 || nth === 3)
                ? { edit: (body) => body.replace(JSON.stringify(line.editedText), JSON.stringify(line.baseText)) }
                : null;
        const response = await saved(await save('billing', [line]));
        expect(response.state).toBe('verified');
        expect(waits).toEqual([1000, 1000]);
    });

    it('that is not possible leaves a line unconfirmed and the row open, until the next save settles it', async () => {
        faulty.spoil = ({ method, resource, nth }) =>
            method === 'GET' && resource === 'entries' && nth > 1 ? { answer: { status: 503 } } : null;
        const response = await saved(await save('drifted-times', [edited('drifted-times', 3)]));
        expect(response).toMatchObject({
            state: 'sending',
            results: [{ outcome: 'unconfirmed' }],
            problem: { code: 'SALESFORCE_UNAVAILABLE' }
        });
        expect(rowOf(response.changeId)).toMatchObject({ State__c: 'Sending' });
        expect(rowOf(response.changeId).Lock__c).not.toBeNull();
        expect(rowOf(response.changeId).Digests__c).not.toBeNull();

        // While it is young, nobody else gets in; once its save can't be running any more, the next one settles it.
        faulty.reset();
        const early = await failed(await save('drifted-times', [edited('drifted-times', 4)]));
        expect(early).toMatchObject({ code: 'SAVE_LOCKED' });
        await waitUntilDue();
        expect((await saved(await save('drifted-times', [edited('drifted-times', 5)]))).state).toBe('verified');
        expect(rowOf(response.changeId)).toMatchObject({ State__c: 'Verified', Lock__c: null, Digests__c: null });
        expect(JSON.parse(String(rowOf(response.changeId).Lines__c))).toMatchObject([{ result: 'verified' }]);
    });

    it('says of a line that is not listed any more that it can’t be told', async () => {
        const line = edited('billing', 35);
        faulty.spoil = ({ method, resource, nth }) =>
            method === 'GET' && resource === 'entries' && nth > 1
                ? { edit: (body) => body.replaceAll(line.identifier, 'another') }
                : null;
        expect(await saved(await save('billing', [line]))).toMatchObject({
            results: [{ outcome: 'unconfirmed' }],
            problem: { code: 'SALESFORCE_UNEXPECTED' }
        });
    });
});

describe('the change row', () => {
    it('of a save whose lines were never sent is settled as not applied', async () => {
        // The connection breaks at the read, and again at the update: the row stays as a killed proxy would leave it.
        faulty.spoil = ({ method, resource }) =>
            (method === 'GET' && resource === 'entries') || (method === 'PATCH' && resource === 'change')
                ? { drop: 'before' }
                : null;
        const answer = await failed(await save('arabic-japanese', [edited('arabic-japanese', 0)]));
        expect(answer.code).toBe('SALESFORCE_UNAVAILABLE');
        const row = rows().at(-1)!;
        expect(row).toMatchObject({ State__c: 'Sending' });

        faulty.reset();
        await waitUntilDue();
        expect((await saved(await save('arabic-japanese', [edited('arabic-japanese', 1)]))).state).toBe('verified');
        expect(rowOf(String(row.Id))).toMatchObject({ State__c: 'Not_Applied', Lock__c: null, Digests__c: null });
        expect(JSON.parse(String(rowOf(String(row.Id)).Lines__c))).toMatchObject([{ result: 'notApplied' }]);
    });

    it('is gone on with where the answer to its making was lost', async () => {
        spoilNth('POST', 'change', 1, { drop: 'after' });
        const before = rows().length;
        const response = await saved(await save('billing', [edited('billing', 36)]));
        expect(response.state).toBe('verified');
        expect(rows()).toHaveLength(before + 1);
        expect(rowOf(response.changeId)).toMatchObject({ State__c: 'Verified', Lock__c: null });
    });

    it('of somebody else is not', async () => {
        // The row of another save comes in between, and ours gets no answer.
        faulty.spoil = ({ method, resource, nth }) =>
            method === 'PATCH' && resource === 'change'
                ? { drop: 'before' }
                : method === 'POST' && resource === 'change' && nth === 2
                  ? { answer: { status: 503 } }
                  : null;
        const other = await saved(await save('transfer-first-leg', [edited('transfer-first-leg', 1)]));
        const answer = await failed(await save('transfer-first-leg', [edited('transfer-first-leg', 2)]));
        expect(answer).toMatchObject({ status: 503, code: 'SALESFORCE_UNAVAILABLE' });
        expect(rowOf(other.changeId)).toMatchObject({ State__c: 'Sending' });
    });

    it.each<[string, Fault, number]>([
        ['a save', answerTo(503, ''), 10],
        ['a save that could not begin', { answer: { status: 500 } }, 1]
    ])('of %s is completed in spite of a moment without answer', async (name, fault, firstRead) => {
        faulty.spoil = ({ method, resource, nth }) =>
            (method === 'PATCH' && resource === 'change' && nth === 1) ||
            (method === 'GET' && resource === 'entries' && nth === firstRead)
                ? fault
                : null;
        await save('billing', [edited('billing', 37)]);
        expect(rows().at(-1)).toMatchObject({ Lock__c: null, Digests__c: null });
        expect(rows().at(-1)!.State__c).not.toBe('Sending');
    });

    it.each([
        ['once, so that the next update is refused as one of a final row', 1],
        ['each time', 3]
    ])('counts as completed where only the answer to that was lost: %s', async (name, times) => {
        faulty.spoil = ({ method, resource, nth }) =>
            method === 'PATCH' && resource === 'change' && nth <= times ? { drop: 'after' } : null;
        const response = await saved(await save('billing', [edited('billing', 38)]));
        expect(response).toMatchObject({ state: 'verified', problem: null });
        expect(rowOf(response.changeId)).toMatchObject({ State__c: 'Verified', Lock__c: null });
    });

    it('that can’t be completed is said to be open, and the truth about the lines all the same', async () => {
        faulty.spoil = ({ method, resource }) =>
            method === 'PATCH' && resource === 'change' ? { drop: 'before' } : null;
        const line = edited('long-call', 3000);
        const response = await saved(await save('long-call', [line]));
        expect(response).toMatchObject({
            state: 'sending',
            results: [{ outcome: 'verified' }],
            problem: { code: 'SALESFORCE_UNAVAILABLE' }
        });
        expect(response.problem!.message).toContain('change record');
        expect(textOf('long-call', line.identifier)).toBe(line.editedText);
    });

    it('that a right was lost for is said to be open too', async () => {
        faulty.spoil = ({ method, resource }) => {
            if (method === 'PATCH' && resource === 'entries') {
                proxy.org.assignPermissionSets('supervisor@example.com', ['Transcript_Desk_Viewer']);
            }
            return null;
        };
        const response = await saved(await save('long-call', [edited('long-call', 3001)]));
        proxy.org.assignPermissionSets('supervisor@example.com', ['Transcript_Desk_Supervisor']);
        expect(response).toMatchObject({
            state: 'sending',
            results: [{ outcome: 'verified' }],
            problem: { code: 'NOT_PERMITTED' }
        });
    });

    it('that somebody else has ended meanwhile is not ours to call completed', async () => {
        faulty.spoil = async ({ method, resource }) => {
            if (method === 'PATCH' && resource === 'entries') {
                await endOpenRows();
            }
            return null;
        };
        const response = await saved(await save('long-call', [edited('long-call', 3002)]));
        expect(response).toMatchObject({
            state: 'notApplied',
            results: [{ outcome: 'verified' }],
            problem: { code: 'CHANGE_REFUSED' }
        });
    });
});
