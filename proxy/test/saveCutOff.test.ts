import type { Fault } from './harness/faultyOrg';
import {
    clock,
    edited,
    editedAll,
    failed,
    faulty,
    proxy,
    renewTokens,
    rowOf,
    rows,
    save,
    saved,
    spoilNth,
    textOf,
    waits,
    useSaveBench
} from './harness/saveBench';
import { callNamed } from './harness/transcript';

useSaveBench();

describe('a save that is cut off', () => {
    it.each<[string, Fault, string, string]>([
        ['an error', { answer: { status: 500, body: '<html>' } }, 'notApplied', 'Not_Applied'],
        ['a dropped connection before the org worked', { drop: 'before' }, 'notApplied', 'Not_Applied'],
        ['a dropped connection after the org worked', { drop: 'after' }, 'verified', 'Verified']
    ])('settles %s by reading, never by sending again', async (name, fault, outcome, state) => {
        spoilNth('PATCH', 'entries', 1, fault);
        const line = edited('billing', 31);
        const response = await saved(await save('billing', [line]));
        expect(response.results).toMatchObject([{ outcome }]);
        expect(rowOf(response.changeId)).toMatchObject({ State__c: state, Lock__c: null, Digests__c: null });
        expect(faulty.seen.filter(({ method, resource }) => method === 'PATCH' && resource === 'entries')).toHaveLength(
            1
        );
    });

    it.each([
        ['text/xml', 'no xml <'],
        ['text/html', '<html>'],
        ['text/csv', '"'],
        ['application/json', '{"cut": "of']
    ])('reads back after a success that says it is %s and is not', async (type, body) => {
        spoilNth('PATCH', 'entries', 1, { answer: { status: 200, body, headers: { 'content-type': type } } });
        const response = await saved(await save('billing', [edited('billing', 30)]));
        expect(response).toMatchObject({ state: 'notApplied', results: [{ outcome: 'notApplied' }] });
        expect(rowOf(response.changeId)).toMatchObject({ State__c: 'Not_Applied', Lock__c: null });
    });

    it('halves a chunk that is refused, down to the one bad line', async () => {
        const lines = editedAll(
            'long-call',
            Array.from({ length: 9 }, (_, index) => 1000 + index)
        );
        const bad = lines[5]!.identifier;
        faulty.spoil = ({ method, resource, body }) =>
            method === 'PATCH' && resource === 'entries' && body.includes(bad)
                ? { answer: { status: 400, body: '[]' } }
                : null;
        const response = await saved(await save('long-call', lines));
        expect(response.state).toBe('partlyVerified');
        expect(response.results.filter(({ outcome }) => outcome === 'verified')).toHaveLength(8);
        expect(response.results[5]).toMatchObject({ outcome: 'notApplied', currentText: lines[5]!.baseText });
    });

    it('gives a late org a few reads before it says that a line was not applied', async () => {
        const line = edited('billing', 32);
        faulty.spoil = ({ method, resource, nth }) =>
            method === 'GET' && resource === 'entries' && (nth === 2 || nth === 3)
                ? { edit: (body) => body.replace(JSON.stringify(line.editedText), JSON.stringify(line.baseText)) }
                : null;
        const response = await saved(await save('billing', [line]));
        expect(response.state).toBe('verified');
        expect(waits).toEqual([1000, 1000]);
    });

    it('calls a line unconfirmed that can’t be read back, and keeps the row open', async () => {
        faulty.spoil = ({ method, resource, nth }) =>
            method === 'GET' && resource === 'entries' && nth > 1 ? { answer: { status: 503 } } : null;
        const response = await saved(await save('drifted-times', [edited('drifted-times', 3)]));
        expect(response).toMatchObject({ state: 'sending', results: [{ outcome: 'unconfirmed' }] });
        expect(rowOf(response.changeId)).toMatchObject({ State__c: 'Sending' });
        expect(rowOf(response.changeId).Lock__c).not.toBeNull();
        expect(rowOf(response.changeId).Digests__c).not.toBeNull();

        // While it is young, nobody else gets in; once its save can't be running any more, the next one settles it.
        faulty.reset();
        const early = await failed(await save('drifted-times', [edited('drifted-times', 4)]));
        expect(early).toMatchObject({ code: 'SAVE_LOCKED' });
        clock.aheadMs = 2 * 60_000 + 5_000;
        await renewTokens();
        expect((await saved(await save('drifted-times', [edited('drifted-times', 5)]))).state).toBe('verified');
        expect(rowOf(response.changeId)).toMatchObject({ State__c: 'Verified', Lock__c: null, Digests__c: null });
        expect(JSON.parse(String(rowOf(response.changeId).Lines__c))).toMatchObject([{ result: 'verified' }]);
    });

    it('settles a row whose lines were never sent as not applied', async () => {
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
        clock.aheadMs = 2 * 60_000 + 5_000;
        await renewTokens();
        expect((await saved(await save('arabic-japanese', [edited('arabic-japanese', 1)]))).state).toBe('verified');
        expect(rowOf(String(row.Id))).toMatchObject({ State__c: 'Not_Applied', Lock__c: null, Digests__c: null });
        expect(JSON.parse(String(rowOf(String(row.Id)).Lines__c))).toMatchObject([{ result: 'unproven' }]);
    });

    it('goes on with its own row where the answer to its making was lost', async () => {
        spoilNth('POST', 'change', 1, { drop: 'after' });
        const before = rows().length;
        const response = await saved(await save('billing', [edited('billing', 33)]));
        expect(response.state).toBe('verified');
        expect(rows()).toHaveLength(before + 1);
        expect(rowOf(response.changeId)).toMatchObject({ State__c: 'Verified', Lock__c: null });
    });

    it('does not go on with the row of somebody else', async () => {
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

    it('never calls a row verified that has no digests to prove it by', async () => {
        const { voiceCallId, conversationIdentifier } = callNamed(proxy, 'drifted-times');
        const made = await fetch(`${proxy.orgUrl}/services/data/v66.0/sobjects/Transcript_Change__c`, {
            method: 'POST',
            headers: {
                Authorization: `Bearer ${proxy.org.issueToken('reviewer@example.com')}`,
                'Content-Type': 'application/json'
            },
            body: JSON.stringify({
                Voice_Call__c: voiceCallId,
                Kind__c: 'Save',
                State__c: 'Sending',
                Edited_Lines__c: 1,
                Redacted_Lines__c: 0,
                Reason__c: 'Other',
                Lines__c: JSON.stringify([{ identifier: 'x', action: 'edit', labels: [] }]),
                Lock__c: conversationIdentifier
            })
        });
        const { id } = (await made.json()) as { id: string };
        clock.aheadMs = 2 * 60_000 + 5_000;
        await renewTokens();
        expect((await saved(await save('drifted-times', [edited('drifted-times', 6)]))).state).toBe('verified');
        expect(rowOf(id)).toMatchObject({ State__c: 'Partly_Verified', Lock__c: null });
        expect(JSON.parse(String(rowOf(id).Lines__c))).toMatchObject([{ result: 'unproven' }]);
    });

    it.each<[string, Fault, number]>([
        ['a save', { answer: { status: 503 } }, 10],
        ['a save that could not begin', { drop: 'before' }, 1]
    ])('completes the row of %s in spite of a moment without answer', async (name, fault, firstRead) => {
        faulty.spoil = ({ method, resource, nth }) =>
            (method === 'PATCH' && resource === 'change' && nth === 1) ||
            (method === 'GET' && resource === 'entries' && nth === firstRead)
                ? fault
                : null;
        await save('billing', [edited('billing', 34)]);
        expect(rows().at(-1)).toMatchObject({ Lock__c: null, Digests__c: null });
    });

    it('tells the truth about the lines even where the row can’t be completed', async () => {
        faulty.spoil = ({ method, resource }) =>
            method === 'PATCH' && resource === 'change' ? { drop: 'before' } : null;
        const line = edited('long-call', 3000);
        const response = await saved(await save('long-call', [line]));
        expect(response).toMatchObject({ state: 'sending', results: [{ outcome: 'verified' }] });
        expect(textOf('long-call', line.identifier)).toBe(line.editedText);
    });
});
