import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { openTestOrg, type TestOrg } from './openTestOrg';

const rows = z.object({
    totalSize: z.number(),
    done: z.boolean(),
    nextRecordsUrl: z.string().optional(),
    records: z.array(z.record(z.string(), z.unknown()))
});

let org: TestOrg;
const notes = [
    { Title__c: 'Alpha', Code__c: 'a1', Tag__c: 'red', Amount__c: 1, Done__c: true, Day__c: '2025-01-01' },
    { Title__c: 'beta', Code__c: 'B1', Amount__c: 2.5, State__c: 'Closed', Seen__c: '2025-01-01T10:00:00Z' },
    { Title__c: '50% off', Code__c: "it's", Amount__c: 10, Seen__c: '2025-01-02T10:00:00+02:00' },
    { Title__c: 'back\\slash', Code__c: 'x_y', Amount__c: null, Body__c: 'long' }
];
beforeAll(async () => {
    org = await openTestOrg();
    const [call] = org.org.calls.filter((one) => one.key === 'open');
    for (const [index, note] of notes.entries()) {
        const body = index === 0 ? { ...note, Call__c: call?.voiceCallId } : note;
        const answer = await org.call('writer@example.com', 'POST', '/services/data/v66.0/sobjects/Note__c', body);
        if (answer.status !== 201) throw new Error(answer.text);
    }
});
afterAll(() => org.close());

async function select(soql: string, username = 'writer@example.com') {
    const answer = await org.query(username, soql);
    if (answer.status !== 200) throw new Error(answer.text);
    return rows.parse(answer.json);
}
const titles = async (rest: string) =>
    (await select(`SELECT Title__c FROM Note__c ${rest}`)).records.map((record) => record.Title__c);

