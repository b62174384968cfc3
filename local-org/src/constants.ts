/**
 * Fixed facts of the local org, safe to import anywhere: this module has no side effects.
 * They are development values and protect nothing.
 */

/** The org's 18-character id. Salesforce org ids start with `00D`. */
export const orgId = '00DLd0000000001MAA';

/** Consumer key of the one external client app that the local org knows. */
export const clientId = 'local-org-transcript-desk-client';

/** Consumer secret of that app. It is public on purpose: it only ever opens the local org. */
export const clientSecret = 'local-org-development-only-secret';

/** Port of the record page when none is given; the proxy is on the next one and the org on the one after. */
export const defaultPagePort = 4400;
