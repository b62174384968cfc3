import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import type { FieldSchema, FieldValues } from '../schema/fieldSchema';
import {
    isMetadataType,
    type FieldPermission,
    type ObjectPermission,
    type ObjectSchema,
    type PermissionSet
} from '../schema/objectSchema';

const none: ObjectPermission = {
    read: false,
    create: false,
    edit: false,
    delete: false,
    viewAll: false,
    modifyAll: false
};

function assignedSets(state: OrgState, user: OrgUser): PermissionSet[] {
    return user.permissionSets.flatMap((name) => state.schema.permissionSets.get(name) ?? []);
}

/**
 * Object permissions of a user: permission sets add up (Salesforce Help, "Permission Sets"). Standard objects can be
 * read by everybody, custom metadata by those whose sets grant the type.
 */
export function objectPermission(state: OrgState, user: OrgUser, object: ObjectSchema): ObjectPermission {
    if (!object.custom) return { ...none, read: true };
    const sets = assignedSets(state, user);
    if (isMetadataType(object.name)) return { ...none, read: sets.some((set) => set.metadataTypes.has(object.name)) };
    const granted = sets.flatMap((set) => set.objects.get(object.name) ?? []);
    return {
        read: granted.some((one) => one.read),
        create: granted.some((one) => one.create),
        edit: granted.some((one) => one.edit),
        delete: granted.some((one) => one.delete),
        viewAll: granted.some((one) => one.viewAll),
        modifyAll: granted.some((one) => one.modifyAll)
    };
}

/**
 * Field-level security of a user. System, required and standard fields follow the object; the others need a field
 * permission (Salesforce Help, "Field Permissions"). What a user's profile hides is hidden in any case.
 */
export function fieldPermission(
    state: OrgState,
    user: OrgUser,
    object: ObjectSchema,
    field: FieldSchema
): FieldPermission {
    if (user.hiddenFields.includes(`${object.name}.${field.name}`)) return { readable: false, editable: false };
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

/** Whether a tab stands in the user's navigation. */
export function seesTab(state: OrgState, user: OrgUser, name: string): boolean {
    return assignedSets(state, user).some((set) => set.tabs.has(name));
}

/** Whether the user has a user permission such as `ApiEnabled`, from a permission set or from elsewhere. */
export function hasUserPermission(state: OrgState, user: OrgUser, name: string): boolean {
    return (
        user.userPermissions.includes(name) || assignedSets(state, user).some((set) => set.userPermissions.has(name))
    );
}

/** How far a user's access to one record goes, each step holding those before it. Only `full` deletes and transfers. */
export type RecordAccess = 'none' | 'read' | 'edit' | 'full';

/**
 * What sharing allows with one record, before object permissions: the owner and Modify All everything, everybody else
 * what the sharing model says, and View All at least reading (Salesforce Help, "Organization-Wide Sharing Defaults").
 * Lookups hand on nothing. There are no roles, groups or shares here.
 */
export function recordAccess(state: OrgState, user: OrgUser, object: ObjectSchema, record: FieldValues): RecordAccess {
    if (!object.custom) {
        const allowed = state.hiddenRecords.get(String(record.Id));
        return allowed === undefined || allowed.has(user.id) ? 'read' : 'none';
    }
    const { viewAll, modifyAll } = objectPermission(state, user, object);
    if (modifyAll || (object.writable && record.OwnerId === user.id)) return 'full';
    if (object.sharingModel === 'ReadWrite') return 'edit';
    return viewAll || object.sharingModel === 'Read' ? 'read' : 'none';
}

/** Whether a user may see one record at all. */
export function isRecordVisible(state: OrgState, user: OrgUser, object: ObjectSchema, record: FieldValues): boolean {
    return recordAccess(state, user, object, record) !== 'none';
}
