import type { EscapeWatch } from '../salesforce/escapeWatch';
import type { UploadingClient } from '../salesforce/salesforceClient';
import type { SaveDeps } from '../save/saveDeps';

/** What an upload works with. */
export interface UploadDeps extends SaveDeps {
    readonly client: UploadingClient;
    readonly orgId: string;
    readonly escapeWatch: EscapeWatch;
    /** Takes what was thrown and should not have been: the rows are to be ended all the same, so it goes no further. Its message may quote what was sent. */
    readonly noteDefect: (error: unknown) => void;
}
