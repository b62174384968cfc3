import { parseId } from '../ids/salesforceId';
import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import type { RestError } from '../rest/restFailure';
import { isDateText, parseDateTime, toSalesforceDateTime } from '../schema/dateTime';
import { isNumberType, type FieldSchema, type FieldValue } from '../schema/fieldSchema';
import { findObject } from '../schema/objectSchema';
import { isRecordVisible, objectPermission } from './access';

/** A value ready to store, or the error that refuses it. */
export type CheckedValue = { ok: true; value: FieldValue } | { ok: false; error: RestError };

function refuse(errorCode: string, message: string, field: FieldSchema): CheckedValue {
    return { ok: false, error: { errorCode, message, fields: [field.name] } };
}

/** The JSON does not have the field's type: the platform's parser refuses it before any other check. */
function refuseType(field: FieldSchema, value: unknown): CheckedValue {
    const wanted = isNumberType(field.type) ? 'double' : field.type === 'boolean' ? 'boolean' : field.type;
    const kind = typeof value === 'string' ? 'VALUE_STRING' : `VALUE_${(typeof value).toUpperCase()}`;
    return {
        ok: false,
        error: {
            errorCode: 'JSON_PARSER_ERROR',
            message: `Cannot deserialize instance of ${wanted} from ${kind} value for field ${field.name} or request may be missing a required field`
        }
    };
}

function checkNumber(field: FieldSchema, given: unknown): CheckedValue {
    // The platform's parser takes numbers and flags in quotes too; the Salesforce CLI sends them so.
    const value = typeof given === 'string' && /^-?\d+(\.\d+)?$/.test(given) ? Number(given) : given;
    if (typeof value !== 'number' || !Number.isFinite(value)) return refuseType(field, given);
    const rounded = Number(value.toFixed(field.scale));
    const digits = field.precision - field.scale;
    if (Math.abs(rounded) >= 10 ** digits) {
        return refuse(
            'NUMBER_OUTSIDE_VALID_RANGE',
            `${field.label}: value outside of valid range on numeric field: ${rounded}`,
            field
        );
    }
    return { ok: true, value: rounded };
}

function checkReference(state: OrgState, user: OrgUser, field: FieldSchema, text: string): CheckedValue {
    const id = parseId(text);
    const target = findObject(state.schema, field.referenceTo[0] ?? '');
    if (id === null || !target || !id.startsWith(target.keyPrefix))
        return refuse('MALFORMED_ID', `${field.label}: id value of incorrect type: ${text}`, field);
    const record = state.records.find(target.name, id);
    const isOpen = record && objectPermission(state, user, target).read && isRecordVisible(state, user, target, record);
    if (!isOpen) {
        return refuse(
            'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
            `insufficient access rights on cross-reference id: ${id.slice(0, 15)}`,
            field
        );
    }
    return { ok: true, value: id };
}

function checkText(field: FieldSchema, value: string): CheckedValue {
    // The platform trims text on the way in and stores no empty text.
    const text = value.trim();
    if (text === '') return { ok: true, value: null };
    if (field.length > 0 && text.length > field.length) {
        return refuse(
            'STRING_TOO_LONG',
            `${field.label}: data value too large: ${text} (max length=${field.length})`,
            field
        );
    }
    if (field.type === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text))
        return refuse('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${text}`, field);
    if (field.restrictedPicklist && !field.picklist.some((one) => one.value === text)) {
        return refuse(
            'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
            `${field.label}: bad value for restricted picklist field: ${text}`,
            field
        );
    }
    return { ok: true, value: text };
}

/**
 * Checks one value against its field, which is no reference: type, length, range, picklist.
 * Source: Salesforce "Object Reference", field types; SOAP API Developer Guide, "StatusCode".
 */
export function checkPlainValue(field: FieldSchema, value: unknown): CheckedValue {
    if (value === null || value === '') {
        return field.type === 'boolean'
            ? refuse('INVALID_TYPE_ON_FIELD_IN_RECORD', `${field.label}: value not of required type: `, field)
            : { ok: true, value: null };
    }
    if (isNumberType(field.type)) return checkNumber(field, value);
    if (field.type === 'boolean') {
        const flag = value === 'true' ? true : value === 'false' ? false : value;
        return typeof flag === 'boolean' ? { ok: true, value: flag } : refuseType(field, value);
    }
    if (typeof value !== 'string') {
        // Numbers and flags are taken as text for text fields, as the platform's parser does.
        return typeof value === 'number' || typeof value === 'boolean'
            ? checkText(field, String(value))
            : refuseType(field, value);
    }
    if (field.type === 'datetime') {
        const ms = parseDateTime(value);
        return ms === null ? refuseType(field, value) : { ok: true, value: toSalesforceDateTime(ms) };
    }
    if (field.type === 'date') return isDateText(value) ? { ok: true, value } : refuseType(field, value);
    return checkText(field, value);
}

/** Checks one value of a create or update, as `checkPlainValue` does, and that a reference leads where the user may read. */
export function checkValue(state: OrgState, user: OrgUser, field: FieldSchema, value: unknown): CheckedValue {
    return field.type === 'reference' && typeof value === 'string' && value !== ''
        ? checkReference(state, user, field, value)
        : checkPlainValue(field, value);
}
