import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { openTestOrg, type TestOrg } from './openTestOrg';

const base = '/services/data/v66.0';
const created = z.object({ id: z.string() });
const rows = z.object({ totalSize: z.number(), records: z.array(z.record(z.string(), z.unknown())) });

let org: TestOrg;
let gone: string;
beforeAll(async () => {
    org = await openTestOrg();
    const call = org.org.calls.find((one) => one.key === 'open')?.voiceCallId;
    for (const title of ['kept', 'gone', 'hidden']) {
        const object = title === 'hidden' ? 'Private_Note__c' : 'Note__c';
        const body = { Title__c: title, ...(title === 'hidden' ? {} : { Call__c: call }) };
        const user = title === 'hidden' ? 'keeper@example.com' : 'owner@example.com';
        const answer = await org.call(user, 'POST', `${base}/sobjects/${object}`, body);
        const { id } = created.parse(answer.json);
        if (title === 'gone') gone = id;
        if (title !== 'kept') await org.call(user, 'DELETE', `${base}/sobjects/${object}/${id}`);
    }
});
afterAll(() => org.close());

async function ask(resource: 'query' | 'queryAll', soql: string, user = 'owner') {
    const path = `${base}/${resource}?q=${encodeURIComponent(soql)}`;
    const answer = await org.call(`${user}@example.com`, 'GET', path);
    if (answer.status !== 200) throw new Error(answer.text);
    return rows.parse(answer.json);
}

describe('deleted rows', () => {
    test.each<[string, number, number]>([
        ['SELECT COUNT() FROM Note__c', 1, 2],
        ['SELECT COUNT() FROM Note__c WHERE IsDeleted = true', 0, 1],
        ['SELECT COUNT() FROM Note__c WHERE IsDeleted = false', 1, 1],
        ["SELECT Id FROM Note__c WHERE Title__c = 'gone'", 0, 1],
        ["SELECT Id FROM VoiceCall WHERE Id IN (SELECT Call__c FROM Note__c WHERE Title__c = 'gone')", 0, 1],
        ['SELECT Title__c FROM Note__c GROUP BY Title__c', 1, 2]
    ])('%s: query %i, queryAll %i', async (soql, live, all) => {
        expect((await ask('query', soql)).totalSize).toBe(live);
        expect((await ask('queryAll', soql)).totalSize).toBe(all);
    });

    test('say that they are', async () => {
        const { records } = await ask('queryAll', 'SELECT Title__c, IsDeleted FROM Note__c ORDER BY Title__c');
        expect(records).toMatchObject([
            { Title__c: 'gone', IsDeleted: true },
            { Title__c: 'kept', IsDeleted: false }
        ]);
    });

    test('are children too', async () => {
        const soql = "SELECT (SELECT Title__c FROM Notes__r ORDER BY Title__c) FROM VoiceCall WHERE Name = 'Open call'";
        const titles = (one: { records: Record<string, unknown>[] }) =>
            z
                .object({ records: z.array(z.object({ Title__c: z.string() })) })
                .parse(one.records[0]?.Notes__r)
                .records.map((record) => record.Title__c);
        expect(titles(await ask('query', soql))).toEqual(['kept']);
        expect(titles(await ask('queryAll', soql))).toEqual(['gone', 'kept']);
    });

    test('are seen only by who saw them before', async () => {
        const soql = 'SELECT COUNT() FROM Private_Note__c';
        expect((await ask('queryAll', soql, 'keeper')).totalSize).toBe(1);
        expect((await ask('queryAll', soql, 'peer')).totalSize).toBe(0);
        expect((await ask('queryAll', soql, 'auditor')).totalSize).toBe(1);
    });

    test('take no ALL ROWS: that is for Apex', async () => {
        const answer = await org.call(
            'owner@example.com',
            'GET',
            `${base}/queryAll?q=${encodeURIComponent('SELECT Id FROM Note__c ALL ROWS')}`
        );
        expect(answer.json).toEqual([
            { errorCode: 'MALFORMED_QUERY', message: 'ALL ROWS not allowed in this context' }
        ]);
    });

    test.each<[string, string, number, string]>([
        ['GET', 'owner', 404, 'NOT_FOUND'],
        ['PATCH', 'owner', 404, 'ENTITY_IS_DELETED'],
        ['DELETE', 'owner', 404, 'ENTITY_IS_DELETED'],
        ['DELETE', 'nobody', 404, 'NOT_FOUND']
    ])('%s by %s: %i %s', async (method, user, status, errorCode) => {
        const body = method === 'PATCH' ? { Title__c: 'back' } : undefined;
        const answer = await org.call(`${user}@example.com`, method, `${base}/sobjects/Note__c/${gone}`, body);
        expect(answer.status).toBe(status);
        expect(answer.json).toMatchObject([{ errorCode }]);
    });

    test('leave their unique values to others', async () => {
        const path = `${base}/sobjects/Note__c`;
        const body = { Title__c: 'x', Tag__c: 'free again' };
        const { id } = created.parse((await org.call('owner@example.com', 'POST', path, body)).json);
        await org.call('owner@example.com', 'DELETE', `${path}/${id}`);
        expect((await org.call('owner@example.com', 'POST', path, body)).status).toBe(201);
    });
});
