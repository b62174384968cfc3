import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { openTestOrg, type TestOrg } from './openTestOrg';

// The project's own object and permission sets, as the product uses them.
const forceAppDir = fileURLToPath(new URL('../../force-app', import.meta.url));
const dataDir = fileURLToPath(new URL('../data', import.meta.url));
const path = '/services/data/v66.0/sobjects/Transcript_Change__c';
const created = z.object({ id: z.string() });

let org: TestOrg;
beforeAll(async () => {
    org = await openTestOrg({ forceAppDir, dataDir });
});
afterAll(() => org.close());

const row = (change: object = {}) => ({
    Voice_Call__c: org.org.calls.find((call) => call.key === 'billing')?.voiceCallId,
    Kind__c: 'Save',
    State__c: 'Sending',
    Edited_Lines__c: 0,
    Redacted_Lines__c: 0,
    Reason__c: 'Transcription_Error',
    ...change
});
const post = (name: string, change: object = {}) => org.call(`${name}@example.com`, 'POST', path, row(change));

describe('who may create a change', () => {
    test.each<[string, object, number]>([
        ['reviewer', { Edited_Lines__c: 1 }, 201],
        ['reviewer', { Redacted_Lines__c: 1 }, 400],
        ['reviewer', { Edited_Lines__c: 1, Redacted_Lines__c: 1 }, 400],
        ['supervisor', { Edited_Lines__c: 1, Redacted_Lines__c: 1 }, 201],
        ['supervisor', { Kind__c: 'Upload' }, 400],
        ['admin', { Kind__c: 'Upload' }, 201],
        ['admin', { Kind__c: 'Upload', Restored_Lines__c: 1 }, 201],
        ['reviewer', { Edited_Lines__c: 1, Restored_Lines__c: 1 }, 400],
        ['admin', { State__c: 'Verified' }, 400]
    ])('%s with %j: %i', async (name, change, status) => {
        const answer = await post(name, change);
        expect(answer.status).toBe(status);
        if (status === 400) expect(answer.json).toMatchObject([{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' }]);
    });

    test('the viewer may read rows and create none; the agent knows of no such object', async () => {
        expect((await post('viewer', { Edited_Lines__c: 1 })).status).toBe(403);
        expect((await org.query('viewer@example.com', 'SELECT Id FROM Transcript_Change__c')).status).toBe(200);
        expect((await post('agent')).status).toBe(404);
        const asked = await org.query('agent@example.com', 'SELECT Id FROM Transcript_Change__c');
        expect(asked.json).toMatchObject([{ errorCode: 'INVALID_TYPE' }]);
    });
});

test('one change of a conversation at a time; the lock is free again with the final state', async () => {
    const lock = { Edited_Lines__c: 1, Lock__c: 'conversation-1' };
    const answers = await Promise.all(['reviewer', 'supervisor', 'admin'].map((name) => post(name, lock)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 400, 400]);
    const id = created.parse(answers.find((answer) => answer.status === 201)?.json).id;
    const done = { State__c: 'Verified', Lock__c: null, Digests__c: null, Lines__c: '[]' };
    expect((await org.call('admin@example.com', 'PATCH', `${path}/${id}`, done)).status).toBe(204);
    expect((await post('reviewer', lock)).status).toBe(201);
});

test('a final row can not be rewritten, and nothing but the outcome of one that is being sent', async () => {
    const { id } = created.parse((await post('admin', { Edited_Lines__c: 2 })).json);
    const patch = (change: object) => org.call('admin@example.com', 'PATCH', `${path}/${id}`, change);
    const frozen = [
        { Edited_Lines__c: 1 },
        { Redacted_Lines__c: 1 },
        { Restored_Lines__c: 1 },
        { Kind__c: 'Upload' },
        { Reason__c: 'Other' },
        { Voice_Call__c: null }
    ];
    for (const change of frozen) {
        const answer = await patch(change);
        expect(answer.json).toMatchObject([{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' }]);
    }
    expect((await patch({ State__c: 'Partly_Verified', Lines__c: '[]' })).status).toBe(204);
    expect((await patch({ State__c: 'Sending' })).status).toBe(400);
    expect((await patch({ Lines__c: 'rewritten' })).status).toBe(400);
    expect((await org.call('admin@example.com', 'DELETE', `${path}/${id}`)).status).toBe(403);
});

test('a call hidden from the user can not be named in a row', async () => {
    const hidden = org.org.calls.find((call) => call.key === 'transfer-second-leg')?.voiceCallId;
    const answer = await post('reviewer', { Voice_Call__c: hidden, Edited_Lines__c: 1 });
    expect(answer.json).toMatchObject([{ errorCode: 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY' }]);
    expect((await post('supervisor', { Voice_Call__c: hidden, Edited_Lines__c: 1 })).status).toBe(201);
});