describe('WHERE', () => {
    test.each([
        ["Title__c = 'alpha'", ['Alpha']],
        ["Title__c != 'alpha'", ['beta', '50% off', 'back\\slash']],
        ["Code__c = 'A1'", []],
        ["Code__c = 'it\\'s'", ['50% off']],
        ["Title__c = 'back\\\\slash'", ['back\\slash']],
        ["Title__c = '\\u0062eta'", ['beta']],
        ["Title__c LIKE 'B%'", ['beta', 'back\\slash']],
        ["Title__c LIKE '50\\% %'", ['50% off']],
        ["Title__c LIKE '_eta'", ['beta']],
        ["Code__c LIKE 'x\\_y'", ['back\\slash']],
        ["Title__c LIKE '%\\\\%'", ['back\\slash']],
        ["Title__c LIKE 'ALPH_'", ['Alpha']],
        ["Title__c LIKE 'alph'", []],
        ["Title__c LIKE '%'", ['Alpha', 'beta', '50% off', 'back\\slash']],
        ["Title__c LIKE '(.*)'", []],
        ["Tag__c LIKE '%'", ['Alpha']],
        ["Title__c LIKE 'a%' OR Title__c LIKE '%f'", ['Alpha', '50% off']],
        ["State__c LIKE 'clo%'", ['beta']],
        ["NOT Title__c LIKE 'B%'", ['Alpha', '50% off']],
        ["(NOT (Title__c LIKE 'B%'))", ['Alpha', '50% off']],
        ["Title__c IN ('ALPHA', 'Beta')", ['Alpha', 'beta']],
        ["Title__c NOT IN ('ALPHA', 'Beta')", ['50% off', 'back\\slash']],
        ["Title__c IN ('Beta')", ['beta']],
        ["Code__c IN ('A1', 'B1')", ['beta']],
        ["Tag__c IN ('red', '')", ['Alpha', 'beta', '50% off', 'back\\slash']],
        ['Tag__c NOT IN (null)', ['Alpha']],
        ['Amount__c IN (1, 2.5, 99)', ['Alpha', 'beta']],
        ['Amount__c NOT IN (1, 2.5)', ['50% off', 'back\\slash']],
        ['Day__c IN (2025-01-01, 2024-01-01)', ['Alpha']],
        ['Day__c NOT IN (2025-01-01)', ['beta', '50% off', 'back\\slash']],
        ['Seen__c IN (2025-01-01T11:00:00+01:00)', ['beta']],
        ['CreatedDate IN (YESTERDAY, TODAY)', ['Alpha', 'beta', '50% off', 'back\\slash']],
        ['CreatedDate NOT IN (TODAY, LAST_N_DAYS:2)', []],
        [`Title__c IN (${Array.from({ length: 600 }, (_none, index) => `'t${index}'`).join(', ')}, 'beta')`, ['beta']],
        ["Title__c > 'alpha' AND Title__c <= 'beta'", ['beta', 'back\\slash']],
        ['Amount__c = 2.5', ['beta']],
        ['Amount__c > 1', ['beta', '50% off']],
        ['Amount__c >= 1', ['Alpha', 'beta', '50% off']],
        ['Amount__c < 2.5', ['Alpha']],
        ['Amount__c <= 2.5', ['Alpha', 'beta']],
        ['Amount__c = null', ['back\\slash']],
        ['Amount__c != null', ['Alpha', 'beta', '50% off']],
        ["Tag__c = ''", ['beta', '50% off', 'back\\slash']],
        ['Done__c = true', ['Alpha']],
        ['Done__c != TRUE', ['beta', '50% off', 'back\\slash']],
        ['Day__c = 2025-01-01', ['Alpha']],
        ['Seen__c < 2025-01-02T00:00:00Z', ['beta']],
        ['Seen__c = 2025-01-02T08:00:00Z', ['50% off']],
        ['Seen__c > 2025-01-02T09:59:59+02:00', ['50% off']],
        ['CreatedDate = TODAY', ['Alpha', 'beta', '50% off', 'back\\slash']],
        ['CreatedDate = LAST_N_DAYS:3 AND Amount__c > 5', ['50% off']],
        ['Seen__c >= YESTERDAY', []],
        ["State__c = 'Closed' OR (Amount__c > 5 AND Done__c = false)", ['beta', '50% off']],
        ["(State__c = 'Closed' OR Amount__c > 5) AND Done__c = true", []],
        ["Call__r.Owner.Username = 'READER@example.com'", ['Alpha']],
        ['Call__r.Conversation.EndTime != null', ['Alpha']],
        ["Call__c IN (SELECT Id FROM VoiceCall WHERE Name LIKE 'Open%')", ['Alpha']],
        ["Call__c NOT IN (SELECT Id FROM VoiceCall WHERE Name LIKE 'Open%')", ['beta', '50% off', 'back\\slash']],
        ['Call__c IN (SELECT NextCallId FROM VoiceCall)', []],
        ['Call__c NOT IN (SELECT NextCallId FROM VoiceCall) AND Amount__c = 1', ['Alpha']],
        [
            "Call__c IN (SELECT Id FROM VoiceCall) AND OwnerId IN (SELECT Id FROM User WHERE Username LIKE 'WRITER@%')",
            ['Alpha']
        ],
        ['Call__c IN (SELECT Id FROM VoiceCall WHERE Conversation.EndTime = null)', []]
    ])('%s', async (where, expected) => {
        expect(await titles(`WHERE ${where} ORDER BY Name`)).toEqual(expected);
    });

    test('ids match in their 15- and 18-character forms', async () => {
        const id = org.org.calls.find((call) => call.key === 'open')?.voiceCallId ?? '';
        for (const form of [id, id.slice(0, 15)]) expect(await titles(`WHERE Call__c = '${form}'`)).toEqual(['Alpha']);
    });
});

