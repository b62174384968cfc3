import { toId15 } from '../ids/salesforceId';
import { evaluateFormula } from '../formula/evaluateFormula';
import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import { createFailure, createSuccess, type RestError, type RestFailure, type RestResult } from '../rest/restFailure';
import type { FieldSchema, FieldValues } from '../schema/fieldSchema';
import { findField, type ObjectSchema } from '../schema/objectSchema';
import { fieldPermission } from './access';
import { checkValue } from './checkValue';

/** A parsed JSON body: names to values of any kind. */
export type RecordBody = Record<string, unknown>;

function toFailure(errors: RestError[]): RestFailure {
    return { ok: false, status: 400, errors };
}

/** Checks names, field permissions and values of a body. */
export function checkBody(
    state: OrgState,
    user: OrgUser,
    object: ObjectSchema,
    body: RecordBody
): RestResult<FieldValues> {
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

/**
 * Checks a record as it would be stored, in the platform's order: required fields, validation rules, then the unique
 * index when the row is written.
 */
export function checkRecord(
    state: OrgState,
    user: OrgUser,
    object: ObjectSchema,
    before: FieldValues | null,
    after: FieldValues
): RestFailure | null {
    for (const errors of [checkRequired(object, after), checkRules(state, user, object, before, after)])
        if (errors.length > 0) return toFailure(errors);
    const duplicates = checkUnique(state, object, after);
    return duplicates.length > 0 ? toFailure(duplicates) : null;
}
