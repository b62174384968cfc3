import { join } from 'node:path';
import { DataProblem } from '../data/dataProblem';
import { createStableId } from '../ids/salesforceId';
import type { OrgState } from '../org/orgState';
import { checkPlainValue } from '../records/checkValue';
import { toSalesforceDateTime } from '../schema/dateTime';
import type { FieldValues } from '../schema/fieldSchema';
import type { ObjectSchema } from '../schema/objectSchema';
import { listFiles } from './listFiles';
import { customMetadataShape } from './metadataShapes';
import { readXml } from './readXml';

const suffix = '.md-meta.xml';
/** Developer names begin with a letter, end in no underscore and have no two in a row. */
const developerName = /^(?!.*__)[A-Za-z]\w{0,39}(?<!_)$/;

function readRecord(state: OrgState, object: ObjectSchema, name: string, path: string): FieldValues | string[] {
    const problems: string[] = [];
    const metadata = readXml(path, 'CustomMetadata', customMetadataShape, problems);
    if (!metadata) return problems;
    if (!developerName.test(name)) problems.push(`${path}: ${name} is no developer name`);
    const record: FieldValues = {};
    for (const field of object.fields.values()) record[field.name] = field.defaultValue;
    for (const { field: fieldName, value } of metadata.values) {
        const field = object.fields.get(fieldName);
        const checked = field?.custom ? checkPlainValue(field, value[0] ?? null) : null;
        if (!field || !checked) problems.push(`${path}: values: ${object.name} has no field ${fieldName}`);
        else if (checked.ok) record[field.name] = checked.value;
        else problems.push(`${path}: ${fieldName}: ${checked.error.errorCode}: ${checked.error.message}`);
    }
    for (const field of object.fields.values())
        if (field.required && record[field.name] === null) problems.push(`${path}: ${field.name}: needs a value`);
    if (problems.length > 0) return problems;
    return Object.assign(record, {
        Id: createStableId(object.keyPrefix, name),
        DeveloperName: name,
        MasterLabel: metadata.label,
        Label: metadata.label,
        QualifiedApiName: name,
        Language: 'en_US',
        NamespacePrefix: null,
        SystemModstamp: toSalesforceDateTime(state.now())
    });
}

/**
 * Puts the records under `customMetadata` into the org, where a query reads them. The API writes none: they deploy.
 * @param forceAppDir the folder that holds `main/default`
 * @throws DataProblem naming each file and reason
 */
export function loadCustomMetadata(state: OrgState, forceAppDir: string): void {
    const folder = join(forceAppDir, 'main', 'default', 'customMetadata');
    const problems: string[] = [];
    for (const path of listFiles(folder, suffix)) {
        const [type = '', name = ''] = path.slice(folder.length + 1, -suffix.length).split('.');
        const object = state.schema.objects.get(`${type}__mdt`);
        if (!object) {
            problems.push(`${path}: no custom metadata type ${type}__mdt`);
            continue;
        }
        const record = readRecord(state, object, name, path);
        if (Array.isArray(record)) problems.push(...record);
        else state.records.put(object.name, String(record.Id), record);
    }
    if (problems.length > 0) throw new DataProblem(problems);
}
