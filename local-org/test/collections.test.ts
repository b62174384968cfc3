import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Connection } from 'jsforce';
import { z } from 'zod';
import { openTestOrg, type Answer, type TestOrg } from './openTestOrg';

const base = '/services/data/v66.0/composite/sobjects';
const results = z.array(
    z.strictObject({
        id: z.string().optional(),
        success: z.boolean(),
        errors: z.array(z.strictObject({ statusCode: z.string(), message: z.string(), fields: z.array(z.string()) }))
    })
);

let org: TestOrg;
beforeAll(async () => {
    org = await openTestOrg();
});
afterAll(() => org.close());

const note = (change: object = {}, type = 'Note__c') => ({ attributes: { type }, Title__c: 'x', ...change });
/** Titles of the notes with one of these, as they are stored. */
const stored = (...titles: string[]) =>
    org.org
        .records('Note__c')
        .map((record) => String(record.Title__c))
        .filter((title) => titles.includes(title));

function send(method: 'POST' | 'PATCH', records: object[], allOrNone?: boolean, user = 'writer'): Promise<Answer> {
    const body = { records, ...(allOrNone === undefined ? {} : { allOrNone }) };
    return org.call(`${user}@example.com`, method, base, body);
}
const remove = (ids: string[], query = '', user = 'keeper') =>
    org.call(`${user}@example.com`, 'DELETE', `${base}?ids=${ids.join(',')}${query}`);

/** The results in short: true, or the code of the error. */
function short(answer: Answer): (true | string)[] {
    if (answer.status !== 200) throw new Error(answer.text);
    return results.parse(answer.json).map((one) => {
        expect(one.success).toBe(one.id !== undefined);
        expect(one.errors.length === 0).toBe(one.success);
        return one.success || (one.errors[0]?.statusCode ?? '');
    });
}
async function create(records: object[], user = 'keeper'): Promise<string[]> {
    return results.parse((await send('POST', records, true, user)).json).map((one) => one.id ?? '');
}

describe('create', () => {
    test('gives one result for each record, in order, and keeps the good ones', async () => {
        const answer = await send('POST', [
            note({ Title__c: 'first', Tag__c: 'taken' }),
            note({ Title__c: null }),
            note({ Title__c: 'third' }),
            note({ Title__c: 'fourth', Tag__c: 'TAKEN' }),
            note({ Title__c: 'fifth', State__c: 'Approved' }),
            note({ Title__c: 'sixth', Amount__c: 1000 }),
            note({ Title__c: 'seventh', CreatedDate: '2025-01-01T00:00:00Z' }),
            note({ Title__c: 'last' })
        ]);
        expect(short(answer)).toEqual([
            true,
            'REQUIRED_FIELD_MISSING',
            true,
            'DUPLICATE_VALUE',
            'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            'NUMBER_OUTSIDE_VALID_RANGE',
            'INVALID_FIELD_FOR_INSERT_UPDATE',
            true
        ]);
        expect(results.parse(answer.json)[4]).toEqual({
            success: false,
            errors: [
                {
                    statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                    message: 'Only approvers approve.',
                    fields: ['State__c']
                }
            ]
        });
        expect(stored('first', 'third', 'fourth', 'fifth', 'sixth', 'last')).toEqual(['first', 'third', 'last']);
    });

    test('with allOrNone keeps none where one fails', async () => {
        const records = [note({ Title__c: 'undone' }), note({ Title__c: null }), note({ Title__c: 'undone' })];
        const undone = 'ALL_OR_NONE_OPERATION_ROLLED_BACK';
        expect(short(await send('POST', records, true))).toEqual([undone, 'REQUIRED_FIELD_MISSING', undone]);
        expect(stored('undone')).toEqual([]);
        expect(short(await send('POST', records, false))).toEqual([true, 'REQUIRED_FIELD_MISSING', true]);
        expect(stored('undone')).toHaveLength(2);
        expect(short(await send('POST', [note(), note()], true))).toEqual([true, true]);
    });

    test('takes records of several types, each as the user may', async () => {
        const records = [note(), note({}, 'Private_Note__c'), note({}, 'note__c')];
        expect(short(await send('POST', records, true, 'keeper'))).toEqual([true, true, true]);
        expect(short(await send('POST', [note()], false, 'reader'))).toEqual(['CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY']);
    });

    test('200 are taken and 201 are not', async () => {
        const many = Array.from({ length: 201 }, () => note({ Title__c: 'many' }));
        const refused = await send('POST', many);
        expect(refused.status).toBe(400);
        expect(refused.json).toMatchObject([{ errorCode: 'EXCEEDED_ID_LIMIT' }]);
        expect(stored('many')).toEqual([]);
        expect(short(await send('POST', many.slice(1)))).toEqual(Array.from({ length: 200 }, () => true));
        expect(stored('many')).toHaveLength(200);
    });

    test('ten runs of types are taken and eleven are not', async () => {
        const runs = (count: number) =>
            Array.from({ length: count }, (_none, index) => note({}, index % 2 === 0 ? 'Note__c' : 'Private_Note__c'));
        expect(short(await send('POST', runs(10), false, 'keeper'))).toHaveLength(10);
        expect((await send('POST', runs(11), false, 'keeper')).json).toMatchObject([{ errorCode: 'LIMIT_EXCEEDED' }]);
    });

    test.each<[string, object, string]>([
        ['an unknown field', note({ Nothing__c: 1 }), 'INVALID_FIELD'],
        ['a field one may not see', note({ Secret__c: 'x' }), 'INVALID_FIELD'],
        ['a value of a wrong type', note({ Amount__c: 'many' }), 'JSON_PARSER_ERROR'],
        ['an unknown type', note({}, 'Nothing__c'), 'INVALID_TYPE'],
        ['a type one may not read', note({}, 'Private_Note__c'), 'INVALID_TYPE'],
        ['no type', { Title__c: 'x' }, 'JSON_PARSER_ERROR']
    ])('%s refuses the whole request', async (_name, record, errorCode) => {
        const answer = await send('POST', [note({ Title__c: 'whole' }), record]);
        expect(answer.status).toBe(400);
        expect(answer.json).toEqual([{ errorCode, message: expect.any(String) }]);
        expect(stored('whole')).toEqual([]);
    });

    test.each([['[]'], ['{}'], ['{"records":5}'], ['{"records":']])('so does the body %s', async (body) => {
        const answer = await org.call('writer@example.com', 'POST', base, body);
        expect(answer.status).toBe(400);
        expect(answer.json).toMatchObject([{ errorCode: 'JSON_PARSER_ERROR' }]);
    });
});

