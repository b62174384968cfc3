import { createField, type FieldSchema, type FieldType, type FieldValue } from '../schema/fieldSchema';
import type { CustomFieldMetadata } from './metadataShapes';

const types: Record<CustomFieldMetadata['type'], FieldType> = {
    AutoNumber: 'string',
    Checkbox: 'boolean',
    Date: 'date',
    DateTime: 'datetime',
    Email: 'email',
    LongTextArea: 'textarea',
    Lookup: 'reference',
    MasterDetail: 'reference',
    Number: 'double',
    Percent: 'percent',
    Phone: 'phone',
    Picklist: 'picklist',
    Text: 'string',
    TextArea: 'textarea',
    Url: 'url'
};

/** Lengths that the platform sets (Salesforce Help, "Custom Field Types"). */
const fixedLengths: Partial<Record<CustomFieldMetadata['type'], number>> = {
    AutoNumber: 30,
    Email: 80,
    Lookup: 18,
    MasterDetail: 18,
    Phone: 40,
    Picklist: 255,
    TextArea: 255,
    Url: 255
};

/** Default values are formulas; only plain ones are understood. Undefined means "not understood". */
function parseDefault(text: string, type: FieldType): FieldValue | undefined {
    if (type === 'boolean') return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : undefined;
    if (type === 'double' || type === 'percent') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
    const quoted = /^"([^"]*)"$/.exec(text);
    return quoted ? (quoted[1] ?? '') : undefined;
}

/** Turns a CustomField into the org's own form, or names what stands in the way. */
export function toFieldSchema(metadata: CustomFieldMetadata): FieldSchema | { problem: string } {
    const type = types[metadata.type];
    const isReference = type === 'reference';
    const isNumber = type === 'double' || type === 'percent';
    const length = metadata.length ?? fixedLengths[metadata.type] ?? 0;
    if (!metadata.fullName.endsWith('__c')) return { problem: 'fullName: a custom field ends in __c' };
    if ((metadata.type === 'Text' || metadata.type === 'LongTextArea') && length === 0)
        return { problem: `length: a ${metadata.type} field needs one` };
    if (metadata.type === 'Text' && length > 255) return { problem: 'length: a Text field has at most 255 characters' };
    if (isNumber && (metadata.precision === undefined || metadata.scale === undefined))
        return { problem: `precision, scale: a ${metadata.type} field needs both` };
    if (isReference && (metadata.referenceTo.length !== 1 || !metadata.relationshipName))
        return { problem: `referenceTo, relationshipName: a ${metadata.type} field needs one of each` };
    if (type === 'picklist' && !metadata.valueSet) return { problem: 'valueSet: a Picklist field needs one' };
    if (metadata.type === 'AutoNumber' && !metadata.displayFormat)
        return { problem: 'displayFormat: an AutoNumber field needs one' };
    if (metadata.type === 'Checkbox' && metadata.defaultValue === undefined)
        return { problem: 'defaultValue: a Checkbox field needs one' };
    const values = (metadata.valueSet?.valueSetDefinition.value ?? []).filter((value) => value.isActive);
    const given = metadata.defaultValue === undefined ? null : parseDefault(metadata.defaultValue, type);
    if (given === undefined)
        return { problem: 'defaultValue: the local org understands a number, true, false or a text in quotes' };
    // Required fields and details of a master have no field-level security: the object's permission is enough.
    const secured = !metadata.required && metadata.type !== 'MasterDetail';
    return createField(metadata.fullName, metadata.label, type, {
        length,
        precision: metadata.precision ?? 0,
        scale: metadata.scale ?? 0,
        required: metadata.required || metadata.type === 'MasterDetail',
        unique: metadata.unique,
        caseSensitive: metadata.caseSensitive,
        externalId: metadata.externalId,
        readOnly: metadata.type === 'AutoNumber',
        filterable: metadata.type !== 'LongTextArea',
        custom: true,
        secured,
        picklist: values.map((value) => ({ value: value.fullName, label: value.label, isDefault: value.default })),
        restrictedPicklist: metadata.valueSet?.restricted ?? false,
        referenceTo: metadata.referenceTo,
        relationshipName: isReference ? metadata.fullName.replace(/__c$/, '__r') : null,
        childRelationshipName: metadata.relationshipName ? `${metadata.relationshipName}__r` : null,
        autoNumber: metadata.displayFormat ?? null,
        defaultValue: given ?? values.find((value) => value.default)?.fullName ?? null
    });
}
