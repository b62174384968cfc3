import type { Logger } from 'pino';
import type { ReadMessage } from 'c/proxyProtocol';
import type { KeyRing } from './auth/keyRing';
import type { OrgSignIn } from './auth/orgSignIn';
import type { Sealing } from './auth/sealing';
import type { Config, OrgConfig } from './config';
import type { Result } from './errors';
import type { SharedReads } from './read/sharedReads';
import type { EscapeWatch } from './salesforce/escapeWatch';
import type { SalesforceAs } from './salesforce/salesforceAs';
import type { Sleep } from './save/saveDeps';

/** What the routes work with; made once by `createApp`. */
export interface RouteDeps {
    readonly config: Config;
    readonly logger: Logger;
    readonly keyRing: KeyRing;
    readonly sealing: Sealing;
    /** The sign-in of a configured org. */
    readonly signInAt: (org: OrgConfig) => OrgSignIn;
    /** Salesforce as the person of a session. */
    readonly salesforceAs: SalesforceAs;
    /** The reads under way in this process. */
    readonly sharedReads: SharedReads<Result<ReadMessage>>;
    /** Whether the orgs send texts as they are stored. */
    readonly escapeWatch: EscapeWatch;
    /** Milliseconds since the Unix epoch. */
    readonly now: () => number;
    readonly sleep: Sleep;
}
