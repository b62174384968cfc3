import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Connection } from 'jsforce';
import { orgId } from '../src/constants';
import { openTestOrg, type TestOrg } from './openTestOrg';

let org: TestOrg;
let connection: Connection;
beforeAll(async () => {
    org = await openTestOrg();
    connection = new Connection({
        instanceUrl: org.orgUrl,
        accessToken: org.org.issueToken('writer@example.com'),
        version: '66.0'
    });
});
afterAll(() => org.close());

test('jsforce, unmodified, queries with parents', async () => {
    const result = await connection.query(
        "SELECT Id, Name, Conversation.ConversationIdentifier FROM VoiceCall WHERE Name = 'Open call'"
    );
    expect(result).toMatchObject({
        totalSize: 1,
        done: true,
        records: [
            { Name: 'Open call', Conversation: { ConversationIdentifier: expect.stringMatching(/^[0-9a-f-]{36}$/) } }
        ]
    });
});

test('jsforce creates, retrieves, updates, describes and is refused to delete', async () => {
    const notes = connection.sobject('Note__c');
    const created = await notes.create({ Title__c: 'made', Amount__c: 3 });
    expect(created).toMatchObject({ success: true, errors: [] });
    const id = created.id ?? '';
    expect(await notes.retrieve(id)).toMatchObject({ Id: id, Title__c: 'made', Amount__c: 3 });
    expect(await notes.update({ Id: id, Title__c: 'changed' })).toMatchObject({ id, success: true });
    expect(await notes.retrieve(id)).toMatchObject({ Title__c: 'changed' });
    expect((await notes.describe()).fields.map((field) => field.name)).toContain('Title__c');
    await expect(notes.destroy(id)).rejects.toMatchObject({ errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY' });
});

test('jsforce names the error code of a refusal', async () => {
    const notes = connection.sobject('Note__c');
    await notes.create({ Title__c: 'one', Code__c: 'taken' });
    await expect(notes.create({ Title__c: 'two', Code__c: 'taken' })).rejects.toMatchObject({
        errorCode: 'DUPLICATE_VALUE'
    });
    await expect(connection.query('SELECT Nothing__c FROM Note__c')).rejects.toMatchObject({
        errorCode: 'INVALID_FIELD'
    });
    const stranger = new Connection({ instanceUrl: org.orgUrl, accessToken: '00D!x', version: '66.0' });
    await expect(stranger.query('SELECT Id FROM VoiceCall')).rejects.toMatchObject({
        errorCode: 'INVALID_SESSION_ID'
    });
});

test('jsforce reads the identity and the limit header', async () => {
    const identity = await connection.identity();
    expect(identity).toMatchObject({ organization_id: orgId, username: 'writer@example.com' });
    expect(connection.limitInfo.apiUsage).toMatchObject({ limit: 15000 });
});

test('jsforce reads transcript entries, unescaped when it asks', async () => {
    const call = org.org.calls.find((one) => one.key === 'open');
    const body = await connection.request({
        method: 'GET',
        url: `/services/data/v66.0/connect/conversation/${call?.conversationIdentifier}/entries?recordLimit=1000`,
        headers: { 'X-Chatter-Entity-Encoding': 'false' }
    });
    expect(JSON.stringify(body)).toContain('Hello & welcome');
});
