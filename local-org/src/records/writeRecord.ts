import { createSequentialId } from '../ids/salesforceId';
import { findUserById, type OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import { createFailure, createSuccess, notFound, type RestFailure, type RestResult } from '../rest/restFailure';
import { toSalesforceDateTime } from '../schema/dateTime';
import type { FieldValue, FieldValues } from '../schema/fieldSchema';
import type { ObjectSchema } from '../schema/objectSchema';
import { isRecordVisible, objectPermission, recordAccess, type RecordAccess } from './access';
import { checkBody, checkRecord, type RecordBody } from './checkRecord';

const noAccess = createFailure(403, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', []);
const isDeleted = createFailure(404, 'ENTITY_IS_DELETED', 'entity is deleted', []);

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
    const failure = checkOwner(state, object, checked.value.OwnerId) ?? checkRecord(state, user, object, null, record);
    if (failure) return failure;
    for (const field of object.fields.values()) {
        if (field.autoNumber === null) continue;
        const sequence = state.records.next(`number:${object.name}.${field.name}`);
        record[field.name] = toAutoNumber(field.autoNumber, sequence);
    }
    state.records.put(object.name, id, record);
    return createSuccess(id);
}

/** A record to change, with how far the user's access to it goes; 404 when it is not there, or not for this user. */
function findToChange(
    state: OrgState,
    user: OrgUser,
    object: ObjectSchema,
    id: string
): RestResult<{ record: FieldValues; access: RecordAccess }> {
    if (!objectPermission(state, user, object).read) return notFound;
    const record = state.records.find(object.name, id);
    if (record) {
        const access = recordAccess(state, user, object, record);
        return access === 'none' ? notFound : createSuccess({ record, access });
    }
    const gone = state.records.deleted(object.name).find((one) => one.Id === id);
    return gone && isRecordVisible(state, user, object, gone) ? isDeleted : notFound;
}

/** Who gets a record has to be able to read records of its kind. */
function checkOwner(state: OrgState, object: ObjectSchema, ownerId: FieldValue | undefined): RestFailure | null {
    const owner = typeof ownerId === 'string' ? findUserById(state, ownerId) : null;
    if (!owner || objectPermission(state, owner, object).read) return null;
    return createFailure(400, 'TRANSFER_REQUIRES_READ', 'The new owner must have read permission', ['OwnerId']);
}

/** Changes the given fields of a record as one user. A new owner is up to those with full access to it. */
export function updateRecordAs(
    state: OrgState,
    user: OrgUser,
    object: ObjectSchema,
    id: string,
    body: RecordBody
): RestResult<null> {
    const found = findToChange(state, user, object, id);
    if (!found.ok) return found;
    const { record: before, access } = found.value;
    if (!object.writable || !objectPermission(state, user, object).edit || access === 'read') return noAccess;
    const checked = checkBody(state, user, object, body);
    if (!checked.ok) return checked;
    const { OwnerId } = checked.value;
    if (OwnerId !== undefined && OwnerId !== before.OwnerId) {
        if (access !== 'full') return noAccess;
        const refused = checkOwner(state, object, OwnerId);
        if (refused) return refused;
    }
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

/** Deletes a record as one user, for which it takes the object permission and full access to the record. */
export function deleteRecordAs(state: OrgState, user: OrgUser, object: ObjectSchema, id: string): RestResult<null> {
    const found = findToChange(state, user, object, id);
    if (!found.ok) return found;
    const isAllowed = object.writable && objectPermission(state, user, object).delete && found.value.access === 'full';
    if (!isAllowed) return noAccess;
    state.records.remove(object.name, id);
    return createSuccess(null);
}

/** Finds a record that one user may see. */
export function findRecordAs(state: OrgState, user: OrgUser, object: ObjectSchema, id: string): FieldValues | null {
    const record = objectPermission(state, user, object).read ? state.records.find(object.name, id) : null;
    return record && isRecordVisible(state, user, object, record) ? record : null;
}
