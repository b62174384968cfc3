import type { Failure } from '../errors';
import type { SalesforceStatusError } from './boundTransport';

const HOUR_MS = 60 * 60_000;

const HOURLY_MESSAGE =
    'Salesforce lets one person make only so many requests for transcripts in an hour, and yours are used up. Try again in the next hour.';

/** Whether Salesforce says that there have been too many requests. */
export function namesLimit({ status, errors }: SalesforceStatusError): boolean {
    return status === 429 || errors.some(({ errorCode }) => errorCode === 'REQUEST_LIMIT_EXCEEDED');
}

/**
 * The failure for an answer that names a limit. One code stands for two of them, told apart by the status: 503 is one
 * person's hour on conversation entries, 403 and 429 the org's 24 hours (Connect REST API, "Status Codes"). The hour is
 * over with the full hour; the 24 hours roll, so their end is known only where Retry-After says it. `details`:
 * `{limit, resetsAtMs?}`, milliseconds since the Unix epoch.
 */
export function toLimitFailure({ status, retryAfterSeconds, atMs }: SalesforceStatusError): Failure {
    const askedMs = retryAfterSeconds === null ? null : atMs + retryAfterSeconds * 1000;
    if (status === 503) {
        const resetsAtMs = askedMs ?? (Math.floor(atMs / HOUR_MS) + 1) * HOUR_MS;
        return {
            code: 'SALESFORCE_LIMIT',
            message: HOURLY_MESSAGE,
            details: { limit: 'hourly', resetsAtMs },
            retryAfterSeconds: Math.ceil((resetsAtMs - atMs) / 1000)
        };
    }
    return {
        code: 'SALESFORCE_LIMIT',
        details: { limit: 'daily', ...(askedMs === null ? {} : { resetsAtMs: askedMs }) },
        ...(retryAfterSeconds === null ? {} : { retryAfterSeconds })
    };
}

/** How far a limit is used up, in requests. */
export interface RequestUse {
    readonly used: number;
    readonly most: number;
}

/** Less than this share of a limit left is worth telling a person. */
export const NEAR_LIMIT_SHARE = 0.1;

/** How many requests are left, where that is less than NEAR_LIMIT_SHARE of them; null where there are more, or it is not known. */
export function leftWhenNear(use: RequestUse | null): number | null {
    if (!use) {
        return null;
    }
    const left = Math.max(0, use.most - use.used);
    return left < use.most * NEAR_LIMIT_SHARE ? left : null;
}

/** The org's 24 hours as every answer tells them (REST API, "Limit Info Header"): `api-usage=18/5000`, and more behind it. */
export function parseLimitInfo(header: string | null): RequestUse | null {
    const found = /(?:^|[;,\s])api-usage=(\d{1,12})\/(\d{1,12})(?!\d)/.exec(header ?? '');
    return found ? { used: Number(found[1]), most: Number(found[2]) } : null;
}