describe('ORDER BY, LIMIT, OFFSET, COUNT', () => {
    test.each([
        ['ORDER BY Title__c', ['50% off', 'Alpha', 'back\\slash', 'beta']],
        ['ORDER BY Amount__c', ['back\\slash', 'Alpha', 'beta', '50% off']],
        ['ORDER BY Amount__c DESC', ['back\\slash', '50% off', 'beta', 'Alpha']],
        ['ORDER BY Amount__c DESC NULLS LAST', ['50% off', 'beta', 'Alpha', 'back\\slash']],
        ['ORDER BY Done__c DESC, Title__c DESC', ['Alpha', 'beta', 'back\\slash', '50% off']],
        ['ORDER BY Name LIMIT 2', ['Alpha', 'beta']],
        ['ORDER BY Name LIMIT 2 OFFSET 1', ['beta', '50% off']],
        ['ORDER BY Name OFFSET 9', []],
        ['ORDER BY Name LIMIT 0', []],
        ['ORDER BY Amount__c ASC NULLS LAST', ['Alpha', 'beta', '50% off', 'back\\slash']],
        ['ORDER BY Amount__c DESC NULLS FIRST', ['back\\slash', '50% off', 'beta', 'Alpha']],
        ['ORDER BY Seen__c DESC NULLS LAST, Title__c', ['50% off', 'beta', 'Alpha', 'back\\slash']],
        ['ORDER BY Call__r.Name NULLS LAST, Title__c DESC', ['Alpha', 'beta', 'back\\slash', '50% off']],
        ['ORDER BY Tag__c NULLS LAST, Done__c, Code__c DESC', ['Alpha', 'back\\slash', '50% off', 'beta']],
        // As the picklist has it: Open, Closed.
        ['ORDER BY State__c, Name', ['Alpha', '50% off', 'back\\slash', 'beta']]
    ])('%s', async (rest, expected) => {
        expect(await titles(rest)).toEqual(expected);
    });

    test.each([
        ['WHERE Amount__c > 1', 2],
        ['', 4],
        ["WHERE Title__c = 'none'", 0],
        ['LIMIT 3', 3]
    ])('COUNT() %s gives the number and no rows', async (rest, totalSize) => {
        expect(await select(`SELECT COUNT() FROM Note__c ${rest}`)).toEqual({ totalSize, done: true, records: [] });
    });
});

describe('rows', () => {
    test('carry attributes, parents as objects, and null for a missing parent', async () => {
        const { records } = await select(
            'SELECT n.Id, Name, n.Call__r.Name, Call__r.Owner.Name, Owner.Name, Seen__c FROM Note__c n ORDER BY Name LIMIT 2'
        );
        const [first, second] = records;
        expect(Object.keys(first ?? {})[0]).toBe('attributes');
        expect(first).toMatchObject({
            attributes: { type: 'Note__c', url: `/services/data/v66.0/sobjects/Note__c/${String(first?.Id)}` },
            Name: 'N-0001',
            Call__r: { attributes: { type: 'VoiceCall' }, Name: 'Open call', Owner: { Name: 'Reader Example' } },
            Owner: { Name: 'Writer Example' }
        });
        expect(second).toMatchObject({ Call__r: null, Seen__c: '2025-01-01T10:00:00.000+0000' });
    });

    test('carry children', async () => {
        const { records } = await select(
            "SELECT Name, (SELECT Title__c FROM Notes__r) FROM VoiceCall WHERE Name IN ('Open call', 'Long call') ORDER BY Name"
        );
        expect(records).toMatchObject([
            { Name: 'Long call', Notes__r: null },
            { Name: 'Open call', Notes__r: { totalSize: 1, done: true, records: [{ Title__c: 'Alpha' }] } }
        ]);
    });

    test.each([
        ['(SELECT Title__c FROM Notes__r WHERE Amount__c > 5)', null],
        ["(SELECT Title__c FROM notes__R WHERE Title__c LIKE 'A%' LIMIT 5)", ['Alpha']],
        ['(SELECT Title__c FROM Notes__r LIMIT 0)', null]
    ])('carry children as %s asks', async (children, expected) => {
        const { records } = await select(`SELECT ${children} FROM VoiceCall WHERE Name = 'Open call'`);
        expect(Object.keys(records[0] ?? {})).toEqual(['attributes', 'Notes__r']);
        expect(records[0]?.Notes__r).toEqual(
            expected && {
                totalSize: expected.length,
                done: true,
                records: expected.map((title) => ({ attributes: expect.anything(), Title__c: title }))
            }
        );
    });

    test('carry children with a limit for each parent, in their own order, with their own parents', async () => {
        const { records } = await select(
            'SELECT Id, (SELECT ParticipantRole, Conversation.Name FROM ConversationParticipants ORDER BY ParticipantRole DESC LIMIT 1) FROM Conversation WHERE EndTime != null'
        );
        expect(records.length).toBeGreaterThan(1);
        for (const record of records) {
            const parent = { attributes: { type: 'Conversation' }, Name: expect.any(String) };
            expect(record.ConversationParticipants).toMatchObject({
                totalSize: 1,
                records: [{ ParticipantRole: 'EndUser', Conversation: parent }]
            });
        }
    });

    test('come in batches', async () => {
        for (let index = 0; index < 205; index += 1) {
            await org.call('owner@example.com', 'POST', '/services/data/v66.0/sobjects/Note__c', {
                Title__c: `n${index}`,
                Tag__c: `batch${index}`
            });
        }
        const path = `/services/data/v66.0/query?q=${encodeURIComponent("SELECT Title__c FROM Note__c WHERE Tag__c LIKE 'batch%' ORDER BY Name")}`;
        const headers = { 'Sforce-Query-Options': 'batchSize=200' };
        const first = rows.parse((await org.call('writer@example.com', 'GET', path, undefined, headers)).json);
        expect(first).toMatchObject({ totalSize: 205, done: false });
        expect(first.records).toHaveLength(200);
        const next = await org.call('writer@example.com', 'GET', first.nextRecordsUrl ?? '', undefined, headers);
        expect(rows.parse(next.json)).toMatchObject({ totalSize: 205, done: true, records: { length: 5 } });
        const stranger = await org.call('reader@example.com', 'GET', first.nextRecordsUrl ?? '');
        expect(stranger.json).toMatchObject([{ errorCode: 'INVALID_QUERY_LOCATOR' }]);
    });
});

