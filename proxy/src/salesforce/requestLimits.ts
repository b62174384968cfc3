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
 * Whether the limit is one person's hour on conversation entries, and not the org's 24 hours. One code stands for both,
 * told apart by the status: 503 is the hour, 403 and 429 are the day (Connect REST API, "Status Codes"). A 429 that leaves
 * requests for the day can't be the day's.
 */
function isHourly({ status, dailyUse }: SalesforceStatusError): boolean {
    return status === 503 || (status === 429 && dailyUse !== null && dailyUse.used < dailyUse.most);
}

/**
 * The failure for an answer that names a limit. The hour is over with the full hour; the 24 hours roll, so their end is
 * known only where Retry-After says it. `details`: `{limit, resetsAtMs?}`, milliseconds since the Unix epoch.
 */
export function toLimitFailure(error: SalesforceStatusError): Failure {
    const { retryAfterSeconds, atMs } = error;
    const askedMs = retryAfterSeconds === null ? null : atMs + retryAfterSeconds * 1000;
    if (isHourly(error)) {
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
