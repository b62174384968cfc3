import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadForceApp } from '../src/metadata/loadForceApp';
import { fixtureForceApp } from './openTestOrg';

let folder: string;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'local-org-metadata-'));
    cpSync(fixtureForceApp, folder, { recursive: true });
});
afterEach(() => {
    rmSync(folder, { recursive: true });
});

const rule = 'objects/Note__c/validationRules/Approval.validationRule-meta.xml';
const title = 'objects/Note__c/fields/Title__c.field-meta.xml';
const amount = 'objects/Note__c/fields/Amount__c.field-meta.xml';
const call = 'objects/Note__c/fields/Call__c.field-meta.xml';
const object = 'objects/Note__c/Note__c.object-meta.xml';
const manager = 'permissionsets/Note_Manager.permissionset-meta.xml';
const writer = 'permissionsets/Note_Writer.permissionset-meta.xml';

function change(file: string, from: string | RegExp, to: string): void {
    const path = join(folder, 'main/default', file);
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(from);
    writeFileSync(
        path,
        text.replace(from, () => to)
    );
}
const setFormula = (formula: string) => {
    const escaped = formula.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    change(
        rule,
        /<errorConditionFormula>[^]*<\/errorConditionFormula>/,
        `<errorConditionFormula>${escaped}</errorConditionFormula>`
    );
};

describe('metadata that could not be enforced stops the org, with file and reason', () => {
    test.each<[string, string, string | RegExp, string, RegExp]>([
        ['broken XML', title, '</label>', '</lable>', /not well-formed XML/],
        ['another root', title, /CustomField/g, 'Field', /root element must be <CustomField>/],
        ['an unknown type', title, '<type>Text<', '<type>Geolocation<', /Title__c.*type/],
        ['an unknown element', title, '</label>', '</label><formula>1</formula>', /formula/],
        ['a text without length', title, '<length>10</length>', '', /length/],
        ['a length that is no number', title, '<length>10<', '<length>ten<', /length: must be a whole number/],
        ['a flag that is none', title, '<required>true<', '<required>yes<', /required/],
        ['a number without scale', amount, '<scale>2</scale>', '', /precision, scale/],
        ['a default that is a formula', amount, '<defaultValue>0<', '<defaultValue>1 + 1<', /defaultValue/],
        ['a lookup to nowhere', call, '<referenceTo>VoiceCall<', '<referenceTo>Nowhere__c<', /no object Nowhere__c/],
        [
            'a rule on a field that is not there',
            rule,
            '<errorDisplayField>State__c<',
            '<errorDisplayField>No__c<',
            /No__c/
        ],
        [
            'a permission on a field that is not there',
            writer,
            'Note__c.Tag__c',
            'Note__c.No__c',
            /no field Note__c.No__c/
        ],
        ['a permission on a required field', writer, 'Note__c.Tag__c', 'Note__c.Title__c', /required/],
        ['no sharing model', object, '<sharingModel>ReadWrite</sharingModel>', '', /sharingModel: an org refuses/],
        ['a sharing model of masters', object, '>ReadWrite<', '>ControlledByParent<', /sharingModel: Invalid option/],
        [
            'a permission without what it needs',
            writer,
            '<allowRead>true<',
            '<allowRead>false<',
            /Note__c: create needs read/
        ],
        [
            'Modify All without deleting',
            manager,
            '<allowDelete>true<',
            '<allowDelete>false<',
            /Note__c: modifyAll needs delete/
        ],
        ['a permission on an object that is not there', writer, '<object>Note__c<', '<object>No__c<', /no object No__c/]
    ])('%s', (_name, file, from, to, reason) => {
        change(file, from, to);
        expect(() => loadForceApp(folder)).toThrow(reason);
        if (!/no object Nowhere/.test(reason.source)) expect(() => loadForceApp(folder)).toThrow(file);
    });

    test.each([
        ['AND(ISNEW(', /Syntax error/],
        ['VLOOKUP(Title__c, Title__c, "x") = "y"', /can not evaluate the function VLOOKUP\(\)/],
        ['ISCLONE()', /can not evaluate the function ISCLONE\(\)/],
        ['Nothing__c > 1', /Note__c has no field Nothing__c/],
        ['Call__r.Nothing = "x"', /has no field Call__r\.Nothing/],
        ['$Permission.Nothing', /no custom permission Nothing/],
        ['$Profile.Name = "x"', /does not know \$Profile\.Name/],
        ['$User.UserRoleId = "x"', /does not know \$User\.UserRoleId/],
        ['ISCHANGED(Body__c)', /can not be used with the long text area Body__c/],
        ['ISPICKVAL(PRIORVALUE(Body__c), "x")', /long text area/],
        ['ISCHANGED(LEFT(Title__c, 1))', /takes a field/],
        ['ISNEW(Title__c)', /takes 0 parameters/],
        ['LEN(Title__c)', /does not give true or false/],
        ['Title__c > 1', /can not evaluate it: .*GREATERTHAN/],
        ['Amount__c - 1 > 2', /can not evaluate it when fields are blank/],
        ['Title__c = "a\\\\b"', /Syntax error/]
    ])('the formula %s', (formula, reason) => {
        setFormula(formula);
        expect(() => loadForceApp(folder)).toThrow(reason);
        expect(() => loadForceApp(folder)).toThrow(rule);
    });

    test('an inactive rule may say anything', () => {
        setFormula('VLOOKUP()');
        change(rule, '<active>true<', '<active>false<');
        expect(loadForceApp(folder).objects.get('Note__c')?.validationRules).toHaveLength(3);
    });

    test('all problems are told at once', () => {
        setFormula('ISCLONE()');
        change(title, '<length>10</length>', '');
        expect(() => loadForceApp(folder)).toThrow(/Title__c[^]*Approval/);
    });
});

describe("the project's own metadata", () => {
    const schema = loadForceApp(fileURLToPath(new URL('../../force-app', import.meta.url)));

    test('is enforced: the lock is unique by case, and long text can not be filtered', () => {
        const fields = schema.objects.get('Transcript_Change__c')?.fields;
        expect(fields?.get('Lock__c')).toMatchObject({ unique: true, caseSensitive: true, length: 255 });
        expect(fields?.get('Lines__c')).toMatchObject({ filterable: false, length: 131072 });
        expect(fields?.get('Voice_Call__c')).toMatchObject({
            referenceTo: ['VoiceCall'],
            relationshipName: 'Voice_Call__r'
        });
    });

    test("lets everybody who may read change records read and change each other's", () => {
        expect(schema.objects.get('Transcript_Change__c')?.sharingModel).toBe('ReadWrite');
    });

    test('has the four permission sets, each with API access, none that deletes', () => {
        for (const name of ['Viewer', 'Reviewer', 'Supervisor', 'Admin']) {
            const set = schema.permissionSets.get(`Transcript_Desk_${name}`);
            expect(set?.userPermissions).toContain('ApiEnabled');
            expect(set?.objects.get('Transcript_Change__c')?.delete).toBe(false);
        }
    });
});
