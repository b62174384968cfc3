import { createSequentialId, toId15 } from '../ids/salesforceId';
import { evaluateFormula } from '../formula/evaluateFormula';
import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import {
    createFailure,
    createSuccess,
    notFound,
    type RestError,
    type RestFailure,
    type RestResult
} from '../rest/restFailure';
import { toSalesforceDateTime } from '../schema/dateTime';
import type { FieldSchema, FieldValues } from '../schema/fieldSchema';
import { findField, type ObjectSchema } from '../schema/objectSchema';
import { fieldPermission, isRecordVisible, objectPermission } from './access';
import { checkValue } from './checkValue';

/** A parsed JSON body: names to values of any kind. */
export type RecordBody = Record<string, unknown>;

const noAccess = createFailure(403, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', []);

function toFailure(errors: RestError[]): RestFailure {
    return { ok: false, status: 400, errors };
}

/** Checks names, field permissions and values of a body. */
function checkBody(state: OrgState, user: OrgUser, object: ObjectSchema, body: RecordBody): RestResult<FieldValues> {
    const values: FieldValues = {};
    const errors: RestError[] = [];
    const unwritable: string[] = [];
    for (const [name, value] of Object.entries(body)) {
        if (name === 'attributes') continue;
        const field = findField(object, name);
        const permission = field && fieldPermission(state, user, object, field);
        if (!field || !permission?.readable) {
            return createFailure(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`);
        }
        if (!permission.editable) {
            unwritable.push(field.name);
            continue;
        }
        const checked = checkValue(state, user, field, value);
        if (checked.ok) values[field.name] = checked.value;
        else errors.push(checked.error);
    }
    if (unwritable.length > 0) {
        return createFailure(
            400,
            'INVALID_FIELD_FOR_INSERT_UPDATE',
            `Unable to create/update fields: ${unwritable.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
            unwritable
        );
    }
    return errors.length > 0 ? toFailure(errors) : createSuccess(values);
}

function checkRequired(object: ObjectSchema, record: FieldValues): RestError[] {
    const missing = [...object.fields.values()]
        .filter((field) => field.required && !field.readOnly && (record[field.name] ?? null) === null)
        .map((field) => field.name);
    if (missing.length === 0) return [];
    return [
        {
            errorCode: 'REQUIRED_FIELD_MISSING',
            message: `Required fields are missing: [${missing.join(', ')}]`,
            fields: missing
        }
    ];
}

/** One error per rule whose formula is true (Salesforce Help, "Validation Rules"). */
function checkRules(
    state: OrgState,
    user: OrgUser,
    object: ObjectSchema,
    before: FieldValues | null,
    after: FieldValues
): RestError[] {
    return object.validationRules
        .filter((rule) => evaluateFormula(state, user, { object, before, after }, rule.formula))
        .map((rule) => ({
            errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            message: rule.message,
            fields: rule.errorField === null ? [] : [rule.errorField]
        }));
}

/** Unique fields: blank values never collide; case counts only where the field says so. */
function checkUnique(state: OrgState, object: ObjectSchema, record: FieldValues): RestError[] {
    const fold = (field: FieldSchema, value: unknown) =>
        typeof value === 'string' && !field.caseSensitive ? value.toLowerCase() : value;
    for (const field of object.fields.values()) {
        const value = record[field.name] ?? null;
        if (!field.unique || value === null) continue;
        const other = state.records
            .all(object.name)
            .find((one) => one.Id !== record.Id && fold(field, one[field.name]) === fold(field, value));
        if (other) {
            return [
                {
                    errorCode: 'DUPLICATE_VALUE',
                    message: `duplicate value found: ${field.name} duplicates value on record with id: ${toId15(String(other.Id))}`,
                    fields: []
                }
            ];
        }
    }
    return [];
}

function checkRecord(
    state: OrgState,
    user: OrgUser,
    object: ObjectSchema,
    before: FieldValues | null,
    after: FieldValues
): RestFailure | null {
    // The platform's order: required fields, validation rules, then the unique index when the row is written.
    for (const errors of [checkRequired(object, after), checkRules(state, user, object, before, after)])
        if (errors.length > 0) return toFailure(errors);
    const duplicates = checkUnique(state, object, after);
    return duplicates.length > 0 ? toFailure(duplicates) : null;
}

function toAutoNumber(format: string, sequence: number): string {
    return format.replace(/\{(0+)\}/, (_all, zeros: string) => String(sequence).padStart(zeros.length, '0'));
}

/**
 * Creates a record as one user. It runs from check to store without a pause, so two requests can never both pass the
 * unique check.
 * @returns the new 18-character id
 */
export function createRecordAs(
    state: OrgState,
    user: OrgUser,
    object: ObjectSchema,
    body: RecordBody
): RestResult<string> {
    const permission = objectPermission(state, user, object);
    if (!permission.read) return notFound;
    if (!object.writable || !permission.create) {
        return createFailure(
            403,
            'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
            `entity type cannot be inserted: ${object.label}`,
            []
        );
    }
    const checked = checkBody(state, user, object, body);
    if (!checked.ok) return checked;
    const id = createSequentialId(object.keyPrefix, state.records.next(`id:${object.name}`));
    const time = toSalesforceDateTime(state.now());
    const record: FieldValues = {};
    for (const field of object.fields.values()) record[field.name] = field.defaultValue;
    if (object.fields.has('OwnerId')) record.OwnerId = user.id;
    Object.assign(record, checked.value, {
        Id: id,
        IsDeleted: false,
        CreatedDate: time,
        CreatedById: user.id,
        LastModifiedDate: time,
        LastModifiedById: user.id,
        SystemModstamp: time
    });
    const failure = checkRecord(state, user, object, null, record);
    if (failure) return failure;
    for (const field of object.fields.values()) {
        if (field.autoNumber === null) continue;
        const sequence = state.records.next(`number:${object.name}.${field.name}`);
        record[field.name] = toAutoNumber(field.autoNumber, sequence);
    }
    state.records.put(object.name, id, record);
    return createSuccess(id);
}

/** Changes the given fields of a record as one user. */
export function updateRecordAs(
    state: OrgState,
    user: OrgUser,
    object: ObjectSchema,
    id: string,
    body: RecordBody
): RestResult<null> {
    const permission = objectPermission(state, user, object);
    const before = state.records.find(object.name, id);
    if (!permission.read || !before || !isRecordVisible(state, user, object, before)) return notFound;
    if (!object.writable || !permission.edit) return noAccess;
    const checked = checkBody(state, user, object, body);
    if (!checked.ok) return checked;
    const time = toSalesforceDateTime(state.now());
    const after: FieldValues = {
        ...before,
        ...checked.value,
        LastModifiedDate: time,
        LastModifiedById: user.id,
        SystemModstamp: time
    };
    const failure = checkRecord(state, user, object, before, after);
    if (failure) return failure;
    state.records.put(object.name, id, after);
    return createSuccess(null);
}

/** Deletes a record as one user; refused without the object permission. */
export function deleteRecordAs(state: OrgState, user: OrgUser, object: ObjectSchema, id: string): RestResult<null> {
    const permission = objectPermission(state, user, object);
    const record = state.records.find(object.name, id);
    if (!permission.read || !record || !isRecordVisible(state, user, object, record)) return notFound;
    if (!object.writable || !permission.delete) return noAccess;
    state.records.remove(object.name, id);
    return createSuccess(null);
}

/** Finds a record that one user may see. */
export function findRecordAs(state: OrgState, user: OrgUser, object: ObjectSchema, id: string): FieldValues | null {
    const record = objectPermission(state, user, object).read ? state.records.find(object.name, id) : null;
    return record && isRecordVisible(state, user, object, record) ? record : null;
}
