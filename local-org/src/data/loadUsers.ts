import { orgId } from '../constants';
import { createStableId } from '../ids/salesforceId';
import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import { createRecord } from './createRecord';
import type { UsersFile } from './callFile';

/** Users with ids that are the same after every start. */
export function createUsers(users: UsersFile): OrgUser[] {
    return users.map((user) => ({ ...user, id: createStableId('005', user.username) }));
}

/** Adds the records of the users, their profile, and the organization. */
export function loadUsers(state: OrgState): void {
    const profileId = createStableId('00e', 'Standard User');
    const nowMs = state.now();
    createRecord(state, 'Profile', profileId, nowMs, { Name: 'Standard User' });
    createRecord(state, 'Organization', orgId, nowMs, {
        Name: 'Local org (development only)',
        InstanceName: 'LOCAL',
        IsSandbox: false,
        NamespacePrefix: null,
        OrganizationType: 'Developer Edition'
    });
    for (const user of state.users) {
        const [first = '', ...rest] = user.name.split(' ');
        createRecord(state, 'User', user.id, nowMs, {
            Username: user.username,
            Name: user.name,
            FirstName: first,
            LastName: rest.join(' '),
            Email: user.email,
            Title: user.title,
            Alias: user.username.slice(0, 8),
            IsActive: true,
            ProfileId: profileId,
            LanguageLocaleKey: 'en_US',
            LocaleSidKey: 'en_US',
            TimeZoneSidKey: 'UTC',
            UserType: 'Standard'
        });
    }
}
