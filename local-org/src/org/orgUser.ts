/** A user of the local org. */
export interface OrgUser {
    id: string;
    username: string;
    name: string;
    email: string;
    title: string;
    /** API names of the permission sets assigned. Changeable, so that a test can take a permission away. */
    permissionSets: string[];
    /** User permissions that come from elsewhere than permission sets of force-app: a profile, a licensed set. */
    userPermissions: readonly string[];
    /** Fields that a profile hides from the user, by `Object.Field`. */
    hiddenFields: readonly string[];
}
