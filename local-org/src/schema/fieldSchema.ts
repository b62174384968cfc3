/** A stored value. Date-times are kept as `2025-01-31T09:30:00.000+0000`, dates as `2025-01-31`. */
export type FieldValue = string | number | boolean | null;

/** One record: field name to value. Every field of its object is present. */
export type FieldValues = Record<string, FieldValue>;

/** Field types by the names that the describe call uses (REST API Developer Guide, "sObject Describe"). */
export type FieldType =
    | 'id'
    | 'string'
    | 'textarea'
    | 'email'
    | 'phone'
    | 'url'
    | 'picklist'
    | 'boolean'
    | 'int'
    | 'double'
    | 'percent'
    | 'date'
    | 'datetime'
    | 'reference';

/** One value of a picklist. */
export interface PicklistValue {
    value: string;
    label: string;
    isDefault: boolean;
}

/** What the local org knows of one field. */
export interface FieldSchema {
    name: string;
    label: string;
    type: FieldType;
    /** Characters at most; 0 when the type has no length. */
    length: number;
    /** Digits in all, and after the point, of numbers. */
    precision: number;
    scale: number;
    /** A create or update that leaves it blank is refused. */
    required: boolean;
    unique: boolean;
    caseSensitive: boolean;
    /** Records can be addressed by its value, and upserted. */
    externalId: boolean;
    /** The system sets it: nobody may write it. */
    readOnly: boolean;
    /** False for long text areas, which SOQL can neither filter nor sort by. */
    filterable: boolean;
    custom: boolean;
    /** Field permissions of permission sets decide who sees it. Not so for required and standard fields. */
    secured: boolean;
    picklist: PicklistValue[];
    restrictedPicklist: boolean;
    /** API names of the objects a reference may point to. */
    referenceTo: string[];
    /** The name to go to the parent by: `Owner` of OwnerId, `Voice_Call__r` of Voice_Call__c. */
    relationshipName: string | null;
    /** The name to go from the parent to these records by, as in `SELECT (SELECT Id FROM Transcript_Changes__r)`. */
    childRelationshipName: string | null;
    /** Format such as `TC-{000000}` when the value is numbered by the system. */
    autoNumber: string | null;
    defaultValue: FieldValue;
}

const defaults: Omit<FieldSchema, 'name' | 'label' | 'type'> = {
    length: 0,
    precision: 0,
    scale: 0,
    required: false,
    unique: false,
    caseSensitive: false,
    externalId: false,
    readOnly: false,
    filterable: true,
    custom: false,
    secured: false,
    picklist: [],
    restrictedPicklist: false,
    referenceTo: [],
    relationshipName: null,
    childRelationshipName: null,
    autoNumber: null,
    defaultValue: null
};

/** Builds a field from the parts that differ from a plain optional field. */
export function createField(
    name: string,
    label: string,
    type: FieldType,
    parts: Partial<FieldSchema> = {}
): FieldSchema {
    return { ...defaults, ...parts, name, label, type };
}

/** True for the types whose values are text. */
export function isTextType(type: FieldType): boolean {
    return ['id', 'string', 'textarea', 'email', 'phone', 'url', 'picklist', 'reference'].includes(type);
}

/** True for the types whose values are numbers. */
export function isNumberType(type: FieldType): boolean {
    return type === 'int' || type === 'double' || type === 'percent';
}

/** Whether GROUP BY takes a field: no numbered, floating or date-time values (describe's `groupable`). */
export function isGroupable(field: FieldSchema): boolean {
    return field.filterable && field.autoNumber === null && !['double', 'percent', 'datetime'].includes(field.type);
}
