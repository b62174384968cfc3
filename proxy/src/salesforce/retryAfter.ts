/** A date as HTTP writes it (RFC 9110, 5.6.7), such as `Sun, 06 Nov 1994 08:49:37 GMT`. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * What a Retry-After header asks for, in seconds from now (RFC 9110, 10.2.3): a number of seconds or a date. Null where
 * there is none, or it is neither; 0 for a date that is past.
 */
export function parseRetryAfter(header: string | null, nowMs: number): number | null {
    const text = header?.trim() ?? '';
    if (/^\d{1,6}$/.test(text)) {
        return Number(text);
    }
    const dateMs = HTTP_DATE.test(text) ? Date.parse(text) : NaN;
    return Number.isNaN(dateMs) ? null : Math.max(0, Math.ceil((dateMs - nowMs) / 1000));
}