describe('update', () => {
    test('gives one result for each record, in order', async () => {
        const [first = '', gone = '', hidden = ''] = await create([note(), note(), note({}, 'Private_Note__c')]);
        await remove([gone]);
        const answer = await send(
            'PATCH',
            [
                note({ id: first, Title__c: 'changed' }),
                note({ Id: first, Title__c: null }),
                note({ Title__c: 'nobody' }),
                note({ id: 'nonsense' }),
                note({ id: hidden }),
                note({ id: 'a00Ld0000000zzz' }),
                note({ id: gone }),
                note({ id: hidden }, 'Private_Note__c')
            ],
            false,
            'peer'
        );
        expect(short(answer)).toEqual([
            true,
            'REQUIRED_FIELD_MISSING',
            'MISSING_ARGUMENT',
            'MALFORMED_ID',
            'MALFORMED_ID',
            'INVALID_CROSS_REFERENCE_KEY',
            'ENTITY_IS_DELETED',
            'INVALID_CROSS_REFERENCE_KEY'
        ]);
        expect(results.parse(answer.json)[0]?.id).toBe(first);
        expect(stored('changed')).toEqual(['changed']);
    });

    test('with allOrNone changes none where one fails', async () => {
        const [first, second] = await create([note({ Title__c: 'as it was' }), note()]);
        const records = [note({ id: first, Title__c: 'changed 2' }), note({ id: second, Title__c: null })];
        expect(short(await send('PATCH', records, true, 'keeper'))).toEqual([
            'ALL_OR_NONE_OPERATION_ROLLED_BACK',
            'REQUIRED_FIELD_MISSING'
        ]);
        expect(stored('as it was', 'changed 2')).toEqual(['as it was']);
        expect(short(await send('PATCH', records, false, 'keeper'))).toEqual([true, 'REQUIRED_FIELD_MISSING']);
        expect(stored('as it was', 'changed 2')).toEqual(['changed 2']);
    });

    test('a unique value can move within one request', async () => {
        const [first, second] = await create([note({ Tag__c: 'moves' }), note()], 'writer');
        const answer = await send('PATCH', [note({ id: first, Tag__c: null }), note({ id: second, Tag__c: 'moves' })]);
        expect(short(answer)).toEqual([true, true]);
    });

    test('upserts by external id are not played, and that is said', async () => {
        const answer = await org.call('writer@example.com', 'PATCH', `${base}/Note__c/Code__c`, { records: [] });
        expect(answer.status).toBe(501);
        expect(answer.json).toMatchObject([{ errorCode: 'NOT_IMPLEMENTED' }]);
    });
});