describe('errors', () => {
    test.each([
        ['SELEC Id FROM Note__c', 'MALFORMED_QUERY'],
        ['', 'MALFORMED_QUERY'],
        ["SELECT Id FROM Note__c WHERE Title__c = 'open", 'MALFORMED_QUERY'],
        ["SELECT Id FROM Note__c WHERE Title__c = 'a' AND Done__c = true OR Amount__c = 1", 'MALFORMED_QUERY'],
        ['SELECT Id FROM Note__c ALL ROWS', 'MALFORMED_QUERY'],
        ['SELECT Id FROM Note__c USING SCOPE mine', 'MALFORMED_QUERY'],
        ['SELECT Id FROM Note__c WITH SECURITY_ENFORCED', 'MALFORMED_QUERY'],
        ['SELECT Id FROM Note__c FOR UPDATE', 'MALFORMED_QUERY'],
        ['SELECT Id FROM Note__c OFFSET 2001', 'NUMBER_OUTSIDE_VALID_RANGE'],
        ['SELECT COUNT() FROM Note__c ORDER BY Name', 'MALFORMED_QUERY'],
        ['SELECT Title__c t FROM Note__c', 'MALFORMED_QUERY'],
        ['SELECT Title__c, title__c FROM Note__c', 'INVALID_FIELD'],
        ['SELECT toLabel(State__c) FROM Note__c', 'MALFORMED_QUERY'],
        ['SELECT Id FROM Note__c WHERE CALENDAR_YEAR(CreatedDate) = 2025', 'MALFORMED_QUERY'],
        ['SELECT (SELECT Id FROM Nothing__r) FROM VoiceCall', 'INVALID_TYPE'],
        ['SELECT (SELECT Nothing__c FROM Notes__r) FROM VoiceCall', 'INVALID_FIELD'],
        ['SELECT (SELECT COUNT() FROM Notes__r) FROM VoiceCall', 'MALFORMED_QUERY'],
        ['SELECT (SELECT Id FROM Notes__r OFFSET 1) FROM VoiceCall', 'MALFORMED_QUERY'],
        ['SELECT Id FROM Note__c WHERE Done__c = true OR Call__c IN (SELECT Id FROM VoiceCall)', 'MALFORMED_QUERY'],
        [
            'SELECT Id FROM Note__c WHERE Call__c IN (SELECT NextCallId FROM VoiceCall WHERE Id IN (SELECT Call__c FROM Note__c))',
            'MALFORMED_QUERY'
        ],
        [
            'SELECT Id FROM Note__c WHERE Call__c IN (SELECT Id FROM VoiceCall) AND OwnerId IN (SELECT Id FROM User) AND CreatedById IN (SELECT Id FROM User)',
            'MALFORMED_QUERY'
        ],
        ['SELECT Id FROM Note__c WHERE Title__c IN (SELECT Id FROM VoiceCall)', 'MALFORMED_QUERY'],
        ['SELECT Id FROM Note__c WHERE Call__c IN (SELECT Name FROM VoiceCall)', 'MALFORMED_QUERY'],
        ['SELECT Id FROM Note__c WHERE Call__c IN (SELECT Id FROM VoiceCall LIMIT 1)', 'MALFORMED_QUERY'],
        ["SELECT Id FROM Note__c WHERE Id LIKE 'a00%'", 'INVALID_QUERY_FILTER_OPERATOR'],
        ["SELECT Id FROM Note__c WHERE Amount__c LIKE '1%'", 'INVALID_QUERY_FILTER_OPERATOR'],
        ["SELECT Id FROM Note__c WHERE Seen__c LIKE '2025%'", 'INVALID_QUERY_FILTER_OPERATOR'],
        ['SELECT Id FROM Note__c WHERE Done__c > true', 'INVALID_QUERY_FILTER_OPERATOR'],
        ["SELECT Id FROM Note__c WHERE Title__c INCLUDES ('a')", 'INVALID_QUERY_FILTER_OPERATOR'],
        ['SELECT Id FROM Note__c WHERE Title__c LIKE 5', 'INVALID_FIELD'],
        ['SELECT Id FROM Note__c WHERE Seen__c > 2025-01-01', 'INVALID_FIELD'],
        ['SELECT Id FROM Note__c WHERE Amount__c = TODAY', 'INVALID_FIELD'],
        ["SELECT Id FROM Note__c WHERE Amount__c IN (1, '2')", 'INVALID_FIELD'],
        ['SELECT FIELDS(ALL) FROM Note__c', 'MALFORMED_QUERY'],
        ['SELECT Id FROM Nothing__c', 'INVALID_TYPE'],
        ['SELECT Nothing__c FROM Note__c', 'INVALID_FIELD'],
        ["SELECT Id FROM Note__c WHERE Nothing__c = 'x'", 'INVALID_FIELD'],
        ['SELECT Id FROM Note__c ORDER BY Nothing__c', 'INVALID_FIELD'],
        ['SELECT Nothing__r.Name FROM Note__c', 'INVALID_FIELD'],
        ['SELECT Call__r.Nothing FROM Note__c', 'INVALID_FIELD'],
        ["SELECT Id FROM Note__c WHERE Body__c = 'long'", 'INVALID_FIELD'],
        ['SELECT Id FROM Note__c ORDER BY Body__c', 'INVALID_FIELD'],
        ["SELECT Id FROM Note__c WHERE Amount__c = '1'", 'INVALID_FIELD'],
        ['SELECT Id FROM Note__c WHERE Title__c = 1', 'INVALID_FIELD'],
        ["SELECT Id FROM Note__c WHERE Seen__c = '2025-01-01T00:00:00Z'", 'INVALID_FIELD'],
        ["SELECT Id FROM Note__c WHERE Id = 'nonsense'", 'INVALID_QUERY_FILTER_OPERATOR'],
        ["SELECT Id FROM Note__c WHERE Call__c = '0LQ'", 'INVALID_QUERY_FILTER_OPERATOR']
    ])('%s: %s', async (soql, errorCode) => {
        const answer = await org.query('writer@example.com', soql);
        expect(answer.status).toBe(400);
        expect(answer.json).toEqual([{ errorCode, message: expect.any(String) }]);
    });

    test('say where', async () => {
        const answer = await org.query('writer@example.com', 'SELECT Id,\n Nothing__c FROM Note__c');
        expect(answer.text).toContain('ERROR at Row:2:Column:2');
        expect(answer.text).toContain("No such column 'Nothing__c' on entity 'Note__c'");
    });
});

