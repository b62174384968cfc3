/** A session of the person's own. The token is for headers alone: no message, log or argument ever has it. */
export interface OrgSession {
    /** Scheme, host and port of the org. */
    readonly instanceUrl: string;
    readonly accessToken: string;
}
