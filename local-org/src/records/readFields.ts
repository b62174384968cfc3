import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import { createFailure, createSuccess, type RestResult } from '../rest/restFailure';
import type { FieldSchema } from '../schema/fieldSchema';
import { findField, type ObjectSchema } from '../schema/objectSchema';
import { fieldPermission } from './access';

/** Names of a comma-separated list. */
export function parseNames(list: string | null): string[] {
    return (list ?? '')
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean);
}

/**
 * The fields that a retrieve answers: Id and those asked for, or all that the user may read when none is named. One that
 * the user may not read is as unknown as one that is not there.
 */
export function toAskedFields(
    state: OrgState,
    user: OrgUser,
    object: ObjectSchema,
    names: string[]
): RestResult<FieldSchema[]> {
    const readable = [...object.fields.values()].filter(
        (field) => fieldPermission(state, user, object, field).readable
    );
    if (names.length === 0) return createSuccess(readable);
    const unknown = names.find((name) => !readable.some((field) => field === findField(object, name)));
    if (unknown !== undefined)
        return createFailure(400, 'INVALID_FIELD', `No such column '${unknown}' on sobject of type ${object.name}`);
    const asked = new Set(['Id', ...names].map((name) => findField(object, name)));
    return createSuccess(readable.filter((field) => asked.has(field)));
}
