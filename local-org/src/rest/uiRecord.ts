import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import { findRecordAs } from '../records/writeRecord';
import { parseDateTime } from '../schema/dateTime';
import { isNumberType, type FieldSchema, type FieldValue, type FieldValues } from '../schema/fieldSchema';
import { findObjectById, type ObjectSchema } from '../schema/objectSchema';
import { followHops, toFieldPath } from '../soql/fieldPath';
import type { JsonValue } from '../soql/recordJson';
import { createFailure, createSuccess, notFound, type RestResult } from './restFailure';

/** A field of the User Interface API's record: the raw value and how to show it. */
function toFieldJson(field: FieldSchema, value: FieldValue): { displayValue: string | null; value: FieldValue } {
    if (value === null) return { displayValue: null, value };
    const label = field.picklist.find((one) => one.value === value)?.label;
    if (label !== undefined) return { displayValue: label, value };
    if (isNumberType(field.type)) return { displayValue: Number(value).toLocaleString('en-US'), value };
    if (field.type !== 'datetime' || typeof value !== 'string') return { displayValue: null, value };
    const moment = new Date(parseDateTime(value) ?? 0);
    const shown = moment.toLocaleString('en-US', { timeZone: 'UTC', dateStyle: 'short', timeStyle: 'short' });
    return { displayValue: shown, value: moment.toISOString() };
}

interface UiRecord {
    [name: string]: JsonValue;
    fields: { [name: string]: JsonValue };
}

function toUiRecord(object: ObjectSchema, record: FieldValues): UiRecord {
    const modified = parseDateTime(String(record.SystemModstamp)) ?? 0;
    return {
        apiName: object.name,
        childRelationships: {},
        fields: {},
        id: record.Id ?? null,
        lastModifiedById: record.LastModifiedById ?? null,
        lastModifiedDate: new Date(modified).toISOString(),
        recordTypeId: null,
        recordTypeInfo: null,
        systemModstamp: new Date(modified).toISOString(),
        weakEtag: modified
    };
}

/**
 * A record as the User Interface API answers it (User Interface API Developer Guide, "Get a Record"), which
 * `lightning/uiRecordApi` reads.
 * @param fields must be there; @param optionalFields are left out when they are not
 * @param names in the form `VoiceCall.Owner.Name`
 */
export function readUiRecord(
    state: OrgState,
    user: OrgUser,
    id: string,
    fields: string[],
    optionalFields: string[]
): RestResult<JsonValue> {
    const object = findObjectById(state.schema, id);
    const record = object && findRecordAs(state, user, object, id);
    if (!object || !record) return notFound;
    const top = toUiRecord(object, record);
    for (const name of new Set([...fields, ...optionalFields])) {
        const [prefix, ...names] = name.split('.');
        const path =
            prefix === object.name && names.length > 0
                ? toFieldPath(state, user, object, names)
                : { problem: 'prefix' };
        if ('problem' in path) {
            if (!fields.includes(name)) continue;
            const message = `No such column '${name}' on entity '${object.name}'`;
            return createFailure(400, 'INVALID_FIELD', message);
        }
        let place: UiRecord = top;
        let values: FieldValues | null = record;
        for (const [index, hop] of path.hops.entries()) {
            const relationship = hop.field.relationshipName ?? '';
            const parent: FieldValues | null = followHops(state, user, record, path.hops.slice(0, index + 1));
            const existing = parents.get(place.fields)?.get(relationship);
            const shown = parent?.Name;
            const next: UiRecord | null = existing ?? (parent ? toUiRecord(hop.parent, parent) : null);
            place.fields[relationship] = { displayValue: typeof shown === 'string' ? shown : null, value: next };
            values = parent;
            if (!next) break;
            const known = parents.get(place.fields) ?? new Map<string, UiRecord>();
            parents.set(place.fields, known.set(relationship, next));
            place = next;
        }
        if (values) place.fields[path.field.name] = toFieldJson(path.field, values[path.field.name] ?? null);
    }
    return createSuccess(top);
}

/** Parents already placed in an answer, so that two fields of one parent share it. */
const parents = new WeakMap<object, Map<string, UiRecord>>();
