import type { Behaviour } from '../behaviour/behaviour';
import type { FaultStore } from '../faults/faultStore';
import type { CallUsage } from '../limits/callUsage';
import type { UploadStore } from '../connect/uploadStore';
import type { OrgSchema } from '../schema/objectSchema';
import type { CallSummary } from './callSummary';
import type { LateWrites } from './lateWrites';
import type { OrgUser } from './orgUser';
import type { RecordStore } from './recordStore';
import type { SessionStore } from './sessionStore';
import type { TranscriptStore } from './transcriptStore';

/** One answered request, for tests that count calls. Never a query string, header or body. */
export interface LoggedRequest {
    method: string;
    path: string;
    /** 0 while there is no answer, and when none was sent. */
    status: number;
}

/** Everything the local org is at one moment; handlers get it passed in. */
export interface OrgState {
    schema: OrgSchema;
    records: RecordStore;
    transcripts: TranscriptStore;
    lateWrites: LateWrites;
    uploads: UploadStore;
    sessions: SessionStore;
    usage: CallUsage;
    faults: FaultStore;
    users: OrgUser[];
    calls: CallSummary[];
    /** Id of a standard record to the ids of the only users who may see it; those not in the map are open to all. */
    hiddenRecords: Map<string, Set<string>>;
    behaviour: Behaviour;
    requests: LoggedRequest[];
    /** The clock, in ms since 1970. */
    now: () => number;
    /** Waits; a test may pass time otherwise. */
    sleep: (ms: number) => Promise<void>;
}

/** Finds a user by username, in any case, as Salesforce's login does. */
export function findUserByName(state: OrgState, username: string): OrgUser | null {
    const wanted = username.toLowerCase();
    return state.users.find((user) => user.username.toLowerCase() === wanted) ?? null;
}

/** Finds a user by 18-character id. */
export function findUserById(state: OrgState, id: string): OrgUser | null {
    return state.users.find((user) => user.id === id) ?? null;
}
