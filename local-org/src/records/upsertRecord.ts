import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import { createFailure, createSuccess, notFound, type RestResult } from '../rest/restFailure';
import { findField, type ObjectSchema } from '../schema/objectSchema';
import { fieldPermission, isRecordVisible, objectPermission } from './access';
import type { RecordBody } from './checkRecord';
import { createRecordAs, updateRecordAs } from './writeRecord';

/** What an upsert did. */
export interface Upserted {
    readonly id: string;
    readonly created: boolean;
}

/**
 * Updates the record that has this external id, or creates one (REST API Developer Guide, "Insert or Update (Upsert) a
 * Record Using an External ID"). Only records that the user may see are found, so somebody else's private one collides
 * in the unique index instead. The field itself does not belong in the body.
 */
export function upsertRecordAs(
    state: OrgState,
    user: OrgUser,
    object: ObjectSchema,
    key: { readonly field: string; readonly value: string },
    body: RecordBody
): RestResult<Upserted> {
    if (!objectPermission(state, user, object).read) return notFound;
    const field = findField(object, key.field);
    if (!field?.externalId || !fieldPermission(state, user, object, field).readable) {
        return createFailure(
            404,
            'NOT_FOUND',
            `Provided external ID field does not exist or is not accessible: ${key.field}`
        );
    }
    if (Object.keys(body).some((name) => name.toLowerCase() === field.name.toLowerCase())) {
        return createFailure(
            400,
            'INVALID_FIELD',
            `The ${field.name} field should not be specified in the sobject data.`
        );
    }
    const fold = (text: string): string => (field.caseSensitive ? text : text.toLowerCase());
    const found = state.records
        .all(object.name)
        .filter((record) => fold(String(record[field.name] ?? '')) === fold(key.value))
        .filter((record) => isRecordVisible(state, user, object, record));
    if (found.length > 1) {
        return createFailure(300, 'DUPLICATE_EXTERNAL_ID', `${field.name} matches more than one record`);
    }
    const [record] = found;
    if (record) {
        const id = String(record.Id);
        const updated = updateRecordAs(state, user, object, id, body);
        return updated.ok ? createSuccess({ id, created: false }) : updated;
    }
    const created = createRecordAs(state, user, object, { ...body, [field.name]: key.value });
    return created.ok ? createSuccess({ id: created.value, created: true }) : created;
}