describe('what a user may see', () => {
    test.each([
        ['an object without permission', 'nobody@example.com', 'SELECT Id FROM Note__c', 'INVALID_TYPE'],
        ['a field without permission', 'writer@example.com', 'SELECT Secret__c FROM Note__c', 'INVALID_FIELD'],
        ['the same in a filter', 'writer@example.com', "SELECT Id FROM Note__c WHERE Secret__c = 'x'", 'INVALID_FIELD'],
        ['the same in ORDER BY', 'writer@example.com', 'SELECT Id FROM Note__c ORDER BY Secret__c', 'INVALID_FIELD'],
        [
            'the same grouped by',
            'writer@example.com',
            'SELECT COUNT(Id) FROM Note__c GROUP BY Secret__c',
            'INVALID_FIELD'
        ],
        ['the same aggregated', 'writer@example.com', 'SELECT MAX(Secret__c) FROM Note__c', 'INVALID_FIELD'],
        [
            'the same of children',
            'writer@example.com',
            'SELECT (SELECT Secret__c FROM Notes__r) FROM VoiceCall',
            'INVALID_FIELD'
        ],
        [
            'children without permission',
            'nobody@example.com',
            'SELECT (SELECT Id FROM Notes__r) FROM VoiceCall',
            'INVALID_TYPE'
        ],
        [
            'children whose reference one may not read',
            'caller@example.com',
            'SELECT (SELECT Id FROM Notes__r) FROM VoiceCall',
            'INVALID_TYPE'
        ]
    ])('%s does not exist', async (_name, username, soql, errorCode) => {
        expect((await org.query(username, soql)).json).toMatchObject([{ errorCode }]);
    });

    test('children of a kind one may not read are not named', async () => {
        // May read the reference, and not the object it is on.
        const answer = await org.query('loner@example.com', 'SELECT (SELECT Id FROM Notes__r) FROM VoiceCall');
        expect(answer.text).toContain("relationship 'Notes__r'");
        expect(answer.text).not.toContain('Note__c');
    });

    test('a hidden call is in no row, no parent and no count', async () => {
        const some = "FROM VoiceCall WHERE Name LIKE 'Hidden%' OR Name LIKE 'Open%'";
        const all = `SELECT Name ${some} ORDER BY Name`;
        const names = async (username: string) => (await select(all, username)).records.map((record) => record.Name);
        expect(await names('reader@example.com')).toEqual(['Open call']);
        expect(await names('owner@example.com')).toEqual(['Hidden alone', 'Hidden call', 'Open call']);
        const next = "SELECT NextCall.Name FROM VoiceCall WHERE Name = 'Open call'";
        expect((await select(next, 'reader@example.com')).records).toMatchObject([{ NextCall: null }]);
        expect((await select(next, 'owner@example.com')).records).toMatchObject([
            { NextCall: { Name: 'Hidden call' } }
        ]);
        expect((await select(`SELECT COUNT() ${some}`, 'reader@example.com')).totalSize).toBe(1);
    });

    test('taking a permission away works at once', async () => {
        expect((await org.query('reader@example.com', 'SELECT Id FROM Note__c')).status).toBe(200);
        org.org.assignPermissionSets('reader@example.com', []);
        expect((await org.query('reader@example.com', 'SELECT Id FROM Note__c')).status).toBe(400);
        org.org.assignPermissionSets('reader@example.com', ['Note_Reader']);
    });
});
