import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { fixtureForceApp, openTestOrg, type TestOrg } from './openTestOrg';

const rows = z.object({ records: z.array(z.record(z.string(), z.unknown())) });

describe('custom metadata', () => {
    let org: TestOrg;
    beforeAll(async () => {
        org = await openTestOrg();
    });
    afterAll(() => org.close());

    test('is read by query, each field by its type', async () => {
        const answer = await org.query(
            'auditor@example.com',
            'SELECT DeveloperName, MasterLabel, QualifiedApiName, NamespacePrefix, Pattern__c, Active__c, Weight__c, Since__c, About__c, Kind__c FROM Note_Rule__mdt ORDER BY DeveloperName'
        );
        expect(rows.parse(answer.json).records).toMatchObject([
            {
                attributes: { type: 'Note_Rule__mdt' },
                DeveloperName: 'Card_Numbers',
                MasterLabel: 'Card numbers',
                QualifiedApiName: 'Card_Numbers',
                NamespacePrefix: null,
                Pattern__c: '[0-9]{13,16} & more',
                Active__c: false,
                Weight__c: 2.5,
                Since__c: '2025-01-31',
                About__c: 'Finds card numbers.',
                Kind__c: 'Card'
            },
            // Text stays text, a value that is not given is the default, nil is blank.
            { DeveloperName: 'Phones', Pattern__c: '007', Active__c: true, Weight__c: null, Since__c: null }
        ]);
    });

    test.each([
        ["DeveloperName = 'phones'", ['Phones']],
        ['Active__c = false', ['Card_Numbers']],
        ["Kind__c IN ('Phone', 'Card') AND Weight__c > 2", ['Card_Numbers']],
        ["MasterLabel LIKE 'p%'", ['Phones']]
    ])('WHERE %s', async (where, names) => {
        const soql = `SELECT DeveloperName FROM Note_Rule__mdt WHERE ${where}`;
        const found = rows.parse((await org.query('auditor@example.com', soql)).json).records;
        expect(found.map((record) => record.DeveloperName)).toEqual(names);
    });

    test('is not there without access to the type', async () => {
        const asked = await org.query('keeper@example.com', 'SELECT Id FROM Note_Rule__mdt');
        expect(asked.json).toMatchObject([{ errorCode: 'INVALID_TYPE' }]);
        const path = '/services/data/v66.0/sobjects/Note_Rule__mdt/describe';
        expect((await org.call('keeper@example.com', 'GET', path)).status).toBe(404);
    });

    test('is described as it is, and can not be written', async () => {
        const path = '/services/data/v66.0/sobjects/Note_Rule__mdt';
        const described = await org.call('auditor@example.com', 'GET', `${path}/describe`);
        expect(described.json).toMatchObject({
            keyPrefix: 'm00',
            queryable: true,
            createable: false,
            deletable: false
        });
        expect(described.text).not.toContain('OwnerId');
        const body = { MasterLabel: 'x' };
        expect((await org.call('auditor@example.com', 'POST', path, body)).status).toBe(403);
        const id = String(org.org.records('Note_Rule__mdt')[0]?.Id);
        expect((await org.call('auditor@example.com', 'GET', `${path}/${id}`)).status).toBe(200);
        expect((await org.call('auditor@example.com', 'PATCH', `${path}/${id}`, body)).status).toBe(403);
        expect((await org.call('auditor@example.com', 'DELETE', `${path}/${id}`)).status).toBe(403);
    });
});

describe('custom metadata that could not be deployed stops the org, with file and reason', () => {
    const record = 'customMetadata/Note_Rule.Card_Numbers.md-meta.xml';
    const field = 'objects/Note_Rule__mdt/fields/Weight__c.field-meta.xml';
    const set = 'permissionsets/Note_Auditor.permissionset-meta.xml';

    test.each<[string, string, string | RegExp, string, RegExp]>([
        ['an unknown field', record, '<field>Kind__c<', '<field>No__c<', /no field No__c/],
        ['a field of the system', record, '<field>Kind__c<', '<field>Language<', /no field Language/],
        ['text for a number', record, '>2.5<', '>many<', /Weight__c: JSON_PARSER_ERROR/],
        ['text for a flag', record, '>false</value>', '>no</value>', /Active__c: JSON_PARSER_ERROR/],
        ['a value outside the picklist', record, '>Card<', '>Letter<', /Kind__c: INVALID_OR_NULL_FOR_RESTRICTED/],
        [
            'a required field without value',
            record,
            /<field>Pattern__c<\/field>\s*<value[^]*?<\/value>/,
            '<field>Pattern__c</field>',
            /Pattern__c: needs a value/
        ],
        ['no label', record, '<label>Card numbers</label>', '', /label/],
        [
            'a lookup',
            field,
            /<precision>[^]*<type>Number<\/type>/,
            '<referenceTo>Note__c</referenceTo><relationshipName>Rules</relationshipName><type>Lookup</type>',
            /no Lookup fields/
        ],
        [
            'access to a type that is not there',
            set,
            '<name>Note_Rule__mdt<',
            '<name>No__mdt<',
            /no custom metadata type No__mdt/
        ],
        [
            'access to an object that is no type',
            set,
            '<name>Note_Rule__mdt<',
            '<name>Note__c<',
            /no custom metadata type Note__c/
        ]
    ])('%s', async (_name, file, from, to, reason) => {
        const folder = mkdtempSync(join(tmpdir(), 'local-org-mdt-'));
        try {
            cpSync(fixtureForceApp, folder, { recursive: true });
            const path = join(folder, 'main/default', file);
            const text = readFileSync(path, 'utf8');
            expect(text).toMatch(from);
            writeFileSync(
                path,
                text.replace(from, () => to)
            );
            const start = openTestOrg({ forceAppDir: folder });
            await expect(start).rejects.toThrow(reason);
            await expect(start).rejects.toThrow(file);
        } finally {
            rmSync(folder, { recursive: true });
        }
    });

    test('a record of no type', async () => {
        const folder = mkdtempSync(join(tmpdir(), 'local-org-mdt-'));
        try {
            cpSync(fixtureForceApp, folder, { recursive: true });
            const from = join(folder, 'main/default', record);
            cpSync(from, join(folder, 'main/default/customMetadata/Nothing.One.md-meta.xml'));
            cpSync(from, join(folder, 'main/default/customMetadata/Note_Rule.Two__x.md-meta.xml'));
            const start = openTestOrg({ forceAppDir: folder });
            await expect(start).rejects.toThrow(/no custom metadata type Nothing__mdt/);
            await expect(start).rejects.toThrow(/Two__x is no developer name/);
        } finally {
            rmSync(folder, { recursive: true });
        }
    });
});
