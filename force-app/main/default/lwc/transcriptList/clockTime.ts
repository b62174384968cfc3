let format: Intl.DateTimeFormat | undefined;

/**
 * The time of day of a moment (milliseconds since the Unix epoch), as the reader's locale writes it and in the reader's
 * time zone; empty where it is not known.
 */
export function formatClockTime(momentMs: number | null, locale: string, timeZone: string): string {
    format ??= new Intl.DateTimeFormat(locale, { timeStyle: 'medium', timeZone });
    return momentMs === null ? '' : format.format(momentMs);
}
