import type { Fault, PassingRequest } from './harness/faultyOrg';
import {
    clock,
    edited,
    failed,
    faulty,
    postRow,
    proxy,
    restOnRows,
    reviewer,
    rowOf,
    rows,
    save,
    saved,
    supervisor,
    waitUntilDue,
    useSaveBench
} from './harness/saveBench';
import { callNamed } from './harness/transcript';

useSaveBench();

const MINUTE = 60_000;

/** Leaves a row behind as a save does that is killed at its first read, or, `isOver`, as one that could not read back. */
async function leaveRow(key: string, token: string, isOver: boolean): Promise<string> {
    const fault: Fault = { drop: 'before' };
    faulty.spoil = ({ method, resource, nth }) =>
        (method === 'GET' && resource === 'entries' && (!isOver || nth > 1)) ||
        (method === 'PATCH' && resource === 'change' && !isOver)
            ? fault
            : null;
    await save(key, [edited(key, 3)], token);
    faulty.reset();
    const row = rows().at(-1)!;
    expect(row.State__c).toBe('Sending');
    return String(row.Id);
}

describe('a locked conversation', () => {
    it.each([
        ['somebody else', 'reviewer@example.com', false],
        ['the same person', 'supervisor@example.com', true]
    ])('names who holds it, since when, and when it is settled: %s', async (name, username, isOwn) => {
        const id = await leaveRow('billing', isOwn ? supervisor : reviewer, false);
        const madeMs = Date.parse(String(rowOf(id).CreatedDate).replace('+0000', 'Z'));
        const answer = await failed(await save('billing', [edited('billing', 4)]));
        expect(answer).toMatchObject({ status: 409, code: 'SAVE_LOCKED' });
        expect(answer.details).toEqual({
            savedBy: proxy.org.users.find((user) => user.username === username)!.name,
            sinceMs: madeMs,
            ageMs: expect.any(Number),
            isOwn,
            isPending: false,
            settlesAtMs: madeMs + 2 * MINUTE
        });
    });

    it('says that the save itself is over, where only its row is left to be settled', async () => {
        await leaveRow('billing', supervisor, true);
        const answer = await failed(await save('billing', [edited('billing', 4)]));
        expect(answer.details).toMatchObject({ isOwn: true, isPending: true });
    });

    it('says that it could not be settled, where it was due', async () => {
        const id = await leaveRow('billing', supervisor, false);
        await waitUntilDue();
        faulty.spoil = ({ method, resource }) =>
            method === 'PATCH' && resource === 'change' ? { drop: 'before' } : null;
        const answer = await failed(await save('billing', [edited('billing', 4)]));
        expect(answer).toMatchObject({ code: 'SAVE_LOCKED', details: { isPending: true } });
        expect(Number(answer.details?.['settlesAtMs'])).toBeLessThan(Date.now() + clock.aheadMs);
        expect(rowOf(id).State__c).toBe('Sending');
        // It is tried once, not with every turn of waiting.
        expect(faulty.seen.filter(({ method, resource }) => method === 'PATCH' && resource === 'change')).toHaveLength(
            1
        );
    });

    it('is not settled a moment too early', async () => {
        const id = await leaveRow('billing', supervisor, false);
        const madeMs = Date.parse(String(rowOf(id).CreatedDate).replace('+0000', 'Z'));
        // So that the last of all tries comes just before.
        Object.assign(proxy.config.save, { lockWaitMs: 0 });
        clock.aheadMs = madeMs + 2 * MINUTE - 10_000 - Date.now();
        expect(await failed(await save('billing', [edited('billing', 4)]))).toMatchObject({ code: 'SAVE_LOCKED' });
        clock.aheadMs += 20_000;
        expect((await saved(await save('billing', [edited('billing', 4)]))).state).toBe('verified');
        Object.assign(proxy.config.save, { lockWaitMs: 20_000 });
        expect(rowOf(id).State__c).toBe('Not_Applied');
    });

    it('goes on where somebody else has settled it at the same moment', async () => {
        const id = await leaveRow('billing', supervisor, false);
        await waitUntilDue();
        faulty.spoil = async ({ method, resource, nth }) => {
            if (method === 'PATCH' && resource === 'change' && nth === 1) {
                await restOnRows('PATCH', `/${id}`, { State__c: 'Partly_Verified', Lock__c: null });
            }
            return null;
        };
        expect((await saved(await save('billing', [edited('billing', 4)]))).state).toBe('verified');
        expect(rowOf(id).State__c).toBe('Partly_Verified');
    });

    it('stays locked by an upload that may be under way yet', async () => {
        const { voiceCallId, conversationIdentifier } = callNamed(proxy, 'billing');
        const id = await postRow(
            { Voice_Call__c: voiceCallId, Kind__c: 'Upload', State__c: 'Sending', Lock__c: conversationIdentifier },
            'admin@example.com'
        );
        await waitUntilDue();
        const answer = await failed(await save('billing', [edited('billing', 4)]));
        expect(answer).toMatchObject({
            code: 'SAVE_LOCKED',
            details: { isOwn: false, isPending: false, settlesAtMs: expect.any(Number) }
        });
        expect(rowOf(id)).toMatchObject({ State__c: 'Sending', Lock__c: conversationIdentifier });
    });
});

describe('a lock that a save may leave', () => {
    it('is used where the row was made and its making answered in words that tell nothing', async () => {
        faulty.spoil = ({ method, resource }) =>
            method === 'POST' && resource === 'change' ? { edit: () => '{}' } : null;
        const response = await saved(await save('billing', [edited('billing', 30)]));
        expect(response).toMatchObject({ state: 'verified', problem: null });
        expect(rowOf(response.changeId)).toMatchObject({ State__c: 'Verified', Lock__c: null });
    });

    it.each<[string, (request: PassingRequest) => Fault | null, string]>([
        [
            'nobody can tell whether the row was made',
            ({ method, resource, nth }) =>
                method === 'POST' && resource === 'change'
                    ? { drop: 'after' }
                    : resource === 'query' && nth > 1
                      ? { answer: { status: 500 } }
                      : null,
            'SALESFORCE_UNAVAILABLE'
        ],
        [
            'the lines can’t be read, nor the row completed',
            ({ method, resource }) =>
                method === 'GET' && resource === 'entries'
                    ? { answer: { status: 404, body: '[]' } }
                    : method === 'PATCH' && resource === 'change'
                      ? { drop: 'before' }
                      : null,
            'SALESFORCE_UNEXPECTED'
        ]
    ])('is told with when to try again: %s', async (name, spoil, code) => {
        faulty.spoil = spoil;
        const answer = await save('billing', [edited('billing', 31)]);
        expect(answer.headers.get('retry-after')).toBe('121');
        const told = await failed(answer);
        expect(told).toMatchObject({ code });
        expect(told.message).toContain('keeps the conversation locked');
        faulty.reset();
        expect(await failed(await save('billing', [edited('billing', 31)]))).toMatchObject({ code: 'SAVE_LOCKED' });
        await waitUntilDue();
        expect(await saved(await save('billing', [edited('billing', 31)]))).toMatchObject({ state: 'verified' });
    });

    it('is not spoken of where it was given back', async () => {
        faulty.spoil = ({ method, resource }) =>
            method === 'GET' && resource === 'entries' ? { answer: { status: 404, body: '[]' } } : null;
        const answer = await save('billing', [edited('billing', 32)]);
        expect(answer.headers.get('retry-after')).toBeNull();
        expect((await failed(answer)).message).not.toContain('locked');
    });
});
