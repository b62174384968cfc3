import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataProblem } from '../data/dataProblem';
import { checkFormula } from '../formula/checkFormula';
import { createField } from '../schema/fieldSchema';
import {
    createSystemFields,
    findField,
    isMetadataType,
    type ObjectSchema,
    type OrgSchema
} from '../schema/objectSchema';
import { createStandardObjects } from '../schema/standardObjects';
import { addPermissionSets } from './addPermissionSets';
import { createMetadataType } from './createMetadataType';
import { listFiles } from './listFiles';
import { customFieldShape, customObjectShape, validationRuleShape } from './metadataShapes';
import { readXml } from './readXml';
import { toFieldSchema } from './toFieldSchema';

/** Prefixes of custom objects count up, as they do in an org: a00, a01, ... */
function toKeyPrefix(sequence: number): string {
    return `a${sequence.toString(36).padStart(2, '0')}`;
}

function createCustomObject(folder: string, name: string, sequence: number, problems: string[]): ObjectSchema | null {
    const path = join(folder, `${name}.object-meta.xml`);
    if (!existsSync(path)) {
        problems.push(`${path}: missing. A custom object needs it.`);
        return null;
    }
    const metadata = readXml(path, 'CustomObject', customObjectShape, problems);
    if (!metadata) return null;
    if (!metadata.label || !metadata.nameField) {
        problems.push(`${path}: label, nameField: a custom object needs both`);
        return null;
    }
    const { nameField } = metadata;
    const isNumbered = nameField.type === 'AutoNumber';
    if (!metadata.sharingModel) problems.push(`${path}: sharingModel: an org refuses a custom object without`);
    if (isNumbered && !nameField.displayFormat) problems.push(`${path}: nameField.displayFormat: missing`);
    const fields = [
        ...createSystemFields(true),
        createField('Name', nameField.label, 'string', {
            length: 80,
            required: !isNumbered,
            readOnly: isNumbered,
            autoNumber: isNumbered ? (nameField.displayFormat ?? '{0}') : null
        })
    ];
    return {
        name,
        label: metadata.label,
        pluralLabel: metadata.pluralLabel ?? metadata.label,
        keyPrefix: toKeyPrefix(sequence),
        custom: true,
        writable: true,
        sharingModel: metadata.sharingModel ?? 'Private',
        fields: new Map(fields.map((field) => [field.name, field])),
        validationRules: []
    };
}

function addFields(object: ObjectSchema, folder: string, problems: string[]): void {
    for (const path of listFiles(join(folder, 'fields'), '.field-meta.xml')) {
        const metadata = readXml(path, 'CustomField', customFieldShape, problems);
        if (!metadata) continue;
        const field = toFieldSchema(metadata);
        if ('problem' in field) problems.push(`${path}: ${field.problem}`);
        else object.fields.set(field.name, field);
    }
}

function addValidationRules(object: ObjectSchema, folder: string, problems: string[]): void {
    for (const path of listFiles(join(folder, 'validationRules'), '.validationRule-meta.xml')) {
        const metadata = readXml(path, 'ValidationRule', validationRuleShape, problems);
        if (!metadata?.active) continue;
        const { errorDisplayField } = metadata;
        if (errorDisplayField !== undefined && !findField(object, errorDisplayField))
            problems.push(`${path}: errorDisplayField: ${object.name} has no field ${errorDisplayField}`);
        object.validationRules.push({
            name: metadata.fullName,
            file: path,
            formula: metadata.errorConditionFormula,
            message: metadata.errorMessage,
            errorField: errorDisplayField ?? null
        });
    }
}

/**
 * Reads what the local org enforces from a DX project: objects, custom metadata types, fields, validation rules, custom
 * permissions and permission sets, on top of its own standard objects. A folder that is not there has no metadata.
 * @param forceAppDir the folder that holds `main/default`
 * @throws DataProblem naming each file and reason, when anything is malformed or could not be enforced
 */
export function loadForceApp(forceAppDir: string): OrgSchema {
    const problems: string[] = [];
    const root = join(forceAppDir, 'main', 'default');
    const schema: OrgSchema = {
        objects: new Map(createStandardObjects().map((object) => [object.name, object])),
        customPermissions: new Set(),
        permissionSets: new Map()
    };
    const suffix = '.customPermission-meta.xml';
    for (const path of listFiles(join(root, 'customPermissions'), suffix))
        schema.customPermissions.add(path.slice(join(root, 'customPermissions').length + 1, -suffix.length));

    const objectsDir = join(root, 'objects');
    const names = existsSync(objectsDir) ? readdirSync(objectsDir).sort() : [];
    for (const [index, name] of names.filter(isMetadataType).entries()) {
        const type = createMetadataType(join(objectsDir, name), name, index, problems);
        if (type) schema.objects.set(name, type);
    }
    for (const [index, name] of names.filter((one) => !isMetadataType(one)).entries()) {
        const folder = join(objectsDir, name);
        const object = schema.objects.get(name) ?? createCustomObject(folder, name, index, problems);
        if (!object) continue;
        schema.objects.set(name, object);
        addFields(object, folder, problems);
        addValidationRules(object, folder, problems);
    }
    for (const object of schema.objects.values()) {
        for (const field of object.fields.values())
            for (const target of field.referenceTo)
                if (!schema.objects.has(target))
                    problems.push(`${object.name}.${field.name}: referenceTo: the local org has no object ${target}`);
        for (const rule of object.validationRules) {
            const problem = checkFormula(schema, object, rule.formula);
            if (problem !== null) problems.push(`${rule.file}: errorConditionFormula: ${problem}`);
        }
    }
    addPermissionSets(schema, join(root, 'permissionsets'), problems);
    if (problems.length > 0) throw new DataProblem(problems);
    return schema;
}
