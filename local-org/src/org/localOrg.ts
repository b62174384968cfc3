import { setTimeout } from 'node:timers/promises';
import { assertBehaviour, createBehaviour, type Behaviour } from '../behaviour/behaviour';
import { createUploadStore } from '../connect/uploadStore';
import { orgId } from '../constants';
import { loadCalls } from '../data/loadCalls';
import { createUsers, loadUsers } from '../data/loadUsers';
import { readDataFolder } from '../data/readDataFolder';
import { DataProblem } from '../data/dataProblem';
import { loadCustomMetadata } from '../metadata/loadCustomMetadata';
import { createFaultStore, type OrgFaults } from '../faults/faultStore';
import { createCallUsage } from '../limits/callUsage';
import { createOrgLimits, type OrgLimits } from '../limits/orgLimits';
import { loadForceApp } from '../metadata/loadForceApp';
import { hasCustomPermission } from '../records/access';
import type { FieldValues } from '../schema/fieldSchema';
import type { CallSummary } from './callSummary';
import { createLateWrites } from './lateWrites';
import { findUserByName, type LoggedRequest, type OrgState } from './orgState';
import type { OrgUser } from './orgUser';
import { createRecordStore } from './recordStore';
import { createSessionStore } from './sessionStore';
import { copyEntry, createTranscriptStore, type ConversationEntry } from './transcriptStore';

/** Direct access to the local org, for tests and for the record page that runs beside it. */
export interface LocalOrg {
    orgId: string;
    users: readonly Readonly<OrgUser>[];
    calls: readonly CallSummary[];
    /** Every answered request, oldest first. */
    requests: LoggedRequest[];
    /** How the switches stand now; may be assigned to. */
    behaviour: Behaviour;
    /** Turns switches for the requests to come. @throws Error for a name or value that is unknown, naming the known ones */
    setBehaviour(values: Partial<Behaviour>): void;
    limits: OrgLimits;
    faults: OrgFaults;
    /** A new access token. @throws Error when there is no such user */
    issueToken(username: string): string;
    /** Ends one session, as an admin may in Setup. True when there was one. */
    revoke(token: string): boolean;
    /** Ends every session of a user, as a change of password does. @throws Error when there is no such user */
    revokeAll(username: string): void;
    /** Lines as stored, oldest first by client time. @throws Error when there is no such conversation */
    entries(conversationIdentifier: string): ConversationEntry[];
    /** Replaces one line behind everybody's back, as another client would. */
    replaceEntry(conversationIdentifier: string, entry: ConversationEntry): void;
    /** Copies of all records of an object, with no regard to permissions. */
    records(sobject: string): FieldValues[];
    /** Adds or replaces a record behind everybody's back, as it is: no rule, no trigger, no permission looks at it. */
    putRecord(sobject: string, record: FieldValues & { readonly Id: string }): void;
    /** Everything that the org stores, by where it is: records of all objects, deleted ones too, and lines. */
    everything(): Map<string, object[]>;
    /** Names of the custom permissions that a user has. */
    customPermissions(username: string): string[];
    /** Replaces a user's permission sets; takes effect with the next request. */
    assignPermissionSets(username: string, permissionSets: string[]): void;
}

/** What a local org is made from. */
export interface LocalOrgOptions {
    dataDir: string;
    /** Where `users.json` is when `dataDir` has none. */
    defaultDataDir: string;
    forceAppDir: string;
    behaviour?: Partial<Behaviour>;
    now?: () => number;
    /** How faults delay; real time when left out. */
    sleep?: (ms: number) => Promise<void>;
}

/**
 * Loads metadata and data and puts them together.
 * @throws DataProblem naming each file, place and remedy
 */
export function createOrgState(options: LocalOrgOptions): OrgState {
    const now = options.now ?? Date.now;
    const data = readDataFolder(options.dataDir, options.defaultDataDir);
    const state: OrgState = {
        schema: loadForceApp(options.forceAppDir),
        records: createRecordStore(),
        transcripts: createTranscriptStore(),
        lateWrites: createLateWrites(now),
        uploads: createUploadStore(),
        sessions: createSessionStore(now),
        usage: createCallUsage(now),
        faults: createFaultStore(),
        users: createUsers(data.users),
        calls: [],
        hiddenRecords: new Map(),
        behaviour: createBehaviour(options.behaviour ?? {}),
        requests: [],
        now,
        sleep: options.sleep ?? setTimeout
    };
    const known = state.schema.permissionSets;
    const unknown = data.users.flatMap((user, index) =>
        user.permissionSets
            .filter((name) => known.size > 0 && !known.has(name))
            .map(
                (name) =>
                    `users.json: [${index}].permissionSets: ${options.forceAppDir} has no permission set ${name}. Name one of: ${[...known.keys()].join(', ')}.`
            )
    );
    if (unknown.length > 0) throw new DataProblem(unknown);
    loadUsers(state);
    loadCustomMetadata(state, options.forceAppDir);
    loadCalls(state, data.calls);
    return state;
}

/** The direct face of an org. */
export function createLocalOrg(state: OrgState): LocalOrg {
    const findUser = (username: string): OrgUser => {
        const user = findUserByName(state, username);
        if (!user) throw new Error(`The local org has no user ${username}`);
        return user;
    };
    return {
        orgId,
        users: state.users,
        calls: state.calls,
        requests: state.requests,
        behaviour: state.behaviour,
        limits: createOrgLimits(state),
        faults: state.faults,
        setBehaviour: (values) => void Object.assign(state.behaviour, assertBehaviour(values)),
        issueToken: (username) => state.sessions.issue(findUser(username).id, ['api', 'id', 'openid']),
        revoke: (token) => state.sessions.revoke(token),
        revokeAll: (username) => state.sessions.revokeAll(findUser(username).id),
        entries(conversationIdentifier) {
            const entries = state.transcripts.entries(conversationIdentifier);
            if (!entries) throw new Error(`The local org has no conversation ${conversationIdentifier}`);
            return entries.map(copyEntry).sort((left, right) => left.clientTimestamp - right.clientTimestamp);
        },
        replaceEntry(conversationIdentifier, entry) {
            if (!state.transcripts.replace(conversationIdentifier, copyEntry(entry)))
                throw new Error(`The local org has no line ${entry.identifier} in ${conversationIdentifier}`);
        },
        records: (sobject) => state.records.all(sobject).map((record) => ({ ...record })),
        putRecord: (sobject, record) => state.records.put(sobject, record.Id, { ...record }),
        everything: () =>
            new Map<string, object[]>([
                ...[...state.schema.objects.values()].flatMap(({ name }): [string, object[]][] => [
                    [name, state.records.all(name)],
                    [`deleted ${name}`, state.records.deleted(name)]
                ]),
                ...state.calls.map(({ key, conversationIdentifier }): [string, object[]] => [
                    `lines of ${key}`,
                    [...(state.transcripts.entries(conversationIdentifier) ?? [])]
                ])
            ]),
        customPermissions(username) {
            const user = findUser(username);
            return [...state.schema.customPermissions].filter((name) => hasCustomPermission(state, user, name));
        },
        assignPermissionSets(username, permissionSets) {
            const missing = permissionSets.find((name) => !state.schema.permissionSets.has(name));
            if (missing !== undefined) throw new Error(`The local org has no permission set ${missing}`);
            findUser(username).permissionSets = [...permissionSets];
        }
    };
}
