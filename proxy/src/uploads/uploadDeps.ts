import type { EscapeWatch } from '../salesforce/escapeWatch';
import type { UploadingClient } from '../salesforce/salesforceClient';
import type { SaveDeps } from '../save/saveDeps';

/** What an upload works with. */
export interface UploadDeps extends SaveDeps {
    readonly client: UploadingClient;
    readonly orgId: string;
    readonly escapeWatch: EscapeWatch;
}
