import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { openTestOrg, type TestOrg } from './openTestOrg';

const path = '/services/data/v66.0/sobjects/Note__c';
const created = z.object({ id: z.string(), success: z.literal(true), errors: z.array(z.unknown()) });
const stored = z.record(z.string(), z.unknown());

let org: TestOrg;
beforeAll(async () => {
    org = await openTestOrg();
});
afterAll(() => org.close());

async function create(body: object, username = 'writer@example.com'): Promise<string> {
    const answer = await org.call(username, 'POST', path, { Title__c: 'x', ...body });
    if (answer.status !== 201) throw new Error(answer.text);
    return created.parse(answer.json).id;
}
async function read(id: string, query = '', username = 'writer@example.com') {
    return stored.parse((await org.call(username, 'GET', `${path}/${id}${query}`)).json);
}
const hidden = () => org.org.calls.find((call) => call.key === 'hidden')?.voiceCallId ?? '';

describe('create', () => {
    test('fills in defaults, number, owner and system fields; trims text and stores no empty text', async () => {
        const id = await create({
            Title__c: '  two  ',
            Code__c: '  ',
            Amount__c: 1.005,
            Seen__c: '2025-01-31T10:00:00.5+01:00'
        });
        const [writer] = org.org.users.filter((user) => user.username === 'writer@example.com');
        expect(await read(id)).toMatchObject({
            attributes: { type: 'Note__c' },
            Id: id,
            Name: expect.stringMatching(/^N-\d{4}$/),
            Title__c: 'two',
            Code__c: null,
            State__c: 'Open',
            Done__c: false,
            Seen__c: '2025-01-31T09:00:00.000+0000',
            OwnerId: writer?.id,
            CreatedById: writer?.id,
            CreatedDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000\+0000$/),
            IsDeleted: false
        });
        expect(await read(id, '?fields=Title__c')).toEqual({
            attributes: expect.anything(),
            Id: id,
            Title__c: 'two'
        });
    });

    test('takes numbers and flags in quotes, as the Salesforce CLI sends them', async () => {
        expect(await read(await create({ Amount__c: '2.50', Done__c: 'true' }))).toMatchObject({
            Amount__c: 2.5,
            Done__c: true
        });
    });

    test.each([
        ['no required field', { Title__c: null }, 'REQUIRED_FIELD_MISSING', ['Title__c']],
        ['a blank required field', { Title__c: '  ' }, 'REQUIRED_FIELD_MISSING', ['Title__c']],
        ['text too long', { Title__c: '12345678901' }, 'STRING_TOO_LONG', ['Title__c']],
        ['long text too long', { Body__c: 'x'.repeat(301) }, 'STRING_TOO_LONG', ['Body__c']],
        ['a number too large', { Amount__c: 1000 }, 'NUMBER_OUTSIDE_VALID_RANGE', ['Amount__c']],
        ['text for a number', { Amount__c: 'many' }, 'JSON_PARSER_ERROR', undefined],
        ['a list for text', { Tag__c: ['a'] }, 'JSON_PARSER_ERROR', undefined],
        ['text for a flag', { Done__c: 'perhaps' }, 'JSON_PARSER_ERROR', undefined],
        ['text for a time', { Seen__c: 'today' }, 'JSON_PARSER_ERROR', undefined],
        ['text for a day', { Day__c: '31.1.2025' }, 'JSON_PARSER_ERROR', undefined],
        ['a value outside the picklist', { State__c: 'open' }, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', ['State__c']],
        ['a bad e-mail address', { Mail__c: 'me' }, 'INVALID_EMAIL_ADDRESS', ['Mail__c']],
        ['an id of another object', { Call__c: '005Ld0000000001AAA' }, 'MALFORMED_ID', ['Call__c']],
        ['text for an id', { Call__c: 'call' }, 'MALFORMED_ID', ['Call__c']],
        [
            'an id of nothing',
            { Call__c: '0LQLd0000000001' },
            'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
            ['Call__c']
        ],
        ['an unknown field', { Nothing__c: 1 }, 'INVALID_FIELD', undefined],
        ['a field one may not see', { Secret__c: 'x' }, 'INVALID_FIELD', undefined],
        ['a system field', { CreatedDate: '2025-01-31T10:00:00Z' }, 'INVALID_FIELD_FOR_INSERT_UPDATE', ['CreatedDate']],
        ["an id of one's own", { Id: 'a00Ld0000000009' }, 'INVALID_FIELD_FOR_INSERT_UPDATE', ['Id']],
        ['the number', { Name: 'N-9' }, 'INVALID_FIELD_FOR_INSERT_UPDATE', ['Name']]
    ])('refuses %s', async (_name, change, errorCode, fields) => {
        const answer = await org.call('writer@example.com', 'POST', path, { Title__c: 'x', ...change });
        expect(answer.status).toBe(400);
        const error = { errorCode, message: expect.any(String) };
        expect(answer.json).toEqual([fields ? { ...error, fields } : error]);
    });

    test('refuses a call that the user may not see, as if it were not there', async () => {
        const body = { Title__c: 'x', Call__c: hidden() };
        const answer = await org.call('writer@example.com', 'POST', path, body);
        expect(answer.json).toMatchObject([{ errorCode: 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY' }]);
        expect((await org.call('owner@example.com', 'POST', path, body)).status).toBe(201);
    });

    test.each([
        ['reader@example.com', path, 403, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'],
        ['nobody@example.com', path, 404, 'NOT_FOUND'],
        ['owner@example.com', '/services/data/v66.0/sobjects/VoiceCall', 403, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'],
        ['owner@example.com', '/services/data/v66.0/sobjects/Nothing__c', 404, 'NOT_FOUND']
    ])('by %s at %s gives %i', async (username, at, status, errorCode) => {
        const answer = await org.call(username, 'POST', at, { Title__c: 'x' });
        expect(answer.status).toBe(status);
        expect(answer.json).toMatchObject([{ errorCode }]);
    });
});

describe('unique fields', () => {
    test('refuse the same value, count case only where told, and let blanks be', async () => {
        const id = await create({ Code__c: 'Same', Tag__c: 'Tag' });
        for (const change of [{ Code__c: 'Same' }, { Tag__c: 'tAG' }]) {
            const answer = await org.call('writer@example.com', 'POST', path, { Title__c: 'x', ...change });
            expect(answer.status).toBe(400);
            expect(answer.json).toEqual([
                {
                    errorCode: 'DUPLICATE_VALUE',
                    message: `duplicate value found: ${Object.keys(change)[0]} duplicates value on record with id: ${id.slice(0, 15)}`,
                    fields: []
                }
            ]);
        }
        await create({ Code__c: 'SAME' });
        await create({ Code__c: '' });
        await create({ Code__c: null });
    });

    test('let one of many simultaneous requests through', async () => {
        const answers = await Promise.all(
            Array.from({ length: 20 }, () =>
                org.call('writer@example.com', 'POST', path, { Title__c: 'x', Code__c: 'race' })
            )
        );
        expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
        expect(answers.filter((answer) => answer.text.includes('DUPLICATE_VALUE'))).toHaveLength(19);
    });

    test('are free again once blanked', async () => {
        const first = await create({ Tag__c: 'lock' });
        const blanked = await org.call('writer@example.com', 'PATCH', `${path}/${first}`, { Tag__c: null });
        expect(blanked.status).toBe(204);
        const second = await create({ Tag__c: 'lock' });
        const back = await org.call('writer@example.com', 'PATCH', `${path}/${first}`, { Tag__c: 'lock' });
        expect(back.json).toMatchObject([{ errorCode: 'DUPLICATE_VALUE' }]);
        const same = await org.call('writer@example.com', 'PATCH', `${path}/${second}`, { Tag__c: 'lock' });
        expect(same.status).toBe(204);
    });
});

describe('validation rules', () => {
    const expectRule = (answer: { status: number; json: unknown }, message: string, fields: string[]) => {
        expect(answer.status).toBe(400);
        expect(answer.json).toEqual([{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message, fields }]);
    };

    test('$Permission and ISPICKVAL', async () => {
        const body = { Title__c: 'x', State__c: 'Approved' };
        const refused = await org.call('writer@example.com', 'POST', path, body);
        expectRule(refused, 'Only approvers approve.', ['State__c']);
        expect((await org.call('owner@example.com', 'POST', path, body)).status).toBe(201);
    });

    test('PRIORVALUE and ISNEW', async () => {
        const id = await create({ State__c: 'Closed' });
        const answer = await org.call('writer@example.com', 'PATCH', `${path}/${id}`, { State__c: 'Open' });
        expectRule(answer, 'A closed note stays closed.', []);
        expect(await read(id)).toMatchObject({ State__c: 'Closed' });
    });

    test('ISCHANGED', async () => {
        const id = await create({ Code__c: 'stays' });
        const answer = await org.call('writer@example.com', 'PATCH', `${path}/${id}`, { Code__c: 'moves' });
        expectRule(answer, 'The code stays.', ['Code__c']);
        const same = await org.call('writer@example.com', 'PATCH', `${path}/${id}`, { Code__c: 'stays', Amount__c: 2 });
        expect(same.status).toBe(204);
    });

    test('numbers, blanks included, and only on create', async () => {
        const refused = await org.call('writer@example.com', 'POST', path, { Title__c: 'x', Amount__c: 101 });
        expectRule(refused, 'A new note costs at most 100.', ['Amount__c']);
        const id = await create({ Amount__c: null });
        const later = await org.call('writer@example.com', 'PATCH', `${path}/${id}`, { Amount__c: 101 });
        expect(later.status).toBe(204);
    });
});

describe('update and delete', () => {
    test.each([
        ['reader@example.com', 'PATCH', 403, 'INSUFFICIENT_ACCESS_OR_READONLY'],
        ['nobody@example.com', 'PATCH', 404, 'NOT_FOUND'],
        ['writer@example.com', 'DELETE', 403, 'INSUFFICIENT_ACCESS_OR_READONLY'],
        ['nobody@example.com', 'DELETE', 404, 'NOT_FOUND']
    ])('%s may not %s', async (username, method, status, errorCode) => {
        const id = await create({});
        const answer = await org.call(
            username,
            method,
            `${path}/${id}`,
            method === 'PATCH' ? { Title__c: 'y' } : undefined
        );
        expect(answer.status).toBe(status);
        expect(answer.json).toMatchObject([{ errorCode }]);
        expect(await read(id)).toMatchObject({ Title__c: 'x' });
    });

    test('standard records can not be changed, and hidden ones not found', async () => {
        const [call] = org.org.calls.filter((one) => one.key === 'open');
        const at = '/services/data/v66.0/sobjects/VoiceCall';
        const changed = await org.call('owner@example.com', 'PATCH', `${at}/${call?.voiceCallId}`, { Name: 'x' });
        expect(changed.status).toBe(403);
        expect((await org.call('writer@example.com', 'GET', `${at}/${hidden()}`)).status).toBe(404);
        expect((await org.call('owner@example.com', 'GET', `${at}/${hidden()}`)).status).toBe(200);
    });

    test('an update changes what it names, who and when; with the permission a record can be deleted', async () => {
        const id = await create({ Tag__c: 'kept' });
        const answer = await org.call('owner@example.com', 'PATCH', `${path}/${id}`, { Title__c: 'new' });
        expect(answer.status).toBe(204);
        expect(answer.text).toBe('');
        const [owner] = org.org.users.filter((user) => user.username === 'owner@example.com');
        expect(await read(id)).toMatchObject({ Title__c: 'new', Tag__c: 'kept', LastModifiedById: owner?.id });
        expect((await org.call('owner@example.com', 'DELETE', `${path}/${id}`)).status).toBe(204);
        expect((await org.call('owner@example.com', 'GET', `${path}/${id}`)).status).toBe(404);
    });

    test.each([['[]'], ['"x"'], ['{']])('the body %j is refused', async (body) => {
        const answer = await org.call('writer@example.com', 'POST', path, body);
        expect(answer.status).toBe(400);
        expect(answer.json).toMatchObject([{ errorCode: 'JSON_PARSER_ERROR' }]);
    });
});

describe('object descriptions', () => {
    const describeShape = z.object({
        name: z.string(),
        keyPrefix: z.string(),
        createable: z.boolean(),
        deletable: z.boolean(),
        childRelationships: z.array(z.object({ childSObject: z.string(), relationshipName: z.string().nullable() })),
        fields: z.array(z.looseObject({ name: z.string() }))
    });

    test('says what the user may do and see', async () => {
        const get = async (username: string) =>
            describeShape.parse((await org.call(username, 'GET', `${path}/describe`)).json);
        const [writer, owner, reader] = await Promise.all(
            ['writer', 'owner', 'reader'].map((name) => get(`${name}@example.com`))
        );
        expect(writer).toMatchObject({ name: 'Note__c', createable: true, deletable: false });
        expect(owner).toMatchObject({ deletable: true });
        expect(reader).toMatchObject({ createable: false });
        const names = (one: typeof writer) => one?.fields.map((field) => field.name);
        expect(names(owner)).toContain('Secret__c');
        expect(names(writer)).not.toContain('Secret__c');
        expect(writer?.fields.find((field) => field.name === 'State__c')).toMatchObject({
            type: 'picklist',
            restrictedPicklist: true,
            picklistValues: [{ value: 'Open', label: 'Open one', defaultValue: true }, {}, {}]
        });
        expect(writer?.fields.find((field) => field.name === 'Code__c')).toMatchObject({
            type: 'string',
            length: 20,
            unique: true,
            caseSensitive: true,
            updateable: true
        });
        expect(writer?.fields.find((field) => field.name === 'Call__c')).toMatchObject({
            referenceTo: ['VoiceCall'],
            relationshipName: 'Call__r'
        });
        const call = await org.call('writer@example.com', 'GET', '/services/data/v66.0/sobjects/VoiceCall/describe');
        expect(describeShape.parse(call.json).childRelationships).toContainEqual({
            childSObject: 'Note__c',
            relationshipName: 'Notes__r'
        });
    });

    test('the list leaves out what the user may not read', async () => {
        const list = async (username: string) =>
            (await org.call(username, 'GET', '/services/data/v66.0/sobjects')).text;
        expect(await list('writer@example.com')).toContain('"Note__c"');
        expect(await list('nobody@example.com')).not.toContain('"Note__c"');
        expect(await list('nobody@example.com')).toContain('"VoiceCall"');
    });

    test('versions are listed without a token', async () => {
        const answer = await org.call(null, 'GET', '/services/data/');
        expect(answer.json).toContainEqual({ label: 'Version 66.0', url: '/services/data/v66.0', version: '66.0' });
    });
});
