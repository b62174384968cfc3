import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestOrg, type TestOrg } from './openTestOrg';

// The project's own object and permission sets, as the product uses them.
const forceAppDir = fileURLToPath(new URL('../../force-app', import.meta.url));
const dataDir = fileURLToPath(new URL('../data', import.meta.url));
const path = '/services/data/v66.0/sobjects/Transcript_Draft__c';

let org: TestOrg;
beforeAll(async () => {
    org = await openTestOrg({ forceAppDir, dataDir });
});
afterAll(() => org.close());

const userId = (name: string) => org.org.users.find((user) => user.username === `${name}@example.com`)?.id ?? '';
const callId = () => org.org.calls.find((call) => call.key === 'billing')?.voiceCallId ?? '';
const keyOf = (name: string) => `${userId(name).slice(0, 15)}:${callId().slice(0, 15)}`;
const row = (change: object = {}) => ({
    Voice_Call__c: callId(),
    Lines__c: '{}',
    Expires__c: '2030-01-01T00:00:00Z',
    ...change
});
const keep = (name: string, key = keyOf(name), change: object = {}) =>
    org.call(`${name}@example.com`, 'PATCH', `${path}/Draft_Key__c/${key}`, row(change));
const rowOf = (name: string) =>
    org.org.records('Transcript_Draft__c').find(({ Draft_Key__c }) => Draft_Key__c === keyOf(name));

describe('drafts', () => {
    test.each([
        ['reviewer', 201],
        ['supervisor', 201],
        ['admin', 201],
        ['viewer', 404],
        ['agent', 404]
    ])('%s keeps one: %i', async (name, status) => {
        expect((await keep(name)).status).toBe(status);
    });

    test('there is one for each person and call', async () => {
        expect((await keep('reviewer', keyOf('reviewer'), { Lines__c: '{"again":1}' })).status).toBe(200);
        expect(rowOf('reviewer')).toMatchObject({ Lines__c: '{"again":1}', OwnerId: userId('reviewer') });
    });

    test('nobody else sees, changes or deletes it', async () => {
        const id = String(rowOf('reviewer')?.Id);
        for (const name of ['supervisor', 'admin', 'viewer']) {
            const username = `${name}@example.com`;
            const seen = await org.query(username, 'SELECT Id FROM Transcript_Draft__c');
            expect(JSON.stringify(seen.json)).not.toContain(id);
            expect((await org.call(username, 'GET', `${path}/${id}`)).status).toBe(404);
            expect((await org.call(username, 'PATCH', `${path}/${id}`, { Lines__c: 'x' })).status).toBe(404);
            expect((await org.call(username, 'DELETE', `${path}/${id}`)).status).toBe(404);
        }
        expect((await org.call('reviewer@example.com', 'DELETE', `${path}/${id}`)).status).toBe(204);
    });

    test('nobody takes the key of somebody else, or gives a draft away', async () => {
        const taken = await keep('supervisor', keyOf('reviewer'));
        expect(taken.json).toMatchObject([{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' }]);
        const given = await keep('supervisor', keyOf('supervisor'), { OwnerId: userId('reviewer') });
        expect(given.json).toMatchObject([{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' }]);
    });
});
