import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createField } from '../schema/fieldSchema';
import type { ObjectSchema } from '../schema/objectSchema';
import { customFieldShape, metadataTypeShape } from './metadataShapes';
import { listFiles } from './listFiles';
import { readXml } from './readXml';
import { toFieldSchema } from './toFieldSchema';

const readOnly = { readOnly: true };

/** The fields that every custom metadata type has (Custom Metadata Types Implementation Guide, "SOQL and Custom Metadata"). */
function createMetadataFields() {
    return [
        createField('Id', 'Record ID', 'id', { ...readOnly, length: 18 }),
        createField('DeveloperName', 'Name', 'string', { ...readOnly, length: 40 }),
        createField('MasterLabel', 'Label', 'string', { ...readOnly, length: 40 }),
        createField('Label', 'Label', 'string', { ...readOnly, length: 40 }),
        createField('QualifiedApiName', 'Qualified API Name', 'string', { ...readOnly, length: 70 }),
        createField('Language', 'Master Language', 'picklist', { ...readOnly, length: 40 }),
        createField('NamespacePrefix', 'Namespace Prefix', 'string', { ...readOnly, length: 15 }),
        createField('SystemModstamp', 'System Modstamp', 'datetime', readOnly)
    ];
}

/**
 * Reads a custom metadata type from its folder under `objects`. Its fields have no security of their own: the access to
 * the type is enough.
 * @returns null after adding to `problems`
 */
export function createMetadataType(
    folder: string,
    name: string,
    sequence: number,
    problems: string[]
): ObjectSchema | null {
    const path = join(folder, `${name}.object-meta.xml`);
    const metadata = readXml(path, 'CustomObject', metadataTypeShape, problems);
    if (!metadata) return null;
    if (existsSync(join(folder, 'validationRules')))
        problems.push(`${folder}/validationRules: the local org does not enforce rules of custom metadata types`);
    const fields = new Map(createMetadataFields().map((field) => [field.name, field]));
    for (const fieldPath of listFiles(join(folder, 'fields'), '.field-meta.xml')) {
        const field = readXml(fieldPath, 'CustomField', customFieldShape, problems);
        if (!field) continue;
        const parsed = toFieldSchema(field);
        if ('problem' in parsed) problems.push(`${fieldPath}: ${parsed.problem}`);
        else if (parsed.type === 'reference' || parsed.autoNumber !== null)
            problems.push(`${fieldPath}: type: a custom metadata type has no ${field.type} fields`);
        else fields.set(parsed.name, { ...parsed, secured: false });
    }
    return {
        name,
        label: metadata.label,
        pluralLabel: metadata.pluralLabel ?? metadata.label,
        keyPrefix: `m${sequence.toString(36).padStart(2, '0')}`,
        custom: true,
        writable: false,
        sharingModel: 'Read',
        fields,
        validationRules: []
    };
}
