import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import { isGroupable, isNumberType, isTextType, type FieldSchema } from '../schema/fieldSchema';
import type { ObjectSchema } from '../schema/objectSchema';
import { fieldPermission, objectPermission } from './access';

function toFieldDescribe(state: OrgState, user: OrgUser, object: ObjectSchema, field: FieldSchema) {
    const editable = fieldPermission(state, user, object, field).editable && object.writable;
    const soapTypes: Record<string, string> = {
        id: 'tns:ID',
        reference: 'tns:ID',
        boolean: 'xsd:boolean',
        int: 'xsd:int',
        datetime: 'xsd:dateTime',
        date: 'xsd:date'
    };
    return {
        name: field.name,
        label: field.label,
        type: field.type,
        soapType: soapTypes[field.type] ?? (isNumberType(field.type) ? 'xsd:double' : 'xsd:string'),
        length: isTextType(field.type) ? field.length : 0,
        byteLength: isTextType(field.type) ? field.length * 3 : 0,
        precision: field.precision,
        scale: field.scale,
        digits: field.type === 'int' ? field.precision : 0,
        custom: field.custom,
        autoNumber: field.autoNumber !== null,
        calculated: false,
        caseSensitive: field.caseSensitive,
        createable: editable,
        updateable: editable,
        defaultValue: field.defaultValue,
        defaultedOnCreate: field.readOnly || field.defaultValue !== null,
        externalId: field.externalId,
        filterable: field.filterable,
        groupable: isGroupable(field),
        sortable: field.filterable,
        idLookup: field.type === 'id' || field.externalId,
        nameField: field.name === 'Name',
        nillable: !field.required && !field.readOnly && field.type !== 'boolean',
        picklistValues: field.picklist.map((one) => ({
            active: true,
            defaultValue: one.isDefault,
            label: one.label,
            validFor: null,
            value: one.value
        })),
        referenceTo: field.referenceTo,
        relationshipName: field.relationshipName,
        restrictedPicklist: field.restrictedPicklist,
        unique: field.unique
    };
}

/** What `GET /sobjects` says of one object. */
export function toObjectSummary(state: OrgState, user: OrgUser, object: ObjectSchema, apiVersion: string) {
    const permission = objectPermission(state, user, object);
    const url = `/services/data/v${apiVersion}/sobjects/${object.name}`;
    return {
        name: object.name,
        label: object.label,
        labelPlural: object.pluralLabel,
        keyPrefix: object.keyPrefix,
        custom: object.custom,
        customSetting: false,
        createable: object.writable && permission.create,
        updateable: object.writable && permission.edit,
        deletable: object.writable && permission.delete,
        queryable: permission.read,
        retrieveable: permission.read,
        searchable: false,
        layoutable: true,
        triggerable: object.writable,
        deprecatedAndHidden: false,
        urls: { sobject: url, describe: `${url}/describe`, rowTemplate: `${url}/{ID}` }
    };
}

/** The describe answer, with the fields that the user may read (REST API Developer Guide, "sObject Describe"). */
export function toObjectDescribe(state: OrgState, user: OrgUser, object: ObjectSchema, apiVersion: string) {
    const children = [...state.schema.objects.values()].flatMap((child) =>
        [...child.fields.values()]
            .filter((field) => field.referenceTo.includes(object.name))
            .filter((field) => fieldPermission(state, user, child, field).readable)
            .filter(() => objectPermission(state, user, child).read)
            .map((field) => ({
                childSObject: child.name,
                field: field.name,
                relationshipName: field.childRelationshipName,
                cascadeDelete: false,
                deprecatedAndHidden: false
            }))
    );
    return {
        ...toObjectSummary(state, user, object, apiVersion),
        childRelationships: children,
        fields: [...object.fields.values()]
            .filter((field) => fieldPermission(state, user, object, field).readable)
            .map((field) => toFieldDescribe(state, user, object, field)),
        recordTypeInfos: []
    };
}
