const SECOND = 1000;
const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * Time into the call, `m:ss`, from an hour on `h:mm:ss`; a line from before the call's start has a minus sign. Both are
 * milliseconds since the Unix epoch; empty where one of them is not known.
 */
export function formatCallTime(startMs: number | null, callStartMs: number | null): string {
    if (startMs === null || callStartMs === null) {
        return '';
    }
    const elapsed = Math.trunc((startMs - callStartMs) / SECOND);
    const seconds = Math.abs(elapsed);
    const minutes = Math.floor((seconds % HOUR) / MINUTE);
    const parts = [minutes, seconds % MINUTE];
    if (seconds >= HOUR) {
        parts.unshift(Math.floor(seconds / HOUR));
    }
    const [first, ...rest] = parts.map(String);
    return (elapsed < 0 ? '\u2212' : '') + [first, ...rest.map((part) => part.padStart(2, '0'))].join(':');
}

let clock: Intl.DateTimeFormat | undefined;

/** The time of day, in the reader's own time zone; empty where it is not known. */
export function formatClockTime(startMs: number | null, locale: string, timeZone: string): string {
    clock ??= new Intl.DateTimeFormat(locale, { timeStyle: 'medium', timeZone });
    return startMs === null ? '' : clock.format(startMs);
}
