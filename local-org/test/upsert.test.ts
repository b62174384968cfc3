import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestOrg, type TestOrg } from './openTestOrg';

const path = '/services/data/v66.0/sobjects/Note__c';

let org: TestOrg;
beforeAll(async () => {
    org = await openTestOrg();
});
afterAll(() => org.close());

const upsert = (value: string, body: object, username = 'writer@example.com', field = 'Code__c') =>
    org.call(username, 'PATCH', `${path}/${field}/${value}`, body);
const withCode = (code: string) => org.org.records('Note__c').filter((record) => record.Code__c === code);

describe('upsert by an external id', () => {
    test('creates a record the first time and updates it after that', async () => {
        const first = await upsert('a:1', { Title__c: 'one' });
        expect([first.status, first.json]).toEqual([
            201,
            { id: expect.any(String), success: true, errors: [], created: true }
        ]);
        const second = await upsert('a%3A1', { Title__c: 'two' });
        expect(second.status).toBe(200);
        expect(second.json).toMatchObject({ created: false });
        expect(withCode('a:1')).toMatchObject([{ Title__c: 'two' }]);
    });

    test('minds the case where the field does', async () => {
        await upsert('Case', { Title__c: 'upper' });
        expect((await upsert('case', { Title__c: 'lower' })).status).toBe(201);
        expect(withCode('Case')).toMatchObject([{ Title__c: 'upper' }]);
    });

    test.each<[string, object, string, string, number, string]>([
        ['a field that is no external id', { Title__c: 'x' }, 'writer@example.com', 'Tag__c', 404, 'NOT_FOUND'],
        ['no such field', { Title__c: 'x' }, 'writer@example.com', 'None__c', 404, 'NOT_FOUND'],
        ['an object that the user may not read', {}, 'nobody@example.com', 'Code__c', 404, 'NOT_FOUND'],
        ['the field in the body', { Code__c: 'y' }, 'writer@example.com', 'Code__c', 400, 'INVALID_FIELD'],
        ['what a create lacks', {}, 'writer@example.com', 'Code__c', 400, 'REQUIRED_FIELD_MISSING']
    ])('is refused for %s', async (_, body, username, field, status, errorCode) => {
        const answer = await upsert('new', body, username, field);
        expect(answer.status).toBe(status);
        expect(answer.json).toMatchObject([{ errorCode }]);
        expect(withCode('new')).toEqual([]);
    });
});
