import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestOrg, type TestOrg } from './openTestOrg';

let org: TestOrg;
beforeAll(async () => {
    org = await openTestOrg();
});
afterAll(() => org.close());

const refusal = [{ errorCode: 'API_DISABLED_FOR_ORG', message: 'The REST API is not enabled for this Organization.' }];

const conversation = () => org.org.calls.find((one) => one.key === 'open')?.conversationIdentifier ?? '';

test.each<[string, string, () => string]>([
    ['query', 'GET', () => '/query?q=SELECT+Id+FROM+VoiceCall'],
    ['queryAll', 'GET', () => '/queryAll?q=SELECT+Id+FROM+VoiceCall'],
    ['describe', 'GET', () => '/sobjects/VoiceCall/describe'],
    ['create', 'POST', () => '/sobjects/Note__c'],
    ['collections', 'POST', () => '/composite/sobjects'],
    ['UI API', 'GET', () => `/ui-api/records/${org.org.calls[0]?.voiceCallId ?? ''}?fields=VoiceCall.Name`],
    ['entries', 'GET', () => `/connect/conversation/${conversation()}/entries`],
    ['upload statuses', 'GET', () => '/connect/conversations/upload?uploadIds=1'],
    ['uploads', 'POST', () => '/connect/conversations/upload'],
    ['limits', 'GET', () => '/limits']
])('without API Enabled %s is answered with 403', async (_name, method, path) => {
    const body = method === 'POST' ? {} : undefined;
    const answer = await org.call('clerk@example.com', method, `/services/data/v66.0${path()}`, body);
    expect(answer.status).toBe(403);
    expect(answer.json).toEqual(refusal);
});

test.each<[string, number]>([
    // From a permission set of the project, from elsewhere, and from nowhere.
    ['caller', 200],
    ['nobody', 200],
    ['clerk', 403]
])('%s: %i', async (user, status) => {
    const answer = await org.query(`${user}@example.com`, 'SELECT Id FROM VoiceCall');
    expect(answer.status).toBe(status);
});

test('taking away the set that grants it works at once', async () => {
    org.org.assignPermissionSets('caller@example.com', ['Note_Reader']);
    expect((await org.query('caller@example.com', 'SELECT Id FROM VoiceCall')).json).toEqual(refusal);
    org.org.assignPermissionSets('caller@example.com', ['Note_Caller']);
    expect((await org.query('caller@example.com', 'SELECT Id FROM VoiceCall')).status).toBe(200);
});

test('a bad token is still said first', async () => {
    const answer = await org.call(null, 'GET', '/services/data/v66.0/limits', undefined, { authorization: 'Bearer x' });
    expect(answer.json).toMatchObject([{ errorCode: 'INVALID_SESSION_ID' }]);
});
