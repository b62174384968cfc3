import type { KeyRing } from '../auth/keyRing';
import type { SaveConfig } from '../config';
import type { SalesforceClient } from '../salesforce/salesforceClient';

/** Waits so many milliseconds; injected, so that tests need not. */
export type Sleep = (ms: number) => Promise<void>;

/** What a save works with. */
export interface SaveDeps {
    readonly client: SalesforceClient;
    readonly keyRing: KeyRing;
    readonly config: SaveConfig;
    readonly requestId: string;
    /** Who saves: the Salesforce user whose rights `client` has. */
    readonly userId: string;
    /** Milliseconds since the Unix epoch. */
    readonly now: () => number;
    readonly sleep: Sleep;
    /** Takes numbers for the log. */
    readonly count: (name: string, value: number) => void;
}
