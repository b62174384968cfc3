import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import { fieldPermission, isRecordVisible, objectPermission } from '../records/access';
import type { FieldSchema, FieldValue, FieldValues } from '../schema/fieldSchema';
import { findField, findObject, findRelationship, type ObjectSchema } from '../schema/objectSchema';

/** A field reached from an object over zero or more parents. */
export interface FieldPath {
    /** References to follow, each with the object it leads to. */
    hops: { field: FieldSchema; parent: ObjectSchema }[];
    /** The object the last field is on. */
    owner: ObjectSchema;
    field: FieldSchema;
}

/** Why a path does not resolve. */
export interface PathProblem {
    problem: 'column' | 'relationship';
    name: string;
    /** API name of the object on which the name was looked for. */
    objectName: string;
}

/** Resolves `['Conversation', 'EndTime']` as one user sees the schema. Names are case-insensitive. */
export function toFieldPath(
    state: OrgState,
    user: OrgUser,
    object: ObjectSchema,
    names: string[]
): FieldPath | PathProblem {
    const hops: FieldPath['hops'] = [];
    let owner = object;
    for (const name of names.slice(0, -1)) {
        const field = findRelationship(owner, name);
        const parent = field ? findObject(state.schema, field.referenceTo[0] ?? '') : null;
        const isOpen =
            field &&
            parent &&
            fieldPermission(state, user, owner, field).readable &&
            objectPermission(state, user, parent).read;
        if (!isOpen) return { problem: 'relationship', name, objectName: owner.name };
        hops.push({ field, parent });
        owner = parent;
    }
    const last = names.at(-1) ?? '';
    const field = findField(owner, last);
    if (!field || !fieldPermission(state, user, owner, field).readable)
        return { problem: 'column', name: last, objectName: owner.name };
    return { hops, owner, field };
}

/** Follows the references of a path; null when one is empty, dangling, or leads to a record the user may not see. */
export function followHops(
    state: OrgState,
    user: OrgUser,
    record: FieldValues,
    hops: FieldPath['hops']
): FieldValues | null {
    let current = record;
    for (const { field, parent } of hops) {
        const id = current[field.name];
        const next = typeof id === 'string' ? state.records.find(parent.name, id) : null;
        if (!next || !isRecordVisible(state, user, parent, next)) return null;
        current = next;
    }
    return current;
}

/** The value at the end of a path. */
export function readPath(state: OrgState, user: OrgUser, record: FieldValues, path: FieldPath): FieldValue {
    return followHops(state, user, record, path.hops)?.[path.field.name] ?? null;
}