describe('delete', () => {
    test('gives one result for each id, in order', async () => {
        const [first = '', second = ''] = await create([note({ Title__c: 'delete me' }), note({ Title__c: 'not me' })]);
        const answer = await remove([first, 'nonsense', 'a00Ld0000000zzz', first.slice(0, 15)]);
        expect(short(answer)).toEqual([true, 'MALFORMED_ID', 'INVALID_CROSS_REFERENCE_KEY', 'ENTITY_IS_DELETED']);
        expect(stored('delete me', 'not me')).toEqual(['not me']);
        expect(short(await remove([second], '', 'peer'))).toEqual(['INSUFFICIENT_ACCESS_OR_READONLY']);
    });

    test('with allOrNone deletes none where one fails', async () => {
        const [first = ''] = await create([note({ Title__c: 'stays' })]);
        expect(short(await remove([first, 'nonsense'], '&allOrNone=true'))).toEqual([
            'ALL_OR_NONE_OPERATION_ROLLED_BACK',
            'MALFORMED_ID'
        ]);
        expect(stored('stays')).toEqual(['stays']);
        expect(short(await remove([first, 'nonsense'], '&allOrNone=false'))).toEqual([true, 'MALFORMED_ID']);
        expect(stored('stays')).toEqual([]);
    });

    test.each([
        [0, 'MISSING_ARGUMENT'],
        [201, 'EXCEEDED_ID_LIMIT']
    ])('%i ids are refused', async (count, errorCode) => {
        const answer = await remove(Array.from({ length: count }, () => 'a00Ld0000000zzz'));
        expect(answer.status).toBe(400);
        expect(answer.json).toMatchObject([{ errorCode }]);
    });
});

describe('retrieve', () => {
    const forms = {
        GET: (ids: string[], fields: string[], user: string) =>
            org.call(user, 'GET', `${base}/Private_Note__c?ids=${ids.join(',')}&fields=${fields.join(',')}`),
        POST: (ids: string[], fields: string[], user: string) =>
            org.call(user, 'POST', `${base}/Private_Note__c`, { ids, fields })
    };

    test.each(['GET', 'POST'] as const)('by %s gives one record or null for each id, in order', async (method) => {
        const [first = '', second = ''] = await create([
            note({ Title__c: 'one' }, 'Private_Note__c'),
            note({ Title__c: 'two' }, 'Private_Note__c')
        ]);
        const [other = ''] = await create([note({}, 'Private_Note__c')], 'peer');
        const ids = [second, other, 'nonsense', first.slice(0, 15)];
        const answer = await forms[method](ids, ['title__c'], 'keeper@example.com');
        const record = (id: string, title: string) => ({
            attributes: { type: 'Private_Note__c', url: `/services/data/v66.0/sobjects/Private_Note__c/${id}` },
            Id: id,
            Title__c: title
        });
        expect(answer.json).toEqual([record(second, 'two'), null, null, record(first, 'one')]);
    });

    test.each(['GET', 'POST'] as const)('by %s refuses what it does not know', async (method) => {
        const [id = ''] = await create([note({}, 'Private_Note__c')]);
        const refused = async (ids: string[], fields: string[], user = 'keeper@example.com') =>
            (await forms[method](ids, fields, user)).json;
        expect(await refused([id], ['Nothing__c'])).toMatchObject([{ errorCode: 'INVALID_FIELD' }]);
        expect(await refused([id], ['Hint__c'])).toMatchObject([{ errorCode: 'INVALID_FIELD' }]);
        expect(await refused([id], [])).toMatchObject([{ errorCode: 'MISSING_ARGUMENT' }]);
        expect(await refused([], ['Id'])).toMatchObject([{ errorCode: 'MISSING_ARGUMENT' }]);
        expect(await refused([id], ['Id'], 'nobody@example.com')).toMatchObject([{ errorCode: 'NOT_FOUND' }]);
    });

    test('takes 2,000 ids and no more', async () => {
        const ids = Array.from({ length: 2001 }, () => 'a00Ld0000000zzz');
        const refused = await forms.POST(ids, ['Id'], 'keeper@example.com');
        expect(refused.json).toMatchObject([{ errorCode: 'EXCEEDED_ID_LIMIT' }]);
        expect((await forms.POST(ids.slice(1), ['Id'], 'keeper@example.com')).json).toHaveLength(2000);
    });
});

test('jsforce, unmodified, writes lists through them', async () => {
    const connection = new Connection({
        instanceUrl: org.orgUrl,
        accessToken: org.org.issueToken('keeper@example.com'),
        version: '66.0'
    });
    const notes = connection.sobject('Note__c');
    const made = await notes.create([{ Title__c: 'jsforce' }, { Title__c: 'jsforce' }]);
    const ids = made.map((one) => one.id ?? '');
    expect(made).toMatchObject([{ success: true }, { success: true }]);
    const changed = await notes.update(ids.map((Id, index) => ({ Id, Title__c: index === 0 ? 'jsforce 2' : null })));
    expect(changed).toMatchObject([
        { success: true },
        { success: false, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING', fields: ['Title__c'] }] }
    ]);
    expect(stored('jsforce', 'jsforce 2')).toEqual(['jsforce 2', 'jsforce']);
    await expect(notes.create([{ Title__c: 'jsforce' }, {}], { allOrNone: true })).resolves.toMatchObject([
        { success: false },
        { success: false }
    ]);
    expect(await notes.destroy(ids)).toMatchObject([{ success: true }, { success: true }]);
    expect(stored('jsforce', 'jsforce 2')).toEqual([]);
});
