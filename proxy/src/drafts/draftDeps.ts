import type { KeyRing } from '../auth/keyRing';
import type { DraftFields } from '../salesforce/draftRow';
import type { SalesforceClient } from '../salesforce/salesforceClient';

/** What drafts are kept and read with. `userId`: whose work it is. `now`: milliseconds since the Unix epoch. */
export interface DraftDeps {
    readonly client: SalesforceClient;
    readonly keyRing: KeyRing;
    readonly userId: string;
    readonly now: () => number;
}

/** How long a draft is offered after it was last kept. */
export const KEPT_FOR_MS = 7 * 24 * 60 * 60_000;

/** When a draft was last kept, milliseconds since the Unix epoch. */
export function madeMsOf({ expiresMs }: Pick<DraftFields, 'expiresMs'>): number {
    return expiresMs - KEPT_FOR_MS;
}
