import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import type { FieldSchema, FieldValues } from '../schema/fieldSchema';
import type { FieldPermission, ObjectPermission, ObjectSchema, PermissionSet } from '../schema/objectSchema';

const readOnly: ObjectPermission = { read: true, create: false, edit: false, delete: false };

function assignedSets(state: OrgState, user: OrgUser): PermissionSet[] {
    return user.permissionSets.flatMap((name) => state.schema.permissionSets.get(name) ?? []);
}

/** Object permissions of a user: permission sets add up (Salesforce Help, "Permission Sets"). */
export function objectPermission(state: OrgState, user: OrgUser, object: ObjectSchema): ObjectPermission {
    const total: ObjectPermission = { read: false, create: false, edit: false, delete: false };
    for (const set of [...assignedSets(state, user)]) {
        const granted = set.objects.get(object.name);
        if (!granted) continue;
        total.read ||= granted.read;
        total.create ||= granted.create;
        total.edit ||= granted.edit;
        total.delete ||= granted.delete;
    }
    return object.custom ? total : { ...readOnly };
}

/**
 * Field-level security of a user. System, required and standard fields follow the object; the others need a field
 * permission (Salesforce Help, "Field Permissions").
 */
export function fieldPermission(
    state: OrgState,
    user: OrgUser,
    object: ObjectSchema,
    field: FieldSchema
): FieldPermission {
    const granted: FieldPermission = { readable: !field.secured, editable: !field.secured };
    if (field.secured) {
        for (const set of assignedSets(state, user)) {
            const own = set.fields.get(`${object.name}.${field.name}`);
            granted.readable ||= own?.readable === true || own?.editable === true;
            granted.editable ||= own?.editable === true;
        }
    }
    return { readable: granted.readable, editable: granted.editable && !field.readOnly };
}

/** Whether a permission set of the user grants a custom permission. */
export function hasCustomPermission(state: OrgState, user: OrgUser, name: string): boolean {
    return assignedSets(state, user).some((set) => set.customPermissions.has(name));
}

/** Whether a user may see one record at all. */
export function isRecordVisible(state: OrgState, user: OrgUser, object: ObjectSchema, record: FieldValues): boolean {
    if (object.name !== 'VoiceCall') return true;
    const allowed = state.hiddenCalls.get(String(record.Id));
    return allowed === undefined || allowed.has(user.id);
}
