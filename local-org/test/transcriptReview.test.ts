import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestOrg, type TestOrg } from './openTestOrg';

// The project's own object and permission sets, as the product uses them.
const forceAppDir = fileURLToPath(new URL('../../force-app', import.meta.url));
const dataDir = fileURLToPath(new URL('../data', import.meta.url));
const path = '/services/data/v66.0/sobjects/Transcript_Review__c';

let org: TestOrg;
beforeAll(async () => {
    org = await openTestOrg({ forceAppDir, dataDir });
});
afterAll(() => org.close());

const userId = (name: string) => org.org.users.find((user) => user.username === `${name}@example.com`)?.id ?? '';
const callId = (key = 'billing') => org.org.calls.find((call) => call.key === key)?.voiceCallId ?? '';
const rows = () => org.org.records('Transcript_Review__c');
const row = (change: object = {}) => ({
    Voice_Call__c: callId(),
    State__c: 'To_Review',
    Revision__c: rows().length === 0 ? 1 : Number(rows()[0]?.Revision__c) + 1,
    ...change
});
const put = (name: string, change: object = {}, key = callId()) =>
    org.call(`${name}@example.com`, 'PATCH', `${path}/Call_Key__c/${key.slice(0, 15)}`, row(change));
const refused = [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' }];

describe('reviews of transcripts', () => {
    test.each([
        ['viewer', 403],
        ['agent', 404],
        ['reviewer', 201],
        ['supervisor', 200],
        ['admin', 200]
    ])('%s stores one: %i, and there is one for each call', async (name, status) => {
        expect((await put(name)).status).toBe(status);
        expect(rows().length).toBe(status < 300 ? 1 : 0);
    });

    test('everybody with a permission set reads it', async () => {
        for (const name of ['viewer', 'reviewer', 'supervisor', 'admin']) {
            const found = await org.query(
                `${name}@example.com`,
                'SELECT State__c, Rejections__c FROM Transcript_Review__c'
            );
            expect(found.json).toMatchObject({ totalSize: 1 });
        }
    });

    test.each<[string, () => object]>([
        ['a revision that somebody else has written', () => ({ Revision__c: rows()[0]?.Revision__c })],
        ['a revision left out', () => ({ Revision__c: Number(rows()[0]?.Revision__c) + 2 })],
        ['reviewed by nobody', () => ({ State__c: 'Reviewed', Reviewed_At__c: '2026-01-01T00:00:00Z' })],
        ['reviewed at no time', () => ({ State__c: 'Reviewed', Reviewed_By__c: userId('supervisor') })],
        [
            'reviewed by somebody else',
            () => ({ State__c: 'Reviewed', Reviewed_By__c: userId('admin'), Reviewed_At__c: '2026-01-01T00:00:00Z' })
        ],
        ['another call', () => ({ Voice_Call__c: callId('long-call') })]
    ])('%s is refused', async (_, change) => {
        expect((await put('supervisor', change())).json).toMatchObject(refused);
    });

    test('nobody takes the key of another call', async () => {
        expect((await put('supervisor', { Revision__c: 1 }, callId('long-call'))).json).toMatchObject(refused);
        expect(rows()).toHaveLength(1);
    });

    test('somebody reviews, somebody else goes on storing, and reviews again', async () => {
        const reviewed = (name: string) => ({
            State__c: 'Reviewed',
            Reviewed_By__c: userId(name),
            Reviewed_At__c: new Date().toISOString()
        });
        expect((await put('supervisor', reviewed('supervisor'))).status).toBe(200);
        expect((await put('reviewer', { State__c: 'Reviewed', Rejected__c: 1 })).status).toBe(200);
        expect(rows()[0]).toMatchObject({ Reviewed_By__c: userId('supervisor'), Rejected__c: 1 });
        expect((await put('admin', reviewed('admin'))).status).toBe(200);
        expect(rows()[0]).toMatchObject({ State__c: 'Reviewed', Reviewed_By__c: userId('admin') });
        expect(
            (await put('reviewer', { State__c: 'To_Review', Reviewed_By__c: null, Reviewed_At__c: null })).status
        ).toBe(200);
    });

    test('nobody deletes it', async () => {
        const answer = await org.call('admin@example.com', 'DELETE', `${path}/${String(rows()[0]?.Id)}`);
        expect(answer.status).toBe(403);
    });
});
