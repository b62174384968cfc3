import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ENTITY_TYPES } from 'c/entityTypes';
import { parseSettings, type SettingRecord } from 'c/redactionSettings';
import { parseMetadataXml, type Xml } from './metadataXml';

// The type in Setup and the code that reads its records have to say the same.

const main = resolve(import.meta.dirname, '../../force-app/main/default');
const read = (file: string, root: string): Xml => {
    const found = parseMetadataXml(readFileSync(join(main, file), 'utf8')).list(root)[0];
    if (!found) {
        throw new Error(`${file} has no ${root}`);
    }
    return found;
};
const valuesOf = (field: string, type = 'Transcript_Setting__mdt') =>
    read(`objects/${type}/fields/${field}.field-meta.xml`, 'CustomField')
        .list('valueSet')
        .flatMap((set) => set.list('valueSetDefinition'))
        .flatMap((definition) => definition.list('value'))
        .map((value) => ({ name: value.text('fullName')!, label: value.text('label') }));

test('applies to everything else, or to one of the entity types there are, in the words of the rules', () => {
    const [others, ...kinds] = valuesOf('Applies_To__c');
    expect(others).toEqual({ name: 'Default', label: 'Everything else' });
    expect(kinds).toEqual(valuesOf('Entity_Type__c', 'Transcript_Redaction_Rule__mdt'));
    expect(kinds.map(({ name }) => name)).toEqual([...ENTITY_TYPES]);
});

test('offers masks and certainties that are known', () => {
    const records: SettingRecord[] = [
        ...valuesOf('Mask__c').map(({ name: mask }) => ({ mask, fixedText: '[cut]' })),
        ...valuesOf('Least_Certainty__c').map(({ name: leastCertainty }) => ({ leastCertainty }))
    ].map((fields, at) => ({ name: `S${at}`, appliesTo: 'PHONE', ...fields }));
    for (const record of records) {
        expect(parseSettings([record]).problems).toEqual([]);
    }
});

const records = readdirSync(join(main, 'customMetadata')).filter((file) => /^Transcript_Setting\./.test(file));

test.each(records)('%s holds, and only the one for everything else is active', (file) => {
    const metadata = read(`customMetadata/${file}`, 'CustomMetadata');
    const values = new Map<string | undefined, unknown>(
        metadata
            .list('values')
            // A value with an attribute is read as an element with a text.
            .map((value) => [value.text('field'), value.list('value')[0]?.text('#text')])
    );
    const textOf = (field: string): string | null => {
        const value = values.get(field);
        return typeof value === 'string' ? value : null;
    };
    expect(textOf('Active__c')).toBe(String(file === 'Transcript_Setting.Default.md-meta.xml'));
    const { problems } = parseSettings([
        {
            name: metadata.text('label') ?? null,
            appliesTo: textOf('Applies_To__c'),
            mask: textOf('Mask__c'),
            fixedText: textOf('Fixed_Text__c'),
            suggested: textOf('Suggested__c') === 'true',
            leastCertainty: textOf('Least_Certainty__c'),
            languages: textOf('Call_Languages__c')
        }
    ]);
    expect(problems).toEqual([]);
});
