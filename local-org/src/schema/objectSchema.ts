import { createField, type FieldSchema } from './fieldSchema';

/** One validation rule as it stands in the metadata. */
export interface ValidationRule {
    name: string;
    /** Where it was read from, for messages at start. */
    file: string;
    formula: string;
    message: string;
    /** Field that the message belongs to; null puts it on the whole record. */
    errorField: string | null;
}

/** Organization-wide defaults of a custom object that the local org enforces (Metadata API Developer Guide, "CustomObject"). */
export const sharingModels = ['Private', 'Read', 'ReadWrite'] as const;

/** What users may do with records that they do not own: nothing, read, or read and change. */
export type SharingModel = (typeof sharingModels)[number];

/** What the local org knows of one object. */
export interface ObjectSchema {
    name: string;
    label: string;
    pluralLabel: string;
    /** First three characters of its ids. */
    keyPrefix: string;
    custom: boolean;
    /** Standard objects here can be read by every user and written by none; custom ones follow permission sets. */
    writable: boolean;
    /** What everybody else may do with a record of somebody's. */
    sharingModel: SharingModel;
    fields: Map<string, FieldSchema>;
    validationRules: ValidationRule[];
}

/** Every object of the org by API name, and the names of its custom permissions. */
export interface OrgSchema {
    objects: Map<string, ObjectSchema>;
    customPermissions: Set<string>;
    permissionSets: Map<string, PermissionSet>;
}

/** One permission set, as read from the metadata. */
export interface PermissionSet {
    name: string;
    label: string;
    objects: Map<string, ObjectPermission>;
    /** By `Object.Field`. */
    fields: Map<string, FieldPermission>;
    customPermissions: Set<string>;
    userPermissions: Set<string>;
    /** Custom metadata types that can be read. */
    metadataTypes: Set<string>;
    /** Tabs that stand in the navigation. */
    tabs: Set<string>;
}

/** Object permissions, by Salesforce's names without `allow`. */
export interface ObjectPermission {
    read: boolean;
    create: boolean;
    edit: boolean;
    delete: boolean;
    /** Reads every record of the object, whoever owns it. */
    viewAll: boolean;
    /** Does with every record of the object what its owner may do. */
    modifyAll: boolean;
}

/** Field-level security. */
export interface FieldPermission {
    readable: boolean;
    editable: boolean;
}

/** The fields that every object has (Object Reference, "System Fields"). */
export function createSystemFields(hasOwner: boolean): FieldSchema[] {
    const readOnly = { readOnly: true };
    const userReference = (relationshipName: string) => ({
        ...readOnly,
        length: 18,
        referenceTo: ['User'],
        relationshipName
    });
    return [
        createField('Id', 'Record ID', 'id', { ...readOnly, length: 18 }),
        ...(hasOwner
            ? [
                  createField('OwnerId', 'Owner ID', 'reference', {
                      length: 18,
                      required: true,
                      referenceTo: ['User'],
                      relationshipName: 'Owner'
                  })
              ]
            : []),
        createField('IsDeleted', 'Deleted', 'boolean', { ...readOnly, defaultValue: false }),
        createField('CreatedDate', 'Created Date', 'datetime', readOnly),
        createField('CreatedById', 'Created By ID', 'reference', userReference('CreatedBy')),
        createField('LastModifiedDate', 'Last Modified Date', 'datetime', readOnly),
        createField('LastModifiedById', 'Last Modified By ID', 'reference', userReference('LastModifiedBy')),
        createField('SystemModstamp', 'System Modstamp', 'datetime', readOnly)
    ];
}

/** True for a custom metadata type, whose records are deployed and not written through the API. */
export function isMetadataType(objectName: string): boolean {
    return objectName.endsWith('__mdt');
}

/** Object and field names are case-insensitive in SOQL and in REST. */
export function findObject(schema: OrgSchema, name: string): ObjectSchema | null {
    const exact = schema.objects.get(name);
    if (exact) return exact;
    const wanted = name.toLowerCase();
    for (const object of schema.objects.values()) if (object.name.toLowerCase() === wanted) return object;
    return null;
}

/** Finds a field by its API name, in any case. */
export function findField(object: ObjectSchema, name: string): FieldSchema | null {
    const exact = object.fields.get(name);
    if (exact) return exact;
    const wanted = name.toLowerCase();
    for (const field of object.fields.values()) if (field.name.toLowerCase() === wanted) return field;
    return null;
}

/** Finds the reference field whose relationship has this name, in any case. */
export function findRelationship(object: ObjectSchema, relationshipName: string): FieldSchema | null {
    const wanted = relationshipName.toLowerCase();
    for (const field of object.fields.values()) if (field.relationshipName?.toLowerCase() === wanted) return field;
    return null;
}

/** Finds the object that an id belongs to by its first three characters. */
export function findObjectById(schema: OrgSchema, id: string): ObjectSchema | null {
    for (const object of schema.objects.values()) if (id.startsWith(object.keyPrefix)) return object;
    return null;
}
