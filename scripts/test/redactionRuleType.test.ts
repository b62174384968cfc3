import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ENTITY_TYPES } from 'c/entityTypes';
import { compileRules, type RuleRecord } from 'c/redactionRules';
import { parseMetadataXml, type Xml } from './metadataXml';

// The type in Setup and the code that runs its records have to say the same.

const main = resolve(import.meta.dirname, '../../force-app/main/default');
const read = (file: string, root: string): Xml => {
    const found = parseMetadataXml(readFileSync(join(main, file), 'utf8')).list(root)[0];
    if (!found) {
        throw new Error(`${file} has no ${root}`);
    }
    return found;
};
const valuesOf = (field: string) =>
    read(`objects/Transcript_Redaction_Rule__mdt/fields/${field}.field-meta.xml`, 'CustomField')
        .list('valueSet')
        .flatMap((set) => set.list('valueSetDefinition'))
        .flatMap((definition) => definition.list('value'))
        .map((value) => ({ name: value.text('fullName')!, label: value.text('label') }));

const labels = new Map(
    read('labels/CustomLabels.labels-meta.xml', 'CustomLabels')
        .list('labels')
        .map((label) => [label.text('fullName'), label.text('value')])
);

test('offers exactly the entity types there are, in the words of the page', () => {
    expect(valuesOf('Entity_Type__c')).toEqual(
        ENTITY_TYPES.map((name) => ({ name, label: labels.get(`Transcript_Entity_${name}`) }))
    );
});

test('offers roles that the rules know', () => {
    for (const { name: role } of valuesOf('Role__c')) {
        expect(compileRules([{ name: role, entityType: 'NAME', words: 'a', role }]).problems).toEqual([]);
    }
});

const records = readdirSync(join(main, 'customMetadata')).filter((file) => /^Transcript_Redaction_Rule\./.test(file));

test.each(records)('%s is not active, and holds when it is', (file) => {
    const metadata = read(`customMetadata/${file}`, 'CustomMetadata');
    const values = new Map<string | undefined, unknown>(
        metadata
            .list('values')
            // A value with an attribute is read as an element with a text.
            .map((value) => [value.text('field'), value.list('value')[0]?.text('#text')])
    );
    expect(values.get('Active__c')).toBe('false');
    const textOf = (field: string): string | null => {
        const value = values.get(field);
        return typeof value === 'string' ? value : null;
    };
    const rule: RuleRecord = {
        name: metadata.text('label')!,
        words: textOf('Words__c'),
        pattern: textOf('Pattern__c'),
        entityType: textOf('Entity_Type__c'),
        language: textOf('Language__c'),
        role: textOf('Role__c'),
        mustMatch: textOf('Must_Match__c'),
        mustNotMatch: textOf('Must_Not_Match__c')
    };
    expect(rule.mustMatch).not.toBeNull();
    expect(rule.mustNotMatch).not.toBeNull();
    expect(compileRules([rule])).toMatchObject({ rules: [{ name: rule.name }], problems: [] });
});

test('there are examples of words and of a pattern', () => {
    expect(records).toHaveLength(2);
});
